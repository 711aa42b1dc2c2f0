"""The plan for realising gains on paper."""

from datetime import date
from typing import Any

from tests.reports import every_kind
from tests.reports.pdfs import TODAY, action, document_with_actions, texts
from tests.reports.test_room import assert_room
from vsa.edits.gains import lock_baseline, unlock_baseline
from vsa.edits.records import add_record
from vsa.i18n.resources import examples
from vsa.model.document import Document
from vsa.model.gains import Indicator, Point
from vsa.reports import compose, render
from vsa.storage import load

DAY = date(2026, 11, 16)
REALISED: dict[str, Any] = {"remeasured": DAY, "used_for": "Tilsyn", "realised_hours": 12}


def pages(document: Document) -> list[str]:
    return [" ".join(text.split()) for text in texts(render("gains", document, {}, today=TODAY))]


def test_the_example_adds_up_to_what_its_plan_says() -> None:
    first = pages(load(examples() / "byggesak.vsa").document)[0]
    assert "351 timer = 0,21 årsverk" in first
    assert "12 timer = 0,01 årsverk" in first
    assert "3 % realisert" in first
    assert "à 1 695 t" in first


def test_gains_stand_by_kind_with_what_they_are_used_for() -> None:
    document = document_with_actions(action(4))
    document = add_record(document, "gain", kind="time", name="Mindre leting", actions=("t4",), **REALISED)
    document = add_record(document, "gain", kind="work_environment", name="Roligere morgener", risk="Sykefravær")
    first = pages(document)[0]
    assert first.index("Roligere morgener") < first.index("Mindre leting")
    for words in (
        "Tiltak 4",
        "Arbeidsmiljø",
        "Tilsyn",
        "Målt på nytt 16.11.2026",
        "Realisert",
        "Sykefravær",
    ):
        assert words in first


def test_a_baseline_that_was_opened_says_when_and_why() -> None:
    whole = {"baseline": "28,5 dager", "baseline_day": DAY, "baseline_method": "Saker", "baseline_cases": 18}
    document = lock_baseline(add_record(Document(), "gain", name="Kortere tid", **whole), "g1")
    first = pages(unlock_baseline(document, "g1", DAY, "Feil periode"))[0]
    assert "Åpnet 16.11.2026 (var 28,5 dager): Feil periode" in first


def test_a_late_measurement_is_told_in_words() -> None:
    document = add_record(Document(), "gain", name="Kortere tid", remeasure=(DAY,))
    assert "6 dager på overtid" in pages(document)[0]


def test_what_the_plan_expects_is_said_to_be_expected() -> None:
    document = document_with_actions(action(1, gain_hours=60.0))
    first = pages(document)[0]
    assert "60 timer = 0,04 årsverk" in first
    assert "det identifiserte er det tiltakene er ventet å gi" in first


def test_every_measurement_stands_as_a_curve_and_in_figures() -> None:
    points = (Point(day=date(2026, 9, 1), value=29.5, cases=5), Point(day=DAY, value=25.5, note="Ny rutine"))
    shown = Indicator(id="n1", name="Gjennomløpstid", unit="dager", goal=12.5, points=points)
    second = pages(document_with_actions().model_copy(update={"indicators": {"n1": shown}}))[1]
    for words in ("Gjennomløpstid", "Mål 12,5", "29,5 dager", "16.11.2026", "Ny rutine", "Siste verdi er 25,5"):
        assert words in second


def test_a_document_without_gains_says_so_on_one_page() -> None:
    (only,) = pages(document_with_actions())
    assert "Ingen gevinster" in only


def test_a_chart_whose_name_has_no_end_stays_on_its_page() -> None:
    document = every_kind.document("byggesak")
    endless = "Dette er en lang setning om saken. " * 25
    wordy = {"name": endless, "unit": endless}
    indicators = {key: each.model_copy(update=wordy) for key, each in document.indicators.items()}
    assert_room(compose("gains", document.model_copy(update={"indicators": indicators}), {}, today=TODAY))
