"""The parts of a map after an edit: what is touched is made, everything else is taken over without looking at it."""

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import replace
from typing import TypeVar

from vsa.i18n import Translator
from vsa.layout.diagram import Diagram
from vsa.model.base import Id
from vsa.scene.arrows import Arrow, arrows
from vsa.scene.diagram import boxes_of, free_boxes, links_of
from vsa.scene.group_cards import Gathered
from vsa.scene.knowledge import facts_of_nodes, wait_texts
from vsa.scene.ladder import times_of
from vsa.scene.ladder_head import ladder_sums
from vsa.scene.memory import Memory
from vsa.scene.parts import Parts, times_still_there
from vsa.scene.touched import Touched
from vsa.symbols.kind import Facts

V = TypeVar("V")


def parts_after(before: Parts, now: Gathered, tr: Translator, touched: Touched, *, stale: bool) -> Parts:
    """What `parts_of` gives for a stream without collapsed groups, of which no more than this is touched."""
    stream, analysis, memory = now.stream, now.analysis, Memory(before.remembered)
    gone = touched.gone_nodes
    facts = _over(before.facts, facts_of_nodes(stream, analysis, memory, touched.nodes), gone)
    waits = _over(before.waits, wait_texts(stream, facts, tr, memory, touched.other), touched.other | gone)
    lines = _arrows(before, now, facts, tr, memory, touched)
    drawn = _diagram(before, now, facts, waits, lines, tr, memory, touched)
    times = times_still_there(before, stream) if stale else times_of(stream, analysis, facts, tr, memory=memory)
    memory.keep_the_rest(_forgotten(touched))
    return replace(
        before,
        facts=facts,
        waits=waits,
        arrows=lines,
        diagram=drawn,
        times=times,
        sums=ladder_sums(analysis, tr),
        remembered=memory.contents,
        stale=stale,
    )


def _forgotten(touched: Touched) -> Iterator[str]:
    yield from (f"{part}:{node}" for node in touched.gone_nodes for part in ("facts", "wait", "box", "times"))
    yield from (f"{part}:{flow}" for flow in touched.gone_flows for part in ("arrow", "link"))


def _arrows(
    before: Parts, now: Gathered, facts: Mapping[Id, Facts], tr: Translator, memory: Memory, touched: Touched
) -> tuple[Arrow, ...]:
    made = arrows(now.stream, now.analysis, facts, tr, memory, touched.arrows)
    others = touched.arrows | touched.gone_flows
    return _in_order(now.stream.flows, _over(before.arrow_of, {arrow.flow.id: arrow for arrow in made}, others))


def _diagram(
    before: Parts,
    now: Gathered,
    facts: Mapping[Id, Facts],
    waits: Mapping[Id, str],
    lines: Iterable[Arrow],
    tr: Translator,
    memory: Memory,
    touched: Touched,
) -> Diagram:
    stream, nodes = now.stream, touched.other
    measured = {box.id: box for box in boxes_of(stream, facts, tr, memory, nodes)}
    marked = [arrow for arrow in lines if arrow.flow.id in touched.arrows or arrow.waiting in nodes]
    linked = {link.id: link for link in links_of(marked, waits, tr, memory)}
    boxes = _over(before.boxes, measured, frozenset())
    links = _over({link.id: link for link in before.diagram.links}, linked, touched.gone_flows)
    drawn = [arrow.flow.id for arrow in lines]
    standing = (*_in_order(stream.nodes, boxes), *free_boxes(stream, tr))
    return Diagram(before.diagram.lanes, standing, _in_order(drawn, links))


def _over(before: Mapping[Id, V], made: Mapping[Id, V], others: Set[Id]) -> dict[Id, V]:
    """What was there before but for the others, with what is made now."""
    known = dict(before)
    for key in others:
        known.pop(key, None)
    known.update(made)
    return known


def _in_order(keys: Iterable[Id], known: Mapping[Id, V]) -> tuple[V, ...]:
    return tuple([known[key] for key in keys if key in known])
