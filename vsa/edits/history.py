"""Undo and redo: a list of whole documents, each with what was done and where."""

from dataclasses import dataclass

from vsa.i18n import Message
from vsa.model.document import Document

MOST_ENTRIES = 500


@dataclass(frozen=True, slots=True)
class View:
    """Where an edit was made: the stage of the window and its tab, what was selected when it was done, and what
    `before` it."""

    stage: str = ""
    selection: tuple[str, ...] = ()
    tab: str = ""
    before: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """A document, the label of the edit that gave it (None for the first) and where that edit was made."""

    document: Document
    label: Message | None = None
    view: View = View()


class History:
    """The documents of one session. The latest `MOST_ENTRIES` are kept."""

    def __init__(self, document: Document) -> None:
        self._entries: tuple[Entry, ...] = (Entry(document),)
        self._position = 0
        self._saved: Document | None = document

    @property
    def present(self) -> Document:
        """The document as it is now."""
        return self._entries[self._position].document

    @property
    def undo_label(self) -> Message | None:
        """What undo would take back, or None when there is nothing."""
        return self._entries[self._position].label if self._position else None

    @property
    def redo_label(self) -> Message | None:
        """What redo would do again, or None when there is nothing."""
        following = self._entries[self._position + 1 :]
        return following[0].label if following else None

    @property
    def is_saved(self) -> bool:
        """Whether the present document is the one in the file."""
        return self.present is self._saved

    def mark_saved(self) -> None:
        """Remember that the present document was written to its file."""
        self._saved = self.present

    def mark_unsaved(self) -> None:
        """Remember that no document of the session is in the file, as after recovery."""
        self._saved = None

    def commit(self, document: Document, label: Message, view: View | None = None) -> bool:
        """Make `document` the present one; what was undone is forgotten. The very same document makes no entry."""
        if document is self.present:
            return False
        kept = self._entries[: self._position + 1]
        self._entries = (*kept, Entry(document, label, view or View()))[-MOST_ENTRIES:]
        self._position = len(self._entries) - 1
        return True

    def undo(self) -> View | None:
        """Go one document back. The stage where the undone edit was made, with what was selected before it."""
        if not self._position:
            return None
        undone = self._entries[self._position].view
        self._position -= 1
        return View(undone.stage, undone.before, undone.tab)

    def redo(self) -> View | None:
        """Go one document forward, and where that edit was made."""
        if self._position + 1 == len(self._entries):
            return None
        self._position += 1
        return self._entries[self._position].view
