"""The findings as rows, those that are asked for."""

from dataclasses import dataclass

from vsa.analysis.improvement.findings import seems_low_hanging, totals
from vsa.editor.record_rows import Cell, Column, Row
from vsa.editor.session import Session
from vsa.i18n import Translator
from vsa.model.base import Id
from vsa.model.document import Document
from vsa.model.preparing import Finding, Waste
from vsa.scene.finding_texts import each_time, where

COLUMNS = (
    Column("prepare.column.finding_and_quote", stretched=True),
    Column("prepare.column.waste_and_step", widest=150),
    Column("prepare.column.each_time", numeric=True),
    Column("prepare.column.per_year", numeric=True),
    Column("prepare.column.hours", numeric=True, firm=True),
    Column("prepare.column.solver", widest=100),
    Column("prepare.column.low_hanging", widest=150, firm=True),
)
NOTHING = "–"


@dataclass(frozen=True, slots=True)
class Filter:
    """What must hold of a finding to be shown; what is None or empty does not matter."""

    waste: Waste | None = None
    interview: Id = ""
    candidate: Id = ""

    def takes(self, finding: Finding) -> bool:
        """Whether a finding is asked for."""
        return (
            self.waste in (None, finding.waste)
            and self.interview in ("", finding.interview)
            and self.candidate in ("", finding.candidate)
        )


ALL = Filter()


def shown(document: Document, wanted: Filter) -> tuple[Finding, ...]:
    """The findings that are asked for, by number."""
    chosen = (finding for finding in document.findings.values() if wanted.takes(finding))
    return tuple(sorted(chosen, key=lambda finding: finding.number))


def rows(session: Session, wanted: Filter = ALL, *, signs: bool = False) -> tuple[Row, ...]:
    """A row a finding. With `signs` a fruit before its text says that it hangs low, where no column has room to."""
    document, tr = session.document, session.tr
    return tuple(Row(finding.id, _cells(finding, document, tr, signs)) for finding in shown(document, wanted))


def summary(session: Session, wanted: Filter = ALL) -> str:
    """How many there are, the hours they take a year, and how many are shown."""
    document, tr = session.document, session.tr
    sums = totals(shown(document, wanted))
    hours = tr("prepare.findings.hours", hours=tr.number(sums.hours))
    if not document.findings:
        return ""
    if wanted == ALL:
        return " · ".join((tr("prepare.findings.count", count=sums.count), hours))
    return tr("prepare.findings.shown", count=sums.count, total=len(document.findings), hours=hours)


def _cells(finding: Finding, document: Document, tr: Translator, signs: bool) -> tuple[Cell, ...]:
    quote = tr("prepare.finding.quote", quote=finding.quote) if finding.quote else ""
    hours, sign = finding.hours, "fruit" if signs and finding.low_hanging else ""
    return (
        Cell(finding.text or tr("prepare.finding.unnamed"), quote, strong=True, icon=sign, token="vs"),
        Cell(tr(f"prepare.waste.{finding.waste}") if finding.waste else NOTHING, where(finding, document, tr)),
        Cell(each_time(finding, tr) or NOTHING, order=finding.minutes),
        _number(finding.times_per_year, tr),
        Cell(NOTHING if hours is None else tr.number(hours), strong=True, order=hours),
        Cell(tr(f"prepare.solver.{finding.solver}")),
        _fruit(finding, document, tr),
    )


def _number(value: float | None, tr: Translator) -> Cell:
    return Cell(NOTHING if value is None else tr.number(value), order=value)


def _fruit(finding: Finding, document: Document, tr: Translator) -> Cell:
    action = document.actions.get(finding.action)
    became = tr("prepare.report.became", number=action.number) if action else ""
    if finding.low_hanging:
        return Cell(tr("prepare.report.fruit"), became, icon="fruit", token="vs", tag=True)
    if seems_low_hanging(finding) and action is None:
        return Cell(tr("prepare.findings.suggested"), icon="fruit", token="text2")
    return Cell(became)
