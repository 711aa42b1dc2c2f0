"""What people do with interviews, findings and the team."""

from collections.abc import Collection, Mapping

from vsa.analysis.improvement.guide import standard_questions
from vsa.editor.preparing.fruits import waiting
from vsa.editor.session import Session
from vsa.edits.elements import Kind
from vsa.edits.findings import actions_from_findings
from vsa.edits.interviews import answer, set_questions
from vsa.edits.records import add_record, next_id
from vsa.i18n import Message, message
from vsa.model.base import Id
from vsa.model.document import Document

ADDED: dict[Kind, Message] = {
    "interview": message("prepare.edit.interview"),
    "finding": message("prepare.edit.finding"),
    "member": message("prepare.edit.member"),
}


def add(session: Session, kind: Kind, **fields: object) -> None:
    """Add a record of a kind and select it."""
    key = next_id(session.document, kind)
    session.perform(ADDED[kind], lambda document: add_record(document, kind, **fields), select=[f"{kind}:{key}"])


def add_finding(session: Session) -> None:
    """Add a finding of the selected interview, or of that of the selected finding, for the chosen case; select it."""
    chosen = session.document.chosen
    add(session, "finding", interview=_interview(session), candidate=chosen.id if chosen else "")


def _interview(session: Session) -> Id:
    """The interview that is being written up; empty when it is not clear which."""
    findings = session.document.findings
    spoken = {*session.selected("interview"), *(findings[key].interview for key in session.selected("finding"))}
    return spoken.pop() if len(spoken) == 1 else ""


def turn_into_actions(session: Session, findings: Collection[Id] = ()) -> Message | None:
    """Make actions of findings, or of all low-hanging fruits that are none yet, and say how many. None when a lock
    keeps it out. Raises UserError when all of them are actions already."""
    chosen = findings or waiting(session.document)
    before = len(session.document.actions)
    made = session.perform(message("prepare.edit.actions"), lambda document: actions_from_findings(document, chosen))
    return message("prepare.fruits.made", count=len(session.document.actions) - before) if made else None


def gather(session: Session, findings: Collection[Id] = ()) -> None:
    """Do the same, and tell the user."""
    session.say(turn_into_actions(session, findings))


def write_answers(session: Session, interview: Id, answers: Mapping[str, str]) -> None:
    """Keep what was answered to some questions."""

    def edit(document: Document) -> Document:
        for question, text in answers.items():
            document = answer(document, interview, question, text)
        return document

    session.perform(message("prepare.edit.answer"), edit)


def ask(session: Session, questions: tuple[str, ...]) -> None:
    """Ask these questions from now on."""
    standard = standard_questions(session.document)
    session.perform(message("prepare.edit.questions"), lambda document: set_questions(document, questions, standard))
