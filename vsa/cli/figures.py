"""Figures as plain text in columns, for people at a terminal."""

from collections.abc import Iterable, Sequence

from vsa.analysis.comparison import Change, Comparison, compare
from vsa.analysis.kind import Kind
from vsa.analysis.measures.measure import Measure
from vsa.analysis.measures.registry import all_measures
from vsa.analysis.results import Analysis, Basis, Bound, Notice
from vsa.i18n import Message, Translator, message
from vsa.model.base import Id
from vsa.model.calendar import WorkCalendar
from vsa.model.stream import State, Stream
from vsa.model.time_in_words import calendar_days_text, hours_text, minutes_text

STATES: dict[State, Message] = {
    State.CURRENT: message("cli.state.current"),
    State.IDEAL: message("cli.state.ideal"),
    State.OTHER: message("cli.state.other"),
}
COMPARED = (
    message("cli.compare.current"),
    message("cli.compare.ideal"),
    message("cli.compare.difference"),
    message("cli.compare.percent"),
)
BOUNDS: dict[Bound, str] = {"exact": "", "at_least": "≥ ", "at_most": "≤ "}
GAP = "   "
SMALL_RATIO = 0.001
"""Below this a ratio needs two decimals to say anything."""


def stream_text(stream: Stream, analysis: Analysis, tr: Translator) -> str:
    """A stream's figures, along the main route and expected, with the method line; or why there are none."""
    parts = [heading(stream, tr)]
    if analysis.expected:
        parts.append(columns(_figures(analysis, tr)))
        parts.append(tr.text(analysis.method))
    parts.append("\n".join(notice_text(notice, tr) for notice in analysis.notices))
    return "\n\n".join(filter(None, parts))


def columns(rows: Iterable[Sequence[str]]) -> str:
    """Rows in columns: the first flush left, the others flush right."""
    rows = list(rows)
    widths = [max(len(row[place]) for row in rows) for place in range(len(rows[0]))]
    return "\n".join(
        GAP.join(
            text.rjust(width) if place else text.ljust(width)
            for place, (text, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    )


def value_text(value: float | None, kind: Kind, calendar: WorkCalendar, tr: Translator) -> str:
    """A value of a measure as people read it; nothing when it is unknown."""
    if value is None:
        return ""
    match kind:
        case Kind.TIME:
            return minutes_text(value, calendar, tr)
        case Kind.EFFORT:
            return hours_text(value, tr)
        case Kind.RATIO:
            return tr.percent(value, 1 if abs(value) >= SMALL_RATIO else 2)
        case Kind.COUNT:
            return tr.number(value, 1, trim=True)
        case Kind.FTE:
            return tr.number(value, 2)


def comparison_text(current: Stream, now: Analysis, ideal: Stream, then: Analysis, tr: Translator) -> str:
    """Every measure in both states with its difference, the time that is freed, and the steps that differ."""
    compared = compare(current, now, ideal, then)
    rows = [("", *(tr.text(head) for head in COMPARED))]
    for measure in all_measures():
        change = compared.measures[measure.id]
        values = (value_text(value, measure.kind, now.basis.calendar, tr) for value in (change.current, change.ideal))
        rows.append((tr.text(measure.label), *values, *_changed(change, measure.kind, now.basis.calendar, tr)))
    steps = (
        message("cli.compare.removed", names=_names(current, compared.removed)),
        message("cli.compare.added", names=_names(ideal, compared.added)),
        message("cli.compare.changed", names=_names(ideal, compared.changed)),
    )
    named = "\n".join(tr.text(line) for line in steps if line.values["names"])
    table = columns(row for row in rows if any(row[1:]))
    return "\n\n".join(filter(None, (tr("cli.compare.title"), table, _freed(compared, now.basis, tr), named)))


def _changed(change: Change, kind: Kind, calendar: WorkCalendar, tr: Translator) -> tuple[str, str]:
    """The difference, and the difference as a part of the current value; that of a ratio is in percentage points."""
    part = "" if change.ratio is None else tr.percent(change.ratio, 1)
    if kind is Kind.RATIO and change.difference is not None:
        return tr("cli.compare.points", number=tr.number(change.difference * 100, 1)), part
    return value_text(change.difference, kind, calendar, tr), part


def _names(stream: Stream, steps: Iterable[Id]) -> tuple[str, ...]:
    return tuple(stream.nodes[step].name or step for step in steps)


def _freed(comparison: Comparison, basis: Basis, tr: Translator) -> str:
    hours, fte = comparison.freed_hours_per_year, comparison.freed_fte
    if hours is None or fte is None:
        return ""
    return tr("cli.compare.freed", hours=tr.number(hours), fte=tr.number(fte, 2), divisor=basis.hours_per_fte)


def heading(stream: Stream, tr: Translator) -> str:
    """A stream's name, state and volume."""
    volume = stream.volume_per_year
    parts = [stream.name, tr.text(STATES[stream.state])]
    parts += [tr("cli.measure.volume", count=volume)] if volume is not None else []
    return " · ".join(filter(None, parts))


def _figures(analysis: Analysis, tr: Translator) -> list[tuple[str, str, str]]:
    rows = [("", tr("cli.measure.main"), tr("cli.measure.expected"))]
    rows += [(tr.text(measure.label), *_two(measure, analysis, tr)) for measure in all_measures()]
    rows.insert(2, (tr("cli.measure.calendar_days"), *_calendar_days(analysis, tr)))
    rows.append((tr("cli.measure.labour_year"), "", _hours_a_year(analysis, tr)))
    return [row for row in rows if any(row[1:])]


def _two(measure: Measure, analysis: Analysis, tr: Translator) -> tuple[str, str]:
    """The measure along the main route and expected; what knows no route stands under expected."""
    main = _bounded(getattr(analysis.main, measure.id, None), f"main.{measure.id}", measure, analysis, tr)
    expected = _bounded(getattr(analysis.expected, measure.id, None), f"expected.{measure.id}", measure, analysis, tr)
    if not main and not expected:
        expected = _bounded(measure.of(analysis), measure.id, measure, analysis, tr)
    return main, expected


def _calendar_days(analysis: Analysis, tr: Translator) -> tuple[str, str]:
    calendar, main, expected = analysis.basis.calendar, analysis.main, analysis.expected
    return (
        calendar_days_text(main.lead_time, calendar, tr) if main else "",
        calendar_days_text(expected.lead_time, calendar, tr) if expected else "",
    )


def _bounded(value: float | None, key: str, measure: Measure, analysis: Analysis, tr: Translator) -> str:
    text = value_text(value, measure.kind, analysis.basis.calendar, tr)
    return BOUNDS[analysis.bounds.get(key, "exact")] + text if text else ""


def _hours_a_year(analysis: Analysis, tr: Translator) -> str:
    hours = analysis.labour_hours_per_year
    return (
        "" if hours is None else tr("cli.measure.hours", hours=tr.number(hours), divisor=analysis.basis.hours_per_fte)
    )


def notice_text(notice: Notice, tr: Translator) -> str:
    """What the user should know about a stream, and how serious it is."""
    label = tr("cli.measure.error") if notice.severity == "error" else tr("cli.measure.warning")
    return f"{label}: {tr.text(notice.message)}"
