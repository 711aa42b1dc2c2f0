"""Audits are filled in line by line; advice and measures become actions."""

from datetime import date

import pytest

from vsa.edits.audits import action_from_line, set_levels, set_line, set_not_relevant, start_audit
from vsa.edits.elements import Ref
from vsa.edits.factors import action_from_factor, add_factors
from vsa.edits.fields import InvalidValueError, set_fields
from vsa.i18n import UserError
from vsa.model.document import Document
from vsa.model.following_up import Area, AuditKind

DAY = date(2026, 11, 13)


@pytest.fixture
def document() -> Document:
    return start_audit(Document(), AuditKind.INTERNAL, DAY)


def test_an_audit_begins_empty(document: Document) -> None:
    (audit,) = document.audits.values()
    assert (audit.day, audit.kind, audit.lines) == (DAY, AuditKind.INTERNAL, ())


def test_lines_stand_in_the_order_of_the_areas(document: Document) -> None:
    document = set_line(document, "a1", Area.GAIN, level=2)
    document = set_line(document, "a1", Area.LEADERSHIP, observation="Spør ikke etter tall")
    assert [line.area for line in document.audits["a1"].lines] == [Area.LEADERSHIP, Area.GAIN]


def test_a_line_that_says_nothing_is_not_kept(document: Document) -> None:
    judged = set_levels(document, "a1", [Area.GAIN, Area.BOARD], 3)
    assert len(judged.audits["a1"].lines) == 2
    assert set_levels(judged, "a1", [Area.GAIN, Area.BOARD], None).audits["a1"].lines == ()
    assert set_levels(judged, "a1", [Area.GAIN], 3) is judged


def test_a_level_is_one_to_four(document: Document) -> None:
    with pytest.raises(InvalidValueError):
        set_line(document, "a1", Area.GAIN, level=5)


def test_what_is_not_relevant_has_no_level_and_can_become_relevant(document: Document) -> None:
    judged = set_levels(document, "a1", [Area.GAIN], 3)
    irrelevant = set_not_relevant(judged, "a1", [Area.GAIN, Area.BOARD])
    assert all(irrelevant.audits["a1"].line(area).not_relevant for area in (Area.GAIN, Area.BOARD))
    assert irrelevant.audits["a1"].line(Area.GAIN).level is None
    assert set_not_relevant(irrelevant, "a1", [Area.GAIN, Area.BOARD]).audits["a1"].lines == ()


def test_advice_becomes_an_action(document: Document) -> None:
    document = set_line(document, "a1", Area.BOARD, advice="Fast møteleder", responsible="Leder", deadline=DAY)
    action = next(iter(action_from_line(document, "a1", Area.BOARD, title="Råd", cause="Revisjon").actions.values()))
    assert (action.title, action.cause, action.responsible, action.deadline) == (
        "Fast møteleder",
        "Revisjon",
        "Leder",
        DAY,
    )
    other = next(iter(action_from_line(document, "a1", Area.GAIN, title="Råd", cause="Revisjon").actions.values()))
    assert (other.title, other.responsible) == ("Råd", "")


def test_the_usual_factors_are_added_once() -> None:
    named = [("Tid til tavla", "Ellers blir den borte"), ("Ledelsen spør", "")]
    document = add_factors(Document(), named)
    assert [(factor.number, factor.name) for factor in document.factors.values()] == [
        (1, "Tid til tavla"),
        (2, "Ledelsen spør"),
    ]
    assert add_factors(document, named) is document


def test_a_measure_becomes_an_action() -> None:
    document = add_factors(Document(), [("Tid til tavla", "")])
    with pytest.raises(UserError):
        action_from_factor(document, "s1")
    document = set_fields(document, Ref("factor", "s1"), measure="Fast tid i kalenderen", responsible="Leder")
    action = next(iter(action_from_factor(document, "s1").actions.values()))
    assert (action.title, action.cause, action.responsible) == ("Fast tid i kalenderen", "Tid til tavla", "Leder")
