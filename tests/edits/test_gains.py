"""What a gain may say, and when."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vsa.edits.elements import Ref
from vsa.edits.fields import InvalidValueError, set_fields
from vsa.edits.gains import lock_baseline, unlock_baseline
from vsa.edits.records import add_record
from vsa.model.document import Document

DAY = date(2026, 11, 16)
REF = Ref("gain", "g1")
MEASURED: dict[str, Any] = {
    "baseline": "9,0 timer",
    "baseline_day": DAY,
    "baseline_method": "Medianen av avsluttede saker",
    "baseline_cases": 18,
}


def document_with(**fields: Any) -> Document:
    return add_record(Document(), "gain", name="Frigjort tid", **fields)


def refused(document: Document, **changes: Any) -> str:
    with pytest.raises(InvalidValueError) as error:
        set_fields(document, REF, **changes)
    return error.value.message.key


def test_hours_are_realised_only_when_measured_again_and_used_for_something() -> None:
    document = document_with(identified_hours=12)
    assert refused(document, realised_hours=12) == "gains.refused.remeasured"
    document = set_fields(document, REF, remeasured=DAY)
    assert refused(document, realised_hours=12) == "gains.refused.used_for"
    assert refused(document, realised_hours=12, used_for="  ") == "gains.refused.used_for"
    done = set_fields(document, REF, used_for="Tilsyn", realised_hours=12)
    assert refused(done, used_for="") == "gains.refused.used_for"
    assert refused(done, remeasured=None) == "gains.refused.remeasured"


def test_a_new_gain_keeps_the_rules_too() -> None:
    with pytest.raises(InvalidValueError):
        document_with(realised_hours=12)


def test_a_gain_from_an_older_file_can_still_be_edited() -> None:
    document = document_with(remeasured=DAY, used_for="Tilsyn", realised_hours=12)
    old = document.gains["g1"].model_copy(update={"used_for": ""})
    document = document.model_copy(update={"gains": {"g1": old}})
    assert set_fields(document, REF, responsible="Leder").gains["g1"].responsible == "Leder"


def test_finance_confirms_what_is_realised_and_it_stays() -> None:
    assert refused(document_with(), finance_confirmed=DAY) == "gains.refused.nothing_to_confirm"
    document = document_with(remeasured=DAY, used_for="Tilsyn", realised_hours=12, finance_confirmed=DAY)
    assert refused(document, realised_hours=13) == "gains.refused.confirmed"
    assert refused(document, realised_hours=None) in ("gains.refused.confirmed", "gains.refused.nothing_to_confirm")
    assert set_fields(document, REF, finance_confirmed=None, realised_hours=13).gains["g1"].realised_hours == 13


@pytest.mark.parametrize("field", MEASURED)
def test_a_baseline_is_locked_only_when_it_is_whole(field: str) -> None:
    document = document_with(**{name: value for name, value in MEASURED.items() if name != field})
    with pytest.raises(InvalidValueError) as error:
        lock_baseline(document, "g1")
    assert error.value.message.values["missing"].key == f"gains.missing.{field}"


@pytest.mark.parametrize(
    "change", [{"baseline": "8"}, {"baseline_day": None}, {"baseline_cases": 3}, {"baseline_locked": False}]
)
def test_a_locked_baseline_does_not_change(change: dict[str, Any]) -> None:
    assert refused(lock_baseline(document_with(**MEASURED), "g1"), **change) == "gains.refused.locked"


def test_it_is_unlocked_for_a_reason_that_is_kept() -> None:
    locked = lock_baseline(document_with(**MEASURED), "g1")
    with pytest.raises(InvalidValueError):
        unlock_baseline(locked, "g1", DAY, " ")
    opened = unlock_baseline(locked, "g1", DAY, "Feil periode")
    gain = set_fields(opened, REF, baseline="9,4 timer").gains["g1"]
    assert (gain.baseline, gain.baseline_locked) == ("9,4 timer", False)
    assert [(each.reason, each.baseline, each.baseline_cases) for each in gain.unlocked] == [
        ("Feil periode", "9,0 timer", 18)
    ]


def test_an_open_baseline_is_not_unlocked() -> None:
    document = document_with(**MEASURED)
    assert unlock_baseline(document, "g1", DAY, "Feil") is document


CHANGES = st.fixed_dictionaries(
    {},
    optional={
        "realised_hours": st.sampled_from((None, 0, 12, 40)),
        "used_for": st.sampled_from(("", "Tilsyn")),
        "remeasured": st.sampled_from((None, DAY)),
        "finance_confirmed": st.sampled_from((None, DAY)),
        "baseline": st.sampled_from(("", "9,0", "8,0")),
        "baseline_day": st.sampled_from((None, DAY)),
        "baseline_method": st.sampled_from(("", "Telling")),
        "baseline_cases": st.sampled_from((None, 18)),
        "baseline_locked": st.booleans(),
    },
)


@given(st.lists(CHANGES, max_size=12))
def test_no_order_of_edits_gets_round_the_rules(edits: list[dict[str, Any]]) -> None:
    document = document_with()
    for changes in edits:
        before = document.gains["g1"]
        try:
            document = set_fields(document, REF, **changes)
        except InvalidValueError:
            continue
        gain = document.gains["g1"]
        assert not gain.realised_hours or (gain.used_for and gain.remeasured)
        assert not gain.finance_confirmed or gain.realised_hours
        if before.baseline_locked:
            assert (gain.baseline, gain.baseline_day, gain.baseline_locked) == (
                before.baseline,
                before.baseline_day,
                True,
            )
