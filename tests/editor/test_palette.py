"""The list of symbols: what it finds, what it refuses, and what a choice does, as one step of the history."""

import pytest

from vsa.editor.events import Button, PointerEvent
from vsa.editor.palette.adding import Adding
from vsa.editor.palette.changing import Changing
from vsa.editor.palette.following import Following
from vsa.editor.palette.kinds import ARROWS, MARKS, NODES, is_free, new_type
from vsa.editor.palette.rows import chapters
from vsa.editor.session import Session
from vsa.editor.tools import ToolKind, Tools
from vsa.edits.elements import Ref
from vsa.edits.fields import rename
from vsa.i18n import LANGUAGES, message, translator
from vsa.model.integrity import check
from vsa.model.nodes import Step, WaitsFor
from vsa.model.stream import FlowKind
from vsa.symbols.registry import entries, symbol_kind

BOKMAL = translator("nb")
MIDDLE = (400.0, 60.0)


@pytest.fixture
def tools(session: Session) -> Tools:
    return Tools(session)


def found(text: str, language="nb", favourites=(), refuse=lambda _: None) -> list[str]:
    every = chapters(entries(), text, favourites, refuse, translator(language))
    return [row.entry.name for chapter in every for row in chapter.rows]


def steps_of_history(session: Session) -> int:
    count = 0
    while session.history.undo_label is not None:
        session.undo()
        count += 1
    return count


def test_every_name_stands_for_something():
    names = {entry.name for entry in entries()}
    assert {*NODES, *ARROWS, *MARKS} <= names
    assert all(symbol_kind(name).free for name in names if is_free(name))
    assert all(new_type(name) for name in names if name in NODES or is_free(name))


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("kaizen", "problem"),
        ("push", "push"),
        ("FIFO", "fifo_lane"),
        ("fifo", "fifo_lane"),
        ("supermarket", "supermarket"),
        ("bil", "truck"),
        ("truck", "truck"),
        ("heijunka", "levelling"),
        ("gemba", "go_see"),
        ("e-post", "information_electronic"),
        ("valg", "choice"),
        ("beslutning", "choice"),
        ("venter bruker", "wait_user"),
        ("lovfrist", "deadline_stop"),
        ("flaske", "bottleneck"),
        ("mrp", "control"),
    ],
)
def test_norwegian_and_english_words_find_a_symbol(text, first):
    assert found(text)[0] == first


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_symbol_is_found_by_its_name_in_every_language(language):
    for entry in entries():
        assert entry.name in found(translator(language)(entry.label), language)[:3]


def test_nothing_is_found_by_nonsense_and_all_by_nothing():
    assert found("xyzzy") == []
    assert sorted(found("")) == sorted(entry.name for entry in entries())


def test_favourites_come_first_and_what_cannot_be_chosen_last():
    assert found("", favourites=("truck",))[0] == "truck"
    names = found("kanban", refuse=lambda name: message("palette.none") if name == "kanban_post" else None)
    assert names[-1] == "kanban_post"


