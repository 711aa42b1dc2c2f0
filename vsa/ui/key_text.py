"""Keys in words."""

from PySide6.QtGui import QKeySequence


def key_text(key: str) -> str:
    """A key as it is called in the language that Qt speaks now, which is that of the window."""
    return QKeySequence.fromString(key, QKeySequence.SequenceFormat.PortableText).toString(
        QKeySequence.SequenceFormat.NativeText
    )
