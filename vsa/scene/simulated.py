"""What simulated cases took, as rows of text for window and terminal alike, and as a picture."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from vsa.analysis.dates import CaseDates, Closed
from vsa.analysis.simulation.results import Estimate, Figures, Histogram, Mode, Simulation
from vsa.drawing.measuring import Anchor, text_run
from vsa.drawing.primitives import Path, Pen, Primitive, Rect
from vsa.drawing.shapes import polyline
from vsa.drawing.sheet import Box, Item, Sheet
from vsa.i18n import Message, Translator, message
from vsa.model.calendar import WorkCalendar
from vsa.model.time_in_words import minutes_text

MODES = {Mode.WAITS: message("simulation.mode.waits"), Mode.STAFFING: message("simulation.mode.staffing")}
SIZE = (560.0, 190.0)
GROUND, LEFT, RIGHT, TOP = 150.0, 8.0, 552.0, 30.0
LABELS = 5
LABEL_SIZE = 12.0


class FigureRow(NamedTuple):
    """A figure, and half the width of its 95 % confidence interval."""

    label: str
    value: str
    interval: str


class DateRow(NamedTuple):
    """When a case is finished, its statutory deadline, and a word when that is too late."""

    label: str
    finished: str
    deadline: str
    late: str


def figure_rows(
    simulation: Simulation, figures: Figures, calendar: WorkCalendar, tr: Translator
) -> Iterator[FigureRow]:
    """Every figure with its interval."""
    lead, within = figures.lead_time, figures.within_deadline
    yield FigureRow(tr("simulation.figure.mean"), *_time(lead.mean, calendar, tr))
    if lead.exact_mean is not None:
        yield FigureRow(tr("simulation.figure.exact_mean"), minutes_text(lead.exact_mean, calendar, tr), "")
    yield FigureRow(tr("simulation.figure.p50"), *_time(lead.p50, calendar, tr))
    yield FigureRow(tr("simulation.figure.p85"), *_time(lead.p85, calendar, tr))
    yield FigureRow(tr("simulation.figure.p95"), *_time(lead.p95, calendar, tr))
    yield FigureRow(tr("simulation.figure.waiting_time"), *_time(figures.waiting_time, calendar, tr))
    if within and simulation.deadline is not None:
        deadline = minutes_text(simulation.deadline, calendar, tr)
        yield FigureRow(tr("simulation.figure.within_deadline", deadline=deadline), *_share(within, tr))
    for role, used in figures.utilisation.items():
        yield FigureRow(tr("simulation.figure.utilisation", role=role), tr.percent(used, 1), "")


def date_rows(dates: CaseDates, tr: Translator) -> Iterator[DateRow]:
    """The dates of the mean case and of the case at the P85."""
    for label, due in ((tr("simulation.dates.mean"), dates.mean), (tr("simulation.dates.p85"), dates.p85)):
        deadline = _day(due.deadline, tr) if dates.has_deadline else ""
        yield DateRow(label, _day(due.finished, tr), deadline, tr("simulation.dates.late") if due.late else "")


def closed_text(dates: CaseDates, tr: Translator) -> str:
    """The days on the way that are no ordinary working days; nothing when there are none."""
    closed = [tr.text(_closed(each)) for each in dates.closed]
    return tr("simulation.dates.closed", days=closed) if closed else ""


def method_text(simulation: Simulation, tr: Translator) -> str:
    """How the cases were simulated: `simulert med ventetidene i kartet, 20 000 saker, frø 1`."""
    request = simulation.request
    cases = tr("simulation.figure.cases", count=request.cases, seed=request.seed)
    return f"{tr.text(MODES[request.mode])}, {cases}"


def histogram_title(simulation: Simulation, tr: Translator) -> str:
    """Which clock the histogram is of."""
    timed = simulation.deadline is not None
    return tr("simulation.histogram.statutory_time" if timed else "simulation.histogram.lead_time")


def histogram_sheet(simulation: Simulation, histogram: Histogram, calendar: WorkCalendar, tr: Translator) -> Sheet:
    """Bars of cases by time on a common scale, with the deadline as an upright line where it falls."""
    bounds = Box(0.0, 0.0, *SIZE)
    primitives = tuple(_histogram(simulation.deadline, histogram, calendar, tr))
    return Sheet((Item("histogram", bounds, primitives),), bounds)


def _histogram(
    deadline: float | None, histogram: Histogram, calendar: WorkCalendar, tr: Translator
) -> Iterator[Primitive]:
    low, high = histogram.edges[0], max(histogram.edges[-1], deadline or 0.0)
    span, highest = max(high - low, 1.0), max(histogram.counts, default=0)

    def across(minutes: float) -> float:
        return LEFT + (RIGHT - LEFT) * (minutes - low) / span

    for start, end, count in zip(histogram.edges, histogram.edges[1:], histogram.counts, strict=False):
        height = (GROUND - TOP) * count / highest if highest else 0.0
        width = max(across(end) - across(start) - 1.0, 1.0)
        yield Rect(across(start), GROUND - height, width, height, "accent")
    yield Path(polyline(((LEFT, GROUND), (RIGHT, GROUND))), pen=Pen("strong", 1.0))
    for number in range(LABELS):
        minutes = low + span * number / (LABELS - 1)
        anchor: Anchor = "start" if number == 0 else "end" if number == LABELS - 1 else "middle"
        text = minutes_text(minutes, calendar, tr)
        yield text_run(across(minutes), GROUND + 18, text, LABEL_SIZE, "regular", "text2", anchor)
    if deadline is not None:
        x = across(deadline)
        yield Path(polyline(((x, TOP - 8), (x, GROUND))), pen=Pen("s", 2.0, dash=(6.0, 4.0)))
        words = f"{tr('simulation.histogram.deadline')} {minutes_text(deadline, calendar, tr)}"
        beside: Anchor = "end" if x > (LEFT + RIGHT) / 2 else "start"
        yield text_run(x, TOP - 13, words, LABEL_SIZE, "bold", "s", beside)


def _time(estimate: Estimate, calendar: WorkCalendar, tr: Translator) -> tuple[str, str]:
    reach = "" if estimate.half_width is None else f"± {minutes_text(estimate.half_width, calendar, tr)}"
    return minutes_text(estimate.value, calendar, tr), reach


def _share(estimate: Estimate, tr: Translator) -> tuple[str, str]:
    if estimate.half_width is None:
        return tr.percent(estimate.value, 1), ""
    points = tr("simulation.figure.points", number=tr.number(100 * estimate.half_width, 2))
    return tr.percent(estimate.value, 1), f"± {points}"


def _day(day: date | None, tr: Translator) -> str:
    return tr.date(day) if day else tr("simulation.dates.too_far")


def _closed(closed: Closed) -> Message:
    if closed.first == closed.last:
        return message("simulation.dates.day", first=closed.first, names=closed.names)
    return message("simulation.dates.span", first=closed.first, last=closed.last, names=closed.names)