class TestAdding:
    def test_a_step_is_appended_to_the_selected_one(self, session: Session, tools: Tools) -> None:
        session.select(["node:2"])
        Adding(session, tools).choose("step_waste", MIDDLE)
        stream = session.stream
        assert stream is not None
        (made,) = session.selected("node")
        node = stream.nodes[made]
        assert isinstance(node, Step)
        assert node.value_class == "S"
        assert any(flow.source == "2" and flow.target == made for flow in stream.flows.values())
        assert session.editing == f"node:{made}"
        assert steps_of_history(session) == 1

    @pytest.mark.parametrize("name", sorted({*NODES} - {"start"}))
    def test_what_cases_pass_stands_in_the_selected_arrow_or_says_why_not(
        self, session: Session, tools: Tools, name: str
    ) -> None:
        stream = session.stream
        assert stream is not None
        flow = next(flow.id for flow in stream.flows.values() if flow.source == "2")
        session.select([f"flow:{flow}"])
        adding = Adding(session, tools)
        if name == "end":
            assert adding.refusal(name) == message("editor.refusal.not_in_flow")
            return
        assert adding.refusal(name) is None
        adding.choose(name, MIDDLE)
        (made,) = session.selected("node")
        assert session.stream is not None
        assert session.stream.flows[flow].target == made

    @pytest.mark.parametrize("name", sorted(entry.name for entry in entries() if is_free(entry.name)))
    def test_a_free_symbol_stands_on_nothing_where_the_map_is_looked_at(
        self, session: Session, tools: Tools, name: str
    ) -> None:
        Adding(session, tools).choose(name, MIDDLE)
        scene, (made,) = session.scene, session.selected("symbol")
        assert scene is not None
        box = scene.sheet[f"symbol:{made}"].bounds
        assert not any(box.overlaps(item.bounds) for item in scene.sheet.items if item.key.startswith("node:"))
        assert session.editing == f"symbol:{made}"
        check(session.document)
        assert steps_of_history(session) == 1

    def test_marks_need_something_to_stand_on(self, session: Session, tools: Tools) -> None:
        adding = Adding(session, tools)
        for name in MARKS:
            assert (adding.refusal(name) is None) is (name == "note")
        session.select(["node:3"])
        assert adding.refusal("problem") is None
        assert adding.refusal("wait_user") is None
        assert adding.refusal("share") == message("palette.refusal.select_arrow")

    def test_a_wait_says_whom_it_is_for_and_asks_for_its_time(self, session: Session, tools: Tools) -> None:
        session.select(["node:3"])
        Adding(session, tools).choose("wait_authority", MIDDLE)
        assert session.stream is not None
        node = session.stream.nodes["3"]
        assert isinstance(node, Step)
        assert node.wait_for is WaitsFor.AUTHORITY
        assert (session.editing, session.edited_field) == ("node:3", "wait")

    def test_an_arrow_of_electronic_information_is_taken_in_hand(self, session: Session, tools: Tools) -> None:
        session.select(["node:2"])
        Adding(session, tools).choose("information_electronic", MIDDLE)
        assert tools.kind is ToolKind.ARROW
        session.select(["node:4"])
        assert tools.finish_arrow()
        (made,) = session.selected("flow")
        assert session.stream is not None
        flow = session.stream.flows[made]
        assert (flow.source, flow.target, flow.kind, flow.electronic) == ("2", "4", FlowKind.INFORMATION, True)

    def test_nothing_follows_an_end(self, session: Session, tools: Tools) -> None:
        stream = session.stream
        assert stream is not None
        end = next(key for key, node in stream.nodes.items() if node.kind == "end")
        session.select([f"node:{end}"])
        adding = Adding(session, tools)
        assert adding.refusal("step") == message("editor.refusal.after_end")
        assert adding.refusal("truck") is None

    @pytest.mark.parametrize("name", sorted(entry.name for entry in entries()))
    def test_an_empty_map_takes_all_that_is_not_refused(self, empty: Session, name: str) -> None:
        adding = Adding(empty, Tools(empty))
        if adding.refusal(name) is None:
            adding.choose(name, MIDDLE)
            check(empty.document)


