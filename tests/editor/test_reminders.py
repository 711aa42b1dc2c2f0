"""What the rail reminds of."""

from datetime import date

from vsa.editor.reminders import reminders
from vsa.editor.stages import Stage
from vsa.edits.records import add_record
from vsa.i18n import translator
from vsa.model.actions import Status
from vsa.model.document import Document
from vsa.model.following_up import PlanKind

TODAY = date(2026, 11, 22)
LATE, SOON = date(2026, 11, 20), date(2026, 11, 25)
NB = translator("nb")


def told(document: Document) -> dict[Stage, tuple[int, list[str]]]:
    found = reminders(document, TODAY)
    return {stage: (each.count, [NB.text(sentence) for sentence in each.sentences]) for stage, each in found.items()}


def test_nothing_waits_in_an_empty_document() -> None:
    assert told(Document()) == {}


def test_overdue_actions_are_counted_and_those_that_are_done_or_ahead_are_not() -> None:
    document = add_record(Document(), "action", deadline=LATE)
    document = add_record(document, "action", deadline=LATE, status=Status.DONE)
    document = add_record(document, "action", deadline=SOON)
    assert told(document) == {Stage.ACTIONS: (1, ["1 tiltak er forfalt."])}


def test_the_plan_and_the_gains_wait_in_following_up_and_a_measurement_counts_once() -> None:
    document = add_record(Document(), "plan", kind=PlanKind.BOARD, day=LATE)
    document = add_record(document, "gain", name="Tid", remeasure=(LATE,))
    document = add_record(document, "gain", name="Leting", remeasure=(LATE,))
    document = add_record(document, "plan", kind=PlanKind.REMEASURE, day=LATE, gain="g1")
    assert told(document) == {
        Stage.FOLLOWUP: (3, ["2 punkter i 12-månedersplanen er forfalt.", "1 gevinst skulle vært målt på nytt."])
    }


def test_what_is_to_be_deleted_waits_where_it_was_written() -> None:
    document = add_record(Document(delete_by=SOON), "interview", role="Leder")
    assert told(document)[Stage.PREPARE][0] == 1
    assert told(Document(delete_by=SOON)) == {}
