"""What a document has identified and realised."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vsa.analysis.improvement.gain_totals import gain_totals
from vsa.edits.records import add_record
from vsa.model.actions import Status
from vsa.model.document import Document
from vsa.model.gains import Gain

DAY = date(2026, 11, 16)
HOURS = st.none() | st.just(0.0) | st.floats(0.01, 5000)
GAINS = st.lists(
    st.builds(
        Gain,
        id=st.just("g"),
        identified_hours=HOURS,
        realised_hours=HOURS,
        used_for=st.sampled_from(("", "  ", "Tilsyn")),
        remeasured=st.sampled_from((None, DAY)),
    ),
    max_size=6,
)


def document_with(gains: list[Gain]) -> Document:
    numbered = {f"g{n}": gain.model_copy(update={"id": f"g{n}"}) for n, gain in enumerate(gains)}
    return Document(gains=numbered)


@given(GAINS, st.floats(1, 2000))
def test_hours_are_summed_before_they_are_divided(gains: list[Gain], divisor: float) -> None:
    totals = gain_totals(document_with(gains).model_copy(update={"hours_per_fte": divisor}))
    used = [gain for gain in gains if gain.used_for.strip() and gain.remeasured]
    assert totals.realised_hours == pytest.approx(sum(gain.realised_hours or 0 for gain in used))
    assert totals.identified_fte == pytest.approx(sum(gain.identified_hours or 0 for gain in gains) / divisor)
    assert totals.realised_fte == pytest.approx(totals.realised_hours / divisor)


@given(GAINS)
def test_the_ratio_is_of_what_is_identified(gains: list[Gain]) -> None:
    totals = gain_totals(document_with(gains))
    if totals.ratio is None:
        assert not totals.identified_hours
    else:
        assert totals.ratio * totals.identified_hours == pytest.approx(totals.realised_hours)


def test_the_plan_speaks_where_no_gain_names_hours() -> None:
    document = add_record(Document(), "gain", name="Bedre vedtak")
    document = add_record(document, "action", gain_hours=60, realised_hours=12)
    document = add_record(document, "action", gain_hours=40, status=Status.REJECTED)
    totals = gain_totals(document)
    assert (totals.identified_hours, totals.realised_hours, totals.from_actions) == (60, 0, True)


def test_gains_are_never_added_to_the_actions_that_give_them() -> None:
    document = add_record(Document(), "action", gain_hours=60)
    document = add_record(document, "gain", identified_hours=50)
    totals = gain_totals(document)
    assert (totals.identified_hours, totals.from_actions) == (50, False)


def test_an_empty_document_has_identified_nothing() -> None:
    totals = gain_totals(Document())
    assert (totals.identified_hours, totals.realised_hours, totals.ratio) == (None, 0, None)
