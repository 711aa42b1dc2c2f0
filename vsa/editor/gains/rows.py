"""The gains as the rows of a table, and what they sum up to."""

from dataclasses import dataclass

from vsa.analysis.improvement.gain_standing import (
    GainState,
    days_late,
    gain_state,
    in_order,
    next_measurement,
    numbers_of,
)
from vsa.analysis.improvement.gain_totals import gain_totals
from vsa.editor.record_rows import Cell, Column, Row
from vsa.editor.session import Session
from vsa.i18n import Translator
from vsa.model.gains import Gain
from vsa.scene.gain_texts import kind_text

COLUMNS = (
    Column("gains.column.number", numeric=True),
    Column("gains.column.gain", stretched=True),
    Column("gains.column.baseline", widest=190),
    Column("gains.column.target", widest=180),
    Column("gains.column.identified", numeric=True),
    Column("gains.column.realised", numeric=True),
    Column("gains.column.used_for", widest=200),
)
BASELINE = 2
"""The column that a narrow table leaves to the fields beside it."""
FTE_DECIMALS = 2


def rows(session: Session) -> tuple[Row, ...]:
    """A row a gain, quality and work environment before time and money."""
    numbers = numbers_of(session.document)
    return tuple(_row(gain, numbers[gain.id], session) for gain in in_order(session.document))


@dataclass(frozen=True, slots=True)
class Sum:
    """A figure of all gains, what it is, and how it came about."""

    figure: str
    what: str
    note: str


def sums(session: Session) -> tuple[Sum, ...]:
    """What is identified, what is realised, and how much of the one the other is."""
    totals, tr = gain_totals(session.document), session.tr
    expected = totals.from_actions and totals.identified_hours is not None
    return (
        _sum(totals.identified_hours, "gains.sum.expected" if expected else "gains.sum.identified", session),
        _sum(totals.realised_hours, "gains.sum.realised", session),
        Sum(
            "–" if totals.ratio is None else tr.percent(totals.ratio),
            tr("gains.sum.ratio"),
            tr("gains.sum.ratio_note"),
        ),
    )


def _sum(hours: float | None, what: str, session: Session) -> Sum:
    tr, divisor = session.tr, session.document.hours_per_fte
    figure = "–" if hours is None else tr("gains.sum.fte", fte=tr.number(hours / divisor, FTE_DECIMALS))
    note = tr("gains.sum.note", hours=hours_text(hours, tr), divisor=tr.number(divisor, 1, trim=True))
    return Sum(figure, tr(what), note)


def hours_text(hours: float | None, tr: Translator) -> str:
    """Hours a year, or a dash."""
    return "–" if hours is None else tr("gains.sum.hours", hours=tr.number(hours, 1, trim=True))


def _row(gain: Gain, number: int, session: Session) -> Row:
    tr = session.tr
    about = " · ".join(filter(None, (kind_text(gain, tr), gain.receiver)))
    cells = (
        Cell(str(number), strong=True, order=number),
        Cell(gain.name or tr("gains.unnamed"), about, strong=True),
        _baseline(gain, tr),
        _target(gain, session),
        _hours(gain.identified_hours, session),
        _hours(gain.realised_hours, session),
        Cell(gain.used_for or "–", _reached(gain, tr)),
    )
    return Row(gain.id, cells)


def _reached(gain: Gain, tr: Translator) -> str:
    """That hours are realised, or confirmed; nothing before that."""
    state = gain_state(gain)
    return tr(f"gains.state.{state}") if state in (GainState.REALISED, GainState.CONFIRMED) else ""


def _baseline(gain: Gain, tr: Translator) -> Cell:
    """The baseline; a lock stands before one that is locked."""
    day = tr.date(gain.baseline_day) if gain.baseline_day else ""
    cases = "" if gain.baseline_cases is None else tr("gains.chart.cases", cases=gain.baseline_cases)
    locked = tr("gains.print.locked") if gain.baseline_locked else ""
    note = " · ".join(filter(None, (locked, day, cases)))
    return Cell(gain.baseline or "–", note, icon="lock" if gain.baseline_locked else "")


def _target(gain: Gain, session: Session) -> Cell:
    tr, late, planned = session.tr, days_late(gain, session.today), next_measurement(gain)
    if late:
        note = tr("gains.late", count=late)
    elif planned:
        note = tr("gains.print.next", day=planned)
    else:
        note = tr("gains.print.remeasured", day=gain.remeasured) if gain.remeasured else ""
    return Cell(gain.target or "–", note, late=late > 0)


def _hours(hours: float | None, session: Session) -> Cell:
    if hours is None:
        return Cell("–")
    tr = session.tr
    fte = tr("gains.sum.row_fte", fte=tr.number(hours / session.document.hours_per_fte, FTE_DECIMALS))
    return Cell(hours_text(hours, tr), fte, strong=True, order=hours)
