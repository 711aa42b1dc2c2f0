"""What fingers mean: one is a pointer, two move and scale the map, one at rest asks for the menu."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vsa.editor.tools.fingers import Act, Fingers, GaveUp, Panned, Pointed, Rested, Zoomed

At = tuple[float, float]


def play(fingers: Fingers, *frames: tuple[At, ...], time: int = 0) -> list[Act]:
    """All that the frames mean; in each the fingers stand at these points."""
    return [act for frame in frames for act in fingers.moved(dict(enumerate(frame)), time)]


def test_a_tap_is_a_click() -> None:
    assert play(Fingers(), ((50, 50),), ((53, 52),), ()) == [Pointed("press", (50, 50)), Pointed("release", (50, 50))]


def test_nothing_is_said_before_the_finger_has_moved_or_is_lifted() -> None:
    fingers = Fingers()
    assert play(fingers, ((50, 50),), ((54, 50),)) == []
    assert fingers.resting


def test_a_finger_that_moves_drags() -> None:
    acts = play(Fingers(), ((50, 50),), ((90, 50),), ((120, 60),), ())
    assert acts == [
        Pointed("press", (50, 50)),
        Pointed("move", (90, 50)),
        Pointed("move", (120, 60)),
        Pointed("release", (120, 60)),
    ]


def test_two_taps_are_a_double_click_only_when_near_in_time_and_place() -> None:
    fingers = Fingers()
    play(fingers, ((50, 50),), ())
    assert play(fingers, ((52, 50),), (), time=300) == [Pointed("double", (52, 50))]
    assert play(fingers, ((52, 50),), (), time=350)[0] == Pointed("press", (52, 50))
    assert play(fingers, ((200, 50),), (), time=400)[0] == Pointed("press", (200, 50))
    assert play(fingers, ((200, 50),), (), time=2_000)[0] == Pointed("press", (200, 50))


def test_two_fingers_pan_and_zoom_about_their_middle() -> None:
    acts = play(Fingers(), ((100, 100),), ((100, 100), (200, 100)), ((90, 120), (290, 120)), ())
    assert acts == [Panned((40, 20)), Zoomed(2.0, (190, 120))]


def test_a_second_finger_gives_up_what_the_first_had_begun() -> None:
    acts = play(Fingers(), ((100, 100),), ((160, 100),), ((160, 100), (300, 100)))
    assert acts[-1] == GaveUp()


def test_the_finger_that_stays_when_the_other_is_lifted_means_nothing() -> None:
    fingers = Fingers()
    play(fingers, ((100, 100), (200, 100)))
    assert play(fingers, ((100, 100),), ((180, 100),), ()) == []
    assert not fingers.down


def test_a_finger_at_rest_asks_for_the_menu_and_then_means_nothing() -> None:
    fingers = Fingers()
    play(fingers, ((50, 50),))
    assert fingers.rested() == (Rested((50, 50)),)
    assert play(fingers, ((90, 50),), ()) == []
    assert fingers.rested() == ()


def test_a_finger_that_drags_asks_for_no_menu() -> None:
    fingers = Fingers()
    play(fingers, ((50, 50),), ((90, 50),))
    assert fingers.rested() == ()


def test_what_the_system_takes_away_is_given_up() -> None:
    fingers = Fingers()
    play(fingers, ((50, 50),), ((90, 50),))
    assert fingers.lost() == (GaveUp(),)
    assert fingers.lost() == ()
    assert not fingers.down


spots = st.tuples(st.floats(0, 500), st.floats(0, 500))


@given(st.lists(st.lists(spots, max_size=3).map(tuple), max_size=30))
def test_every_press_ends_in_one_release_or_is_given_up(frames: list[tuple[At, ...]]) -> None:
    held = False
    for act in play(Fingers(), *frames, ()):
        if isinstance(act, Pointed) and act.kind == "press":
            assert not held
            held = True
        elif isinstance(act, GaveUp) or (isinstance(act, Pointed) and act.kind in ("move", "release")):
            assert held
            held = isinstance(act, Pointed) and act.kind == "move"
    assert not held


@given(st.lists(st.tuples(spots, spots), min_size=2, max_size=10))
def test_zooming_there_and_back_is_not_zooming(frames: list[tuple[At, At]]) -> None:
    acts = play(Fingers(), *frames, *reversed(frames[:-1]))
    factor = 1.0
    for act in acts:
        if isinstance(act, Zoomed):
            factor *= act.by
    assert factor == pytest.approx(1.0)
