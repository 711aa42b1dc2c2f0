"""What the rows are made of. A row whose ingredients are the same is the same object, so that a view knows what to
paint anew."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from operator import is_

from vsa.i18n import Message, Translator
from vsa.model.base import Id
from vsa.model.nodes import End, Gateway, Node, Split, Start
from vsa.model.stream import Flow, FlowKind, Lane, Stream


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell shows. `refused` is why the text in it was not taken, None when it was."""

    text: str
    editable: bool
    refused: Message | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A node with all that its cells say: its lane, the code it goes by, its ways out and the codes they lead to.
    `cells` are those that were written so far, by column."""

    node: Node
    lane: Lane
    code: str
    ways: tuple[Flow, ...]
    targets: tuple[str, ...]
    cells: dict[str, Cell] = field(default_factory=dict, compare=False, repr=False)

    @property
    def id(self) -> Id:
        """The id of the node."""
        return self.node.id


def rows_of(stream: Stream, tr: Translator, before: Mapping[Id, Row]) -> tuple[Row, ...]:
    """A row for each node: starts first, ends last, what lies between in the order that steps are numbered in."""
    codes = codes_of(stream, tr)
    ways: dict[Id, list[Flow]] = defaultdict(list)
    for flow in stream.flows.values():
        if flow.kind is not FlowKind.INFORMATION:
            ways[flow.source].append(flow)
    return tuple(_row(node, stream, codes, tuple(ways[node.id]), before.get(node.id)) for node in in_order(stream))


def in_order(stream: Stream) -> Sequence[Node]:
    """The nodes as the table lists them."""
    return sorted(stream.nodes.values(), key=lambda node: isinstance(node, End) - isinstance(node, Start))


def codes_of(stream: Stream, tr: Translator) -> dict[Id, str]:
    """What each node is called in the column of what comes next: steps by number, others by letter and number."""
    kinds = [(node.id, _kind(node)) for node in stream.nodes.values()]
    counts, seen = Counter(kind for _, kind in kinds), Counter[str]()
    codes = {}
    for key, kind in kinds:
        seen[kind] += 1
        alone = counts[kind] == 1 and kind in ("start", "end")
        number = "" if alone else str(seen[kind])
        codes[key] = number if kind == "step" else tr(f"steps.code.{kind}", number=number)
    return codes


def _kind(node: Node) -> str:
    if isinstance(node, Gateway):
        return "parallel" if node.split is Split.PARALLEL else "choice"
    return node.kind


def _row(node: Node, stream: Stream, codes: Mapping[Id, str], ways: tuple[Flow, ...], known: Row | None) -> Row:
    lane, code, targets = stream.lanes[node.lane], codes[node.id], tuple(codes[way.target] for way in ways)
    stays = known is not None and known.node is node and known.lane is lane and known.code == code
    if known and stays and known.targets == targets and all(map(is_, known.ways, ways)):
        return known
    return Row(node, lane, code, ways, targets)
