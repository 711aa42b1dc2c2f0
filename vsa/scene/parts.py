"""What a map shows, apart from where it stands: the same all the while that something is dragged within its lane."""

from collections.abc import Mapping
from dataclasses import dataclass

from vsa.analysis.results import Analysis
from vsa.i18n import Translator
from vsa.layout.diagram import Diagram
from vsa.model.base import Id
from vsa.model.nodes import Node, Symbol
from vsa.model.stream import Stream
from vsa.scene.arrows import Arrow, arrows
from vsa.scene.diagram import diagram_of
from vsa.scene.knowledge import facts_of_nodes
from vsa.scene.ladder import Times, times_of
from vsa.scene.ladder_head import LadderSums, ladder_sums
from vsa.symbols.kind import Facts

MOVABLE = ("nodes", "notes", "symbols")


@dataclass(frozen=True, slots=True)
class Parts:
    """Facts of nodes, arrows, the diagram for the layout, and the figures of the ladder."""

    facts: Mapping[Id, Facts]
    arrows: tuple[Arrow, ...]
    diagram: Diagram
    times: tuple[Times, ...]
    sums: LadderSums


def parts_of(stream: Stream, analysis: Analysis, tr: Translator) -> Parts:
    """The parts of a stream in a language."""
    facts = facts_of_nodes(stream, analysis)
    drawn = arrows(stream, analysis, facts, tr)
    return Parts(
        facts,
        drawn,
        diagram_of(stream, facts, drawn, tr),
        times_of(stream, analysis, facts, tr),
        ladder_sums(analysis, tr),
    )


def only_moved(stream: Stream, before: Stream) -> bool:
    """Whether two states of a stream differ at most in where nodes stand in their lanes, in notes and in symbols."""
    if stream is before:
        return True
    if len(stream.nodes) != len(before.nodes):
        return False
    same = all(value == before.__dict__[name] for name, value in stream.__dict__.items() if name not in MOVABLE)
    pairs = zip(stream.nodes.values(), before.nodes.values(), strict=True)
    return same and all(node is known or _same_but_moved(node, known) for node, known in pairs)


def symbols_only_moved(stream: Stream, before: Stream) -> bool:
    """Whether the free symbols of two states of a stream differ at most in where they stand in their lanes."""
    if stream.symbols is before.symbols:
        return True
    pairs = zip(stream.symbols.values(), before.symbols.values(), strict=False)
    return len(stream.symbols) == len(before.symbols) and all(_same_but_moved(now, then) for now, then in pairs)


def _same_but_moved(node: Node | Symbol, known: Node | Symbol) -> bool:
    return type(node) is type(known) and node.__dict__ | {"x": known.x, "dy": known.dy} == known.__dict__
