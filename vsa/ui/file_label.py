"""The state of the file at the right end of the menu bar, heavier when something stands in the way of saving."""

from PySide6.QtWidgets import QLabel, QMenuBar


class FileLabel(QLabel):
    """Says whether the work is saved, and where."""

    def __init__(self, bar: QMenuBar) -> None:
        super().__init__()
        self._bar = bar
        self.setContentsMargins(0, 7, 16, 0)
        self.setProperty("role", "hint")
        bar.setCornerWidget(self)

    def show_state(self, text: str, *, urgent: bool) -> None:
        """Write the state; the bar makes room for it."""
        self.setText(text)
        self.setProperty("role", "strong" if urgent else "hint")
        self.style().unpolish(self)
        self.style().polish(self)
        self._bar.setCornerWidget(self)
        self.adjustSize()
