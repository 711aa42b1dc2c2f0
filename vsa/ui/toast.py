"""A sentence over the lower edge of the window that goes away by itself, so that nothing moves under the pointer."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QLabel, QWidget

from vsa.ui.announcing import announce

SECONDS = 8
ABOVE_EDGE = 14
MOST_WIDTH = 720


class Toast(QLabel):
    """Shown by `say`, gone after some seconds or by `hush`. Pointers go through it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self.setObjectName("toast")
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._timer = QTimer(self, singleShot=True, interval=SECONDS * 1000)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    def say(self, sentence: str) -> None:
        """Show a sentence, and tell those who listen."""
        self.setText(sentence)
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        announce(self, sentence)

    def hush(self) -> None:
        """Take it away."""
        self._timer.stop()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and not self.isHidden():  # Also in a window that is yet to be shown.
            self._place()
        return False

    def _place(self) -> None:
        parent = self._parent
        self.setFixedWidth(min(self.fontMetrics().horizontalAdvance(self.text()) + 40, MOST_WIDTH, parent.width() - 40))
        self.setFixedHeight(max(self.heightForWidth(self.width()), 36))
        self.move((parent.width() - self.width()) // 2, parent.height() - self.height() - ABOVE_EDGE)
