"""One open document: its history, what is selected, and the numbers and the picture that follow from it.

The window listens and paints; it holds no truth of its own.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from time import perf_counter

from vsa.analysis.results import Analysis
from vsa.drawing.sheet import Box
from vsa.editor.changes import Changes, Listener, Listeners
from vsa.editor.figures import Figures
from vsa.editor.map_pictures import Pictures, may_wait
from vsa.editor.stages import MAP_STATES, Stage
from vsa.editor.tabs import TABS, tab_of
from vsa.edits.elements import RECORDS
from vsa.edits.history import History, View
from vsa.i18n import Language, Message, Translator, message, translator
from vsa.model.checklist import STANDARD
from vsa.model.document import Document
from vsa.model.integrity import loose_arrows
from vsa.model.stream import Stream
from vsa.scene import MapScene

__all__ = ["BrokenEditError", "Changes", "Edit", "File", "Key", "Session"]

SLICE = 0.008
"""Seconds that a piece of work takes about: half a frame."""

BESIDE = 200.0
"""How far beyond what is seen a map is drawn at once."""

Edit = Callable[[Document], Document]
STANDARD_CHECKS = frozenset(key for keys in STANDARD.values() for key in keys)
"""Entries of checklists that are there before anybody has touched them."""

Key = str
"""What can be selected: `node:ID`, and likewise `group`, `flow`, `problem`, `symbol`, `note`, `lane` and every kind of
record; `area:ID.AREA` is what an audit says about an area."""


@dataclass(frozen=True, slots=True)
class File:
    """Where the document lives. `base` is the hash of what was read or written last."""

    path: Path | None = None
    base: str | None = None
    read_only: bool = False


class BrokenEditError(Exception):
    """A fault of the program: an edit that would leave a document which could not be read again."""


class Session:
    """The state of the editor for one document. Every change of it calls the listeners once."""

    def __init__(
        self,
        document: Document,
        *,
        language: Language = "nb",
        stage: Stage = Stage.CURRENT,
        file: File | None = None,
        today: date | None = None,
    ) -> None:
        self.history = History(document)
        self.file = file or File()
        self.stage = stage
        self._tabs = {each: tabs[0].name for each, tabs in TABS.items()}
        self.tr: Translator = translator(language)
        self.today = today or date.today()
        self.selection: tuple[Key, ...] = ()
        self.editing: Key | None = None
        self.edited_field = ""
        self._preview: Document | None = None
        self._kept_out = False
        self._listeners = Listeners()
        self._figures, self._pictures = Figures(), Pictures()
        self._told: MapScene | None = None
        """The picture when listeners were last told to look at it."""

    # What there is

    @property
    def document(self) -> Document:
        """The document as it is shown: the preview of a gesture, or the present one."""
        return self._preview if self._preview is not None else self.history.present

    @property
    def previews(self) -> bool:
        """Whether a gesture goes on, of which something is shown."""
        return self._preview is not None

    @property
    def tab(self) -> str:
        """The tab that is shown of the stage, or was shown there last; "" for a stage without tabs."""
        return self._tabs.get(self.stage, "")

    @property
    def stream(self) -> Stream | None:
        """The stream of the stage, or None when the stage shows no map or the map is not made yet."""
        state = MAP_STATES.get(self.stage)
        return self.document.in_state(state) if state else None

    @property
    def analysis(self) -> Analysis | None:
        """The numbers of the stage's stream, computed once a stream."""
        return self.analysis_of(self.stream) if self.stream else None

    def analysis_of(self, stream: Stream) -> Analysis:
        """The numbers of any stream of the document, computed once a stream."""
        return self._figures.of(self.document, stream, keep=self._preview is None)

    @property
    def last_figures(self) -> tuple[Stream, Analysis] | None:
        """The latest numbers of the stage's stream that could be computed: older ones while it is refused."""
        stream, analysis = self.stream, self.analysis
        return self._figures.latest(stream, analysis) if stream is not None and analysis is not None else None

    @property
    def scene(self) -> MapScene | None:
        """The picture of the stage's stream. After an edit of a large map it is a draft until `catch_up` has made the
        fair copy of it."""
        stream, tr = self.stream, self.tr
        if stream is None:
            return None
        known = self._figures.known(self.document, stream)
        if self._preview is not None:
            live = self._pictures.live(stream, known, tr)
            return live or self._pictures.live(stream, self.analysis_of(stream), tr)
        return self._pictures.at_once(stream, known, tr) or self._pictures.fair(stream, self.analysis_of(stream), tr)

    @property
    def saved(self) -> bool:
        """Whether the file holds what is shown."""
        return self.history.is_saved

    @property
    def locked(self) -> bool:
        """Whether the document is a finished version, which takes no edit."""
        return self.history.present.lock is not None

    def selected(self, kind: str) -> tuple[str, ...]:
        """The ids of the selected elements of a kind, such as `node`."""
        start = f"{kind}:"
        return tuple([key[len(start) :] for key in self.selection if key.startswith(start)])

    @property
    def only(self) -> Key | None:
        """The selected key, when there is exactly one."""
        return self.selection[0] if len(self.selection) == 1 else None

    # What happens to it

    def listen(self, listener: Listener, *, patient: bool = False) -> None:
        """Call `listener` after every change; a `patient` one may be called when a large map has been painted."""
        self._listeners.add(listener, patient=patient)

    def forget_listeners(self) -> None:
        """Call nobody any more: those who listened are gone."""
        self._listeners.clear()

    def perform(self, label: Message, edit: Edit, select: Iterable[Key] | None = None) -> bool:
        """Make one edit, as one step of the history. False when it changed nothing, or when the document is locked and
        would still be: then the user is told. Raises what the edit raises."""
        self.cancel_preview()
        after = edit(self.history.present)
        if after is self.history.present:
            return False
        if self._is_kept_out(after):
            self._refuse()
            return False
        self._commit(after, label, self.selection if select is None else tuple(select))
        return True

    def preview(self, edit: Edit) -> None:
        """Show what an edit would do to the present document, as long as a gesture lasts."""
        after = edit(self.history.present)
        if after is not self.history.present and self._is_kept_out(after):
            self._kept_out = True
            return
        self._preview = after
        self._tell(Changes(preview=True))

    def keep_preview(self, label: Message, select: Iterable[Key] | None = None) -> None:
        """End a gesture: what is shown becomes one step of the history."""
        shown, self._preview = self._preview, None
        if self._kept_out:
            self._kept_out = False
            self._refuse()
        if shown is None or shown is self.history.present:
            self._tell(Changes(preview=True))
        else:
            self._commit(shown, label, self.selection if select is None else tuple(select))

    def cancel_preview(self) -> None:
        """End a gesture without a trace."""
        self._kept_out = False
        if self._preview is not None:
            self._preview = None
            self._tell(Changes(preview=True))

    def undo(self) -> None:
        """Take the latest edit back, where it was made."""
        self._travel(self.history.undo)

    def redo(self) -> None:
        """Make the edit that was taken back again."""
        self._travel(self.history.redo)

    def select(self, keys: Iterable[Key]) -> None:
        """Select these and nothing else; keys that name nothing are left out."""
        known = frozenset(self.selection)
        chosen = tuple(dict.fromkeys(key for key in keys if key in known or self.names_something(key)))
        if chosen != self.selection:
            self.selection = chosen
            self.editing, self.edited_field = None, ""
            self._tell(Changes(selection=True))

    def toggle(self, key: Key) -> None:
        """Add a key to the selection, or take it out."""
        rest = tuple(other for other in self.selection if other != key)
        self.select(rest if len(rest) < len(self.selection) else (*self.selection, key))

    def go(self, stage: Stage, tab: str = "") -> None:
        """Turn to another stage, and there to a tab; the selection belongs to the one that is left."""
        if stage is not self.stage:
            self.cancel_preview()
            self.stage, self.selection, self.editing, self.edited_field = stage, (), None, ""
            self._keep_tab(tab)
            self._tell(Changes(stage=True, selection=True))
        else:
            self.show_tab(tab)

    def show_tab(self, tab: str) -> None:
        """Turn to another tab of the stage; what is no tab of it changes nothing."""
        if tab != self.tab and self._keep_tab(tab):
            self.cancel_preview()
            self.selection, self.editing, self.edited_field = (), None, ""
            self._tell(Changes(tab=True, selection=True))

    def say(self, sentence: Message | None) -> None:
        """Tell the user something that does not show by itself, if there is anything to tell."""
        if sentence is not None:
            self._tell(Changes(said=sentence))

    def edit_text(self, key: Key | None, field: str = "") -> None:
        """Open the text of an element on the map, or one of its fields where it stands there; None closes it."""
        if (key, field) != (self.editing, self.edited_field):
            self.editing, self.edited_field = key, field
            self._tell(Changes(editing=True))

    def speak(self, language: Language) -> None:
        """Show everything in another language."""
        self.tr = translator(language)
        self._tell(Changes(document=True, selection=True, stage=True, file=True))

    def now_in(self, file: File) -> None:
        """Remember where the document was just written."""
        self.history.mark_saved()
        self.keep_in(file)

    def keep_in(self, file: File) -> None:
        """Remember another place for the document, or another right to it."""
        self.file = file
        self._tell(Changes(file=True))

    def look_at(self, sight: Box) -> None:
        """Tell which part of the map is seen: that is drawn first."""
        self._pictures.sight = sight.grown(BESIDE)

    # What is done a little later

    @property
    def is_behind(self) -> bool:
        """Whether something is left to do for `catch_up`."""
        return self._listeners.are_waiting or self._draft is not None

    def catch_up(self, seconds: float = SLICE) -> bool:
        """Do a short piece of what an edit of a large map has left for later: the figures, those who wait for them, and
        about so many seconds of the fair copy of its picture. False when nothing is left.

        Whoever asks for figures or pictures before gets them all the same: only who does not ask need not wait.
        """
        draft = self._draft
        if draft is not None and draft.postponed:
            self._pictures.account_for_all(draft)
        elif draft is not None and self._figures.known(self.document, draft.stream) is None:
            self._figures.go_on(self.document, draft.stream)
        elif draft is not None and self.scene is not self._told:
            self._show_picture()
        elif draft is not None and draft.outdated:
            shows = self._pictures.complete(draft)
            self._told = self.scene
            if shows:
                self._show_picture()
        elif not self._listeners.tell_one():
            return draft is not None and self._copy_fair(draft, seconds)
        return True

    def settle(self) -> None:
        """Do all that was left for later now."""
        while self.catch_up():
            pass

    @property
    def _draft(self) -> MapScene | None:
        """The picture on the stage, as long as there is to be a fair copy of it."""
        stream = self.stream
        shown = self._pictures.shown(stream) if stream is not None and self._preview is None else None
        return shown if shown is not None and shown.is_unfinished and shown.stream is stream else None

    def _copy_fair(self, draft: MapScene, seconds: float) -> bool:
        end = perf_counter() + seconds
        while not self._pictures.finishes(draft):
            if perf_counter() >= end:
                return True
        self._show_picture()
        return True

    def _show_picture(self) -> None:
        self._told = self.scene
        self._tell(Changes(picture=True))

    def names_something(self, key: Key) -> bool:
        """Whether a key names an element of the document on this stage."""
        kind, _, name = key.partition(":")
        if kind == "check" and name in STANDARD_CHECKS:
            return True
        if kind in RECORDS:
            return name in getattr(self.document, RECORDS[kind])
        if kind == "area":
            return name.rpartition(".")[0] in self.document.audits
        stream = self.stream
        return stream is not None and name in getattr(stream, f"{kind}s", ())

    def _is_kept_out(self, after: Document) -> bool:
        """Whether a lock keeps an edit out: any but one that puts another lock, or none, in its place."""
        lock = self.history.present.lock
        return lock is not None and after.lock is lock

    def _refuse(self) -> None:
        """Say that the document is locked; whoever shows what was typed takes it back."""
        lock = self.history.present.lock
        if lock is not None:
            self._tell(Changes(selection=True, said=message("editor.finish.refused", version=lock.version)))

    def _commit(self, after: Document, label: Message, selection: tuple[Key, ...]) -> None:
        self._insist_on_whole_arrows(after, label)
        self.history.commit(after, label, View(self.stage, selection, self.tab, self.selection))
        self.selection = tuple(key for key in selection if self.names_something(key))
        self._tell(Changes(document=True, selection=True, file=True))

    def _insist_on_whole_arrows(self, after: Document, label: Message) -> None:
        """No fault of an edit may cost the document: what could not be read from its file again is not kept. Raises
        BrokenEditError."""
        before = self.history.present.streams
        for key, stream in after.streams.items():
            if stream is not before.get(key) and (loose := loose_arrows(stream)):
                self._tell(Changes(preview=True))  # What a gesture showed is no more.
                raise BrokenEditError(f"{label.key} would leave {', '.join(loose)} of {key} without an end")

    def _travel(self, direction: Callable[[], View | None]) -> None:
        self.cancel_preview()
        view = direction()
        if view is None:
            return
        moved = Stage(view.stage) is not self.stage
        self.stage, self.editing, self.edited_field = Stage(view.stage), None, ""
        turned = view.tab != self.tab and self._keep_tab(view.tab)
        self.selection = tuple(key for key in view.selection if self.names_something(key))
        self._tell(Changes(document=True, selection=True, stage=moved, tab=turned, file=True))

    def _keep_tab(self, tab: str) -> bool:
        """Remember a tab of the stage; False when it has none of that name."""
        known = tab_of(self.stage, tab) is not None
        if known:
            self._tabs[self.stage] = tab
        return known

    def _tell(self, changes: Changes) -> None:
        stream = self.stream
        here = (changes.document or changes.preview or changes.selection) and not (changes.stage or changes.tab)
        self._listeners.tell(changes, may_wait=here and stream is not None and may_wait(stream))
        if not changes.picture:
            self._told = self._pictures.shown(stream) if stream is not None else None
