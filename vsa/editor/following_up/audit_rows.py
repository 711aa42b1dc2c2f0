"""Audits as a list, and the nine areas of one of them as a table."""

from vsa.analysis.improvement.audits import advice_on, audit_before, average, in_order, level_in
from vsa.editor.record_rows import Cell, Column, Row
from vsa.editor.session import Session
from vsa.i18n import Translator
from vsa.model.base import Id
from vsa.model.document import Document
from vsa.model.following_up import Area, Audit, AuditLine
from vsa.scene.audit_texts import advice_text, area_name, average_text, level_name

AUDIT_COLUMNS = (Column("audits.column.day", stretched=True), Column("audits.column.average", numeric=True))
AREA_COLUMNS = (
    Column("audits.column.area", stretched=True),
    Column("audits.column.level", firm=True),
    Column("audits.column.before", firm=True),
    Column("audits.column.advice", widest=300),
    Column("audits.column.deadline", widest=150),
)


def audit_rows(session: Session) -> tuple[Row, ...]:
    """The audits, the latest first."""
    tr = session.tr
    return tuple(
        Row(
            audit.id,
            (
                Cell(tr.date(audit.day), tr(f"audits.kind.{audit.kind}"), strong=True, order=audit.day),
                Cell(average_text(audit, tr), order=average(audit)),
            ),
        )
        for audit in reversed(in_order(session.document.audits.values()))
    )


def area_rows(session: Session, shown: Audit | None) -> tuple[Row, ...]:
    """The nine areas of an audit, each with its level in the audit before."""
    if shown is None:
        return ()
    before = audit_before(session.document.audits.values(), shown)
    return tuple(_area_row(shown, before, area, session.tr) for area in Area)


def audit_of(session: Session, last: Id) -> Audit | None:
    """The audit on screen: the one that is selected or of which an area is, else the last shown, else the latest."""
    audits = session.document.audits
    chosen = (*session.selected("audit"), *(split(key)[0] for key in session.selected("area")), last)
    known = next((key for key in chosen if key in audits), None)
    if known is not None:
        return audits[known]
    return next(reversed(in_order(audits.values())), None)


def chosen_areas(session: Session) -> tuple[Id, tuple[Area, ...]]:
    """The audit of the selected areas, and which they are."""
    pairs = [split(key) for key in session.selected("area")]
    return (pairs[0][0] if pairs else "", tuple(area for _, area in pairs))


def split(key: str) -> tuple[Id, Area]:
    """The audit and the area that the key of an area names."""
    audit, _, area = key.rpartition(".")
    return audit, Area(area)


def advice_lines(document: Document, shown: Audit | None, tr: Translator) -> tuple[str, ...]:
    """The advice on an audit, a sentence each."""
    if shown is None:
        return ()
    before = audit_before(document.audits.values(), shown)
    return tuple(advice_text(advice, tr) for advice in advice_on(shown, before))


def _area_row(audit: Audit, before: Audit | None, area: Area, tr: Translator) -> Row:
    line = audit.line(area)
    number = list(Area).index(area) + 1
    name = tr("audits.numbered", number=number, area=area_name(area, tr))
    told = line.observation or line.evidence or tr(f"audits.question.{area}")
    cells = (
        Cell(name, told, strong=True, order=number),
        _level(line, tr),
        _before(line, level_in(before, area), tr),
        Cell(line.advice or "–"),
        Cell(tr.date(line.deadline) if line.deadline else "–", line.responsible, order=line.deadline),
    )
    return Row(f"{audit.id}.{area}", cells)


def _level(line: AuditLine, tr: Translator) -> Cell:
    if line.not_relevant:
        return Cell(tr("audits.not_relevant"))
    if line.level is None:
        return Cell(tr("audits.not_judged"))
    return Cell(level_name(line.level, tr), strong=True, order=line.level)


def _before(line: AuditLine, before: int | None, tr: Translator) -> Cell:
    """The level of the audit before, and whether it rose or fell."""
    if before is None:
        return Cell("–")
    text = level_name(before, tr)
    if line.level is None or line.not_relevant or line.level == before:
        return Cell(text, order=before)
    steps = line.level - before
    note = tr("audits.risen" if steps > 0 else "audits.fallen", count=abs(steps))
    return Cell(text, note, late=steps < 0, order=before)
