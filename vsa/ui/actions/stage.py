"""The stage of the actions: plan and matrix, board, gains."""

from vsa.drawing.theme import Theme
from vsa.editor.session import Session
from vsa.ui.tabbed_stage import TabbedStage, TabPage


def _table(session: Session, theme: Theme) -> TabPage:
    from vsa.ui.actions.table_page import TablePage

    return TablePage(session, theme)


def _board(session: Session, theme: Theme) -> TabPage:
    from vsa.ui.actions.board_page import BoardPage

    return BoardPage(session, theme)


def _gains(session: Session, theme: Theme) -> TabPage:
    from vsa.ui.actions.gains_page import GainsPage

    return GainsPage(session, theme)


PAGES = {"table": _table, "board": _board, "sum": _gains}
"""What makes the page of each tab of the stage."""


def actions_stage(session: Session, theme: Theme) -> TabbedStage:
    """The stage; its pages are imported when they are first shown."""
    return TabbedStage(session, theme, PAGES)
