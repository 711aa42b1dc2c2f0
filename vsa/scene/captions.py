"""Sentences about a whole stream that the window and paper share."""

from vsa.analysis.results import Analysis
from vsa.i18n import Translator
from vsa.model.document import Document
from vsa.model.stream import State, Stream
from vsa.scene.bounding import bounded
from vsa.scene.quantities import days_or_less

STATES: dict[State, str] = {
    State.CURRENT: "scene.state.current",
    State.IDEAL: "scene.state.ideal",
    State.OTHER: "scene.state.other",
}
"""The catalogue key of what each state is called."""


def facts_line(document: Document, stream: Stream, tr: Translator) -> str:
    """`Nåsituasjon · versjon 2 · Byggesak og plan · 180 søknader per år`; what is unknown is left out."""
    parts = (
        tr(STATES[stream.state]),
        tr("scene.facts.version", number=stream.version),
        document.unit,
        volume_text(stream, tr),
    )
    return " · ".join(filter(None, parts))


def volume_text(stream: Stream, tr: Translator) -> str:
    """`180 søknader per år`, or nothing when the volume is unknown."""
    if stream.volume_per_year is None:
        return ""
    return tr("scene.facts.volume", cases=cases_text(stream, tr))


def cases_text(stream: Stream, tr: Translator) -> str:
    """`180 søknader`: the cases of a year by their own name, which may be written as `søknader/år`."""
    count = stream.volume_per_year or 0.0
    number = tr.number(count, 1, trim=True)
    name = stream.unit.partition("/")[0].strip() or tr("scene.facts.cases", count=count)
    return f"{number} {name}"


def method_line(document: Document, stream: Stream, analysis: Analysis, tr: Translator) -> str:
    """What the figures are and rest on: the calculation, the hours of an årsverk, and what the ladder shows."""
    sentences = [tr.text(analysis.method)]
    if analysis.fte is not None:
        sentences.append(tr("scene.method.fte", hours=tr.number(document.hours_per_fte, 1, trim=True)))
    if analysis.main is not None:
        time = str(days_or_less(analysis.main.lead_time, analysis.basis.calendar, tr))
        sentences.append(tr("scene.method.ladder", time=bounded(analysis, "main.lead_time", time, tr)))
    return " ".join(sentences)
