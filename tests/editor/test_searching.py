"""Looking for a text on a map."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vsa.editor.searching import Search, folded, matches
from vsa.editor.session import Session
from vsa.edits.elements import Ref, changed, with_stream
from vsa.edits.fields import set_fields
from vsa.edits.problems import add_problem
from vsa.model.base import frozen_mapping
from vsa.model.nodes import Note
from vsa.model.stream import Stream


def stream_of(session: Session) -> Stream:
    assert session.stream is not None
    return session.stream


@pytest.fixture
def written(session: Session) -> Session:
    """The stream with a system, a problem and a note."""
    stream = stream_of(session).id
    document = set_fields(session.document, Ref("node", "2", stream), system="Acos Websak")
    document = add_problem(document, stream, "3", text="Venter på ukemøtet")
    lane = next(iter(document.streams[stream].lanes))
    note = Note(id="x1", text="Spør om porto", lane=lane)
    there = document.streams[stream]
    return Session(with_stream(document, changed(there, notes=frozen_mapping({note.id: note}))))


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("motta", ["node:2", "lane"]),
        ("WEBSAK", ["node:2"]),
        ("mottak", ["lane"]),
        ("ukemotet", ["problem"]),
        ("spor  om", ["note:x1"]),
        ("3", ["node:3"]),
        ("finnes ikke", []),
        ("  ", []),
    ],
)
def test_names_roles_systems_problems_and_notes_are_found(written: Session, text: str, kinds: list[str]) -> None:
    found = matches(stream_of(written), text)
    assert [
        key.split(":")[0] if kind in ("lane", "problem") else key for key, kind in zip(found, kinds, strict=True)
    ] == kinds


@given(st.text(st.characters(codec="latin-1"), max_size=20))
def test_a_text_is_found_however_it_is_written(text: str) -> None:
    assert folded(text.upper()) == folded(text.casefold())
    assert folded(folded(text)) == folded(text)


def test_typing_keeps_what_still_matches(written: Session) -> None:
    search = Search(written)
    search.look_for("v")
    search.look_for("vur")
    assert written.selection == ("node:3",)
    search.look_for("vurd")
    assert (written.selection, search.place, len(search.found)) == (("node:3",), 1, 1)


def test_after_the_last_comes_the_first_and_back(session: Session) -> None:
    search = Search(session)
    search.look_for("e")
    found = search.found
    assert len(found) > 2
    walked = []
    for _ in found:
        walked.append(session.only)
        search.step(1)
    assert sorted(walked, key=str) == sorted(found)
    search.step(-1)
    assert session.only == walked[-1]


def test_searching_goes_on_from_what_is_selected(session: Session) -> None:
    session.select(["node:3"])
    search = Search(session)
    search.look_for("ta")
    assert search.found == ("node:2", "node:4", "lane:" + stream_of(session).nodes["2"].lane)
    assert session.only == "node:4"
    session.select(["node:1"])
    assert search.place is None
    search.step(-1)
    assert session.only == search.found[-1]


def test_nothing_found_leaves_the_selection(session: Session) -> None:
    session.select(["node:3"])
    search = Search(session)
    search.look_for("zzz")
    search.step(1)
    assert (session.selection, search.found, search.place) == (("node:3",), (), None)
