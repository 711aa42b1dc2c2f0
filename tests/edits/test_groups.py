"""Groups are shown as one card each, or with all that is in them."""

from vsa.edits.groups import add_group, fold, group_of
from vsa.model.integrity import check
from vsa.model.stream import StepGroup


def test_a_group_is_folded_and_unfolded(document):
    unfolded = fold(document, "now", ["g"], collapsed=False)
    assert not unfolded.streams["now"].groups["g"].collapsed
    assert fold(unfolded, "now", ["g"], collapsed=False) is unfolded
    assert fold(unfolded, "now", ["g"], collapsed=True) == document


def test_a_node_knows_its_group(document):
    stream = document.streams["now"]
    assert group_of(stream, "b") is stream.groups["g"]
    assert group_of(stream, "a") is None


def test_a_group_is_made_and_changes_nothing_else(document):
    made = StepGroup(id="h", name="Motta", members=("s", "a"))
    after = add_group(document, "now", made)
    check(after)
    assert list(after.streams["now"].groups.values()) == [*document.streams["now"].groups.values(), made]
    assert after.streams["now"].nodes is document.streams["now"].nodes
    assert add_group(after, "now", made) is after
