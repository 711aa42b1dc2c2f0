"""What a group of steps takes, in sentences that say what is added up and what is not."""

from collections.abc import Iterator

from vsa.analysis.group_figures import GroupFigures, group_figures
from vsa.analysis.grouping import grouping_refusal
from vsa.analysis.results import Analysis
from vsa.i18n import Translator
from vsa.model.nodes import Step
from vsa.model.stream import StepGroup, Stream
from vsa.model.time_in_words import hours_text, minutes_text

LEAST = 0.5
"""Minutes of work beside the longest branch that are worth a sentence."""


def group_texts(stream: Stream, analysis: Analysis, group: StepGroup, tr: Translator) -> tuple[str, ...]:
    """The sentences about a group, the shortest summary first."""
    steps = sum(isinstance(stream.nodes[node], Step) for node in group.members)
    figures = group_figures(stream, analysis, group)
    if figures is None:
        refused = grouping_refusal(stream, group.members)
        reason = tr.text(refused) if refused else tr("scene.group.no_figures")
        return tr("scene.group.steps", count=steps), reason
    return (tr("scene.group.steps", count=steps), *_figures(figures, analysis, tr))


def _figures(figures: GroupFigures, analysis: Analysis, tr: Translator) -> Iterator[str]:
    calendar = analysis.basis.calendar
    waiting, work = minutes_text(figures.waiting, calendar, tr), hours_text(figures.process, tr)
    if figures.exact:
        yield tr("scene.group.times", waiting=waiting, work=work)
    else:
        yield tr("scene.group.times_at_least", waiting=waiting, work=work)
    if figures.labour > figures.process + LEAST:
        yield tr("scene.group.at_once", labour=hours_text(figures.labour, tr))
    yield tr("scene.group.unchanged")
