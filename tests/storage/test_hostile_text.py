"""Whatever a text holds, it is a document or is refused in one sentence; what is accepted can be written and read."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from vsa.edits.actions import add_action
from vsa.i18n import translator
from vsa.model.integrity import check
from vsa.storage import StorageError, dumps, loads

json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=5)
    | st.sampled_from(["n1", "now", "1 d"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
quick = settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])


def survives(text):
    try:
        read = loads(text)
    except StorageError:
        return
    check(read)
    assert loads(dumps(read)) == read


def places(value, path=()):
    """The path of everything in a JSON value."""
    yield path
    if isinstance(value, dict | list):
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from places(inner, (*path, key))


@quick
@given(st.data())
def test_any_value_in_any_place(document, data):
    content = json.loads(dumps(document))
    *path, last = data.draw(st.sampled_from([place for place in places(content) if place]))
    owner = content
    for key in path:
        owner = owner[key]
    owner[last] = data.draw(json_values)
    survives(json.dumps(content))


@quick
@given(st.data())
def test_any_text_in_any_place(document, data):
    text = dumps(document)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 20)))
    survives(text[:start] + data.draw(st.text(max_size=5)) + text[end:])


@quick
@given(json_values)
def test_any_json(value):
    survives(json.dumps(value))
    survives(json.dumps({"format": "vsa", "version": 1, "streams": [value], "later": value}))


@pytest.mark.parametrize("day", ["0001-01-01", "1899-12-31", "2200-01-01", "9999-12-31"])
@pytest.mark.parametrize(("name", "field"), [("plan", "day"), ("actions", "deadline"), ("gains", "remeasured")])
def test_a_day_that_nobody_can_reckon_with_is_refused(name, field, day):
    with pytest.raises(StorageError) as refused:
        loads(json.dumps({"format": "vsa", "version": 1, name: [{"id": "x1", "number": 1, field: day}]}))
    sentence = translator("nb").text(refused.value.message)
    assert day in sentence
    assert field in sentence


@pytest.mark.parametrize("number", [-1, 10**9 + 1, 10**400])
@pytest.mark.parametrize("name", ["actions", "findings", "factors"])
def test_a_number_that_no_list_has_is_refused(name, number):
    with pytest.raises(StorageError):
        loads(json.dumps({"format": "vsa", "version": 1, name: [{"id": "x1", "number": number}]}))


def test_after_the_largest_number_comes_the_first_that_is_free():
    full = {"format": "vsa", "version": 1, "actions": [{"id": "t1", "number": 10**9}, {"id": "t2", "number": 1}]}
    assert add_action(loads(json.dumps(full))).actions["t3"].number == 2
