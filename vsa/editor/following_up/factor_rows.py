"""The success factors as a table."""

from vsa.analysis.improvement.risk import Risk, risk_level, risk_of
from vsa.editor.record_rows import Cell, Column, Row
from vsa.editor.session import Session
from vsa.i18n import Translator
from vsa.model.following_up import Light, SuccessFactor
from vsa.scene.factor_texts import ICONS, TOKENS

COLUMNS = (
    Column("factors.column.number", numeric=True),
    Column("factors.column.name", stretched=True),
    Column("factors.column.light", widest=200),
    Column("factors.column.risk", firm=True),
    Column("factors.column.measure", widest=260),
    Column("factors.column.responsible", widest=170),
)
STARTERS = ("leadership", "right_time", "board_time", "representatives", "new_leader", "goal", "competence")
"""The usual factors, by the keys of their texts."""


def rows(session: Session) -> tuple[Row, ...]:
    """The factors by number."""
    ordered = sorted(session.document.factors.values(), key=lambda factor: factor.number)
    return tuple(_row(factor, session) for factor in ordered)


def summary(session: Session) -> str:
    """How many factors there are, how many have a high risk, and how many of those have no measure."""
    factors = session.document.factors.values()
    high = [factor for factor in factors if (risk := risk_of(factor)) is not None and risk_level(risk) is Risk.HIGH]
    bare = sum(not factor.measure.strip() for factor in high)
    parts = [session.tr("factors.summary.count", count=len(factors))]
    if high:
        parts.append(session.tr("factors.summary.high", count=len(high)))
    if bare:
        parts.append(session.tr("factors.summary.bare", count=bare))
    return " · ".join(parts)


def starters(tr: Translator) -> tuple[tuple[str, str], ...]:
    """The usual factors: name and why they matter."""
    return tuple((tr(f"factors.starter.{key}"), tr(f"factors.starter_why.{key}")) for key in STARTERS)


def _row(factor: SuccessFactor, session: Session) -> Row:
    tr = session.tr
    late = factor.deadline is not None and factor.deadline < session.today and factor.light is not Light.GREEN
    until = tr("factors.until", day=factor.deadline) if factor.deadline else ""
    cells = (
        Cell(str(factor.number), strong=True, order=factor.number),
        Cell(factor.name or tr("factors.unnamed"), factor.why, strong=True),
        _light(factor, tr),
        _risk(factor, tr),
        Cell(factor.measure or "–", factor.followed_up),
        Cell(factor.responsible or "–", until, late=late),
    )
    return Row(factor.id, cells)


def _light(factor: SuccessFactor, tr: Translator) -> Cell:
    if factor.light is None:
        return Cell(tr("factors.not_judged"), factor.situation)
    word = tr(f"factors.light_told.{factor.light}")
    order = list(Light).index(factor.light)
    return Cell(word, factor.situation, icon=ICONS[factor.light], token=TOKENS[factor.light], order=order)


def _risk(factor: SuccessFactor, tr: Translator) -> Cell:
    risk = risk_of(factor)
    if risk is None:
        return Cell("–")
    product = tr("factors.product", likelihood=factor.likelihood, consequence=factor.consequence)
    text = tr("factors.risk", risk=risk, level=tr(f"factors.level.{risk_level(risk)}"))
    return Cell(text, product, strong=risk_level(risk) is Risk.HIGH, order=risk)
