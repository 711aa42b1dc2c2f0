"""Words in lines, for widgets that paint themselves."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics


def broken(text: str, metrics: QFontMetrics, width: float, most: int) -> list[str]:
    """A text in `most` lines at the most that fit; the last one ends in an ellipsis where more would follow."""
    lines, words = [""], text.split(" ")
    for word in words:
        longer = f"{lines[-1]} {word}" if lines[-1] else word
        if lines[-1] and metrics.horizontalAdvance(longer) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    shown = lines[:most]
    if len(lines) > most:
        shown[-1] = " ".join(lines[most - 1 :])
    return [metrics.elidedText(line, Qt.TextElideMode.ElideRight, int(width)) for line in shown]
