"""The reports of following up: the plan for twelve months, an audit or its form, success factors, the hand-over."""

from datetime import date

import pytest

from tests.reports.every_kind import NAMES, document, publication
from tests.reports.pdfs import TODAY
from vsa.analysis.improvement.plan_year import planned_year
from vsa.drawing.primitives import Text
from vsa.edits.audits import set_levels, start_audit
from vsa.edits.elements import Ref
from vsa.edits.factors import add_factors
from vsa.edits.fields import set_fields
from vsa.edits.plan import make_plan, mark_done
from vsa.model.calendar import WorkCalendar
from vsa.model.document import Document
from vsa.model.following_up import Area, AuditKind, Handover, PlanKind
from vsa.reports import KINDS
from vsa.reports.options import chosen
from vsa.reports.publication import Content, Group, Publication
from vsa.reports.report import Job

COURSE = date(2026, 10, 14)


def composed(kind: str, given: Document, **options: object) -> Publication:
    report = KINDS[kind]
    return report.compose(Job(given, chosen(report.options, options), TODAY, "2026-11-22_VSA.pdf"))


def words(made: Publication) -> str:
    """All that is read, in order, alternatives included."""
    return " ".join(filter(None, map(_said, made.contents())))


def _said(content: Content) -> str:
    texts = (each.text for picture in content.pictures for each in picture.primitives if isinstance(each, Text))
    return " ".join(filter(None, (*texts, content.alternative)))


def tables(made: Publication) -> list[Group]:
    return [part for part in made.body if isinstance(part, Group) and part.role == "Table"]


@pytest.fixture
def planned() -> Document:
    made = make_plan(Document(), COURSE, planned_year(COURSE, WorkCalendar()))
    return mark_done(made, list(made.plan)[:1], date(2026, 10, 21))


@pytest.fixture
def audited() -> Document:
    made = start_audit(Document(), AuditKind.EXTERNAL, COURSE)
    made = set_levels(made, "a1", list(Area), 3)
    made = start_audit(made, AuditKind.INTERNAL, date(2026, 11, 13))
    return set_levels(set_levels(made, "a2", list(Area), 3), "a2", [Area.BOARD], 1)


def test_the_plan_has_a_grid_of_twelve_months_and_a_list(planned: Document) -> None:
    grid, listed = tables(composed("plan12", planned))
    kinds = {entry.kind for entry in planned.plan.values()}
    assert {len(row.children) for row in grid.children if isinstance(row, Group)} == {13}
    assert len(grid.children) == 1 + len(kinds)
    assert len(listed.children) == 1 + sum(entry.kind is not PlanKind.BOARD for entry in planned.plan.values())


def test_the_plan_says_what_is_overdue_and_lists_board_meetings_when_asked(planned: Document) -> None:
    said = words(composed("plan12", planned))
    assert "Forfalt (6)" in said
    assert "Neste: Tavlemøte 25.11.2026" in said
    assert "1 av 4" in said
    _, listed = tables(composed("plan12", planned, board_meetings=True))
    assert len(listed.children) == 1 + len(planned.plan)


def test_a_plan_that_is_not_made_says_how_to_make_one() -> None:
    made = composed("plan12", Document())
    assert not tables(made)
    assert "Lag planen" in words(made)


def test_an_audit_shows_levels_beside_the_ones_before_advice_and_trend(audited: Document) -> None:
    made = composed("audit", audited)
    said = words(made)
    assert len(made.body[0:]) > 0
    (table,) = tables(made)
    assert len(table.children) == 1 + len(Area)
    assert "1 Nettopp startet" in said
    assert "Ned 2 nivåer" in said
    assert "Tavlemøter har gått fra 3 Kommet langt til 1 Nettopp startet." in said
    (figure,) = [content for content in made.contents() if content.role == "Figure"]
    assert "14.10.2026 ekstern 3,0" in figure.alternative


def test_the_latest_of_a_kind_can_be_chosen(audited: Document) -> None:
    assert "Ekstern Lean-revisjon 14.10.2026" in words(composed("audit", audited, audit="external"))
    assert "Intern Lean-revisjon 13.11.2026" in words(composed("audit", audited))


def test_the_form_is_empty_but_for_the_levels_before_and_fits_a_sheet(audited: Document) -> None:
    for given in (audited, Document()):
        made = composed("audit", given, form=True)
        assert len(made.pages) == 1
        (table,) = tables(made)
        assert len(table.children) == 1 + len(Area)
    assert "1 Nettopp startet" in words(composed("audit", audited, form=True)).split("Tavlemøter")[1]


def test_without_an_audit_the_report_says_what_to_do() -> None:
    assert "Skriv ut skjemaet" in words(composed("audit", Document()))


def test_factors_come_by_risk_or_by_number() -> None:
    given = add_factors(Document(), [("Tid til tavla", ""), ("Ledelsen spør", "")])
    given = set_fields(given, Ref("factor", "s2"), likelihood=4, consequence=5, light="red")
    said = words(composed("success", given))
    assert said.index("Ledelsen spør") < said.index("Tid til tavla")
    assert "20 høy" in said
    assert "Rød: må løses" in said
    numbered = words(composed("success", given, order="number"))
    assert numbered.index("Tid til tavla") < numbered.index("Ledelsen spør")


@pytest.mark.parametrize("name", NAMES)
def test_a_hand_over_is_at_most_two_pages(name: str) -> None:
    assert len(publication("handover", name).pages) <= 2


def test_a_hand_over_tells_what_a_new_leader_needs() -> None:
    given = set_fields(
        document("byggesak"),
        Ref("document"),
        handover=Handover(
            day=date(2027, 1, 4), outgoing="Kari Holm", incoming="Per Lie", contact="Lean-ressurs", next_steps=("Møt",)
        ),
    )
    said = words(composed("handover", given))
    for part in ("Mål", "Kart", "1. Møt", "Lean-ressurs", "34 dager", "Forhåndskonferanser", "4.1.2027"):
        assert part in said
    assert "Kari Holm" not in said
    assert "Per Lie" not in said
    named = words(composed("handover", given, include_names=True))
    assert "Kari Holm" in named
    assert "Per Lie" in named
