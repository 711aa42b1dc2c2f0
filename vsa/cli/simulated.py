"""A simulation as plain text in columns, for people at a terminal."""

from itertools import pairwise

from vsa.analysis.dates import CaseDates
from vsa.analysis.simulation.results import Figures, Simulation
from vsa.cli.figures import columns, heading, notice_text
from vsa.editor.dated import Dated
from vsa.i18n import Translator
from vsa.model.calendar import WorkCalendar
from vsa.model.time_in_words import minutes_text
from vsa.scene.simulated import closed_text, date_rows, figure_rows, histogram_title, method_text

BINS_A_ROW = 4
LONGEST_BAR = 40
BAR = "█"


def simulation_text(dated: Dated, tr: Translator) -> str:
    """What the simulated cases of a stream took, each figure with its confidence interval, and the dates asked for; or
    why there are none."""
    simulation, calendar = dated.simulation, dated.document.calendar
    parts = [heading(dated.stream, tr)]
    if simulation.figures:
        head = ("", "", tr("simulation.figure.interval"))
        parts.append(columns([head, *figure_rows(simulation, simulation.figures, calendar, tr)]))
        parts.append(_histogram(simulation, simulation.figures, calendar, tr))
        parts.append(method_text(simulation, tr))
    parts.append(_dates(dated.dates, tr) if dated.dates else "")
    parts.append("\n".join(notice_text(notice, tr) for notice in simulation.problems))
    return "\n\n".join(filter(None, parts))


def _histogram(simulation: Simulation, figures: Figures, calendar: WorkCalendar, tr: Translator) -> str:
    """Bars of cases by time, with the deadline beside the bar that it falls into; nothing if all took the same."""
    histogram = figures.histogram
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
    return "\n".join(
        [histogram_title(simulation, tr), *(f"{label.rjust(width)}  {bar}".rstrip() for label, bar in lines)]
    )


def _dates(dates: CaseDates, tr: Translator) -> str:
    title = tr("simulation.dates.arrival", arrival=dates.arrival)
    rows = [(title, tr("simulation.dates.finished"), tr("simulation.dates.deadline"), ""), *date_rows(dates, tr)]
    if not dates.has_deadline:
        rows = [(label, finished, "", "") for label, finished, _, _ in rows]
    return "\n".join(filter(None, (columns(rows), closed_text(dates, tr))))
