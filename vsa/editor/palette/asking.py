"""Opening the list of symbols from a key or a button."""

from vsa.editor.session import Session
from vsa.editor.tools import Tools


def ask_to_add(session: Session, tools: Tools) -> None:
    """Open it for something new, after or beside what is selected."""
    from vsa.editor.palette.adding import Adding

    tools.ask(Adding(session, tools))


def ask_to_change(session: Session, tools: Tools) -> None:
    """Open it for another type of what is selected."""
    from vsa.editor.palette.changing import Changing

    tools.ask(Changing(session))
