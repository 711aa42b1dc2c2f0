"""The text editor that opens on the map, over the thing whose text is written."""

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from vsa.editor import operations
from vsa.editor.camera import Camera
from vsa.editor.session import Changes, Session

SMALLEST_WIDTH = 150
SMALLEST_HEIGHT = 64


class LabelEditor(QPlainTextEdit):
    """Enter finishes, Shift+Enter makes a new line, Tab finishes and appends the next step, Esc takes it back."""

    def __init__(self, session: Session, canvas: QWidget) -> None:
        super().__init__(canvas)
        self._session, self._canvas = session, canvas
        self._key: str | None = None
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(session.tr("ui.canvas.text"))
        self.hide()
        session.listen(self._changed)

    def finish(self) -> None:
        """Take the text, if the editor is open."""
        if self._key is None:
            return
        key, self._key = self._key, None
        operations.write_text(self._session, key, self.toPlainText())
        self._leave()

    def follow(self) -> None:
        """Stay over the thing when the map is moved or zoomed."""
        scene = self._session.scene
        item = scene.sheet.get(self._key) if scene and self._key else None
        if item is None:
            return
        camera: Camera = self._canvas.camera
        left, top = camera.to_view(item.bounds.left, item.bounds.top)
        width = max(round(item.bounds.width * camera.scale), SMALLEST_WIDTH)
        height = max(round(item.bounds.height * camera.scale), SMALLEST_HEIGHT)
        self.setGeometry(QRect(round(left), round(top), width, height))

    def _changed(self, changes: Changes) -> None:
        wanted = self._session.editing
        if changes.editing and wanted is not None and wanted != self._key:
            self.finish()
            self._open(wanted)
        elif wanted is None and self._key is not None and not changes.preview:
            self._key = None
            self._leave()

    def _open(self, key: str) -> None:
        self._key = key
        self.setPlainText(operations.text_of(self._session, key))
        self.follow()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.selectAll()

    def _leave(self) -> None:
        self.hide()
        self._session.edit_text(None)
        self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def event(self, event: QEvent) -> bool:
        # Keys that are commands of the map are letters here.
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        match event.key():
            case Qt.Key.Key_Escape:
                self._key = None
                self._leave()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if not shift:
                self.finish()
            case Qt.Key.Key_Tab:
                self.finish()
                operations.append(self._session, "right")
            case Qt.Key.Key_Backtab:
                self.finish()
                operations.walk(self._session, -1)
            case _:
                super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.finish()
