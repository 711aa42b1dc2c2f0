"""What listeners of a session are told, at once or a little later."""

from collections.abc import Callable
from dataclasses import dataclass

from vsa.i18n import Message


@dataclass(frozen=True, slots=True)
class Changes:
    """What a listener has to look at again. `picture`: the map is drawn better than before, or with newer figures,
    though the document is the same."""

    document: bool = False
    preview: bool = False
    picture: bool = False
    selection: bool = False
    stage: bool = False
    tab: bool = False
    file: bool = False
    editing: bool = False
    said: Message | None = None

    def __or__(self, later: "Changes") -> "Changes":
        """What has changed in all."""
        return Changes(
            self.document or later.document,
            self.preview or later.preview,
            self.picture or later.picture,
            self.selection or later.selection,
            self.stage or later.stage,
            self.tab or later.tab,
            self.file or later.file,
            self.editing or later.editing,
            later.said or self.said,
        )


Listener = Callable[[Changes], None]


class Listeners:
    """Who is told of changes. Patient ones may be told when the map has been painted, of all changes since together."""

    def __init__(self) -> None:
        self._listeners: list[tuple[Listener, bool]] = []
        self._waiting: dict[Listener, Changes] = {}

    def add(self, listener: Listener, *, patient: bool) -> None:
        """Tell one more of every change from now on."""
        self._listeners.append((listener, patient))

    def clear(self) -> None:
        """Tell nobody any more."""
        self._listeners.clear()
        self._waiting.clear()

    @property
    def are_waiting(self) -> bool:
        """Whether somebody has not been told everything yet."""
        return bool(self._waiting)

    def tell(self, changes: Changes, *, may_wait: bool) -> None:
        """Tell everybody in turn; where it `may_wait`, patient ones are told later."""
        for listener, patient in tuple(self._listeners):
            if patient and (may_wait or (listener in self._waiting and not changes.stage)):
                self._waiting[listener] = self._waiting.pop(listener, Changes()) | changes
            else:
                listener(self._waiting.pop(listener, Changes()) | changes)

    def tell_one(self) -> bool:
        """Tell the first who waits; False when nobody does."""
        listener = next(iter(self._waiting), None)
        if listener is None:
            return False
        listener(self._waiting.pop(listener))
        return True
