"""A place in the journal that is the usual one is left out, as in a file."""

from vsa.storage import changes


def test_a_place_that_is_the_usual_one_is_left_out() -> None:
    element: dict[str, object] = {"id": "a", **dict.fromkeys(changes.PLACE, 3.0)}
    changes._place(element, [0.0] * len(changes.PLACE))
    assert element == {"id": "a"}
