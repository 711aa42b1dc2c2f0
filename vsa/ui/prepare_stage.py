"""The stage of what happens before and during the course: interviews and findings, the team, the days."""

from vsa.drawing.theme import Theme
from vsa.editor.session import Session
from vsa.ui.tabbed_stage import TabbedStage, TabPage


def _interviews(session: Session, theme: Theme) -> TabPage:
    from vsa.ui.prepare.interviews_page import InterviewsPage

    return InterviewsPage(session, theme)


def _team(session: Session, theme: Theme) -> TabPage:
    from vsa.ui.prepare.team_page import TeamPage

    return TeamPage(session, theme)


def _course(session: Session, theme: Theme) -> TabPage:
    from vsa.ui.prepare.course_page import CoursePage

    return CoursePage(session, theme)


PAGES = {"interviews": _interviews, "team": _team, "course": _course}
"""What makes the page of each tab of the stage."""


def prepare_stage(session: Session, theme: Theme) -> TabbedStage:
    """The stage; its pages are imported when they are first shown."""
    return TabbedStage(session, theme, PAGES)
