"""Opening and saving for the window: the dialogs around the storage of its document."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from vsa.editor.file_state import FileState, found_words, held_words, is_amiss, state_words
from vsa.editor.pictures import forget_picture
from vsa.editor.reminders import deletion_reminder
from vsa.editor.session import File, Session
from vsa.editor.stages import Stage
from vsa.edits.new_document import new_document
from vsa.i18n import Message, UserError, message
from vsa.model.document import Document
from vsa.model.stream import State
from vsa.storage import (
    Base,
    ConflictError,
    Journal,
    Leftover,
    OnDisk,
    fingerprint,
    is_gone,
    keep_version,
    load,
    on_disk,
    save,
    writable,
)
from vsa.ui import dialogs
from vsa.ui.at_rest import AtRest
from vsa.ui.garbage import put_aside
from vsa.ui.outgoing import proposed, usual_folder
from vsa.ui.recovering import wanted
from vsa.ui.turn import Turn

if TYPE_CHECKING:
    from vsa.ui.file_watch import FileWatch
    from vsa.ui.window import Window

TABLES = (".csv", ".tsv", ".txt", ".xlsx")


class Files:
    """The file of the window's session: where it is, and how it gets there."""

    def __init__(self, window: "Window") -> None:
        self._window = window
        self._state = FileState()
        self._journal: Journal | None = None
        self._watch: FileWatch | None = None
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

    def release(self, but: Turn | None = None) -> None:
        """Let go of the file: what is open was saved or given up. Its turn is kept when it is opened anew."""
        journal, turn = self._journal, self._turn
        self._journal, self._turn = None, but if but is turn else None
        self._stop_watching()
        if journal is not None:
            journal.close()
        if turn is not None and turn is not but:
            turn.release()

    def watch(self) -> None:
        """From now on, notice what other programs do to the file."""
        session = self._window.session
        path = session.file.path if session is not None else None
        if path is not None and (self._watch is None or self._watch.path != path):
            from vsa.ui.file_watch import FileWatch

            self._stop_watching()
            self._watch = FileWatch(path, self._window)
            self._watch.stirred.connect(self._look)

    def _stop_watching(self) -> None:
        watch, self._watch = self._watch, None
        if watch is not None:
            watch.deleteLater()

    def _look(self) -> None:
        """Say so when the file is no longer what was read or written; whoever may only read is told when it is free."""
        session = self._window.session
        if session is None or session.file.path is None or session.file.read_only:
            return
        found = on_disk(session.file.path, session.file.base)
        if found is not self._state.on_disk:
            self._state = replace(self._state, on_disk=found)
            self._window.show_file()
            notice = found_words(session.file.path.name, found)
            self._tell([notice] if notice else [])

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
        turn = self._turn_at(found.file) if found.file else None
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
            path = dialogs.ask_open(self._window, self._window.tr_, usual_folder(self._window))
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
            return self._rescue(path, error)
        if path.suffix.lower() not in TABLES:
            self._window.keep_settings(self._window.settings.with_recent(path))
        return True

    def _rescue(self, path: Path, error: UserError) -> bool:
        """Show an earlier version of a file that is damaged or gone, if there is one and the user wants it. False, with
        a sentence to the user, when not."""
        from vsa.ui.earlier import ask_instead, can_be_replaced

        if not can_be_replaced(path, error):
            self._refuse(error)
            return False
        try:
            earlier = ask_instead(self._window, path, error)
        except UserError as unreadable:
            self._refuse(unreadable)
            return False
        if earlier is None:
            return False
        turn = self._turn_at(path)
        self._show(earlier, File(path, fingerprint(path), not turn.mine), turn, unsaved=True)
        self.committed()
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
        turn = self._turn_at(path) if to_edit and not opened.read_only and writable(path) else None
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
        kept = self._turn if turn is not None else None
        self.release(turn)
        self._state = FileState(holder=turn.holder if turn else None)
        self._journal = Journal(Base(document, file.path, file.base, text))
        if turn is not kept:
            self._follow(turn)
        session = Session(document, language=self._window.language, stage=stage, file=file)
        if unsaved:
            session.history.mark_unsaved()
        self._window.show_document(session)
        self._at_rest.start()

    # Taking turns

    def _turn_at(self, path: Path) -> Turn:
        """A turn to edit a file: the one that is held already, or else a new one."""
        own = self._turn
        return own if own is not None and own.mine and own.is_for(path) else Turn(path)

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
        if on_disk(session.file.path, file.base) is not OnDisk.CHANGED:
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
        place = session.file.path or proposed(self._window, "vsa")
        if session.file.read_only:
            place = place.with_stem(f"{place.stem} {tr('ui.file.copy')}")
        path = dialogs.ask_save(self._window, tr("editor.command.save_as"), place, tr("ui.file.documents"))
        return path is not None and self._write(session, path, None)

    def may_leave(self) -> bool:
        """Whether what is open may be closed: it is saved, or the user says what to do with it."""
        window, session = self._window, self._window.session
        window.finish()
        if session is None:
            return True
        tr, path = window.tr_, session.file.path
        question = tr("ui.file.ask_save", file=path.name if path else tr("ui.file.unsaved_name"))
        details = tr("ui.file.ask_save_details")
        if session.saved:
            if path is None or not is_gone(path):
                return True
            question, details = tr("ui.file.ask_gone", file=path.name), tr("ui.file.ask_gone_details")
        answers = (tr("ui.button.save"), tr("ui.button.discard"), tr("ui.button.cancel"))
        answer = dialogs.ask(window, question, details, answers)
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
        self.watch()
        self._window.keep_settings(self._window.settings.with_recent(path))
        self._tell(saved.notices)
        return True

    def _turn_for(self, path: Path) -> Turn | None:
        """The right to write a file; None, with a sentence to the user, when someone else has it open."""
        turn = self._turn_at(path)
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

    # What is said of it

    def _refuse(self, error: UserError) -> None:
        tr = self._window.tr_
        details = [tr.text(problem.message) for problem in getattr(error, "problems", ())]
        dialogs.tell(self._window, tr, tr.text(error.message), details)

    def _tell(self, notices: Iterable[Message]) -> None:
        if told := " ".join(map(self._window.tr_.text, notices)):
            self._window.say(told)

    def _forget(self, path: Path) -> None:
        """A file that is gone for certain is no longer a recent one."""
        if is_gone(path):
            self._window.keep_settings(self._window.settings.without_recent(path))


def _is_put_away(path: Path, document: Document) -> bool:
    """Whether a file is the copy that was made of a version when it was finished: it stays as it is."""
    return document.lock is not None and document.lock.copy_name == path.name
