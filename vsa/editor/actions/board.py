"""The board as its screen and its print show it: the cards of each column, and the minutes of the meetings."""

from dataclasses import dataclass

from vsa.analysis.improvement.board import meetings_held, on_board
from vsa.analysis.improvement.overdue import overdue_days
from vsa.editor.record_rows import Cell, Column, Row
from vsa.editor.session import Session
from vsa.i18n import Translator
from vsa.model.actions import Action, BoardColumn
from vsa.model.base import Id
from vsa.model.document import Document

MEETINGS = (
    Column("actions.meeting.day"),
    Column("actions.meeting.present", numeric=True, widest=90),
    Column("actions.meeting.minutes", numeric=True, widest=90),
    Column("actions.meeting.new"),
    Column("actions.meeting.finished"),
    Column("actions.meeting.decisions", stretched=True),
    Column("actions.meeting.next_leader", widest=170),
)


@dataclass(frozen=True, slots=True)
class Card:
    """An action on the board: who, until when, and whether that has passed."""

    action: Action
    title: str
    who: str
    until: str
    late: bool
    note: str

    @property
    def spoken(self) -> str:
        """The card as one is told of it."""
        return ", ".join(filter(None, (f"{self.action.number} {self.title}", self.who, self.until, self.note)))


def cards(session: Session) -> dict[BoardColumn, tuple[Card, ...]]:
    """The cards of every column."""
    actions = session.document.actions.values()
    return {column: tuple(_card(session, each) for each in on_board(actions, column)) for column in BoardColumn}


def set_aside(session: Session) -> str:
    """How many actions are on no column, in words; nothing when all of them are."""
    count = len(session.document.actions) - sum(map(len, cards(session).values()))
    return session.tr("actions.board.aside", count=count) if count else ""


def meeting_rows(session: Session) -> tuple[Row, ...]:
    """The meetings, the last one first."""
    return tuple(
        _meeting(session.document, session.tr, meeting.id) for meeting in reversed(meetings_held(session.document))
    )


def _card(session: Session, action: Action) -> Card:
    tr = session.tr
    days = overdue_days(action, session.today)
    if action.finished is not None:
        until = tr("actions.board.finished", day=tr.date(action.finished))
    elif action.deadline is None:
        until = tr("actions.no_deadline")
    else:
        until = tr("actions.overdue", count=days) if days else tr("actions.board.until", day=tr.date(action.deadline))
    moved = tr("actions.moved", count=len(action.moves)) if action.moves else ""
    note = action.reason or ("" if action.finished else moved)
    return Card(action, action.title or tr("actions.unnamed"), action.responsible, until, days > 0, note)


def _meeting(document: Document, tr: Translator, key: Id) -> Row:
    meeting = document.meetings[key]

    def numbers(ids: tuple[Id, ...]) -> str:
        return ", ".join(str(document.actions[each].number) for each in ids) or "–"

    def count(value: int | None) -> Cell:
        return Cell("–" if value is None else str(value), order=value)

    overdue = tr("actions.meeting.overdue", count=meeting.overdue) if meeting.overdue else ""
    return Row(
        key,
        (
            Cell(tr.date(meeting.day), strong=True, order=meeting.day),
            count(meeting.present),
            count(meeting.minutes),
            Cell(numbers(meeting.new)),
            Cell(numbers(meeting.finished), overdue),
            Cell(meeting.decisions or "–"),
            Cell(meeting.next_leader or "–"),
        ),
    )
