"""The activity plan: what stands in it, and that nothing of it is ever lost."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reports.pdfs import TODAY, action, document_with_actions, letters, overdue, page_size, texts
from vsa.analysis.improvement.overdue import overdue_days
from vsa.i18n.resources import examples
from vsa.model.actions import Action, Status
from vsa.model.document import Document
from vsa.reports import render
from vsa.reports.action_choice import Order, Show, chosen_actions
from vsa.reports.gains import planned_gain
from vsa.reports.paper import SMALLEST_TEXT
from vsa.storage import load


def plan(document: Document, **options: object) -> bytes:
    return render("actions", document, options, today=TODAY)


def test_an_overdue_action_says_how_long_in_words() -> None:
    text = texts(plan(document_with_actions(overdue(1))))[0]
    assert "6.11.2026" in text
    assert "Forfalt 16 dager" in text
    assert "Pågår 60" in text


@pytest.mark.parametrize(
    ("status", "days"),
    [(Status.NOT_STARTED, 3), (Status.ONGOING, 3), (Status.DONE, 0), (Status.POSTPONED, 0), (Status.REJECTED, 0)],
)
def test_only_work_that_remains_can_be_overdue(status: Status, days: int) -> None:
    late = action(1, deadline=TODAY - timedelta(days=3), status=status)
    assert overdue_days(late, TODAY) == days


def test_a_deadline_is_kept_until_the_day_is_over() -> None:
    assert overdue_days(action(1, deadline=TODAY), TODAY) == 0
    assert overdue_days(action(1, deadline=None), TODAY) == 0


def test_the_gain_is_summed_in_hours_and_then_divided() -> None:
    gains = [60.0, 93.0, 15.0, 59.0, 95.0, 12.0, 17.0]
    document = document_with_actions(*(action(n, gain_hours=gain) for n, gain in enumerate(gains, 1)))
    text = texts(plan(document))[0]
    assert "351 timer per år = 0,21 årsverk à 1 695 t" in text.replace("\u00a0", " ")


def test_a_rejected_action_gives_no_gain_and_the_plan_says_so() -> None:
    document = document_with_actions(action(1, gain_hours=40.0), action(2, gain_hours=1000.0, status=Status.REJECTED))
    assert planned_gain(document).hours == 40.0
    assert "Avviste tiltak er ikke regnet med" in texts(plan(document))[0]


def test_rows_that_do_not_add_up_are_said_to_be_rounded() -> None:
    uneven = document_with_actions(action(1, gain_hours=10.4), action(2, gain_hours=10.4))
    even = document_with_actions(action(1, gain_hours=1695.0), action(2, gain_hours=1695.0))
    assert planned_gain(uneven).rounded
    assert not planned_gain(even).rounded
    assert "avrundet" in texts(plan(uneven))[0]
    assert "avrundet" not in texts(plan(even))[0]


@given(st.lists(st.none() | st.floats(0, 1e6), max_size=20), st.floats(1, 4000))
def test_the_sum_is_that_of_the_hours(gains: list[float | None], divisor: float) -> None:
    document = document_with_actions(
        *(action(n, gain_hours=gain) for n, gain in enumerate(gains)), hours_per_fte=divisor
    )
    gain = planned_gain(document)
    known = [each for each in gains if each is not None]
    assert gain.hours == (pytest.approx(sum(known)) if known else None)
    assert gain.fte == pytest.approx(sum(known) / divisor)


def test_steps_are_named_by_their_numbers_on_the_map() -> None:
    rows = texts(plan(document_with_actions(overdue(1))))[0]
    assert "Tiltak nummer 1 2 Pågår" in rows or "Tiltak nummer 1 2 –" in rows


def test_an_empty_plan_has_twelve_numbered_rows_and_places_to_sign() -> None:
    text = texts(plan(document_with_actions()))[0]
    assert all(f"{number}" in text.split() for number in range(1, 13))
    assert "Tillitsvalgt / verneombud:" in text
    assert "Forventet gevinst er ikke anslått" in text


def test_the_example_has_twelve_lines_on_its_sheet_some_of_them_to_write_on() -> None:
    pages = texts(plan(load(examples() / "byggesak.vsa").document))
    assert len(pages) == 1
    assert "9 10 11 12 " in pages[0]


def test_a_page_has_twelve_actions() -> None:
    pages = texts(plan(document_with_actions(*(action(number) for number in range(1, 31)))))
    assert [page.count("Tiltak nummer ") for page in pages] == [12, 12, 6]


def test_a_document_without_anything_prints() -> None:
    assert "Aktivitetsplan" in texts(plan(Document()))[0]


def test_two_hundred_actions_flow_over_pages_that_each_have_the_table_head() -> None:
    pages = texts(plan(document_with_actions(*(action(number) for number in range(1, 201)))))
    assert len(pages) > 10
    for number, page in enumerate(pages, 1):
        assert "Tiltak / årsak" in page or "Tillitsvalgt" in page
        assert f"Side {number} av {len(pages)}" in page
    whole = " ".join(pages)
    assert all(f"Tiltak nummer {number} " in whole for number in range(1, 201))


def test_a_text_longer_than_a_page_goes_on_with_every_word() -> None:
    words = [f"ord{number}" for number in range(900)]
    pages = texts(plan(document_with_actions(action(1, title=" ".join(words)))))
    whole = " ".join(pages).split()
    assert len(pages) > 1
    assert all(word in whole for word in words)


LONG_WORD = "Saksbehandlingskapasitetsutvidelsesvurderingsgruppemedlemskapsordning"


@pytest.mark.parametrize("field", ["title", "cause", "responsible", "next_step"])
def test_nothing_reaches_past_the_edges_of_the_page(field: str) -> None:
    document = document_with_actions(action(1, **{field: f"{LONG_WORD} {LONG_WORD}"}))
    pdf = plan(document)
    width, _ = page_size(pdf)
    found = letters(pdf)
    assert all(20 < letter.x < width - 20 for letter in found)
    shown = "".join(letter.text for letter in found).replace("-", "").replace("\u00ad", "")
    assert shown.count(LONG_WORD[:12]) >= 2


def test_long_names_of_document_and_unit_keep_apart_and_inside() -> None:
    long = " ".join(["Virksomhet for landbruk, miljø og arealforvaltning"] * 6)
    pdf = plan(document_with_actions(title=long, unit=long, municipality=long, owner=long, case_number=LONG_WORD))
    width, height = page_size(pdf)
    assert all(20 < letter.x < width - 20 and 20 < letter.y < height - 20 for letter in letters(pdf))


def test_no_letter_is_smaller_than_seven_points() -> None:
    found = letters(plan(document_with_actions(overdue(1), action(2, gain_hours=12.0, cause="Sen høring"))))
    assert min(letter.size for letter in found) >= SMALLEST_TEXT - 0.001


@pytest.mark.parametrize(
    ("language", "title", "late", "gain"),
    [
        ("nb", "Aktivitetsplan", "Forfalt 1 dag", "0,04"),
        ("nn", "Aktivitetsplan", "1 dag over fristen", "0,04"),
        ("en", "Activity plan", "1 day overdue", "0.04"),
    ],
)
def test_the_plan_speaks_the_language_asked_for(language: str, title: str, late: str, gain: str) -> None:
    late_action = action(1, deadline=date(2026, 11, 21), gain_hours=60.0)
    text = texts(plan(document_with_actions(late_action), language=language))[0].replace("\u00a0", " ")
    assert title in text
    assert late in text
    assert gain in text


def test_the_language_of_the_document_is_the_default() -> None:
    assert "Activity plan" in texts(plan(document_with_actions(language="en")))[0]


@settings(max_examples=15)
@given(st.lists(st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=120), max_size=5))
def test_any_text_prints(titles: list[str]) -> None:
    actions: list[Action] = [action(number, title=title, cause=title) for number, title in enumerate(titles, 1)]
    assert plan(document_with_actions(*actions, title=titles[0] if titles else "")).startswith(b"%PDF-1.7")


def numbers(document: Document, show: Show = "all", order: Order = "number") -> list[int]:
    return [each.number for each in chosen_actions(document.actions.values(), show, order, TODAY)]


def test_this_week_has_what_is_open_and_due_by_sunday_or_overdue() -> None:
    sunday = TODAY + timedelta(days=7 - TODAY.isoweekday())
    document = document_with_actions(
        overdue(1),
        action(2, deadline=sunday),
        action(3, deadline=sunday + timedelta(days=1)),
        action(4, deadline=TODAY, status=Status.DONE),
        action(5),
    )
    assert numbers(document, "week") == [1, 2]
    assert numbers(document, "open") == [1, 2, 3, 5]
    text = texts(plan(document, show="week"))[0]
    assert f"Tiltak i uke {TODAY.isocalendar().week}" in text
    assert "Tiltak nummer 2" in text
    assert "Tiltak nummer 3" not in text


def test_actions_come_in_the_order_asked_for_those_without_last() -> None:
    document = document_with_actions(
        action(1, responsible="Ås"),
        action(2, deadline=TODAY + timedelta(days=9), responsible="berg"),
        action(3, deadline=TODAY),
    )
    assert numbers(document, order="deadline") == [3, 2, 1]
    assert numbers(document, order="responsible") == [2, 1, 3]


def test_a_week_without_actions_says_so_and_leaves_rows_to_write_in() -> None:
    text = texts(plan(document_with_actions(action(1)), show="week"))[0]
    assert "Ingen åpne tiltak har frist denne uka" in text
