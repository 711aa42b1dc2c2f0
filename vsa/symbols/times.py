"""Times on the map: as they were written, with `ca.` before an estimate."""

from functools import lru_cache

from vsa.i18n import Translator
from vsa.model.duration_text import duration_text
from vsa.model.durations import Duration
from vsa.model.nodes import SourceKind, Step, Store
from vsa.model.time_in_words import minutes_text
from vsa.symbols.kind import Facts

UNKNOWN = "–"


def process_time_text(step: Step, tr: Translator) -> str:
    """A step's process time, or a dash when nobody knows it."""
    return UNKNOWN if step.process_time is None else written(step.process_time, estimated=is_estimate(step), tr=tr)


def wait_text(node: Step | Store, facts: Facts, tr: Translator) -> str:
    """The wait before a node: as written, or `≈` and the time that follows from a queue or a meeting."""
    if node.wait is not None:
        return written(node.wait, estimated=isinstance(node, Step) and is_estimate(node), tr=tr)
    if facts.wait is None:
        return UNKNOWN
    return tr("symbols.derived", time=minutes_text(facts.wait, facts.calendar, tr))


@lru_cache(maxsize=8_192)
def written(duration: Duration, *, estimated: bool, tr: Translator) -> str:
    """A duration as written, marked as an estimate when it says so itself or its step does.

    Remembered, since every frame of a drag asks for all of them.
    """
    text = duration_text(duration, tr)
    return tr("common.estimate", time=text) if estimated and not duration.estimate else text


def is_estimate(step: Step) -> bool:
    """Whether the times of a step are somebody's guess."""
    return step.source.kind is SourceKind.ESTIMATED
