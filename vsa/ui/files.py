"""Opening, saving and printing for the window: the dialogs around storage, exchange and reports."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from vsa.editor.session import File, Session
from vsa.editor.stages import Stage
from vsa.edits.new_document import new_document
from vsa.i18n import UserError, message, translator
from vsa.i18n.resources import examples
from vsa.model.document import Document
from vsa.model.stream import State
from vsa.storage import ConflictError, load, save
from vsa.storage.disk import write_atomically
from vsa.storage.journal import Journal, leftovers
from vsa.storage.locking import Lock, lock
from vsa.ui import dialogs

if TYPE_CHECKING:
    from vsa.ui.window import Window

TABLES = (".csv", ".tsv", ".txt", ".xlsx")


class Files:
    """The file of the window's session: where it is, and how it gets there."""

    def __init__(self, window: "Window") -> None:
        self._window = window
        self._saved_at: datetime | None = None
        self._journal: Journal | None = None
        self._lock: Lock | None = None

    # What is shown of the file

    def state_text(self) -> str:
        """`Lagret 14:32 · Byggesak.vsa`, or what is not saved yet."""
        session, tr = self._window.session, self._window.tr_
        if session is None:
            return tr(f"editor.language.{self._window.language}")
        name = session.file.path.name if session.file.path else tr("ui.file.unsaved_name")
        if session.file.read_only:
            state = tr("ui.file.read_only")
        elif not session.saved:
            state = tr("ui.file.changed")
        elif session.file.path is None:
            state = tr("ui.file.new")
        elif self._saved_at is not None:
            state = tr("ui.file.saved_at", time=f"{self._saved_at:%H:%M}")
        else:
            state = tr("ui.file.saved")
        return f"{state} · {name}"

    def title(self) -> str:
        """The title of the window; `[*]` is where Qt marks what is not saved."""
        session = self._window.session
        if session is None:
            return "vsa"
        name = session.file.path.name if session.file.path else self._window.tr_("ui.file.unsaved_name")
        return f"{name}[*] – vsa"

    def committed(self) -> None:
        """The document is another than before: keep it, so that no crash can take it."""
        session = self._window.session
        if session is not None and self._journal is not None and not session.saved:
            self._journal.append(session.document)

    def release(self) -> None:
        """Let go of the file: what is open was saved or given up."""
        journal, held = self._journal, self._lock
        self._journal = self._lock = None
        if journal is not None:
            journal.close()
        if held is not None:
            held.release()

    # Opening

    def offer_leftovers(self, only: Path | None = None) -> bool:
        """After a crash: what was not saved, of one file or of any, for the user to take over or to throw away. Whether
        it was taken over."""
        tr = self._window.tr_
        for found in leftovers():
            if only is not None and found.file != only.absolute():
                continue
            if _holds(found.file, found.document):
                found.discard()
                continue
            name = found.file.name if found.file else found.document.title or tr("ui.file.unsaved_name")
            answers = (tr("ui.recover.open"), tr("ui.recover.discard"), tr("ui.recover.later"))
            answer = dialogs.ask(self._window, tr("ui.recover.question", file=name), tr("ui.recover.details"), answers)
            if answer == 0:
                held = lock(found.file) if found.file else None
                self._show(found.document, File(found.file, found.base), held, unsaved=True)
            if answer in (0, 1):
                found.discard()
            if answer == 0:
                self.committed()
                return True
        return False

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
        tr = self._window.tr_
        found = sorted(examples().glob("*.vsa"))
        titles = {load(path).document.title or path.stem: path for path in found}
        if not titles or not self.may_leave():
            return
        title = dialogs.ask_item(self._window, tr, tr("ui.file.example"), list(titles))
        if title is not None:
            self._show(load(titles[title]).document, File())

    def open_path(self, path: Path, *, asked: bool = False) -> bool:
        """Open a file in place of what is open. False, with a sentence to the user, when it cannot be read."""
        if not asked and not self.may_leave():
            return False
        try:
            self.read(path)
        except UserError as error:
            self._forget(path)
            self._refuse(error)
            return False
        if path.suffix.lower() not in TABLES:
            self._window.keep_settings(self._window.settings.with_recent(path))
        return True

    def read(self, path: Path, *, to_edit: bool = True) -> None:
        """Show what a file holds, and keep others from editing it meanwhile unless it is only looked at. Raises
        UserError when it cannot be read; what is open then stays."""
        path = path.absolute()
        if path.suffix.lower() in TABLES:
            from vsa.exchange import read_table

            self._show(read_table(path, self._window.language), File())
            return
        opened = load(path)
        held = lock(path) if to_edit and not opened.read_only else None
        busy = held is None and to_edit and not opened.read_only
        self._show(opened.document, File(path, opened.base_hash, opened.read_only or busy), held)
        notices = (*opened.notices, message("storage.locked", file=path.name)) if busy else opened.notices
        for notice in notices:
            self._window.say(self._window.tr_.text(notice))

    def _show(self, document: Document, file: File, held: Lock | None = None, *, unsaved: bool = False) -> None:
        stage = Stage.CURRENT if document.in_state(State.CURRENT) or not document.streams else Stage.IDEAL
        self.release()
        self._saved_at, self._journal, self._lock = None, Journal(file.path, file.base), held
        session = Session(document, language=self._window.language, stage=stage, file=file)
        if unsaved:
            session.history.mark_unsaved()
        self._window.show_document(session)

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
        proposed = session.file.path or self._folder() / f"{_file_name(session.document)}.vsa"
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

    def _write(self, session: Session, path: Path, base: str | None) -> bool:
        try:
            written = save(session.document, path, base)
        except ConflictError as error:
            return self._resolve(session, path, error)
        except UserError as error:
            self._refuse(error)
            return False
        self._saved_at = datetime.now()
        if path != session.file.path or self._lock is None:
            if self._lock is not None:
                self._lock.release()
            self._lock = lock(path)
        if self._journal is not None:
            self._journal.restart(path, written)
        session.now_in(File(path, written))
        self._window.keep_settings(self._window.settings.with_recent(path))
        return True

    def _resolve(self, session: Session, path: Path, error: ConflictError) -> bool:
        """Someone else wrote the file meanwhile: nothing is written over without a word from the user."""
        tr = self._window.tr_
        answers = (tr("editor.command.save_as"), tr("ui.file.overwrite"), tr("ui.button.cancel"))
        answer = dialogs.ask(self._window, tr.text(error.message), tr("ui.file.conflict"), answers)
        if answer == 0:
            return self.save_as()
        return answer == 1 and self._write(session, path, None)

    # Paper, tables and pictures

    def export(self) -> None:
        """The map of the stage as a step table or a picture."""
        from vsa.ui.exporting import export

        session = self._window.session
        if session is None or session.stream is None:
            self._window.say(self._window.tr_("editor.refusal.no_map"))
            return
        export(self._window, session, self._folder() / f"{_file_name(session.document)}.csv")

    def print_report(self) -> None:
        """A report as PDF, with the options that the user chooses."""
        from vsa.reports import default_file_name, render
        from vsa.ui.print_dialog import PrintDialog

        session, tr = self._window.session, self._window.tr_
        if session is None:
            return
        dialog = PrintDialog(session, self._window)
        if not dialog.exec():
            return
        kind, options = dialog.kind, dialog.options
        proposed = self._folder() / default_file_name(kind, session.document, options, session.today)
        path = dialogs.ask_save(self._window, tr("editor.command.print"), proposed, tr("ui.file.pdf"))
        if path is None:
            return
        try:
            write_atomically(path, render(kind, session.document, options, today=session.today))
        except UserError as error:
            self._refuse(error)
            return
        self._window.say(tr("ui.file.printed", file=path.name))

    def _refuse(self, error: UserError) -> None:
        tr = self._window.tr_
        details = [tr.text(problem.message) for problem in getattr(error, "problems", ())]
        dialogs.tell(self._window, tr, tr.text(error.message), details)

    def _forget(self, path: Path) -> None:
        if not path.exists():
            self._window.keep_settings(self._window.settings.without_recent(path))

    def _folder(self) -> Path:
        session, recent = self._window.session, self._window.settings.recent
        if session is not None and session.file.path is not None:
            return session.file.path.parent
        return Path(recent[0]).parent if recent else Path.home()


def _holds(path: Path | None, document: Document) -> bool:
    """Whether a file holds just this document."""
    try:
        return path is not None and load(path).document == document
    except UserError:
        return False


def _file_name(document: Document) -> str:
    """A name that every file system takes, from the title of the document."""
    kept = "".join(letter if letter.isalnum() or letter in " -_" else " " for letter in document.title)
    return " ".join(kept.split())[:80] or translator(document.language)("ui.file.unsaved_name")
