"""The stage of following up: plan, audits, success factors, gains and measurements."""

from vsa.drawing.theme import Theme
from vsa.editor.session import Session
from vsa.ui.tabbed_stage import TabbedStage, TabPage


def _plan(session: Session, theme: Theme) -> TabPage:
    from vsa.ui.plan.page import PlanPage

    return PlanPage(session, theme)


def _audits(session: Session, theme: Theme) -> TabPage:
    from vsa.ui.audits.page import AuditPage

    return AuditPage(session, theme)


def _factors(session: Session, theme: Theme) -> TabPage:
    from vsa.ui.factors.page import FactorPage

    return FactorPage(session, theme)


def _handover(session: Session, theme: Theme) -> TabPage:
    from vsa.ui.handover.page import HandoverPage

    return HandoverPage(session, theme)


def _gains(session: Session, theme: Theme) -> TabPage:
    from vsa.ui.gains.page import GainsPage

    return GainsPage(session, theme)


def _measurements(session: Session, theme: Theme) -> TabPage:
    from vsa.ui.gains.measurements_page import MeasurementsPage

    return MeasurementsPage(session, theme)


PAGES = {
    "plan": _plan,
    "gains": _gains,
    "measurements": _measurements,
    "audits": _audits,
    "factors": _factors,
    "handover": _handover,
}
"""What makes the page of each tab of the stage."""


def followup_stage(session: Session, theme: Theme) -> TabbedStage:
    """The stage; its pages are imported when they are first shown."""
    return TabbedStage(session, theme, PAGES)
