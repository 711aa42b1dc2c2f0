"""The repeated measurements as the rows of a table."""

from vsa.analysis.improvement.run_chart import RunChart, run_chart
from vsa.editor.record_rows import Cell, Column, Row
from vsa.editor.session import Session
from vsa.i18n import Translator
from vsa.model.gains import Indicator
from vsa.scene.run_chart import GOALS, value_text

COLUMNS = (
    Column("gains.column.indicator", stretched=True),
    Column("gains.column.latest", numeric=True),
    Column("gains.column.goal", numeric=True),
    Column("gains.column.movement"),
)


def rows(session: Session) -> tuple[Row, ...]:
    """A row a measurement, in the order in which they were made."""
    return tuple(_row(indicator, session) for indicator in session.document.indicators.values())


def _row(indicator: Indicator, session: Session) -> Row:
    tr, chart = session.tr, run_chart(indicator)
    gain = session.document.gains.get(indicator.gain)
    note = " · ".join(filter(None, (indicator.unit, gain.name if gain else "")))
    cells = (
        Cell(indicator.name or tr("gains.indicator.unnamed"), note, strong=True),
        _latest(chart, tr),
        _goal(indicator, chart, tr),
        _movement(chart, tr),
    )
    return Row(indicator.id, cells)


def _latest(chart: RunChart, tr: Translator) -> Cell:
    if chart.latest is None:
        return Cell("–")
    return Cell(value_text(chart.latest.value, tr), tr.date(chart.latest.day), strong=True, order=chart.latest.value)


def _goal(indicator: Indicator, chart: RunChart, tr: Translator) -> Cell:
    if indicator.goal is None:
        return Cell("–")
    reached = tr("gains.goal.reached" if chart.reached else "gains.goal.not_reached") if chart.latest else ""
    key, _ = GOALS[indicator.goal_kind]
    return Cell(tr(key, value=value_text(indicator.goal, tr)), reached, icon="check" if chart.reached else "")


def _movement(chart: RunChart, tr: Translator) -> Cell:
    if chart.latest is None:
        return Cell(tr("gains.chart.empty"))
    moved = chart.shift or chart.trend
    key = {1: "gains.movement.better", -1: "gains.movement.worse", 0: "gains.movement.none"}[moved]
    token = {1: "vs", -1: "s", 0: "text2"}[moved]
    sign = {1: "check", -1: "warning", 0: "minus"}[moved]
    return Cell(tr(key), icon=sign, token=token, order=-moved)
