"""The share of cases that takes each way out, made whole (method.md sections 2 and 4)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from vsa.model.base import Id
from vsa.model.nodes import End, Start, is_parallel
from vsa.model.stream import Flow, FlowKind, Stream

TOLERANCE = 0.005
"""Shares that miss 100 % by half a percentage point are a rounding, such as 33.33 x 3; anything more is an error."""

ROUNDING = 1e-9

ONLY_WAY = (1.0,)
"""A way without a share and without another beside it takes every case."""


@dataclass(frozen=True, slots=True)
class Shares:
    """`ways` are the computed flows out of each node and `of` their effective shares; `starts` the share of the cases
    that come in at each start. `off` names the nodes whose ways out do not sum to 100 %, `starts_off` tells the same
    of the starts: their shares are as written."""

    ways: Mapping[Id, tuple[Flow, ...]]
    of: Mapping[Id, float]
    starts: Mapping[Id, float]
    off: frozenset[Id]
    starts_off: bool


def effective_shares(stream: Stream) -> Shares:
    """The shares of a stream's computed flows: information, and what leaves an end, is never computed."""
    ways = ways_out(stream)
    shares: dict[Id, float] = {}
    off: set[Id] = set()
    for node, flows in ways.items():
        whole = _of_ways(stream, node, flows)
        if whole is None:
            off.add(node)
            whole = _as_written([flow.share for flow in flows])
        for flow, share in zip(flows, whole, strict=True):
            shares[flow.id] = share
    starts = connected_starts(stream, ways)
    written = [start.share if len(starts) > 1 else None for start in starts]
    entries = made_whole(written)
    return Shares(
        ways=ways,
        of=shares,
        starts=dict(zip((start.id for start in starts), entries or _as_written(written), strict=True)),
        off=frozenset(off),
        starts_off=entries is None,
    )


def reshared(stream: Stream, before: Shares, nodes: Iterable[Id]) -> Shares | None:
    """The shares after flows out of some nodes got others; None when another flow than before is taken or not, or the
    ways out of a node do not sum to 100 %."""
    ways = {node: tuple(stream.flows[flow.id] for flow in before.ways.get(node, ())) for node in nodes}
    shares: dict[Id, float] = {}
    for node, flows in ways.items():
        whole = _of_ways(stream, node, flows)
        if whole is None or node in before.off:
            return None
        shares.update(zip((flow.id for flow in flows), whole, strict=True))
    if any((share > 0) != (before.of[flow] > 0) for flow, share in shares.items()):
        return None
    return replace(before, ways={**before.ways, **ways}, of={**before.of, **shares})


def _of_ways(stream: Stream, node: Id, flows: Sequence[Flow]) -> tuple[float, ...] | None:
    if len(flows) == 1 and flows[0].share is None:
        return ONLY_WAY
    written = [flow.share for flow in flows]
    return _all_taken(written) if is_parallel(stream.nodes[node]) else made_whole(written)


def ways_out(stream: Stream) -> dict[Id, tuple[Flow, ...]]:
    """The computed flows out of every node, in drawing order."""
    ways: dict[Id, tuple[Flow, ...]] = dict.fromkeys(stream.nodes, ())
    for flow in stream.flows.values():
        before = ways.get(flow.source)
        known = before is not None and flow.target in ways
        if known and flow.kind is not FlowKind.INFORMATION and not isinstance(stream.nodes[flow.source], End):
            ways[flow.source] = (*before, flow) if before else (flow,)
    return ways


def connected_starts(stream: Stream, ways: Mapping[Id, tuple[Flow, ...]]) -> tuple[Start, ...]:
    """The starts that lead somewhere: one that nobody has connected yet says nothing about the cases."""
    return tuple(node for node in stream.nodes.values() if isinstance(node, Start) and ways[node.id])


def made_whole(written: Sequence[float | None]) -> tuple[float, ...] | None:
    """Shares that sum to 1: the rest is divided equally among those not given, and a rounding is evened out.

    None if they sum to anything else. Zeros alone stay zeros: share 0 is the same as no flow.
    """
    given = sum(share for share in written if share is not None)
    missing = sum(share is None for share in written)
    if given == 0 and not missing:
        return tuple(0.0 for _ in written)
    short = given < 1 - TOLERANCE - ROUNDING and not missing
    if short or given > 1 + TOLERANCE + ROUNDING:
        return None
    rest = max(0.0, 1 - given) / missing if missing else 0.0
    total = given + rest * missing
    return tuple((rest if share is None else share) / total for share in written)


def _all_taken(written: Sequence[float | None]) -> tuple[float, ...]:
    return tuple(0.0 if share == 0 else 1.0 for share in written)


def _as_written(written: Sequence[float | None]) -> tuple[float, ...]:
    return tuple(share or 0.0 for share in written)
