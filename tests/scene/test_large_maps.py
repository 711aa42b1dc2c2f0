from itertools import pairwise

import pytest

from vsa.analysis import analyse, basis_of
from vsa.edits.move import arrange, move
from vsa.model.document import Document
from vsa.model.nodes import End, Start, Step
from vsa.model.stream import Flow, Lane, LaneKind, Stream
from vsa.scene import map_scene, tidy

STEPS = 60


@pytest.fixture(scope="module")
def large(tr):
    lanes = {f"l{place}": Lane(id=f"l{place}", name=f"Rolle {place}") for place in range(5)}
    lanes["l0"] = lanes["l0"].model_copy(update={"kind": LaneKind.USER})
    steps = [
        Step(id=str(place), name=f"Behandle sak {place}", lane=f"l{place * 7 % 5}", wait="2 d", process_time="30 min")
        for place in range(STEPS)
    ]
    nodes = (Start(id="s", lane="l0"), *steps, End(id="e", lane="l0"))
    pairs = [(one.id, other.id) for one, other in pairwise(nodes)]
    flows = {f"f{place}": Flow(id=f"f{place}", source=a, target=b) for place, (a, b) in enumerate(pairs)}
    stream = Stream(id="big", lanes=lanes, nodes={node.id: node for node in nodes}, flows=flows)
    document = Document(streams={"big": stream})
    plan = tidy(stream, analyse(stream, basis_of(document)), tr)
    return arrange(document, "big", plan.places, plan.lanes, plan.lane_heights)


def test_sixty_steps_are_drawn_with_all_their_waits(large, tr):
    stream = large.streams["big"]
    scene = map_scene(stream, analyse(stream, basis_of(large)), tr)
    kinds = [item.key.partition(":")[0] for item in scene.sheet.items]
    assert kinds.count("node") == STEPS + 2
    assert kinds.count("flow") == STEPS + 1
    assert kinds.count("wait") == STEPS
    cards = [scene.sheet[f"node:{place}"].bounds for place in range(STEPS)]
    assert not any(one.overlaps(other) for place, one in enumerate(cards) for other in cards[:place])


def test_a_drag_among_sixty_steps_keeps_nearly_everything(large, tr):
    stream = large.streams["big"]
    analysis = analyse(stream, basis_of(large))
    before = map_scene(stream, analysis, tr)
    moved = move(large, "big", ["30"], 3, 4).streams["big"]
    after = map_scene(moved, analysis, tr, before, live=True)
    kept = sum(before.sheet.get(item.key) is item for item in after.sheet.items)
    assert after.parts is before.parts
    assert kept >= len(after.sheet.items) - 12
