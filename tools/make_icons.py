"""Draw the program's icon for Windows and macOS from its SVG: `python tools/make_icons.py`."""

import io
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ICONS = Path(__file__).resolve().parents[1] / "packaging" / "icons"
SOURCE = ICONS / "no.vsa.editor.svg"
SIDE = 1024
SIZES = [(side, side) for side in (16, 24, 32, 48, 64, 128, 256)]


def drawn(side: int) -> Image.Image:
    """The icon as a picture of so many pixels."""
    picture = QImage(side, side, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(str(SOURCE)).render(painter)
    painter.end()
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]
    return Image.open(io.BytesIO(bytes(content.data())))


def main() -> None:
    """Write both files."""
    application = QGuiApplication(["icons"])
    picture = drawn(SIDE)
    picture.save(ICONS / "vsa.ico", sizes=SIZES)
    picture.save(ICONS / "vsa.icns")
    application.shutdown()


if __name__ == "__main__":
    main()
