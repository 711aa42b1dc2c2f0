"""What goes out of a document and comes back beside its file: lists, a calendar, a copy without people."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from vsa.i18n import UserError, message
from vsa.ui import dialogs
from vsa.ui.outgoing import proposed

if TYPE_CHECKING:
    from vsa.editor.session import Session
    from vsa.ui.window import Window

NAMES_SHOWN = 8


class Errands:
    """Carried out for the window's session. Every refusal is told in a sentence, and nothing is lost by it."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._tr = window.tr_

    def export_lists(self) -> None:
        """Write actions and gains as lists in Excel."""
        from vsa.editor.lists import work_lists

        session = self._session
        self._export("export_lists", "xlsx", lambda: work_lists(session.document, self._tr, session.today))

    def export_calendar(self) -> None:
        """Write deadlines, meetings and audits as a calendar."""
        from vsa.exchange.calendar import calendar_text

        session = self._session
        self._export("export_calendar", "ics", lambda: calendar_text(session.document, session.today))

    def read_list(self) -> None:
        """Take back a list of actions that was changed in Excel, as one edit, and tell of its conflicts."""
        from vsa.editor.lists import merged

        session, tr = self._session, self._tr
        path = dialogs.ask_file(
            self._window, tr("errands.read_list"), self._proposed("xlsx").parent, tr("errands.xlsx")
        )
        if path is None:
            return
        try:
            result = merged(session.document, path.read_bytes(), tr, session.today)
        except OSError:
            dialogs.tell(self._window, tr, tr("errands.unreadable", file=path.name))
            return
        except UserError as error:
            dialogs.tell(self._window, tr, tr.text(error.message))
            return
        session.perform(message("errands.edit.read_list"), lambda _: result.document)
        self._window.say(tr("errands.taken", count=len(result.changes)))
        if result.conflicts:
            sentence = tr("errands.conflicts", count=len(result.conflicts))
            dialogs.tell(self._window, tr, sentence, [tr.text(each) for each in result.conflicts])

    def anonymise(self) -> None:
        """Write a copy in which roles stand for names; the document that is open stays as it is."""
        from vsa.edits.anonymising import anonymised, possible_names
        from vsa.storage import save

        session, tr = self._session, self._tr
        answers = (tr("errands.without_interviews"), tr("errands.with_interviews"), tr("ui.button.cancel"))
        answer = dialogs.ask(self._window, tr("errands.anonymise"), tr("errands.anonymise_details"), answers)
        if answer not in (0, 1):
            return
        copy = anonymised(session.document, tr, interviews=answer == 1)
        proposed = self._proposed("vsa")
        proposed = proposed.with_stem(f"{proposed.stem}_{tr('errands.anonymous')}")
        path = dialogs.ask_save(self._window, tr("editor.command.anonymise"), proposed, tr("ui.file.documents"))
        if path is None:
            return
        try:
            if session.file.path is not None and _is_same(path, session.file.path):
                raise UserError(message("errands.same_file"))
            save(copy, path)
        except UserError as error:
            dialogs.tell(self._window, tr, tr.text(error.message))
            return
        self._window.say(tr("ui.file.exported", file=path.name))
        if names := possible_names(copy):
            dialogs.tell(self._window, tr, tr("errands.look_at_names"), names[:NAMES_SHOWN])

    def delete_interviews(self) -> None:
        """Delete interviews, quotes and names of the team, after a question."""
        from vsa.edits.anonymising import without_interviews

        tr = self._tr
        answers = (tr("errands.delete"), tr("ui.button.cancel"))
        if dialogs.ask(self._window, tr("errands.delete_question"), tr("errands.delete_details"), answers) == 0:
            self._session.perform(message("errands.edit.delete_interviews"), without_interviews)
            self._window.say(tr("errands.deleted"))

    def show_programme(self) -> None:
        """Show all documents of a folder as one picture."""
        from vsa.ui.programme_window import ProgrammeWindow

        shown = ProgrammeWindow(self._tr, self._window)
        shown.opened.connect(self._window.files.open_path)
        shown.choose(self._proposed("vsa").parent)

    @property
    def _session(self) -> Session:
        assert self._window.session is not None
        return self._window.session

    def _proposed(self, ending: str) -> Path:
        return proposed(self._window, ending)

    def _export(self, command: str, ending: str, content: Callable[[], bytes]) -> None:
        from vsa.exchange import write_whole

        tr = self._tr
        title, kinds = tr(f"editor.command.{command}"), tr(f"errands.{ending}")
        path = dialogs.ask_save(self._window, title, self._proposed(ending), kinds)
        if path is None:
            return
        try:
            write_whole(path, content())
        except UserError as error:
            dialogs.tell(self._window, tr, tr.text(error.message))
        else:
            self._window.say(tr("ui.file.exported", file=path.name))


def _is_same(path: Path, other: Path) -> bool:
    """Whether two paths lead to one file that is there."""
    try:
        return path.samefile(other)
    except OSError:
        return False
