"""The sketch that a document opens with when it was not seen before: like its window, and soon gone."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from vsa.__main__ import _opening
from vsa.drawing.sheet import Box
from vsa.editor.settings import Settings, load_settings, save_settings
from vsa.editor.views import View
from vsa.i18n import translator
from vsa.i18n.resources import examples
from vsa.ui.kept_pictures import unseen
from vsa.ui.opening_picture import Opening
from vsa.ui.opening_sketch import Areas, Look, OpeningSketch, show_opening_sketch
from vsa.ui.window import Window

BYGGESAK = examples() / "byggesak.vsa"


@pytest.fixture
def sketch() -> Iterator[Opening]:
    """The sketch of a document that was never seen."""
    shown = _opening([str(BYGGESAK)])
    assert isinstance(shown, OpeningSketch)
    yield shown
    if isValid(shown):
        shown.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def place_in(window: Window, part: QWidget) -> Box:
    corner = part.mapTo(window, QPoint())
    return Box(corner.x(), corner.y(), corner.x() + part.width(), corner.y() + part.height())


def test_a_document_that_was_never_seen_is_sketched(sketch: Opening) -> None:
    assert sketch.isVisible()
    assert sketch.accessibleName() == "Åpner byggesak.vsa …"
    assert sketch.windowTitle() == "byggesak.vsa – vsa"


def test_it_goes_when_the_window_is_on_screen(sketch: Opening, byggesak: Window) -> None:
    byggesak.show()
    sketch.give_way(byggesak)
    assert not isValid(sketch) or not sketch.isVisible()


def test_keys_and_clicks_do_nothing(sketch: Opening) -> None:
    QTest.keyClick(sketch, Qt.Key.Key_Escape)
    QTest.mouseClick(sketch, Qt.MouseButton.LeftButton)
    assert sketch.isVisible()


@pytest.mark.parametrize(
    ("size", "letters"), [((1440, 900), 1.0), ((1600, 1000), 1.0), ((1280, 720), 1.0), ((1900, 1400), 1.5)]
)
def test_the_map_is_sketched_where_it_will_be(size: tuple[int, int], letters: float) -> None:
    window = Window(Settings(text_scale=letters), remembers=False)
    window.resize(*size)
    window.files.read(BYGGESAK, to_edit=False)
    unseen(window)
    assert window._map is not None
    look = Look("light", letters, "", translator("nb"), diagram=True, inspector=True)
    heads, canvas = Areas(look, window.width(), window.height()).map
    for sketched, part in ((heads, window._map.frame.heads), (canvas, window._map.canvas)):
        assert sketched == pytest.approx(place_in(window, part), abs=2)
    window.close()


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_it_has_the_colours_of_the_window(theme: str) -> None:
    save_settings(load_settings().model_copy(update={"theme": theme}))
    window = Window(load_settings(), remembers=False)
    window.files.read(BYGGESAK, to_edit=False)
    real = unseen(window).toImage()
    shown = show_opening_sketch(BYGGESAK)
    assert shown is not None
    shown.resize(window.size())
    drawn = shown.grab().toImage()
    for x, y in ((700, 10), (40, 700), (700, 80), (100, 300), (400, 120), (700, 800)):
        assert drawn.pixelColor(x, y) == real.pixelColor(x, y), (x, y)
    shown.close()
    window.close()


@pytest.mark.parametrize("settings", [b"", b"no settings", b"[]", b'{"theme": 7, "text_scale": [], "geometry": 5}'])
def test_settings_that_cannot_be_read_are_the_usual_ones(
    settings: bytes, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "settings.json").write_bytes(settings)
    pictures = []
    for name in ("none.json", "settings.json"):
        file = tmp_path / name
        monkeypatch.setattr("vsa.ui.opening_sketch.settings_file", lambda file=file: file)
        shown = show_opening_sketch(BYGGESAK)
        assert shown is not None
        pictures.append(shown.grab().toImage())
        shown.close()
    assert pictures[0] == pictures[1]


def test_where_maps_open_as_tables_no_map_is_sketched() -> None:
    save_settings(load_settings().model_copy(update={"view": View.TABLE}))
    shown = show_opening_sketch(BYGGESAK)
    assert shown is not None
    picture = shown.grab().toImage()
    shown.close()
    assert picture.pixelColor(400, 120) == picture.pixelColor(300, 300)


def test_a_file_that_is_no_document_opens_without(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_text("Steg;Rolle\nMotta;Arkiv\n")
    assert _opening([str(path)]) is None


def test_the_sketch_needs_no_model_and_none_of_the_program() -> None:
    asks = (
        "import sys, vsa.__main__ as door; assert door._opening(sys.argv[1:]); "
        "print(*(name for name in ('pydantic', 'vsa.model', 'vsa.scene', 'vsa.analysis', 'vsa.storage', 'vsa.edits', "
        "'vsa.editor.session', 'vsa.editor.settings', 'vsa.ui.window', 'networkx', 'numpy') "
        "if name in sys.modules))"
    )
    started = subprocess.run([sys.executable, "-c", asks, str(BYGGESAK)], capture_output=True, text=True, check=True)
    assert started.stdout.split() == []
