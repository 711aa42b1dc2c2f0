"""The ideal state starts as a copy of the current one."""

import pytest

from vsa.edits.delete import delete
from vsa.edits.elements import Ref
from vsa.edits.fields import set_fields
from vsa.edits.ideal import IdealStateError, look_over, make_ideal
from vsa.edits.ids import fresh_id
from vsa.model.document import Document
from vsa.model.integrity import check
from vsa.model.stream import State


def test_every_node_remembers_where_it_came_from(document):
    after = make_ideal(document, "Ideell")
    check(after)
    ideal, current = after.in_state(State.IDEAL), after.in_state(State.CURRENT)
    assert ideal.name == "Ideell"
    assert {node.origin for node in ideal.nodes.values()} == {(key,) for key in current.nodes}
    assert ideal.flows == current.flows
    assert not ideal.problems
    assert current is document.streams["now"]


def test_there_is_one_ideal_state_and_it_needs_a_current_one(document):
    with pytest.raises(IdealStateError) as refused:
        make_ideal(make_ideal(document))
    assert refused.value.message.key == "edits.ideal.exists"
    with pytest.raises(IdealStateError) as refused:
        make_ideal(Document())
    assert refused.value.message.key == "edits.ideal.no_current"


def test_a_stream_that_has_the_name_is_not_overwritten(document):
    other = set_fields(make_ideal(document), Ref("stream", "ideal"), state=State.OTHER)
    assert len(make_ideal(other).streams) == 3


def test_an_id_that_an_ideal_node_came_from_is_not_used_again(document):
    copied = make_ideal(document)
    expected = fresh_id(copied, "now", "n")
    nodes = copied.streams["ideal"].nodes
    nodes = {**nodes, "e": nodes["e"].model_copy(update={"origin": (expected,)})}
    ideal = copied.streams["ideal"].model_copy(update={"nodes": nodes})
    renamed = copied.model_copy(update={"streams": {**copied.streams, "ideal": ideal}})
    assert fresh_id(renamed, "now", "n") != expected
    assert fresh_id(delete(renamed, "now", ["e"]), "now", "n") != expected


def test_without_an_ideal_state_nothing_is_to_be_looked_over(document):
    assert look_over(document) is document
