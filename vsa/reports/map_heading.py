"""What stands over a printed map: whose it is, from where to where, and the facts it rests on."""

from vsa.i18n import Translator
from vsa.model.document import Document
from vsa.model.stream import Stream
from vsa.reports.colophon import organisation
from vsa.reports.heading import Heading
from vsa.scene.captions import STATES, volume_text


def map_heading(document: Document, stream: Stream, tr: Translator) -> Heading:
    """The heading; what is unknown is left out."""
    return Heading(
        title=document.title or stream.name or tr("reports.untitled"),
        tag=tr(STATES[stream.state]),
        subtitle=organisation(document),
        remark=_remark(stream, tr),
        facts=tuple((label, text) for label, text in _facts(document, stream, tr) if text),
    )


def _remark(stream: Stream, tr: Translator) -> str:
    route = ""
    if stream.start_event and stream.end_event:
        route = tr("reports.map.route", start=stream.start_event, end=stream.end_event)
    value = tr("reports.map.user_value", value=stream.user_value) if stream.user_value else ""
    return " · ".join(filter(None, (route, value)))


def _facts(document: Document, stream: Stream, tr: Translator) -> tuple[tuple[str, str], ...]:
    return (
        (tr("reports.frame.day"), tr.date(document.day) if document.day else ""),
        (tr("reports.frame.version"), str(stream.version)),
        (tr("reports.frame.case_number"), document.case_number),
        (tr("reports.frame.volume"), volume_text(stream, tr)),
        (tr("reports.frame.basis"), stream.basis),
    )
