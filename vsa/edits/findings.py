"""From what was found to what is done about it."""

from collections.abc import Collection, Iterable

from vsa.edits.actions import add_action, next_action_id
from vsa.edits.elements import changed, with_added
from vsa.i18n import UserError, message
from vsa.model.base import Id
from vsa.model.document import Document
from vsa.model.preparing import Finding


def actions_from_findings(document: Document, findings: Collection[Id]) -> Document:
    """Make an action of each finding that has none yet, in the order of their numbers.

    The proposal (or else the finding) is its title, the finding its cause; steps, effort, effect, hours and who does it
    come along. Raises UserError when all of them have become actions before.
    """
    chosen = sorted((document.findings[key] for key in findings), key=lambda finding: finding.number)
    new = [finding for finding in chosen if not finding.action]
    if chosen and not new:
        raise UserError(message("edits.findings.already"))
    for finding in new:
        document = _with_action(document, finding)
    return document


def _with_action(document: Document, finding: Finding) -> Document:
    action = next_action_id(document)
    made = add_action(
        document,
        title=finding.proposal or finding.text,
        cause=finding.text if finding.proposal else "",
        steps=finding.steps,
        effort=finding.effort,
        effect=finding.effect,
        low_hanging=finding.low_hanging,
        responsible=finding.responsible,
        gain_hours=finding.hours,
    )
    return _with(made, [changed(finding, action=action)])


def _with(document: Document, findings: Iterable[Finding]) -> Document:
    return changed(document, findings=with_added(document.findings, *findings))
