"""A part of a page that takes the height that it is given."""

from PySide6.QtWidgets import QWidget


class Within(QWidget):
    """Words that wrap inside it ask for no more height than there is: what is long is scrolled in its own place."""

    def hasHeightForWidth(self) -> bool:
        return False
