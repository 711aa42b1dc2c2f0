"""Tab goes through the window as the eye does: the stages, the header with the choice of view, then the map."""

from PySide6.QtWidgets import QWidget

from tests.ui.looking_over import takes_tab
from tests.ui.windows import stage_of
from vsa.ui.window import Window


def test_the_choice_of_view_comes_after_the_stages_and_before_the_map(byggesak: Window) -> None:
    order = [each for each in in_order(byggesak) if takes_tab(each)]
    rail, views, map_ = (
        byggesak._rail.guide,
        byggesak._buttons.views._segments.button(0),
        stage_of(byggesak).canvas,
    )
    assert order.index(rail) < order.index(views) < order.index(map_)


def test_it_keeps_its_place_in_another_language(byggesak: Window) -> None:
    byggesak.use_language("en")
    order = list(in_order(byggesak))
    assert order.index(byggesak._buttons.views._segments.button(0)) < order.index(stage_of(byggesak).canvas)


def in_order(window: Window) -> list[QWidget]:
    """Every widget in the order in which Tab comes to it, from the window on."""
    found, here = [], window.nextInFocusChain()
    while here is not window:
        found.append(here)
        here = here.nextInFocusChain()
    return found
