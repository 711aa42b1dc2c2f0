"""What is supposed, and what halving saves, in words."""

from typing import Any

from vsa.analysis.sensitivity import LEAST, Effect
from vsa.editor.fields import Field, field_of
from vsa.editor.session import Session
from vsa.editor.what_if.hypothesis import Hypothesis
from vsa.editor.what_if.knobs import Place, title_of
from vsa.i18n import Message, Translator, message
from vsa.model.base import Id
from vsa.model.calendar import WorkCalendar
from vsa.model.document import Document
from vsa.model.stream import Stream
from vsa.model.time_in_words import hours_text, minutes_text


def value_text(field: Field, value: Any, tr: Translator) -> str:
    """A value as it stands in a sentence; nothing for an unknown one."""
    if value is not None and field.name == "share":
        return tr.percent(value, 2)
    return field.write(value, tr)


def supposed_text(document: Document, hypothesis: Hypothesis, tr: Translator) -> str:
    """Everything that is supposed: `Ventetid før, Kontrollere: 3 d`."""
    return "; ".join(_supposition(document, place, value, tr) for place, value in hypothesis.standing(document).items())


def effect_text(effect: Effect, calendar: WorkCalendar, tr: Translator) -> str:
    """What halving saves, as a sentence."""
    what = tr.text(effect.name)
    if effect.lead_time <= LEAST:
        return tr("whatif.list.sentence_labour", what=what, time=hours_text(effect.labour, tr))
    time, percent = minutes_text(effect.lead_time, calendar, tr), tr.percent(effect.ratio)
    return tr("whatif.list.sentence", what=what, time=time, percent=percent)


def subject_text(session: Session) -> str:
    """What the one selected thing is called; nothing when it is none or several."""
    stream, key = session.stream, session.only
    if stream is None or key is None:
        return ""
    kind, _, name = key.partition(":")
    if kind == "flow":
        return session.tr.text(_ends(stream, name))
    named = title_of(stream, name) if kind == "node" else ""
    return session.tr.text(named) if isinstance(named, Message) else named


def _supposition(document: Document, place: Place, value: Any, tr: Translator) -> str:
    stream, name = document.streams[place.ref.stream], place.ref.id
    if place.field == "share":
        return tr("whatif.knob.share", ends=_ends(stream, name), value=value_text(field_of("flow", "share"), value, tr))
    of_flow = place.ref.kind == "flow"
    where = _ends(stream, name) if of_flow else title_of(stream, name)
    field = field_of("flow" if of_flow else stream.nodes[name].kind, place.field)
    written = value_text(field, value, tr) or tr("whatif.unknown")
    return tr("whatif.knob.change", field=tr(field.label), where=where, value=written)


def _ends(stream: Stream, flow: Id) -> Message:
    ends = stream.flows[flow]
    return message("editor.subject.ends", source=title_of(stream, ends.source), target=title_of(stream, ends.target))
