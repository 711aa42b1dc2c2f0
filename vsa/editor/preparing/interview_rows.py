"""The interviews as rows."""

from vsa.analysis.improvement.findings import count_by_interview
from vsa.editor.record_rows import Cell, Column, Row
from vsa.editor.session import Session
from vsa.i18n import Translator
from vsa.model.preparing import Interview

COLUMNS = (
    Column("prepare.column.interview", stretched=True),
    Column("prepare.column.count", numeric=True, firm=True),
)


def rows(session: Session) -> tuple[Row, ...]:
    """The interviews by number, each with how many findings it gave."""
    document, tr = session.document, session.tr
    counts = count_by_interview(document.findings.values())
    ordered = sorted(document.interviews.values(), key=lambda interview: interview.number)
    return tuple(
        Row(
            each.id,
            (
                Cell(role_of(each, tr), label_of(each, tr), icon="person", token="text2", strong=True),
                Cell(tr("prepare.interviews.findings", count=counts.get(each.id, 0))),
            ),
        )
        for each in ordered
    )


def role_of(interview: Interview, tr: Translator) -> str:
    """The role that was talked with."""
    return interview.role or tr("prepare.interviews.no_role")


def label_of(interview: Interview, tr: Translator) -> str:
    """`Intervju 1 · 14.9.2026`."""
    number = tr("prepare.interviews.numbered", number=interview.number)
    return " · ".join(filter(None, (number, tr.date(interview.day) if interview.day else "")))
