"""Copy, cut, duplicate and paste: between maps, documents and programs."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vsa.drawing.sheet import Box
from vsa.editor.clipboard import ClipboardError, Copied, Offered, part_in
from vsa.editor.operations.pasting import cannot_copy, copied, cut, duplicate, paste_part
from vsa.editor.operations.pasting_rows import paste_rows
from vsa.editor.session import Session
from vsa.edits.delete import delete
from vsa.edits.elements import Ref
from vsa.edits.fields import set_fields
from vsa.edits.groups import add_group
from vsa.edits.new_document import new_document
from vsa.edits.nodes import add_node, add_note
from vsa.edits.problems import add_problem
from vsa.i18n import UserError, message, translator
from vsa.model.integrity import check
from vsa.model.nodes import End, Note, Step
from vsa.model.stream import LaneKind, StepGroup, Stream

EVERYTHING = Box(-1e5, -1e5, 1e5, 1e5)


def stream_of(session: Session) -> Stream:
    assert session.stream is not None
    return session.stream


def names(session: Session) -> list[str]:
    return [node.name for node in stream_of(session).nodes.values() if isinstance(node, Step)]


def through_the_clipboard(taken: Copied) -> Stream:
    return part_in(Offered(taken.own(), taken.text()), "nb").part


def boxes(session: Session, keys: tuple[str, ...]) -> list[Box]:
    assert session.scene is not None
    return [session.scene.sheet[key].bounds for key in keys]


def test_pasted_steps_stand_beside_the_originals_and_are_selected(session: Session) -> None:
    session.select(["node:2", "node:3"])
    part = through_the_clipboard(copied(session))
    seen = [boxes(session, ("node:2", "node:3"))]
    for _ in range(3):
        assert paste_part(session, part, EVERYTHING) is None
        seen.append(boxes(session, session.selection))
    lefts = [pair[0].left for pair in seen]
    assert lefts == sorted(set(lefts))
    assert all(pair[0].top == seen[0][0].top for pair in seen)
    flat = [box for pair in seen for box in pair]
    assert not any(one.overlaps(other) for place, one in enumerate(flat) for other in flat[place + 1 :])
    assert names(session)[-2:] == ["Motta", "Vurdere"]


def test_each_paste_is_one_step_of_the_history(session: Session) -> None:
    session.select(["node:2", "node:3"])
    before, part = session.document, copied(session).part
    paste_part(session, part, EVERYTHING)
    session.undo()
    assert session.document is before


def test_links_inside_come_along_with_problems_and_links_out_are_cut(session: Session) -> None:
    stream = stream_of(session)
    session.perform(message("editor.edit.problem"), lambda now: add_problem(now, stream.id, "3", text="Kø"))
    session.select(["node:2", "node:3"])
    before = set(stream_of(session).flows)
    paste_part(session, through_the_clipboard(copied(session)), EVERYTHING)
    after = stream_of(session)
    motta, vurdere = (key.removeprefix("node:") for key in session.selection)
    made = [(flow.source, flow.target) for key, flow in after.flows.items() if key not in before]
    assert made == [(motta, vurdere), (vurdere, motta)]
    assert [(each.node, each.text) for each in after.problems.values()] == [("3", "Kø"), (vurdere, "Kø")]
    check(session.document)


def test_what_is_out_of_sight_is_pasted_in_the_middle_of_the_view(session: Session) -> None:
    session.select(["node:2"])
    paste_part(session, copied(session).part, Box(4000, 0, 5000, 600))
    (box,) = boxes(session, session.selection)
    assert (box.left + box.right) / 2 == pytest.approx(4500)


def test_cut_and_paste_put_it_back_and_the_gap_is_closed(session: Session) -> None:
    session.select(["node:3"])
    place = boxes(session, ("node:3",))
    taken = cut(session)
    assert names(session) == ["Sende søknad", "Motta", "Vedta"]
    assert session.selection == ()
    check(session.document)
    paste_part(session, through_the_clipboard(taken), EVERYTHING)
    assert names(session) == ["Sende søknad", "Motta", "Vedta", "Vurdere"]
    assert boxes(session, session.selection) == place


def test_duplicate_needs_no_clipboard(session: Session) -> None:
    session.select(["node:4"])
    duplicate(session)
    assert names(session).count("Vedta") == 2


def test_another_map_gets_the_lanes_that_it_lacks_and_is_told(session: Session, empty: Session) -> None:
    session.select(["node:1", "node:2", "node:3"])
    told = paste_part(empty, through_the_clipboard(copied(session)), EVERYTHING)
    assert told is not None
    assert "Mottak" in translator("nb").text(told)
    by_name = {node.name: stream_of(empty).lanes[node.lane].name for node in stream_of(empty).nodes.values()}
    assert by_name["Motta"] == "Mottak"
    assert by_name["Sende søknad"] == "Søker"
    check(empty.document)


def test_times_are_pasted_as_they_were_written_whatever_the_calendar(session: Session, empty: Session) -> None:
    calendar = empty.document.calendar.model_copy(update={"hours_per_day": 6.0})
    empty.perform(message("editor.edit.tidy"), lambda now: set_fields(now, Ref("document"), calendar=calendar))
    session.select(["node:3"])
    paste_part(empty, through_the_clipboard(copied(session)), EVERYTHING)
    pasted = list(stream_of(empty).nodes.values())[-1]
    assert isinstance(pasted, Step)
    assert pasted.wait is not None
    assert pasted.wait.minutes(empty.document.calendar) == 3 * 6 * 60


def test_a_lane_stands_for_what_is_in_it(session: Session) -> None:
    stream = stream_of(session)
    lane = stream.nodes["3"].lane
    session.select([f"lane:{lane}"])
    assert set(copied(session).part.nodes) == {"3", "4"}


def test_nothing_selected_and_an_arrow_alone_cannot_be_copied(session: Session) -> None:
    assert cannot_copy(session) is not None
    session.select([f"flow:{next(iter(stream_of(session).flows))}"])
    assert cannot_copy(session) is not None
    with pytest.raises(UserError):
        copied(session)


def test_the_table_has_a_header_in_the_language_of_the_window(session: Session) -> None:
    session.select(["node:2", "node:3"])
    taken = copied(session)
    header, *rows = [line.split("\t") for line in taken.text().split("\n")]
    assert header[:3] == ["id", "steg", "rolle"]
    assert [row[1] for row in rows] == ["Motta", "Vurdere"]
    session.speak("en")
    assert copied(session).text().split("\t")[1] == "step"
    assert "<th>steg</th>" in taken.html()
    assert taken.html().count("<tr>") == 3


def test_a_table_pasted_as_text_is_steps_again(session: Session, empty: Session) -> None:
    session.select(["node:2", "node:3"])
    paste_part(empty, part_in(Offered(text=copied(session).text()), "nb").part, EVERYTHING)
    assert names(empty)[-2:] == ["Motta", "Vurdere"]
    assert "Mottak" in [lane.name for lane in stream_of(empty).lanes.values()]


def test_rows_without_a_role_go_to_the_lane_of_the_selected_step(session: Session) -> None:
    stream = stream_of(session)
    session.select(["node:3"])
    assert paste_part(session, part_in(Offered(text="Ringe\nSvare"), "nb").part, EVERYTHING) is None
    after = stream_of(session)
    assert [after.nodes[key.removeprefix("node:")].lane for key in session.selection] == [stream.nodes["3"].lane] * 2


ROWS = "Ringe\nSvare"


def ways_into(session: Session, name: str) -> list[str]:
    stream = stream_of(session)
    (there,) = [key for key, node in stream.nodes.items() if node.name == name]
    return [flow.source for flow in stream.flows.values() if flow.target == there]


@pytest.mark.parametrize("selected", [False, True])
def test_rows_go_on_from_the_start_of_a_new_map_to_an_end_in_one_edit(selected: bool) -> None:
    new = Session(new_document(translator("nb")))
    (start,) = stream_of(new).nodes
    new.select([f"node:{start}"] if selected else [])
    paste_rows(new, part_in(Offered(text=ROWS), "nb").part, EVERYTHING)
    stream = stream_of(new)
    assert ways_into(new, "Ringe") == [start]
    (end,) = [key for key, node in stream.nodes.items() if isinstance(node, End)]
    assert [stream.nodes[flow.source].name for flow in stream.flows.values() if flow.target == end] == ["Svare"]
    assert {stream.lanes[node.lane].kind for node in stream.nodes.values() if isinstance(node, Step)} == {LaneKind.OWN}
    new.undo()
    assert list(stream_of(new).nodes) == [start]


@pytest.mark.parametrize("selected", ["node:2", "flow:{}"])
def test_rows_come_into_the_flow_at_a_selected_step_or_arrow(session: Session, selected: str) -> None:
    stream = stream_of(session)
    (way,) = [flow for flow in stream.flows.values() if flow.source == "2"]
    session.select([selected.format(way.id)])
    paste_rows(session, part_in(Offered(text=ROWS), "nb").part, EVERYTHING)
    after = stream_of(session)
    assert ways_into(session, "Ringe") == ["2"]
    made = [key for key in after.nodes if key not in stream.nodes]
    assert list(after.nodes).index("2") + 1 == list(after.nodes).index(made[0])
    assert after.flows[way.id].target == made[0]
    assert (made[-1], way.target) in [(flow.source, flow.target) for flow in after.flows.values()]
    assert after.nodes["2"].x < after.nodes[made[0]].x < after.nodes[made[1]].x < after.nodes[way.target].x
    check(session.document)


def test_rows_come_before_a_selected_end(session: Session) -> None:
    stream = stream_of(session)
    end = next(key for key, node in stream.nodes.items() if isinstance(node, End))
    (before,) = [flow.source for flow in stream.flows.values() if flow.target == end]
    session.select([f"node:{end}"])
    paste_rows(session, part_in(Offered(text=ROWS), "nb").part, EVERYTHING)
    assert ways_into(session, "Ringe") == [before]


def test_rows_go_on_from_a_selected_step_that_leads_nowhere_yet(session: Session) -> None:
    stream = stream_of(session)
    last = Step(id="last", lane=next(iter(stream.lanes)), name="Til slutt", x=3000)
    session.perform(message("editor.edit.step"), lambda now: add_node(now, stream.id, last))
    session.select(["node:last"])
    paste_rows(session, part_in(Offered(text=ROWS), "nb").part, EVERYTHING)
    assert ways_into(session, "Ringe") == ["last"]


@pytest.mark.parametrize("selected", [[], ["node:3"], ["node:2", "node:3"]])
def test_rows_stand_by_themselves_where_the_case_goes_on_already(session: Session, selected: list[str]) -> None:
    session.select(selected)
    paste_rows(session, part_in(Offered(text=ROWS), "nb").part, EVERYTHING)
    assert ways_into(session, "Ringe") == []


def test_notes_are_copied_with_their_text(session: Session) -> None:
    stream = stream_of(session)
    lane = next(iter(stream.lanes))
    note = Note(id="m1", lane=lane, text="Ring\tførst <nå>", x=300, dy=40)
    session.perform(message("editor.edit.note"), lambda now: add_note(now, stream.id, note))
    session.select(["note:m1"])
    taken = copied(session)
    assert taken.text() == "Ring først <nå>"
    assert "&lt;nå&gt;" in taken.html()
    paste_part(session, through_the_clipboard(taken), EVERYTHING)
    assert [each.text for each in stream_of(session).notes.values()] == [note.text] * 2


def test_the_picture_is_of_what_was_copied_whatever_happened_since(session: Session) -> None:
    session.select(["node:2", "node:3"])
    taken = copied(session)
    stream = stream_of(session)
    session.perform(message("editor.edit.delete"), lambda now: delete(now, stream.id, ["2", "3"]), select=())
    assert {"node:2", "node:3", "wait:3"} <= {item.key for item in taken.picture().sheet.items}
    assert b"Vurdere" in taken.svg()


@pytest.mark.parametrize(
    "own",
    [
        b"\xff\xfe",
        b"{",
        b"[]",
        b'{"format": "vsa", "version": 1}',
        b'{"format": "vsa", "version": 1, "streams": []}',
        b'{"format": "vsa", "version": 1, "streams": [{"id": "x"}]}',
        b'{"format": "vsa", "version": 1, "streams": [{"id": "x", "nodes": [{"kind": "end", "id": "1", "lane": ""}]}]}',
        b"[" * 100_000,
    ],
)
def test_hostile_content_gives_one_sentence(own: bytes) -> None:
    with pytest.raises(ClipboardError) as refused:
        part_in(Offered(own), "nb")
    assert translator("nb").text(refused.value.message).count(".") == 2


def test_an_empty_clipboard_gives_one_sentence() -> None:
    with pytest.raises(ClipboardError):
        part_in(Offered(text=" \n"), "nb")


@given(st.binary(max_size=200))
def test_any_bytes_are_a_part_or_a_sentence(own: bytes) -> None:
    with pytest.raises(UserError):
        part_in(Offered(own or b"?"), "nb")


def test_the_own_format_is_a_document_with_one_stream_and_nobodys_actions(session: Session) -> None:
    session.select(["node:2"])
    written = json.loads(copied(session).own())
    assert (written["format"], written["version"], len(written["streams"])) == ("vsa", 1, 1)
    assert written["actions"] == []


def test_a_folded_group_is_copied_as_a_group(session: Session) -> None:
    stream = stream_of(session)
    group = StepGroup(id="g1", name="Behandle", members=("2", "3"))
    session.perform(message("editor.edit.group"), lambda now: add_group(now, stream.id, group))
    session.select(["group:g1"])
    taken = copied(session)
    assert "group:g1" in {item.key for item in taken.picture().sheet.items}
    paste_part(session, through_the_clipboard(taken), EVERYTHING)
    (key,) = session.selection
    made = stream_of(session).groups[key.removeprefix("group:")]
    assert (made.name, made.collapsed) == ("Behandle", True)
    assert not set(made.members) & {"2", "3"}
    check(session.document)
