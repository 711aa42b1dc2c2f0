"""A command: everything that a user can ask for has one entry here, which menus, keys, buttons and help read."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from vsa.editor.desk import Desk
from vsa.editor.session import Session
from vsa.editor.stages import MAP_STATES
from vsa.i18n import Message, message

Refusal = Callable[[Desk], Message | None]
"""Why a command cannot be carried out now, or None when it can."""


class Menu(StrEnum):
    """The menus, from the left."""

    FILE = "file"
    EDIT = "edit"
    VIEW = "view"
    INSERT = "insert"
    TOOLS = "tools"
    SETTINGS = "settings"
    HELP = "help"


class Scope(StrEnum):
    """Where a key acts: anywhere in the window, or only while the map, its table, the records of a tab or the plan of
    actions have the focus and no text is edited."""

    WINDOW = "window"
    MAP = "map"
    TABLE = "table"
    RECORDS = "records"
    PLAN = "plan"


EDITING = (Menu.EDIT, Menu.INSERT, Menu.TOOLS)
"""The menus whose commands change the document, unless they say otherwise."""


def always(_: Desk) -> Message | None:
    """Nothing stands in the way."""
    return None


@dataclass(frozen=True, slots=True)
class Command:
    """`id` is unique and the last part of the catalogue key `editor.command.ID`; `keys` are portable key texts.

    When `run` gives a `Message`, the user is told. `section` groups neighbours in a menu; `checked` tells whether the
    command is switched on, if it is a switch. `edits` tells whether it changes the document, which a locked version
    does not allow; None goes by its menu.
    """

    id: str
    run: Callable[[Desk], object]
    menu: Menu | None = None
    section: int = 0
    keys: tuple[str, ...] = ()
    scope: Scope = Scope.WINDOW
    icon: str = ""
    refusal: Refusal = always
    checked: Callable[[Desk], bool] | None = field(default=None)
    edits: bool | None = None

    @property
    def label(self) -> str:
        """The catalogue key of its name."""
        return f"editor.command.{self.id}"

    def available(self, desk: Desk) -> bool:
        """Whether it can be carried out now."""
        return self.disabled(desk) is None

    def disabled(self, desk: Desk) -> Message | None:
        """The reason why it cannot be carried out now, in one sentence, or None when it can."""
        return self._locked(desk) or self.refusal(desk)

    def _locked(self, desk: Desk) -> Message | None:
        lock = desk.session.document.lock if desk.session is not None else None
        edits = self.menu in EDITING if self.edits is None else self.edits
        return message("editor.finish.refused", version=lock.version) if edits and lock is not None else None


def on_session(act: Callable[[Session], object]) -> Callable[[Desk], object]:
    """A command's `run` that needs nothing but the open document."""

    def run(desk: Desk) -> object:
        return act(desk.session) if desk.session is not None else None

    return run


def needs_document(desk: Desk) -> Message | None:
    """Something must be open."""
    return None if desk.session else message("editor.refusal.no_document")


def needs_map(desk: Desk) -> Message | None:
    """A map must be on the stage, and open for changes."""
    session = desk.session
    if session is None:
        return message("editor.refusal.no_document")
    if session.stage not in MAP_STATES or session.stream is None:
        return message("editor.refusal.no_map")
    return None


def needs_selection(desk: Desk) -> Message | None:
    """Something on the map must be selected."""
    if refused := needs_map(desk):
        return refused
    return None if desk.session and desk.session.selection else message("editor.refusal.nothing_selected")


def needs_node(desk: Desk) -> Message | None:
    """Exactly one step or other node must be selected."""
    if refused := needs_map(desk):
        return refused
    chosen = desk.session.selected("node") if desk.session else ()
    return None if len(chosen) == 1 else message("editor.refusal.one_node")
