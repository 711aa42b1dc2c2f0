"""What is supposed, and what halving saves, in words."""

from typing import Any

from vsa.analysis.sensitivity import LEAST, Effect
from vsa.editor.fields import Field
from vsa.editor.what_if.hypothesis import Hypothesis
from vsa.editor.what_if.knobs import Place, field_of, title_of
from vsa.i18n import Message, Translator, message
from vsa.model.calendar import WorkCalendar
from vsa.model.document import Document
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


def _supposition(document: Document, place: Place, value: Any, tr: Translator) -> str:
    stream = document.streams[place.ref.stream]
    where: Message | str
    if place.ref.kind == "flow":
        flow = stream.flows[place.ref.id]
        kind = "flow"
        where = message(
            "editor.subject.ends", source=title_of(stream, flow.source), target=title_of(stream, flow.target)
        )
    else:
        kind, where = stream.nodes[place.ref.id].kind, title_of(stream, place.ref.id)
    field = field_of(kind, place.field)
    written = value_text(field, value, tr) or tr("whatif.unknown")
    return tr("whatif.knob.change", field=tr(field.label), where=where, value=written)