class TestFollowing:
    def drop(self, session: Session, tools: Tools, key: str) -> Following:
        """Draw from the left port of something to empty ground."""
        session.select([key])
        handle = next(handle for handle in tools.chrome.handles if handle.kind == "arrow_left")
        tools.pointer(PointerEvent("press", handle.x, handle.y, Button.LEFT))
        for kind, x, y in (("move", handle.x + 40, 900.0), ("release", handle.x + 40, 900.0)):
            tools.pointer(PointerEvent(kind, x, y, Button.LEFT))
        assert isinstance(tools.purpose, Following)
        return tools.purpose

    def test_an_arrow_let_go_over_nothing_asks_and_changes_nothing(self, session: Session, tools: Tools) -> None:
        before = session.document
        purpose = self.drop(session, tools, "node:2")
        assert session.document is before
        assert purpose.at is not None
        assert tools.chrome.line == purpose.line
        assert tools.cancel()
        assert session.document is before
        assert session.selection == ("node:2",)
        assert (tools.purpose, tools.chrome.line) == (None, None)

    def test_the_question_is_off_when_the_document_changes_meanwhile(self, session: Session, tools: Tools) -> None:
        key = next(iter(session.document.streams))
        session.perform(message("editor.edit.rename"), lambda document: rename(document, Ref("node", "3", key), "Ny"))
        self.drop(session, tools, "node:2")
        session.undo()
        assert tools.purpose is None

    def test_a_chosen_step_is_made_there_and_joined_as_one_edit(self, session: Session, tools: Tools) -> None:
        self.drop(session, tools, "node:2").choose("choice", MIDDLE)
        (made,) = session.selected("node")
        stream = session.stream
        assert stream is not None
        assert [flow.source for flow in stream.flows.values() if flow.target == made] == ["2"]
        assert steps_of_history(session) == 1

    def test_a_chosen_symbol_is_told(self, session: Session, tools: Tools) -> None:
        self.drop(session, tools, "node:2").choose("it_system", MIDDLE)
        (made,) = session.selected("symbol")
        stream = session.stream
        assert stream is not None
        (told,) = [flow for flow in stream.flows.values() if flow.target == made]
        assert (told.source, told.kind) == ("2", FlowKind.INFORMATION)
        check(session.document)
        purpose = self.drop(session, tools, f"symbol:{made}")
        assert purpose.refusal("start") is None
        purpose.choose("step", MIDDLE)
        (step,) = session.selected("node")
        assert session.stream is not None
        assert {flow.kind for flow in session.stream.flows.values() if flow.target == step} == {FlowKind.INFORMATION}
        assert steps_of_history(session) == 2

    def test_what_no_arrow_can_end_in_says_so(self, session: Session, tools: Tools) -> None:
        purpose = self.drop(session, tools, "node:2")
        for name in (*ARROWS, *MARKS):
            assert purpose.refusal(name) == message("palette.refusal.no_end_of_arrow")
        assert purpose.refusal("start") == message("edits.connect.into_start")
        assert all(purpose.refusal(entry.name) is None for entry in entries() if is_free(entry.name))


class TestChanging:
    def test_a_step_becomes_a_choice_and_keeps_its_arrows(self, session: Session) -> None:
        session.select(["node:3"])
        before = session.stream
        changing = Changing(session)
        assert changing.refusal("step") == message("palette.refusal.same")
        changing.choose("choice", MIDDLE)
        assert before is not None
        assert session.stream is not None
        assert session.stream.nodes["3"].kind == "gateway"
        assert session.stream.flows == before.flows
        assert session.selection == ("node:3",)
        assert steps_of_history(session) == 1

    def test_several_things_are_turned_at_once_or_not_at_all(self, session: Session) -> None:
        session.select(["node:2", "node:3"])
        Changing(session).choose("step_value", MIDDLE)
        assert session.stream is not None
        assert {session.stream.nodes[key].value_class for key in ("2", "3")} == {"VS"}  # type: ignore[union-attr]
        stream = session.stream
        end = next(key for key, node in stream.nodes.items() if node.kind == "end")
        session.select(["node:2", f"node:{end}"])
        assert Changing(session).refusal("end") is not None

    def test_an_arrow_becomes_electronic_information(self, session: Session) -> None:
        stream = session.stream
        assert stream is not None
        flow = next(flow.id for flow in stream.flows.values() if flow.source == "3" and flow.target == "2")
        session.select([f"flow:{flow}"])
        changing = Changing(session)
        assert changing.refusal("step") == message("palette.refusal.another_arrow")
        changing.choose("information_electronic", MIDDLE)
        assert session.stream is not None
        turned = session.stream.flows[flow]
        assert (turned.kind, turned.electronic) == (FlowKind.INFORMATION, True)
        assert changing.refusal("information_electronic") == message("palette.refusal.same")
        changing.choose("rework", MIDDLE)
        assert session.stream.flows[flow].electronic is False

    def test_a_symbol_becomes_another_and_keeps_what_it_holds(self, session: Session, tools: Tools) -> None:
        Adding(session, tools).choose("truck", MIDDLE)
        (made,) = session.selected("symbol")
        Changing(session).choose("shipment", MIDDLE)
        assert session.stream is not None
        assert session.stream.symbols[made].kind == "shipment"
        assert session.selection == (f"symbol:{made}",)
