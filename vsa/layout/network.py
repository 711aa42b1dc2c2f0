"""The links that decide where boxes stand: forward, between known boxes, and without circles."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import Literal

from vsa.layout.diagram import Box, Diagram, Link

Manner = Literal["main", "side", "plain", "rework", "information"]


@dataclass(frozen=True, slots=True)
class Network:
    """Boxes by id, forward links out of and into every box, and the boxes in an order that follows the links."""

    boxes: dict[str, Box]
    ahead: dict[str, list[Link]]
    behind: dict[str, list[Link]]
    order: list[str]
    on_main: frozenset[str]


def drawn_links(diagram: Diagram) -> list[Link]:
    """The links whose two ends exist."""
    known = {box.id for box in diagram.boxes}
    return [link for link in diagram.links if link.source in known and link.target in known]


def network(diagram: Diagram) -> Network:
    """Reads the order out of a diagram. Links that would close a circle are left out."""
    boxes = {box.id: box for box in diagram.boxes}
    links = _without_circles(list(boxes), [link for link in drawn_links(diagram) if link.kind == "forward"])
    ahead: dict[str, list[Link]] = {box: [] for box in boxes}
    behind: dict[str, list[Link]] = {box: [] for box in boxes}
    for link in links:
        ahead[link.source].append(link)
        behind[link.target].append(link)
    main = frozenset(end for link in links if link.main for end in (link.source, link.target))
    return Network(boxes, ahead, behind, _rows_first(ahead, behind), main)


def manners(links: list[Link]) -> dict[str, Manner]:
    """How each arrow prefers to run, by its id: a branch leaves its gateway otherwise than the main route does."""
    ways_out = Counter(link.source for link in links if link.kind == "forward")
    return {link.id: _manner(link, ways_out[link.source]) for link in links}


def _manner(link: Link, ways_out: int) -> Manner:
    if link.kind != "forward":
        return link.kind
    if link.main:
        return "main"
    return "side" if ways_out > 1 else "plain"


def _without_circles(boxes: list[str], links: list[Link]) -> list[Link]:
    """Depth first in drawing order; a link back to a box still being followed closes a circle."""
    out: dict[str, list[Link]] = defaultdict(list)
    for link in links:
        out[link.source].append(link)
    closing: set[str] = set()
    finished: dict[str, bool] = {}
    for root in boxes:
        if root in finished:
            continue
        finished[root] = False
        trail = [(root, iter(out[root]))]
        while trail:
            box, rest = trail[-1]
            for link in rest:
                if link.target not in finished:
                    finished[link.target] = False
                    trail.append((link.target, iter(out[link.target])))
                    break
                if not finished[link.target]:
                    closing.add(link.id)
            else:
                finished[box] = True
                trail.pop()
    return [link for link in links if link.id not in closing]


def _rows_first(ahead: dict[str, list[Link]], behind: dict[str, list[Link]]) -> list[str]:
    """A topological order that keeps to drawing order, so that a new box moves nothing before it."""
    waiting = {box: len(links) for box, links in behind.items()}
    ready = [box for box in reversed(behind) if not waiting[box]]
    order = []
    while ready:
        box = ready.pop()
        order.append(box)
        for link in reversed(ahead[box]):
            waiting[link.target] -= 1
            if not waiting[link.target]:
                ready.append(link.target)
    return order
