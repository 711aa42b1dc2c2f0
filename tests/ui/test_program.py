"""The window as a picture, drawn without a display."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from vsa.drawing.theme import THEMES, Theme, color
from vsa.editor.settings import Settings
from vsa.editor.stages import Stage
from vsa.i18n import UserError
from vsa.i18n.resources import examples
from vsa.ui.program import screenshot, within

SIZE = (1280, 800)


@pytest.fixture
def document(tmp_path: Path) -> Path:
    return Path(shutil.copy(examples() / "byggesak.vsa", tmp_path))


@pytest.mark.parametrize("theme", THEMES)
def test_a_picture_has_the_size_and_the_theme_asked_for(
    qapp: object, document: Path, tmp_path: Path, theme: Theme
) -> None:
    target = tmp_path / "picture.png"
    screenshot(document, target, Stage.CURRENT, SIZE, Settings(theme=theme))
    picture = QImage(str(target))
    assert (picture.width(), picture.height()) == SIZE
    assert picture.pixelColor(SIZE[0] // 2, 4) == QColor(color("surface", theme))


def test_stages_look_different(qapp: object, document: Path, tmp_path: Path) -> None:
    pictures = set()
    for stage in Stage:
        screenshot(document, tmp_path / "picture.png", stage, SIZE, Settings())
        pictures.add((tmp_path / "picture.png").read_bytes())
    assert len(pictures) == len(Stage)


def test_nothing_is_left_beside_the_document(qapp: object, document: Path, tmp_path: Path) -> None:
    screenshot(document, tmp_path / "picture.png", None, SIZE, Settings())
    assert {file.name for file in tmp_path.iterdir()} == {"byggesak.vsa", "picture.png"}


def test_a_picture_that_cannot_be_written_is_said(qapp: object, document: Path, tmp_path: Path) -> None:
    with pytest.raises(UserError):
        screenshot(document, tmp_path / "missing" / "picture.png", None, SIZE, Settings())


def test_a_first_window_fits_the_screen_with_its_frame() -> None:
    wanted = QSize(1440, 900)
    assert within(wanted, QSize(1920, 1080)) == wanted
    assert within(wanted, QSize(1600, 900)) == QSize(1440, 860)
    assert within(wanted, QSize(1366, 728)) == QSize(1366, 688)
