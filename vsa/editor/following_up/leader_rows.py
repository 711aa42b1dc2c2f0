"""The checklist of a new leader as rows."""

from vsa.analysis.improvement.checklists import text_of
from vsa.editor.record_rows import Cell, Column, Row
from vsa.editor.session import Session
from vsa.i18n import Translator
from vsa.model.checklist import Check, Checklist, CheckState, entries_of
from vsa.model.document import Document

COLUMNS = (Column("handover.column.entry", stretched=True), Column("handover.column.settled", widest=170))
ICONS = {
    CheckState.OPEN: "ring",
    CheckState.OK: "check",
    CheckState.MISSING: "warning",
    CheckState.NOT_RELEVANT: "minus",
}


def rows(session: Session) -> tuple[Row, ...]:
    """The entries, the standard ones first."""
    return tuple(_row(check, session.tr) for check in entries(session.document))


def entries(document: Document) -> tuple[Check, ...]:
    """All entries of the list, kept or not."""
    return entries_of(document.checks, Checklist.NEW_LEADER)


def summary(session: Session) -> str:
    """How many entries are settled."""
    checks = entries(session.document)
    return session.tr("handover.checked", done=sum(check.settled for check in checks), count=len(checks))


def _row(check: Check, tr: Translator) -> Row:
    if check.state is CheckState.OK and check.day is not None:
        state = tr("handover.check.ok", day=check.day)
    else:
        state = tr("handover.check.ok_undated") if check.state is CheckState.OK else tr(f"handover.check.{check.state}")
    token = "vs" if check.state is CheckState.OK else "s" if check.state is CheckState.MISSING else "text2"
    cells = (Cell(text_of(check, tr), check.note), Cell(state, icon=ICONS[check.state], token=token))
    return Row(check.id, cells)
