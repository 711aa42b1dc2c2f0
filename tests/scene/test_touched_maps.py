"""A map after an edit is the same whether all of it is drawn anew or only what the edit touched."""

import random
from dataclasses import replace

import pytest

from vsa.analysis import analyse, basis_of
from vsa.drawing.sheet import Box
from vsa.edits.connect import connect
from vsa.edits.delete import delete
from vsa.edits.elements import Ref
from vsa.edits.fields import set_fields
from vsa.edits.ids import fresh_id
from vsa.edits.move import move
from vsa.edits.nodes import add_node, add_note, insert_after
from vsa.edits.problems import add_problem
from vsa.i18n import UserError
from vsa.model.nodes import Note, Split, Step
from vsa.model.stream import Flow, StepGroup
from vsa.scene import map_scene
from vsa.scene.bands import bands
from vsa.scene.group_cards import Gathered
from vsa.scene.knowledge import facts_of_nodes
from vsa.scene.map_items import MapItems
from vsa.scene.memory import Memory
from vsa.scene.parts import parts_of
from vsa.scene.touched import touched

FIGURES = ("facts", "waits", "arrows", "diagram", "sums")


def edited(document, stream, chance):
    there = document.streams[stream]
    node, other = chance.sample(list(there.nodes), 2)
    flow = chance.choice(list(there.flows))
    new = Step(id=fresh_id(document, stream, "n"), lane=there.nodes[node].lane, x=chance.randint(100, 900), dy=60.0)
    arrow = Flow(id=fresh_id(document, stream, "f"), source=node, target=other)
    note = Note(id=fresh_id(document, stream, "t"), lane=new.lane, x=300.0, dy=20.0, text="Se her")
    group = StepGroup(id=fresh_id(document, stream, "g"), name="Del", members=(node, other), collapsed=False)
    grouped = there.model_copy(update={"groups": {group.id: group}})
    edits = (
        lambda: move(document, stream, [node], 13.0, 6.0),
        lambda: add_node(document, stream, new),
        lambda: insert_after(document, stream, new, node),
        lambda: delete(document, stream, [node]),
        lambda: delete(document, stream, [flow]),
        lambda: connect(document, stream, arrow),
        lambda: add_problem(document, stream, node, text="Mangler vedlegg"),
        lambda: add_note(document, stream, note),
        lambda: set_fields(document, Ref("node", node, stream), wait=None),
        lambda: set_fields(document, Ref("node", node, stream), split=chance.choice(list(Split))),
        lambda: set_fields(document, Ref("flow", flow, stream), share=chance.choice((0.3, 0.7, None))),
        lambda: document.model_copy(update={"streams": {**document.streams, stream: grouped}}),
    )
    try:
        return chance.choice(edits)()
    except (UserError, TypeError):  # Not every kind of node has such a field.
        return document


@pytest.mark.parametrize("seed", range(12))
def test_a_map_that_accounts_for_what_was_postponed_is_the_whole_map(document, stream, analysis, tr, seed):
    chance, scene = random.Random(seed), map_scene(stream, analysis, tr)
    for _ in range(12):
        document, sight = edited(document, stream.id, chance), Box(0.0, 0.0, chance.randint(100, 900), 900.0)
        now = document.streams[stream.id]
        draft = map_scene(now, analysis, tr, scene, live=True, sight=sight, postpone=True)
        again = map_scene(now, analysis, tr, draft, live=True)
        assert not again.postponed
        assert again.parts.facts == facts_of_nodes(now, analysis)
        items = MapItems(now, again.parts, again.routing, tr, Memory({}))
        assert again.sheet == items.on_sheet(bands(now, again.routing))
        scene = chance.choice((draft, again))


@pytest.mark.parametrize("stale", [False, True])
@pytest.mark.parametrize("seed", range(12))
def test_a_map_of_which_only_what_is_touched_is_made_is_the_whole_map(document, stream, analysis, tr, seed, stale):
    chance, scene = random.Random(seed), map_scene(stream, analysis, tr)
    for _ in range(12):
        document = edited(document, stream.id, chance)
        now = document.streams[stream.id]
        figures = scene.analysis if stale else analyse(now, basis_of(document))
        scene = map_scene(now, figures, tr, scene, live=stale)
        whole = parts_of(now, figures, tr, None, replace(scene.parts, remembered={}), stale=stale)
        for part in FIGURES:
            assert getattr(scene.parts, part) == getattr(whole, part)
        assert stale or scene.parts.times == whole.times
        items = MapItems(now, whole, scene.routing, tr, Memory({}))
        assert scene.sheet == items.on_sheet(bands(now, scene.routing))


def test_an_edit_touches_little(document, stream, analysis):
    now, then = (Gathered(each, analysis) for each in (renamed(document, stream), stream))
    found = touched(now, then, facts_of_nodes(stream, analysis))
    assert found is not None
    assert found.nodes == {"2"}
    assert not found.arrows


def test_what_is_not_touched_is_not_looked_at(document, stream, analysis, tr, monkeypatch):
    scene, asked = map_scene(stream, analysis, tr), list[str]()
    recall = Memory.recall
    monkeypatch.setattr(Memory, "recall", lambda self, key, *rest: (asked.append(key), recall(self, key, *rest))[1])
    after = map_scene(renamed(document, stream), analysis, tr, scene, live=True)
    assert after.sheet["node:2"] is not scene.sheet["node:2"]
    assert not [key for key in asked if key.startswith(("node:", "box:", "facts:")) and not key.endswith(":2")]


def renamed(document, stream):
    return set_fields(document, Ref("node", "2", stream.id), name="Vurdere på nytt").streams[stream.id]


def test_what_is_gone_is_forgotten(document, stream, analysis, tr):
    scene = map_scene(stream, analysis, tr)
    fewer = delete(document, stream.id, ["2"]).streams[stream.id]
    after = map_scene(fewer, analysis, tr, scene, live=True)
    for kept in (after.remembered, after.parts.remembered):
        assert not [key for key in kept if key.endswith(":2")]
