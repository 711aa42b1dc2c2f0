"""What is made of the document that is open, beside its file: tables, pictures and paper, and where they go."""

from pathlib import Path
from typing import TYPE_CHECKING

from vsa.i18n import translator
from vsa.model.document import Document
from vsa.ui import dialogs

if TYPE_CHECKING:
    from vsa.ui.window import Window


def export(window: "Window") -> None:
    """The map of the stage as a step table or a picture."""
    from vsa.ui.exporting import export as export_map

    session = window.session
    if session is None or session.stream is None:
        window.say(window.tr_("editor.refusal.no_map"))
        return
    export_map(window, session, proposed(window, "csv"))


def print_report(window: "Window", kind: str = "") -> None:
    """The reports of the document, as they will be on paper, to save and to print; first one of a kind, or else that of
    what is on screen."""
    from vsa.ui.printing.dialog import PrintDialog

    if window.session is not None:
        dialogs.run(PrintDialog(window.session, usual_folder(window), window, kind))


def finish_version(window: "Window") -> None:
    """Put the version away and lock it, as the user says."""
    from vsa.ui.finish_dialog import FinishDialog

    if window.session is not None:
        dialogs.run(FinishDialog(window.session, usual_folder(window), window))


def proposed(window: "Window", ending: str) -> Path:
    """Where a file made from the document may go, until the user says otherwise."""
    session = window.session
    return usual_folder(window) / f"{_file_name(session.document) if session else 'vsa'}.{ending}"


def usual_folder(window: "Window") -> Path:
    """The folder of the open file, else that of the one opened last."""
    session, recent = window.session, window.settings.recent
    if session is not None and session.file.path is not None:
        return session.file.path.parent
    return Path(recent[0]).parent if recent else Path.home()


def _file_name(document: Document) -> str:
    """A name that every file system takes, from the title of the document."""
    kept = "".join(letter if letter.isalnum() or letter in " -_" else " " for letter in document.title)
    return " ".join(kept.split())[:80] or translator(document.language)("ui.file.unsaved_name")
