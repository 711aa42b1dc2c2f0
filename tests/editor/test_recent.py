"""What was made of the latest few values."""

from vsa.editor.recent import MOST, Recent


def test_a_value_is_found_by_the_very_object_it_belongs_to() -> None:
    recent: Recent[list[int], str] = Recent()
    key = [1]
    recent.keep(key, "one")
    assert recent.get(key) == "one"
    assert recent.get([1]) is None


def test_only_the_latest_are_kept() -> None:
    recent: Recent[list[int], int] = Recent()
    keys = [[number] for number in range(MOST + 2)]
    for number, key in enumerate(keys):
        recent.keep(key, number)
    recent.keep(keys[2], 2)
    recent.keep([99], 99)
    assert [recent.get(key) for key in keys[:4]] == [None, None, 2, None]
