"""The programme as lines of text, for the window, for paper and for the terminal alike."""

from collections.abc import Iterator
from dataclasses import dataclass

from vsa.analysis.improvement.programme import Programme
from vsa.analysis.improvement.standing import Standing
from vsa.i18n import Translator
from vsa.model.time_in_words import minutes_text

COLUMNS = ("unit", "phase", "now", "ideal", "identified", "realised", "ratio", "overdue", "next_audit")
FIGURES = frozenset({"now", "ideal", "identified", "realised", "ratio", "overdue", "next_audit"})
"""The columns that are set flush right."""
FTE_DECIMALS = 2
TOTAL_DECIMALS = 1


@dataclass(frozen=True, slots=True)
class Line:
    """A text for each of `COLUMNS`; `case` is what the unit has mapped."""

    texts: tuple[str, ...]
    case: str = ""
    overdue: bool = False


def lines(programme: Programme, tr: Translator) -> tuple[Line, ...]:
    """One line a unit, in the order of the programme."""
    return tuple(Line(tuple(_texts(each, tr)), each.title, each.overdue > 0) for each in programme.standings)


def heads(tr: Translator) -> tuple[str, ...]:
    """The headings of the columns."""
    return tuple(tr(f"programme.column.{name}") for name in COLUMNS)


def totals(programme: Programme, tr: Translator) -> tuple[tuple[str, str], ...]:
    """The figures of the whole programme, each with its name."""
    return (
        (tr("programme.total.started"), tr.number(programme.started)),
        (tr("programme.total.identified"), tr.number(programme.identified, TOTAL_DECIMALS)),
        (tr("programme.total.realised"), tr.number(programme.realised, TOTAL_DECIMALS)),
        (tr("programme.total.ratio"), _percent(programme.ratio, tr)),
        (tr("programme.total.overdue"), tr.number(programme.overdue)),
    )


def _texts(standing: Standing, tr: Translator) -> Iterator[str]:
    none = tr("programme.none")
    yield standing.unit or standing.title or none
    yield tr(f"programme.phase.{standing.phase}") if standing.phase else tr("programme.not_started")
    for time in (standing.lead_time_now, standing.lead_time_ideal):
        yield none if time is None else minutes_text(time, standing.calendar, tr)
    yield tr.number(standing.identified, FTE_DECIMALS)
    yield tr.number(standing.realised, FTE_DECIMALS)
    yield _percent(standing.realised / standing.identified if standing.identified else None, tr)
    yield tr.number(standing.overdue)
    yield tr.date(standing.next_audit) if standing.next_audit else none


def _percent(ratio: float | None, tr: Translator) -> str:
    return tr("programme.none") if ratio is None else tr.percent(ratio)
