"""Walking a stream before an audience."""

import pytest

from vsa.editor.presentation import Walk
from vsa.editor.session import Session
from vsa.edits.delete import delete
from vsa.edits.groups import add_group
from vsa.edits.problems import add_problem
from vsa.i18n import message
from vsa.i18n.resources import examples
from vsa.model.stream import StepGroup
from vsa.storage import load

MAIN = ["start", "1", "2", "3", "choice-3", "6", "7", "8", "9", "end"]


@pytest.fixture
def byggesak() -> Session:
    return Session(load(examples() / "byggesak.vsa").document)


@pytest.fixture
def walk(byggesak: Session) -> Walk:
    made = Walk(byggesak)
    made.begin()
    return made


def walked(walk: Walk, steps: int) -> list[str | None]:
    places = [walk.here]
    for _ in range(steps):
        walk.forward()
        places.append(walk.here)
    return places


def test_it_follows_the_main_route_and_stays_at_the_end(walk: Walk) -> None:
    assert walked(walk, len(MAIN)) == [*MAIN, "end"]


def test_it_begins_at_what_is_selected_and_at_the_step_of_a_problem(byggesak: Session) -> None:
    byggesak.select(["node:7"])
    walk = Walk(byggesak)
    walk.begin()
    assert walk.here == "7"
    problem = next(iter(byggesak.stream.problems.values()))  # type: ignore[union-attr]
    byggesak.select([f"problem:{problem.id}"])
    assert walk.here == problem.node


def test_back_is_where_it_came_from(walk: Walk) -> None:
    walked(walk, 4)
    walk.choose(1)
    walked(walk, 1)
    assert walk.here == "4"
    walk.back()
    assert walk.here == "choice-3"
    walk.back()
    assert walk.here == "3"


def test_back_from_a_step_that_was_clicked_goes_against_the_arrows(byggesak: Session, walk: Walk) -> None:
    byggesak.select(["node:5"])
    walk.back()
    assert walk.here in ("choice-3", "4")
    byggesak.select(["node:7"])
    walk = Walk(byggesak)
    walk.back()
    assert walk.here == "6"
    walk.first()
    walk.back()
    assert walk.here == "start"


def test_where_the_stream_divides_a_way_is_chosen(walk: Walk) -> None:
    walked(walk, 4)
    ways = walk.caption.ways  # type: ignore[union-attr]
    assert [way.target for way in ways] == ["4", "5", "6"]
    assert [way.target for way in ways if way.chosen] == ["6"]
    assert ways[2].text.startswith("50 %") or ways[2].text.replace("\u00a0", " ").startswith("50 %")
    for expected in ("4", "5", "6"):
        walk.choose(1)
        assert [way.target for way in walk.caption.ways if way.chosen] == [expected]  # type: ignore[union-attr]
    walk.choose(-1)
    walk.forward()
    assert walk.here == "5"


def test_first_and_last(walk: Walk) -> None:
    walk.last()
    assert walk.here == "end"
    walk.first()
    assert walk.here == "start"


def test_the_caption_says_what_is_known_of_a_step(byggesak: Session, walk: Walk) -> None:
    stream = byggesak.stream
    assert stream is not None
    byggesak.perform(message("editor.edit.problem"), lambda now: add_problem(now, stream.id, "3", text="Kø"))
    byggesak.select(["node:3"])
    caption = walk.caption
    assert caption is not None
    assert caption.title == "3  Kontrollere mangler"
    facts = caption.facts.replace("\u00a0", " ")
    assert facts == "Saksbehandler · ventetid 4 d · prosesstid 60 min · riktig første gang 65 %"
    assert [problem.split(":")[0] for problem in caption.problems] == ["Problem 2", "Problem 6"]
    assert caption.ways == ()


def test_what_is_deleted_on_the_way_is_passed_over(byggesak: Session, walk: Walk) -> None:
    walked(walk, 3)
    stream = byggesak.stream
    assert stream is not None
    byggesak.perform(message("editor.edit.delete"), lambda now: delete(now, stream.id, ["2"]))
    walk.back()
    assert walk.here == "1"


def test_a_stream_without_figures_is_walked_in_drawing_order(empty: Session) -> None:
    walk = Walk(empty)
    walk.begin()
    assert walk.here == next(iter(empty.stream.nodes))  # type: ignore[union-attr]
    walk.forward()
    walk.choose(1)
    walk.back()
    walk.last()
    assert walk.caption is not None


def test_walking_changes_nothing(byggesak: Session, walk: Walk) -> None:
    before = byggesak.document
    walked(walk, 5)
    walk.choose(1)
    walk.back()
    assert byggesak.document is before


def test_a_step_in_a_folded_group_is_looked_for_in_its_card(byggesak: Session, walk: Walk) -> None:
    stream = byggesak.stream
    assert stream is not None
    group = StepGroup(id="g1", members=("2", "3"))
    byggesak.perform(message("editor.edit.group"), lambda now: add_group(now, stream.id, group))
    walked(walk, 2)
    assert walk.keys == ("node:2", "group:g1")
    assert byggesak.scene is not None
    assert [key for key in walk.keys if byggesak.scene.sheet.get(key)] == ["group:g1"]
