"""What the header says of what is open: its title, and the facts about it."""

from vsa.editor.session import Session
from vsa.scene import facts_line


def headline(session: Session, compared: str | None = None) -> tuple[str, str]:
    """Title and facts of the stage that a session is at; `compared` are the facts of a comparison, while there is
    one."""
    tr, document, stream = session.tr, session.document, session.stream
    named = document.title or tr("ui.untitled")
    if stream is not None:
        return stream.name or named, facts_line(document, stream, tr)
    if compared is not None:
        return named, compared
    facts = " · ".join(text for text in (document.title, document.unit, tr.date(session.today)) if text)
    return tr(f"tabs.title.{session.tab}" if session.tab else f"ui.stage_title.{session.stage}"), facts
