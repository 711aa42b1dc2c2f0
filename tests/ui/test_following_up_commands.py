"""What begins in the follow-up, from anywhere by the list of commands: each turns to its tab and takes the keyboard."""

import pytest
from PySide6.QtCore import Qt

from tests.ui.windows import press, write
from vsa.editor.commands import COMMANDS
from vsa.editor.session import Session
from vsa.editor.stages import Stage
from vsa.ui.window import Window

BY_ID = {command.id: command for command in COMMANDS}


@pytest.mark.parametrize(
    ("command", "records", "field"),
    [
        ("new_plan_entry", "plan", "title"),
        ("new_factor", "factors", "name"),
        ("new_gain", "gains", "name"),
        ("new_indicator", "indicators", "name"),
    ],
)
def test_something_new_is_written_at_once(
    byggesak: Window, session: Session, command: str, records: str, field: str
) -> None:
    byggesak.run(BY_ID[command])
    write("Samling")
    press(Qt.Key.Key_Tab)
    assert session.stage is Stage.FOLLOWUP
    assert "Samling" in {getattr(record, field) for record in getattr(session.document, records).values()}


@pytest.mark.parametrize(("command", "kind"), [("new_internal_audit", "internal"), ("new_external_audit", "external")])
def test_an_audit_begins_today(byggesak: Window, session: Session, command: str, kind: str) -> None:
    known = set(session.document.audits)
    byggesak.run(BY_ID[command])
    (made,) = set(session.document.audits) - known
    audit = session.document.audits[made]
    assert (audit.kind, audit.day, session.tab) == (kind, session.today, "audits")


def test_the_audits_after_a_new_leader_are_planned(byggesak: Window, session: Session) -> None:
    before = len(session.document.plan)
    byggesak.run(BY_ID["handover_audits"])
    assert len(session.document.plan) == before + 3
    assert session.tab == "handover"


def test_the_usual_factors_and_the_plan_are_made(byggesak: Window, session: Session) -> None:
    byggesak.run(BY_ID["new"])
    made = byggesak.session
    assert made is not None
    byggesak.run(BY_ID["usual_factors"])
    assert len(made.document.factors) == 7
    byggesak.run(BY_ID["make_plan"])
    assert made.document.plan
    assert made.tab == "plan"


def test_the_actions_go_to_a_spreadsheet_by_a_button_of_their_table(byggesak: Window, session: Session) -> None:
    button = byggesak._buttons._buttons["export_lists"]
    assert not button.isVisible()
    session.go(Stage.ACTIONS, "table")
    assert button.isVisible()
    session.show_tab("board")
    assert not button.isVisible()
