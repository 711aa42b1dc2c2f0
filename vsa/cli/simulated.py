"""A simulation as plain text in columns, for people at a terminal."""

from collections.abc import Iterator
from itertools import pairwise

from vsa.analysis.dates import CaseDates, Closed, Due
from vsa.analysis.simulation.results import Estimate, Figures, Histogram, Mode, Simulation
from vsa.cli.figures import columns, heading, notice_text
from vsa.i18n import Message, Translator, message
from vsa.model.calendar import WorkCalendar
from vsa.model.stream import Stream
from vsa.model.time_in_words import minutes_text

MODES = {Mode.WAITS: message("simulation.mode.waits"), Mode.STAFFING: message("simulation.mode.staffing")}
BINS_A_ROW = 4
LONGEST_BAR = 40
BAR = "█"

Row = tuple[str, str, str]


def simulation_text(
    stream: Stream, simulation: Simulation, dates: CaseDates | None, calendar: WorkCalendar, tr: Translator
) -> str:
    """What the simulated cases of a stream took, each figure with its confidence interval, and the dates asked for; or
    why there are none."""
    parts = [heading(stream, tr)]
    if simulation.figures:
        parts.append(columns(_rows(simulation, simulation.figures, calendar, tr)))
        parts.append(_histogram(simulation, simulation.figures.histogram, calendar, tr))
        parts.append(_method(simulation, tr))
    parts.append(_dates(dates, tr) if dates else "")
    parts.append("\n".join(notice_text(notice, tr) for notice in simulation.problems))
    return "\n\n".join(filter(None, parts))


def _method(simulation: Simulation, tr: Translator) -> str:
    request = simulation.request
    cases = tr("simulation.figure.cases", count=request.cases, seed=request.seed)
    return f"{tr.text(MODES[request.mode])}, {cases}"


def _rows(simulation: Simulation, figures: Figures, calendar: WorkCalendar, tr: Translator) -> Iterator[Row]:
    lead, within = figures.lead_time, figures.within_deadline
    yield "", "", tr("simulation.figure.interval")
    yield tr("simulation.figure.mean"), *_time(lead.mean, calendar, tr)
    if lead.exact_mean is not None:
        yield tr("simulation.figure.exact_mean"), minutes_text(lead.exact_mean, calendar, tr), ""
    yield tr("simulation.figure.p50"), *_time(lead.p50, calendar, tr)
    yield tr("simulation.figure.p85"), *_time(lead.p85, calendar, tr)
    yield tr("simulation.figure.p95"), *_time(lead.p95, calendar, tr)
    yield tr("simulation.figure.waiting_time"), *_time(figures.waiting_time, calendar, tr)
    if within and simulation.deadline is not None:
        deadline = minutes_text(simulation.deadline, calendar, tr)
        yield tr("simulation.figure.within_deadline", deadline=deadline), *_share(within, tr)
    for role, used in figures.utilisation.items():
        yield tr("simulation.figure.utilisation", role=role), tr.percent(used, 1), ""


def _time(estimate: Estimate, calendar: WorkCalendar, tr: Translator) -> tuple[str, str]:
    reach = "" if estimate.half_width is None else f"± {minutes_text(estimate.half_width, calendar, tr)}"
    return minutes_text(estimate.value, calendar, tr), reach


def _share(estimate: Estimate, tr: Translator) -> tuple[str, str]:
    if estimate.half_width is None:
        return tr.percent(estimate.value, 1), ""
    points = tr("simulation.figure.points", number=tr.number(100 * estimate.half_width, 2))
    return tr.percent(estimate.value, 1), f"± {points}"


def _histogram(simulation: Simulation, histogram: Histogram, calendar: WorkCalendar, tr: Translator) -> str:
    """Bars of cases by time, with the deadline beside the bar that it falls into; nothing if all took the same."""
    if len(histogram.counts) < BINS_A_ROW:
        return ""
    edges = (*histogram.edges[:-1:BINS_A_ROW], histogram.edges[-1])
    counts = [sum(histogram.counts[at : at + BINS_A_ROW]) for at in range(0, len(histogram.counts), BINS_A_ROW)]
    lines = []
    for (low, high), count in zip(pairwise(edges), counts, strict=True):
        bar = BAR * round(LONGEST_BAR * count / max(counts))
        deadline = simulation.deadline is not None and low < simulation.deadline <= high
        mark = f"  ← {tr('simulation.histogram.deadline')}" if deadline else ""
        lines.append((minutes_text(low, calendar, tr), f"{bar}{mark}"))
    width = max(len(label) for label, _ in lines)
    title = "simulation.histogram.lead_time" if simulation.deadline is None else "simulation.histogram.statutory_time"
    return "\n".join([tr(title), *(f"{label.rjust(width)}  {bar}".rstrip() for label, bar in lines)])


def _dates(dates: CaseDates, tr: Translator) -> str:
    title = tr("simulation.dates.arrival", arrival=dates.arrival)
    rows = [(title, tr("simulation.dates.finished"), tr("simulation.dates.deadline"), "")]
    rows.append((tr("simulation.dates.mean"), *_due(dates.mean, tr)))
    rows.append((tr("simulation.dates.p85"), *_due(dates.p85, tr)))
    if dates.mean.deadline is None and dates.p85.deadline is None:
        rows = [(label, finished, "", "") for label, finished, _, _ in rows]
    closed = [tr.text(_closed(each)) for each in dates.closed]
    lines = [columns(rows), *([tr("simulation.dates.closed", days=closed)] if closed else [])]
    return "\n".join(lines)


def _due(due: Due, tr: Translator) -> tuple[str, str, str]:
    finished = tr.date(due.finished) if due.finished else tr("simulation.dates.too_far")
    deadline = tr.date(due.deadline) if due.deadline else tr("simulation.dates.too_far")
    return finished, deadline, tr("simulation.dates.late") if due.late else ""


def _closed(closed: Closed) -> Message:
    if closed.first == closed.last:
        return message("simulation.dates.day", first=closed.first, names=closed.names)
    return message("simulation.dates.span", first=closed.first, last=closed.last, names=closed.names)
