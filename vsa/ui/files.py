"""Opening, saving and printing for the window: the dialogs around storage, exchange and reports."""

import os
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from vsa.editor.file_state import FileState, held_words, is_amiss, state_words
from vsa.editor.pictures import forget_picture
from vsa.editor.reminders import deletion_reminder
from vsa.editor.session import File, Session
from vsa.editor.stages import Stage
from vsa.edits.new_document import new_document
from vsa.i18n import Message, UserError, message, translator
from vsa.model.document import Document
from vsa.model.stream import State
from vsa.storage import (
    Base,
    ConflictError,
    Journal,
    Leftover,
    changed_on_disk,
    keep_version,
    load,
    save,
    writable,
)
from vsa.ui import dialogs
from vsa.ui.at_rest import AtRest
from vsa.ui.garbage import put_aside
from vsa.ui.recovering import wanted
from vsa.ui.turn import Turn

if TYPE_CHECKING:
    from vsa.ui.window import Window

TABLES = (".csv", ".tsv", ".txt", ".xlsx")


class Files:
    """The file of the window's session: where it is, and how it gets there."""

    def __init__(self, window: "Window") -> None:
        self._window = window
        self._state = FileState()
        self._journal: Journal | None = None
        self._turn: Turn | None = None
        self._at_rest = AtRest(window)

    # What is shown of the file

    def state_text(self) -> str:
        """`Lagret 14:32 · Byggesak.vsa`, or what is not saved yet."""
        session, tr = self._window.session, self._window.tr_
        if session is None:
            return tr(f"editor.language.{self._window.language}")
        name = session.file.path.name if session.file.path else tr("ui.file.unsaved_name")
        return f"{tr.text(state_words(session, self._state))} · {name}"

    def is_in_the_way(self) -> bool:
        """Whether the user has to do something before the work can be saved here."""
        session = self._window.session
        return session is not None and is_amiss(session, self._state)

    def title(self) -> str:
        """The title of the window; `[*]` is where Qt marks what is not saved."""
        session = self._window.session
        if session is None:
            return "vsa"
        name = session.file.path.name if session.file.path else self._window.tr_("ui.file.unsaved_name")
        return f"{name}[*] – vsa"

    def committed(self) -> None:
        """The document is another than before: keep it, before anything else is done, so that no crash can take it."""
        session, journal = self._window.session, self._journal
        if session is None or journal is None or (session.saved and not journal.begun):
            return
        unkept = journal.append(session.document)
        if unkept is not None and not self._state.unkept:
            tr = self._window.tr_
            self._window.say(tr("ui.recover.not_kept", reason=tr.text(unkept)))
        self._state = replace(self._state, unkept=unkept is not None)

    def release(self) -> None:
        """Let go of the file: what is open was saved or given up."""
        journal, turn = self._journal, self._turn
        self._journal = self._turn = None
        if journal is not None:
            journal.close()
        if turn is not None:
            turn.release()

    # Opening

    def offer_leftovers(self, only: Path | None = None) -> bool:
        """After a crash: what was not saved, of one file or of any, for the user to take over or to throw away. Whether
        it was taken over."""
        for found in wanted(self._window, only):
            self._recover(found)
            return True
        return False

    def _recover(self, found: Leftover) -> None:
        """Show what was left. The old journal goes when it is kept anew, and not before."""
        turn = Turn(found.file) if found.file else None
        busy = turn is not None and not turn.mine
        self._show(found.document, File(found.file, found.base, busy), turn, unsaved=True)
        self.committed()
        if self._state.unkept:
            self._window.show_file()
        else:
            found.discard()

    def new(self) -> None:
        """A new document with a lane for the user and one of one's own."""
        if self.may_leave():
            self._show(new_document(self._window.tr_), File())

    def open(self) -> None:
        """A document or table that the user chooses."""
        if self.may_leave():
            path = dialogs.ask_open(self._window, self._window.tr_, self._folder())
            if path is not None:
                self.open_path(path, asked=True)

    def open_example(self) -> None:
        """A copy of one of the examples that ship with the product."""
        from vsa.ui.example_dialog import ask_example

        if self.may_leave() and (path := ask_example(self._window, self._window.tr_)):
            self._show(load(path).document, File())

    def open_path(self, path: Path, *, asked: bool = False) -> bool:
        """Open a file in place of what is open, or what a crash left of it. False, with a sentence to the user, when it
        cannot be read."""
        if not asked and not self.may_leave():
            return False
        if self.offer_leftovers(path):
            return True
        try:
            self.read(path)
        except UserError as error:
            self._forget(path)
            self._refuse(error)
            return False
        if path.suffix.lower() not in TABLES:
            self._window.keep_settings(self._window.settings.with_recent(path))
        return True

    @put_aside()
    def read(self, path: Path, *, to_edit: bool = True) -> None:
        """Show what a file holds, and keep others from editing it meanwhile unless it is only looked at. Raises
        UserError when it cannot be read; what is open then stays."""
        path = path.absolute()
        if path.suffix.lower() in TABLES:
            from vsa.exchange import read_table

            self._show(read_table(path, self._window.language), File())
            return
        opened = load(path)
        to_edit = to_edit and not _is_put_away(path, opened.document)
        turn = Turn(path) if to_edit and not opened.read_only and writable(path) else None
        mine = turn is not None and turn.mine
        self._show(opened.document, File(path, opened.base_hash, not mine), turn, text=opened.text)
        notices = [*opened.notices]
        if turn is not None and not mine:
            notices.append(held_words(path.name, turn.holder))
        elif turn is None and to_edit and not opened.read_only:
            notices.append(message("editor.file_state.protected", file=path.name))
        if opened.document.delete_by is not None and (due := deletion_reminder(opened.document, date.today())):
            notices.append(due)
        self._tell(notices)

    def _show(
        self, document: Document, file: File, turn: Turn | None = None, *, unsaved: bool = False, text: str = ""
    ) -> None:
        stage = Stage.CURRENT if document.in_state(State.CURRENT) or not document.streams else Stage.IDEAL
        self.release()
        self._state = FileState(holder=turn.holder if turn else None)
        self._journal = Journal(Base(document, file.path, file.base, text))
        self._follow(turn)
        session = Session(document, language=self._window.language, stage=stage, file=file)
        if unsaved:
            session.history.mark_unsaved()
        self._window.show_document(session)
        self._at_rest.start()

    # Taking turns

    def _follow(self, turn: Turn | None) -> None:
        self._turn = turn
        if turn is not None:
            turn.came.connect(self._take_over)

    def _take_over(self) -> None:
        """Whoever had the file open has let go of it: it may be saved here now, with what the other one wrote."""
        session, tr = self._window.session, self._window.tr_
        if session is None or session.file.path is None:
            return
        name, file = session.file.path.name, replace(session.file, read_only=False)
        self._state = replace(self._state, holder=None)
        session.keep_in(file)
        if not changed_on_disk(session.file.path, file.base or ""):
            self._window.say(tr("ui.file.free", file=name))
        elif not session.saved:
            self._window.say(tr("ui.file.free_changed", file=name))
        elif self._fetch(session, session.file.path):
            self._window.say(tr("ui.file.free_fetched", file=name))

    def _fetch(self, session: Session, path: Path) -> bool:
        """Take over what the file holds now, as an edit that undo takes back. What was not saved becomes an earlier
        version first. False, with a sentence to the user, when that or the reading fails."""
        try:
            if not session.saved:
                keep_version(session.document, path)
            opened = load(path)
        except UserError as error:
            self._refuse(error)
            return False
        self._state = FileState(unkept=self._state.unkept)
        session.perform(message("editor.edit.fetch"), lambda _: opened.document, select=())
        if self._journal is not None:
            self._journal.restart(Base(session.document, path, opened.base_hash, opened.text))
        session.now_in(File(path, opened.base_hash))
        return True

    # Saving

    def save(self) -> bool:
        """Write the document to its file; ask for one when it has none. False when nothing was written."""
        session = self._window.session
        if session is None:
            return False
        if session.file.path is None or session.file.read_only:
            return self.save_as()
        return self._write(session, session.file.path, session.file.base)

    def save_as(self) -> bool:
        """Write the document to a file that the user chooses."""
        session, tr = self._window.session, self._window.tr_
        if session is None:
            return False
        proposed = session.file.path or self.proposed("vsa")
        if session.file.read_only:
            proposed = proposed.with_stem(f"{proposed.stem} {tr('ui.file.copy')}")
        path = dialogs.ask_save(self._window, tr("editor.command.save_as"), proposed, tr("ui.file.documents"))
        return path is not None and self._write(session, path, None)

    def may_leave(self) -> bool:
        """Whether what is open may be closed: it is saved, or the user says what to do with it."""
        window, session = self._window, self._window.session
        window.finish()
        if session is None or session.saved:
            return True
        tr = window.tr_
        name = session.file.path.name if session.file.path else tr("ui.file.unsaved_name")
        answers = (tr("ui.button.save"), tr("ui.button.discard"), tr("ui.button.cancel"))
        answer = dialogs.ask(window, tr("ui.file.ask_save", file=name), tr("ui.file.ask_save_details"), answers)
        return self.save() if answer == 0 else answer == 1

    def _write(self, session: Session, path: Path, base: str | None, *, keep: bool = False) -> bool:
        turn = self._turn_for(path)
        if turn is None:
            return False
        try:
            saved = save(session.document, path, base, keep=keep)
        except UserError as error:
            if turn is not self._turn:
                turn.release()
            return self._resolve(session, path, error)
        self._state = FileState(saved_at=datetime.now(), unkept=self._state.unkept)
        forget_picture(path)
        if turn is not self._turn:
            if self._turn is not None:
                self._turn.release()
            self._follow(turn)
        if self._journal is not None:
            self._journal.restart(Base(session.document, path, saved.base_hash, saved.text))
        session.now_in(File(path, saved.base_hash))
        self._window.keep_settings(self._window.settings.with_recent(path))
        self._tell(saved.notices)
        return True

    def _turn_for(self, path: Path) -> Turn | None:
        """The right to write a file; None, with a sentence to the user, when someone else has it open."""
        if self._turn is not None and self._turn.mine and self._turn.is_for(path):
            return self._turn
        turn = Turn(path)
        if turn.mine:
            return turn
        turn.release()
        tr = self._window.tr_
        dialogs.tell(self._window, tr, tr.text(held_words(path.name, turn.holder)))
        return None

    def _resolve(self, session: Session, path: Path, error: UserError) -> bool:
        """Nothing was written: the user says what to do instead, and the work stays in the window."""
        tr = self._window.tr_
        if path == session.file.path or not session.saved:
            self._state = replace(self._state, failed_at=datetime.now())
            session.keep_in(session.file)
        sentence, elsewhere, leave = tr.text(error.message), tr("editor.command.save_as"), tr("ui.button.cancel")
        if isinstance(error, ConflictError):
            others = (tr("ui.file.overwrite"), tr("ui.file.fetch"))
            answer = dialogs.ask(self._window, sentence, tr("ui.file.conflict"), (elsewhere, *others, leave))
            if answer == 1:
                return self._write(session, path, None, keep=True)
            if answer == 2:
                return self._fetch(session, path)
        else:
            answers = (elsewhere, tr("ui.file.again"), leave)
            answer = dialogs.ask(self._window, sentence, tr("ui.file.still_here"), answers)
            if answer == 1:
                return self.save() if path == session.file.path else self._write(session, path, None)
        return answer == 0 and self.save_as()

    # Paper, tables and pictures

    def export(self) -> None:
        """The map of the stage as a step table or a picture."""
        from vsa.ui.exporting import export

        session = self._window.session
        if session is None or session.stream is None:
            self._window.say(self._window.tr_("editor.refusal.no_map"))
            return
        export(self._window, session, self.proposed("csv"))

    def print_report(self, kind: str = "") -> None:
        """The reports of the document, as they will be on paper, to save and to print; first one of a kind, or else
        that of what is on screen."""
        from vsa.ui.printing.dialog import PrintDialog

        if self._window.session is not None:
            dialogs.run(PrintDialog(self._window.session, self._folder(), self._window, kind))

    def finish_version(self) -> None:
        """Put the version away and lock it, as the user says."""
        from vsa.ui.finish_dialog import FinishDialog

        if self._window.session is not None:
            dialogs.run(FinishDialog(self._window.session, self._folder(), self._window))

    def _refuse(self, error: UserError) -> None:
        tr = self._window.tr_
        details = [tr.text(problem.message) for problem in getattr(error, "problems", ())]
        dialogs.tell(self._window, tr, tr.text(error.message), details)

    def _tell(self, notices: Iterable[Message]) -> None:
        if told := " ".join(map(self._window.tr_.text, notices)):
            self._window.say(told)

    def _forget(self, path: Path) -> None:
        """A file that is gone for certain, and not with its whole folder as on a network, is no longer a recent one."""
        if os.path.isdir(path.parent) and os.access(path.parent, os.X_OK) and not os.path.lexists(path):
            self._window.keep_settings(self._window.settings.without_recent(path))

    def proposed(self, ending: str) -> Path:
        """Where a file made from the document may go, until the user says otherwise."""
        session = self._window.session
        return self._folder() / f"{_file_name(session.document) if session else 'vsa'}.{ending}"

    def _folder(self) -> Path:
        session, recent = self._window.session, self._window.settings.recent
        if session is not None and session.file.path is not None:
            return session.file.path.parent
        return Path(recent[0]).parent if recent else Path.home()


def _is_put_away(path: Path, document: Document) -> bool:
    """Whether a file is the copy that was made of a version when it was finished: it stays as it is."""
    return document.lock is not None and document.lock.copy_name == path.name


def _file_name(document: Document) -> str:
    """A name that every file system takes, from the title of the document."""
    kept = "".join(letter if letter.isalnum() or letter in " -_" else " " for letter in document.title)
    return " ".join(kept.split())[:80] or translator(document.language)("ui.file.unsaved_name")
