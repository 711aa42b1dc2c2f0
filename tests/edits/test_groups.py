"""Groups are shown as one card each, or with all that is in them."""

from vsa.edits.groups import fold, group_of


def test_a_group_is_folded_and_unfolded(document):
    unfolded = fold(document, "now", ["g"], collapsed=False)
    assert not unfolded.streams["now"].groups["g"].collapsed
    assert fold(unfolded, "now", ["g"], collapsed=False) is unfolded
    assert fold(unfolded, "now", ["g"], collapsed=True) == document


def test_a_node_knows_its_group(document):
    stream = document.streams["now"]
    assert group_of(stream, "b") is stream.groups["g"]
    assert group_of(stream, "a") is None
