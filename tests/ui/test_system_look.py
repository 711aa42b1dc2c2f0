"""The look that the user's eyes need: the system's high contrast, and larger letters."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLabel, QWidget

from tests.ui.everywhere import settle
from vsa.drawing.theme import WHITE_ON_BLACK, Contrast, HighContrast, color, contrast
from vsa.i18n import House
from vsa.ui import system_look, system_watch
from vsa.ui.program import application
from vsa.ui.system_watch import look_again, watch_system
from vsa.ui.theme import style_sheet
from vsa.ui.window import Window

DESERT = Contrast("#FFFAEF", "#3D3D3D", "#903909")


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    yield
    HighContrast.follow(WHITE_ON_BLACK)


def test_high_contrast_takes_the_colours_of_the_system() -> None:
    HighContrast.follow(DESERT)
    assert (color("surface", "contrast"), color("text", "contrast")) == (DESERT.ground, DESERT.ink)
    assert color("accent", "contrast") == DESERT.accent
    assert contrast(color("text", "contrast"), color("accent_soft", "contrast")) >= 4.5


def test_colours_that_do_not_stand_out_are_not_taken() -> None:
    HighContrast.follow(Contrast("#808080", "#909090", "#A0A0A0"))
    assert HighContrast.colours == WHITE_ON_BLACK
    HighContrast.follow(DESERT._replace(accent="#EEEEEE"))
    assert HighContrast.colours.accent == DESERT.ink


def test_the_colours_are_those_of_the_systems_palette() -> None:
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, QColor(DESERT.ground))
    palette.setColor(QPalette.ColorRole.WindowText, QColor(DESERT.ink))
    palette.setColor(QPalette.ColorRole.Highlight, QColor(DESERT.accent))
    assert system_look.contrast_of(palette) == DESERT


def test_a_system_in_high_contrast_is_followed_unless_the_user_chose_a_look(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert window.theme == system_look.worn("light") == "light"
    turn_on(monkeypatch)
    system_look.follow_system()
    assert window.theme == "contrast"
    assert system_look.worn("dark") == "dark"
    assert HighContrast.colours == DESERT


def test_high_contrast_that_is_turned_on_and_off_meanwhile_is_followed(
    byggesak: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as turned:
        turn_on(turned)
        look_again(byggesak)
        assert DESERT.ground in application().styleSheet()
        assert byggesak.palette().color(QPalette.ColorRole.WindowText).name().upper() == DESERT.ink
        HighContrast.follow(WHITE_ON_BLACK)
        turned.setattr(system_look, "contrast_of", lambda _: WHITE_ON_BLACK)
        look_again(byggesak)
        assert WHITE_ON_BLACK.accent in application().styleSheet()
    look_again(byggesak)
    assert application().styleSheet() == style_sheet("light")
    assert byggesak.settings.theme == "light"


def test_other_colours_of_high_contrast_are_followed(byggesak: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    turn_on(monkeypatch)
    monkeypatch.setattr(system_watch, "wants_contrast", lambda: True)
    watch_system(byggesak)
    QCoreApplication.sendEvent(byggesak, QEvent(QEvent.Type.ThemeChange))
    settle()
    assert DESERT.ground in application().styleSheet()
    monkeypatch.undo()
    look_again(byggesak)


def turn_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """The system has high contrast from now on."""
    monkeypatch.setattr(system_look, "wants_contrast", lambda: True)
    monkeypatch.setattr(system_look, "contrast_of", lambda _: DESERT)


def test_larger_letters_are_seen_at_once_and_remembered(window: Window) -> None:
    label = window.findChildren(QLabel)[0]
    before = label.fontMetrics().height()
    window.preferences.use_text_scale(2.0)
    label.ensurePolished()
    assert label.fontMetrics().height() == pytest.approx(2 * before, abs=2)
    assert window.settings.text_scale == 2.0
    window.preferences.use_text_scale(1.0)


def test_the_systems_larger_letters_are_the_least(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    from vsa.ui import theme

    assert system_look.system_text_scale() == 1.0
    monkeypatch.setattr(theme, "system_text_scale", lambda: 1.5)
    window.preferences.use_text_scale(1.25)
    assert theme.scaled(100) == 150
    monkeypatch.undo()
    window.preferences.use_text_scale(1.0)


def test_the_words_of_the_house_are_everywhere_at_once(byggesak: Window) -> None:
    try:
        byggesak.preferences.use_house(House(step="trinn"))
        session = byggesak.session
        assert session is not None
        names = [each.accessibleName() for each in byggesak.findChildren(QWidget)]
        assert any("trinn" in name.lower() for name in names)
        assert byggesak.settings.house.step == "trinn"
    finally:
        byggesak.preferences.use_house(House())
