import re
from itertools import product

import pytest

from vsa.drawing.theme import THEMES, color, contrast

STYLE_GUIDE = """bg surface surface2 line border strong text text2 text3 accent accent_ink accent_soft vs vs_soft nv
nv_soft s s_soft wait wait_fill wait_ink burst user_head vs_ink user_lane user_line arrow""".split()

TEXT_ON_GROUND = [
    *product(("text", "text2", "text3", "accent", "vs", "nv", "s", "wait", "burst"), ("surface", "bg", "surface2")),
    *product(("text", "text2", "wait_ink", "s"), ("user_lane", "surface2", "surface")),
    ("text", "user_head"),
    ("text2", "user_head"),
    ("accent_ink", "accent_soft"),
    ("vs_ink", "vs_soft"),
    ("nv", "nv_soft"),
    ("s", "s_soft"),
    ("wait_ink", "wait_fill"),
    ("wait", "wait_fill"),
    ("text", "wait_soft"),
    *product(("on_fill",), ("accent", "vs", "s", "burst")),
]


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("token", STYLE_GUIDE)
def test_every_token_of_the_style_guide_is_a_colour_in_both_themes(token, theme):
    assert re.fullmatch("#[0-9A-F]{6}", color(token, theme))


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("ink", "ground"), TEXT_ON_GROUND)
def test_text_stands_out_from_its_ground(ink, ground, theme):
    assert contrast(color(ink, theme), color(ground, theme)) >= 4.5


GRAPHICS_ON_GROUND = [
    *product(("strong", "accent", "text2"), ("surface", "surface2", "bg")),  # edges of controls, focus, icons
    ("accent", "accent_soft"),  # what is chosen
    *product(("arrow", "vs", "nv", "s", "wait", "burst"), ("surface", "bg", "user_lane")),  # arrows and symbols
    ("vs", "vs_soft"),
    ("nv", "nv_soft"),
    ("s", "s_soft"),
    ("wait", "wait_fill"),
    ("wait", "wait_soft"),
    ("burst", "burst_soft"),
]
"""Each ink that carries meaning without words, on each ground that it is painted on."""


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("ink", "ground"), GRAPHICS_ON_GROUND)
def test_graphics_stand_out_from_their_ground(ink, ground, theme):
    assert contrast(color(ink, theme), color(ground, theme)) >= 3


def test_an_unknown_token_is_refused():
    with pytest.raises(KeyError):
        color("chartreuse")


def test_contrast_of_black_on_white_is_the_greatest_there_is():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
