"""What a finding says of itself, on screen and on paper alike."""

from vsa.i18n import Translator
from vsa.model.document import Document
from vsa.model.duration_text import duration_text
from vsa.model.preparing import Finding
from vsa.scene.numbering import step_numbers


def where(finding: Finding, document: Document, tr: Translator) -> str:
    """The steps that it is about, or else the place."""
    streams = document.streams
    about = {each.element for each in finding.steps}
    if any(len(steps := step_numbers(stream)) > 1 and steps.keys() <= about for stream in streams.values()):
        return tr("prepare.finding.all_steps")
    nodes = (streams[each.stream].nodes.get(each.element) for each in finding.steps if each.stream in streams)
    return ", ".join(node.name for node in nodes if node is not None and node.name) or finding.place


def each_time(finding: Finding, tr: Translator) -> str:
    """How long it takes each time, and of how many people; or else how long a case lies still; "" when nobody said."""
    if finding.minutes is None:
        return duration_text(finding.delay, tr) if finding.delay is not None else ""
    minutes = tr("prepare.finding.minutes", minutes=tr.number(finding.minutes, 1, trim=True))
    if finding.people == 1:
        return minutes
    return tr("prepare.finding.of_people", time=minutes, people=tr.number(finding.people, 1, trim=True))
