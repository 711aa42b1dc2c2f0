"""The picture of the window that a document opens with, until the program behind it has been read.

Nothing of the program but two folders is known here, so the picture is on screen in a third of the time. It is shown
only where the window will look the same: for the very bytes of the file, the same version, settings and screens. Keys
and clicks on it do nothing: a text that is half typed must not land wherever the keyboard happens to be afterwards.
"""

import json
import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QByteArray, QCoreApplication, QDeadlineTimer, Qt
from PySide6.QtGui import QGuiApplication, QImageReader, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from vsa import __version__
from vsa.editor.pictures import picture_file
from vsa.editor.places import settings_file

NAME = "vsa"
FACTS = "vsa"
"""The text of the PNG file that holds the facts."""
PASSING = frozenset({"recent", "recent_commands", "favourites", "projector", "seen_version"})
"""Settings that a document looks the same without."""
LONGEST_WAIT = 200
"""Milliseconds for the display to ask for a picture."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a picture is of: `look` stands for all that the window's look depends on, `geometry` is the window's own
    description of where it stood, `title` and `name` are said of it."""

    look: str
    geometry: str
    scale: float
    title: str
    name: str

    def written(self) -> str:
        return json.dumps(asdict(self))


class Opening(QWidget):
    """Stands where the window will stand, and shows something like it. Not a `QSplashScreen`: that one waits a second
    for its own display, goes at a click and has no frame."""

    def __init__(self, title: str, name: str, geometry: str) -> None:
        super().__init__()
        self._painted = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.BusyCursor)
        stand(self, geometry)

    def draw(self, painter: QPainter) -> None:
        """Paint what is shown."""
        raise NotImplementedError

    def paint_now(self) -> None:
        """Be on screen before the next line is run, as far as the display keeps up."""
        self.show()
        _wait_until(lambda: self._painted)

    def give_way(self, window: QWidget) -> None:
        """Go as soon as the window is on screen."""
        _wait_until(lambda: window.windowHandle().isExposed())
        self.close()

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        self.draw(painter)
        painter.end()
        self._painted = True


class OpeningPicture(Opening):
    """The picture that was kept of a document."""

    def __init__(self, picture: QPixmap, facts: Facts) -> None:
        super().__init__(facts.title, facts.name, facts.geometry)
        self._picture = picture
        if not self.isMaximized():
            self.resize(picture.deviceIndependentSize().toSize())

    def draw(self, painter: QPainter) -> None:
        painter.drawPixmap(0, 0, self._picture)


def _wait_until(done: Callable[[], bool]) -> None:
    patience = QDeadlineTimer(LONGEST_WAIT)
    while not done() and not patience.hasExpired():
        QCoreApplication.processEvents()


def show_opening_picture(document: Path) -> OpeningPicture | None:
    """Show the picture of a document, if the window will look like it; whatever is amiss, there is none."""
    if not os.path.isfile(picture_file(document)):
        return None
    application()
    facts = facts_of(document)
    if facts is None or facts.look != _look_now(document):
        return None
    picture = QPixmap(str(picture_file(document)))
    if picture.isNull():
        return None
    picture.setDevicePixelRatio(facts.scale)
    shown = OpeningPicture(picture, facts)
    shown.paint_now()
    return shown


def facts_of(document: Path) -> Facts | None:
    """What is known of the picture that is kept of a document; None when there is none, or one that cannot be read."""
    try:
        return Facts(**json.loads(QImageReader(str(picture_file(document))).text(FACTS)))
    except (ValueError, TypeError):
        return None


def _look_now(document: Path) -> str | None:
    """What the window would look like now; None when that cannot be known."""
    try:
        return look(document.read_bytes(), json.loads(settings_file().read_bytes()))
    except (OSError, ValueError, AttributeError):
        return None


def look(content: bytes, settings: Mapping[str, object]) -> str:
    """Stands for all that the look of a document depends on: what the file holds, version, settings and screens."""
    screens = [(str(screen.geometry()), screen.devicePixelRatio()) for screen in QGuiApplication.screens()]
    lasting = {name: value for name, value in settings.items() if name not in PASSING}
    all_of_it = [sha256(content).hexdigest(), __version__, lasting, QGuiApplication.platformName(), screens]
    return sha256(json.dumps(all_of_it, sort_keys=True).encode()).hexdigest()


def standing(window: QWidget) -> str:
    """Qt's description of where a window stands, as text."""
    return bytes(window.saveGeometry().toBase64().data()).decode()


def stand(window: QWidget, geometry: str) -> None:
    """Let a window stand where one stood, as `standing` tells."""
    window.restoreGeometry(QByteArray.fromBase64(geometry.encode()))


def application() -> QApplication:
    """The application, made once; still without its typeface, which a picture does without."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    app = QApplication([*sys.argv[:1], "-style", "fusion"])  # A style that is set later is made known to Python first.
    app.setApplicationName(NAME)
    return app
