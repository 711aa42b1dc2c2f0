"""The low-hanging fruits as cards."""

from dataclasses import dataclass

from vsa.analysis.improvement.findings import low_hanging
from vsa.editor.session import Session
from vsa.i18n import Translator
from vsa.model.base import Id
from vsa.model.document import Document
from vsa.model.duration_text import duration_text
from vsa.model.preparing import Finding


@dataclass(frozen=True, slots=True)
class Fruit:
    """A card: what could be done, and what it takes and gives, or which action it has become."""

    finding: Id
    title: str
    facts: str
    waits: bool


def fruits(session: Session) -> tuple[Fruit, ...]:
    """The low-hanging fruits; those that are not actions yet come first."""
    document, tr = session.document, session.tr
    made = (_fruit(finding, document, tr) for finding in low_hanging(document.findings.values()))
    return tuple(sorted(made, key=lambda fruit: not fruit.waits))


def waiting(document: Document) -> tuple[Id, ...]:
    """The low-hanging fruits that have not become actions."""
    return tuple(finding.id for finding in low_hanging(document.findings.values()) if not finding.action)


def _fruit(finding: Finding, document: Document, tr: Translator) -> Fruit:
    action = document.actions.get(finding.action)
    first = tr("prepare.report.became", number=action.number) if action else _effort(finding, tr)
    return Fruit(
        finding.id,
        finding.proposal or finding.text or tr("prepare.finding.unnamed"),
        " · ".join(filter(None, (first, finding.responsible, _gain(finding, tr)))),
        waits=action is None,
    )


def _effort(finding: Finding, tr: Translator) -> str:
    if finding.effort is None:
        return ""
    return tr("prepare.fruits.effort", effort=tr(f"editor.level.{finding.effort}").lower())


def _gain(finding: Finding, tr: Translator) -> str:
    if finding.hours is not None:
        return tr("prepare.fruits.hours", hours=tr.number(finding.hours))
    return tr("prepare.fruits.shorter", time=duration_text(finding.delay, tr)) if finding.delay is not None else ""
