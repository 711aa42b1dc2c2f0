"""What an edit did, by identity."""

from vsa.model.actions import Action
from vsa.model.base import frozen_mapping
from vsa.model.diff import diff
from vsa.model.document import Document
from vsa.model.nodes import Step
from vsa.model.stream import Flow, Lane, Stream


def by_id(*elements):
    return frozen_mapping({element.id: element for element in elements})


A, B, C = (Step(id=key, lane="l") for key in "abc")
NOW = Stream(
    id="now",
    lanes=by_id(Lane(id="l"), Lane(id="m")),
    nodes=by_id(A, B),
    flows=by_id(Flow(id="f", source="a", target="b")),
)
THEN = Stream(id="then", lanes=by_id(Lane(id="l")))
BEFORE = Document(streams=by_id(NOW, THEN))


def changed(**parts):
    return BEFORE.model_copy(update={"streams": by_id(NOW.model_copy(update=parts), THEN)})


def test_the_same_document_does_not_differ():
    assert not diff(BEFORE, BEFORE)
    assert not diff(BEFORE, BEFORE.model_copy(update={"title": ""}))


def test_added_removed_and_changed_elements_are_named_by_stream():
    renamed = B.model_copy(update={"name": "Ny"})
    found = diff(BEFORE, changed(nodes=by_id(renamed, C)))
    assert found.streams.changed == {"now"}
    nodes = found.stream("now").nodes
    assert (nodes.added, nodes.removed, nodes.changed, nodes.reordered) == ({"c"}, {"a"}, {"b"}, False)
    assert nodes.ids == {"a", "b", "c"}
    assert not found.stream("now").flows
    assert not found.stream("then").nodes


def test_a_new_order_of_the_same_lanes_is_a_difference():
    lanes = diff(BEFORE, changed(lanes=by_id(*reversed(NOW.lanes.values())))).stream("now").lanes
    assert lanes.reordered
    assert not lanes.ids


def test_an_element_that_is_gone_or_new_is_no_new_order():
    assert not diff(BEFORE, changed(nodes=by_id(C, A, B))).stream("now").nodes.reordered
    assert not diff(BEFORE, changed(nodes=by_id(B))).stream("now").nodes.reordered


def test_fields_of_stream_and_document_are_named():
    after = changed(name="Byggesak", volume_per_year=180.0).model_copy(update={"title": "VSA"})
    found = diff(BEFORE, after)
    assert found.fields == {"title"}
    assert found.stream("now").fields == {"name", "volume_per_year"}


def test_streams_and_actions_come_and_go():
    after = BEFORE.model_copy(update={"streams": by_id(NOW), "actions": by_id(Action(id="t", number=1))})
    found = diff(BEFORE, after)
    assert found.streams.removed == {"then"}
    assert found.of("actions").added == {"t"}
    assert diff(after, BEFORE).streams.added == {"then"}
