"""Another type of what stands on a map: place, name, arrows and data stay."""

import pytest

from tests.edits.conftest import DAY
from vsa.edits.case_times import with_measured_time
from vsa.edits.change_type import NewType, TypeRefusedError, change_type, is_type, type_refusal
from vsa.edits.connect import connect
from vsa.edits.delete import delete
from vsa.edits.elements import Ref
from vsa.edits.fields import set_fields
from vsa.edits.groups import dissolve
from vsa.i18n import LANGUAGES, translator
from vsa.model.durations import Unit, duration
from vsa.model.gains import TimeKind
from vsa.model.integrity import check
from vsa.model.nodes import End, Gateway, Split, Step, Store, Symbol
from vsa.model.stream import Flow, FlowKind
from vsa.storage import dumps, loads

STEP, STORE, END, START = (NewType("nodes", {"kind": kind}) for kind in ("step", "store", "end", "start"))
PARALLEL = NewType("nodes", {"kind": "gateway", "split": "parallel"})
TRUCK = NewType("symbols", {"kind": "truck"})


@pytest.fixture
def filled(document):
    after = set_fields(
        document, Ref("node", "b", "now"), wait="3 d", process_time="20 min", value_class="VS", system="Arkiv"
    )
    return dissolve(delete(after, "now", ["p"]), "now", ["g"])


def test_a_step_becomes_a_store_with_its_wait_and_its_arrows(filled):
    after = change_type(filled, "now", "b", STORE)
    check(after)
    store, step = after.streams["now"].nodes["b"], filled.streams["now"].nodes["b"]
    assert isinstance(store, Store)
    assert (store.name, store.lane, store.x, store.dy, store.wait) == (step.name, "own", 300, 60, step.wait)
    assert after.streams["now"].flows == filled.streams["now"].flows
    assert list(after.streams["now"].nodes) == list(filled.streams["now"].nodes)


@pytest.mark.parametrize("between", [STORE, PARALLEL])
def test_what_a_type_does_not_know_is_there_again_when_it_is_turned_back(filled, between):
    turned = change_type(filled, "now", "b", between)
    back = change_type(loads(dumps(turned)), "now", "b", NewType("nodes", {"kind": "step", "split": "choice"}))
    assert back.streams["now"].nodes["b"] == filled.streams["now"].nodes["b"]


def test_a_gateway_takes_the_way_of_splitting(filled):
    gateway = change_type(filled, "now", "b", PARALLEL).streams["now"].nodes["b"]
    assert isinstance(gateway, Gateway)
    assert gateway.split is Split.PARALLEL


def test_a_step_without_arrows_becomes_a_symbol_and_back(filled):
    alone = delete(filled, "now", ["sa", "ab", "bc", "cb", "ce"])
    alone = connect(alone, "now", Flow(id="i", source="y", target="c", kind=FlowKind.INFORMATION))
    after = change_type(alone, "now", "c", TRUCK)
    check(after)
    symbol = after.streams["now"].symbols["c"]
    assert isinstance(symbol, Symbol)
    assert (symbol.kind, symbol.name, symbol.x) == ("truck", "Godkjenne", 500)
    assert "c" not in after.streams["now"].nodes
    assert after.streams["now"].flows["i"].target == "c"
    again = change_type(after, "now", "c", STEP).streams["now"]
    assert isinstance(again.nodes["c"], Step)
    assert again.nodes["c"].name == "Godkjenne"


@pytest.mark.parametrize(
    ("key", "new", "reason"),
    [
        ("a", STEP, None),
        ("a", END, "edits.connect.out_of_end"),
        ("a", START, "edits.connect.into_start"),
        ("a", TRUCK, "edits.change_type.actions"),
        ("b", TRUCK, "edits.change_type.problems"),
        ("c", TRUCK, "edits.change_type.grouped"),
        ("s", TRUCK, "edits.connect.information_only"),
        ("y", TRUCK, None),
        ("y", STEP, None),
        ("s", END, "edits.connect.out_of_end"),
        ("e", STEP, None),
    ],
)
def test_what_cannot_be_is_refused_with_the_reason(document, key, new, reason):
    found = type_refusal(document, "now", key, new)
    assert (found and found.key) == reason
    if found is None:
        check(change_type(document, "now", key, new))
        return
    assert len({translator(language).text(found) for language in LANGUAGES}) == len(LANGUAGES)
    with pytest.raises(TypeRefusedError):
        change_type(document, "now", key, new)


def test_an_end_that_arrows_lead_to_becomes_a_step(document):
    after = change_type(document, "now", "e", STEP)
    assert not isinstance(after.streams["now"].nodes["e"], End)
    assert after.streams["now"].flows["ce"].target == "e"


def test_what_is_of_the_type_already_does_not_change(document):
    assert is_type(document, "now", "a", STEP)
    assert not is_type(document, "now", "a", STORE)
    assert change_type(document, "now", "a", STEP) is document


def test_a_step_with_times_of_real_cases_is_no_symbol(filled):
    measured = with_measured_time(filled, "now", "c", TimeKind.WAIT, ["2 d"], duration(2, Unit.DAY), DAY)
    refusal = type_refusal(measured, "now", "c", TRUCK)
    assert refusal is not None
    assert refusal.key == "edits.change_type.case_times"
    assert type_refusal(filled, "now", "c", TRUCK) != refusal


def test_a_symbol_of_that_kind_already_stays_the_same(document):
    cloud = NewType("symbols", {"kind": "cloud"})
    assert is_type(document, "now", "y", cloud)
    assert not is_type(document, "now", "y", TRUCK)
