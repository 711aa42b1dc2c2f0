"""A document never changes, to its depth, and keeps what it does not know."""

import copy

import pytest
from pydantic import BaseModel, ValidationError

from vsa.model.base import deeply_frozen, frozen_mapping
from vsa.model.document import Document
from vsa.model.nodes import Step, Symbol


def nested(depth):
    return [nested(depth - 1)] if depth else []


UNKNOWN = {"new": [1, {"deep": ["x", None]}]}


def test_a_field_cannot_be_set():
    step = Step(id="a", lane="l")
    with pytest.raises(ValidationError):
        step.name = "Motta"
    with pytest.raises(ValidationError):
        step.unknown = 1


@pytest.mark.parametrize("name", ["streams", "actions", "gains"])
def test_the_mappings_of_a_document_are_read_only(name):
    with pytest.raises(TypeError):
        getattr(Document(), name)["a"] = 1


def test_the_fields_of_a_symbol_are_read_only_to_their_depth():
    symbol = Symbol(id="a", kind="post-it", lane="l", fields=UNKNOWN)
    with pytest.raises(TypeError):
        symbol.fields["more"] = 1
    with pytest.raises(TypeError):
        symbol.fields["new"][1]["deep"] = 1
    with pytest.raises(TypeError):
        symbol.fields["new"][1].update(deep=1)
    assert isinstance(symbol.fields["new"], tuple)


def test_unknown_fields_survive_and_count_in_equality():
    document = Document.model_validate({"title": "A", "later": UNKNOWN})
    again = Document.model_validate_json(document.model_dump_json())
    assert again == document
    assert again.model_dump(mode="json")["later"] == UNKNOWN
    assert document != Document(title="A")
    with pytest.raises(TypeError):
        document.later["new"] = 1


def test_a_changed_copy_is_that_of_any_model():
    step = Step(id="a", lane="l", name="Vurdere")
    changed, usual = (make(step, update={"x": 30.0}) for make in (Step.model_copy, BaseModel.model_copy))
    assert changed == usual
    assert (changed.x, changed.model_fields_set) == (30.0, usual.model_fields_set)
    assert (step.x, step.model_fields_set) == (0.0, {"id", "lane", "name"})


def test_unknown_fields_follow_a_changed_copy_but_the_original_keeps_its_own():
    step = Step.model_validate({"id": "a", "lane": "l", "later": UNKNOWN})
    renamed = step.model_copy(update={"name": "Motta"})
    assert renamed.later == step.later
    assert step.name == ""
    assert copy.deepcopy(step) == step


@pytest.mark.parametrize(
    "value", ["\ud800", {"\ud800": 1}, ["\udfff"], {1, 2}, float("inf"), [float("nan")], nested(60)]
)
def test_what_a_file_cannot_hold_is_refused(value):
    with pytest.raises(ValidationError):
        Symbol(id="a", kind="k", lane="l", fields={"text": value})
    with pytest.raises(ValidationError):
        Step.model_validate({"id": "a", "lane": "l", "later": value})


def test_a_frozen_mapping_is_a_copy_in_the_same_order():
    source = {"b": 1, "a": 2}
    frozen = frozen_mapping(source)
    source["c"] = 3
    assert list(frozen) == ["b", "a"]


@pytest.mark.parametrize("field", ["x", "dy", "queue", "people", "first_time_right"])
@pytest.mark.parametrize("value", [float("nan"), float("inf"), -1e300, 10**400])
def test_numbers_beyond_reason_are_refused(field, value):
    with pytest.raises(ValidationError):
        Step.model_validate({"id": "a", "lane": "l", field: value})


def test_a_mapping_that_never_changes_is_its_own_copy():
    mapping = deeply_frozen({"a": [1]})
    assert copy.copy(mapping) is mapping
    assert copy.deepcopy(mapping) is mapping
