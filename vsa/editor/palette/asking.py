"""Opening the list of symbols from a key or a button."""

from vsa.drawing.sheet import Box
from vsa.editor.session import Session
from vsa.editor.tools import Tools


def ask_to_add(session: Session, tools: Tools) -> None:
    """Open it for something new, after or beside what is selected."""
    from vsa.editor.palette.adding import Adding

    tools.ask(Adding(session, tools))


def add_beside(session: Session, tools: Tools, name: str, sight: Box) -> None:
    """Add a symbol of the list without opening it: beside what is selected, else in the middle of what is in sight."""
    from vsa.editor.palette.adding import Adding

    Adding(session, tools).choose(name, ((sight.left + sight.right) / 2, (sight.top + sight.bottom) / 2))


def ask_to_change(session: Session, tools: Tools) -> None:
    """Open it for another type of what is selected."""
    from vsa.editor.palette.changing import Changing

    tools.ask(Changing(session))
