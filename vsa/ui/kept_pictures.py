"""Takes the pictures that documents open with: of the window as it will be when the document has just been opened.

So the window takes the place of its picture without a flicker, whatever was selected and however far the map was zoomed
when the document was left. The rules of what is kept are in `editor/pictures.py`.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QEventLoop, QIODevice, QPoint, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from vsa.editor.pictures import keep_picture
from vsa.i18n import UserError
from vsa.ui.opening_picture import FACTS, Facts, facts_of, look, standing

if TYPE_CHECKING:
    from vsa.ui.window import Window

QUICK = 80
"""Qt's quality of a PNG file that is written sooner and hardly larger than the smallest."""
ABOVE_EDGE = 14
ROUNDS = 3


def keep_as_opened(window: Window) -> None:
    """Open the document of a closed window once more, unseen, and keep a picture of it."""
    path, geometry = _path(window), window.settings.geometry
    if path is None or window.isVisible() or window.isFullScreen() or _is_kept(window, path, geometry):
        return
    with suppress(UserError):
        window.files.read(path)
        _keep(unseen(window), window, path, geometry)
    window.files.release()


def keep_at_rest(window: Window) -> None:
    """Keep a picture of a document that has just been opened, unless somebody has begun to work with it."""
    path, session, geometry = _path(window), window.session, standing(window)
    begun = session is None or session.selection or not session.saved or session.history.undo_label is not None
    covered = not window.isVisible() or window.isFullScreen() or QApplication.activeModalWidget() is not None
    if path is not None and not begun and not covered and not _is_kept(window, path, geometry):
        _keep(window.grab(), window, path, geometry)


def unseen(window: Window) -> QPixmap:
    """The window as it would be on screen, sharp, without showing it."""
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    window.show()
    for _ in range(ROUNDS):
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
    window.settle()
    return window.grab()


def _path(window: Window) -> Path | None:
    """The file that the window shows, if it is one that is remembered."""
    path = window.session.file.path if window.session is not None else None
    remembered = path is not None and window.remembers and str(path.absolute()) in window.settings.recent
    return path if remembered else None


def _is_kept(window: Window, path: Path, geometry: str) -> bool:
    kept = facts_of(path)
    return kept is not None and kept.look == _look(window, path, geometry)


def _look(window: Window, path: Path, geometry: str) -> str:
    """What the picture is of; of nothing when the file is gone."""
    settings = window.settings.model_copy(update={"geometry": geometry})
    with suppress(OSError):
        return look(path.read_bytes(), settings.model_dump(mode="json"))
    return ""


def _keep(picture: QPixmap, window: Window, path: Path, geometry: str) -> None:
    sentence = window.tr_("ui.file.opening", file=path.name)
    _say(picture, sentence, window)
    title = window.windowTitle().replace("[*]", "")
    facts = Facts(_look(window, path, geometry), geometry, picture.devicePixelRatio(), title, sentence)
    keep_picture(path, _png(picture, facts))


def _say(picture: QPixmap, sentence: str, window: Window) -> None:
    """Write on the picture, where the window says things, that the document is still being opened."""
    label = QLabel(sentence, window.centralWidget())
    label.setObjectName("toast")
    label.adjustSize()
    size = picture.deviceIndependentSize().toSize()
    painter = QPainter(picture)
    corner = QPoint((size.width() - label.width()) // 2, size.height() - label.height() - ABOVE_EDGE)
    label.render(painter, corner, renderFlags=QWidget.RenderFlag.DrawChildren)
    painter.end()
    label.deleteLater()


def _png(picture: QPixmap, facts: Facts) -> bytes:
    image = picture.toImage()
    image.setText(FACTS, facts.written())
    content = QBuffer()
    content.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(content, "PNG", QUICK)  # type: ignore[call-overload]
    return bytes(content.data().data())
