"""Every command in every state of a map, without a window: it runs, or it says why not."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime

import pytest

from vsa.editor.commands import COMMANDS
from vsa.editor.commands.command import Command, Menu
from vsa.editor.session import Session
from vsa.editor.stages import Stage
from vsa.editor.tools import Tools
from vsa.editor.views import View
from vsa.edits.actions import add_action
from vsa.edits.elements import Kind
from vsa.edits.finishing import finish
from vsa.edits.ideal import make_ideal
from vsa.edits.nodes import add_note
from vsa.edits.problems import add_problem
from vsa.edits.records import add_record
from vsa.i18n import House, Message, UserError, message, translator
from vsa.model.following_up import Area, AuditLine
from vsa.model.nodes import Note


class Clipboard:
    """A clipboard with nothing to paste."""

    def put(self, copied: object) -> None:
        """Forget it."""

    def offers(self) -> bool:
        return False


class Views:
    """Only the diagram, before the table has been shown."""

    view, grid, at_table = View.DIAGRAM, None, False

    def turn_to(self, view: View) -> None:
        """Stay."""


class Errands:
    """What needs a window, done by doing nothing."""

    house = House()

    def __getattr__(self, name: str) -> Callable[..., None]:
        return lambda *_: None


class Desk:
    """A desk without a window: all that a command asks of it is done by doing nothing."""

    def __init__(self, session: Session | None) -> None:
        self.session = session
        self.tools = Tools(session) if session else None
        self.clipboard, self.views = Clipboard(), Views() if session else None
        self.errands = self.preferences = self.help = self.camera = Errands()
        self.language, self.theme, self.presenting = "nb", "light", False

    def __getattr__(self, name: str) -> Callable[..., None]:
        return lambda *_: None


COMMAND = {command.id: command for command in COMMANDS}
PREPARED: dict[Kind, dict[str, object]] = {
    "interview": {"role": "Saksbehandler"},
    "candidate": {"name": "Byggesøknad", "chosen": True},
    "finding": {"text": "Venter på ukemøtet", "interview": "i1", "candidate": "c1", "low_hanging": True},
    "member": {"role": "Leder"},
    "gain": {"name": "Kortere ventetid"},
    "plan": {"day": date(2026, 12, 1)},
    "audit": {"day": date(2026, 12, 1), "lines": (AuditLine(area=Area.LEADERSHIP, level=1, advice="Gå til tavla"),)},
    "factor": {"name": "Lederen er med", "measure": "Møte ukentlig"},
}
STATES: dict[str, tuple[Stage, tuple[str, ...]]] = {
    "nothing": (Stage.CURRENT, ()),
    "a step": (Stage.CURRENT, ("node:3",)),
    "a chain of steps": (Stage.CURRENT, ("node:1", "node:2")),
    "steps apart": (Stage.CURRENT, ("node:1", "node:4")),
    "the start": (Stage.CURRENT, ("node:start",)),
    "the end": (Stage.CURRENT, ("node:end",)),
    "an arrow": (Stage.CURRENT, ("flow:flow-2",)),
    "a lane": (Stage.CURRENT, ("lane:lane-2",)),
    "the lane of the user": (Stage.CURRENT, ("lane:lane-1",)),
    "a problem": (Stage.CURRENT, ("problem:p16",)),
    "a note": (Stage.CURRENT, ("note:m1",)),
    "different things": (Stage.CURRENT, ("node:3", "note:m1", "flow:flow-2")),
    "the ideal state": (Stage.IDEAL, ()),
    "preparing": (Stage.PREPARE, ()),
    "an interview": (Stage.PREPARE, ("interview:i1",)),
    "a finding": (Stage.PREPARE, ("finding:f1",)),
    "a candidate": (Stage.PREPARE, ("candidate:c1",)),
    "a member": (Stage.PREPARE, ("member:m1",)),
    "comparing": (Stage.COMPARE, ()),
    "actions": (Stage.ACTIONS, ()),
    "an action": (Stage.ACTIONS, ("action:t1",)),
    "following up": (Stage.FOLLOWUP, ()),
    "a gain": (Stage.FOLLOWUP, ("gain:g1",)),
    "a plan": (Stage.FOLLOWUP, ("plan:p1",)),
    "an area of an audit": (Stage.FOLLOWUP, ("area:a1.leadership",)),
    "a factor": (Stage.FOLLOWUP, ("factor:s1",)),
}


@pytest.fixture
def full(session: Session) -> Session:
    """A stream with one thing of every kind, an ideal state, an action, and what led to them."""
    document = session.document
    (stream,) = document.streams
    document = add_problem(document, stream, "3", text="Kø")
    document = add_note(document, stream, Note(id="m1", lane="lane-1", text="Husk", x=300.0, dy=40.0))
    document = make_ideal(document)
    document = add_action(document, title="Fordele daglig")
    assert tuple(document.actions) == ("t1",)
    for kind, fields in PREPARED.items():
        document = add_record(document, kind, **fields)
    return Session(document)


def heard(session: Session) -> list[str]:
    """The keys of what the session tells from now on."""
    told: list[str] = []
    session.listen(lambda changes: told.append(changes.said.key) if changes.said else None)
    return told


def runs_or_says_why(command: Command, session: Session | None) -> None:
    desk = Desk(session)
    refused = command.disabled(desk)  # type: ignore[arg-type]
    assert command.available(desk) is (refused is None)  # type: ignore[arg-type]
    if refused is not None:
        assert translator("nb").text(refused).endswith(".")
        return
    with suppress(UserError):
        told = command.run(desk)  # type: ignore[arg-type]
        if session is not None and isinstance(told, Message):
            session.say(told)


@pytest.mark.parametrize("state", STATES)
def test_on_every_stage_with_everything_selected_that_can_be(full: Session, state: str) -> None:
    stage, keys = STATES[state]
    for command in COMMANDS:
        session = Session(full.document, stage=stage)
        session.select(keys)
        assert set(session.selection) == set(keys)
        runs_or_says_why(command, session)


@pytest.mark.parametrize("state", STATES)
def test_a_locked_version_is_changed_by_none_but_the_next_version(full: Session, state: str) -> None:
    stage, keys = STATES[state]
    locked = finish(full.document, datetime(2026, 11, 22))
    for command in COMMANDS:
        session = Session(locked, stage=stage)
        session.select(keys)
        told = heard(session)
        runs_or_says_why(command, session)
        assert (session.document is locked) is (command.id != "next_version"), command.id
        if "editor.finish.refused" in told:
            assert set(told) == {"editor.finish.refused"}, command.id


def test_without_a_document() -> None:
    for command in COMMANDS:
        runs_or_says_why(command, None)


def test_on_an_empty_map(empty: Session) -> None:
    for command in COMMANDS:
        runs_or_says_why(command, Session(empty.document))


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_what_is_refused_without_a_document_says_so(command: Command) -> None:
    refused = command.disabled(Desk(None))  # type: ignore[arg-type]
    assert refused is None or refused == message("editor.refusal.no_document")


@pytest.mark.parametrize("name", ["select_all", "delete"])
def test_the_plan_of_actions_has_its_own_commands(full: Session, name: str) -> None:
    session = Session(full.document, stage=Stage.ACTIONS)
    session.select(["action:t1"])
    assert COMMAND[name].available(Desk(session))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "keys"),
    [("rename", ["node:1", "node:2"]), ("copy", ["flow:flow-2"])],
)
def test_what_would_do_nothing_is_refused(full: Session, name: str, keys: list[str]) -> None:
    full.select(keys)
    assert not COMMAND[name].available(Desk(full))  # type: ignore[arg-type]


def test_a_map_that_is_tidy_is_told_to_be(full: Session) -> None:
    desk = Desk(full)
    COMMAND["tidy"].run(desk)  # type: ignore[arg-type]
    assert COMMAND["tidy"].run(desk) == message("editor.told.tidy")  # type: ignore[arg-type]


def test_the_outermost_lanes_go_no_further(full: Session) -> None:
    assert full.stream is not None
    first, *_, last = full.stream.lanes
    for lane, name in ((first, "lane_up"), (last, "lane_down")):
        full.select([f"lane:{lane}"])
        with pytest.raises(UserError):
            COMMAND[name].run(Desk(full))  # type: ignore[arg-type]


@pytest.mark.parametrize("state", STATES)
def test_on_a_locked_version_only_what_looks_is_offered(full: Session, state: str) -> None:
    """What a menu offers there changes nothing; what it does not offer says that the version is locked."""
    stage, keys = STATES[state]
    locked = Session(finish(full.document, datetime(2026, 11, 22)), stage=stage)
    desk = Desk(locked)
    for command in COMMANDS:
        locked.go(stage)
        locked.select(keys)
        if command.menu is None or command.id in ("next_version", "undo", "redo"):
            continue
        if command.disabled(desk) is None:  # type: ignore[arg-type]
            before = locked.document
            command.run(desk)  # type: ignore[arg-type]
            assert locked.document is before
        elif command.menu is Menu.INSERT:
            assert command.disabled(desk) == message("editor.finish.refused", version=1)  # type: ignore[arg-type]
