"""The parts of the cases that take each way out of a node."""

from collections.abc import Iterable, Mapping
from math import floor

from vsa.edits.elements import changed, with_added, with_stream
from vsa.model.base import Id
from vsa.model.document import Document
from vsa.model.stream import Flow, FlowKind

ROUNDING = 0.005
"""Shares that are this near to 100 % in sum are meant to be it."""


def ways_out(flows: Iterable[Flow], node: Id) -> list[Flow]:
    """The flows that cases leave a node by."""
    return [flow for flow in flows if flow.source == node and flow.kind is not FlowKind.INFORMATION]


def effective_shares(ways: Iterable[Flow]) -> dict[Id, float]:
    """The share of each way out of a choice: what is not given is divided equally among the others."""
    ways = list(ways)
    given = sum(flow.share for flow in ways if flow.share is not None)
    open_ways = sum(flow.share is None for flow in ways)
    rest = max(0.0, 1.0 - given) / open_ways if open_ways else 0.0
    return {flow.id: rest if flow.share is None else flow.share for flow in ways}


def share_out(document: Document, stream: Id, node: Id) -> Document:
    """Let the shares of the ways out of a node sum to 100 %: ways without one share the rest, else all keep their
    proportions as near as whole per cent allow."""
    there = document.streams[stream]
    before = ways_out(there.flows.values(), node)
    ways = filled(before, 1.0)
    if all(way.share is not None for way in before):
        ways = _in_whole_percents(ways)
    return with_stream(document, changed(there, flows=with_added(there.flows, *ways)))


def share_rest(document: Document, stream: Id, flow: Id) -> Document:
    """Let the other ways out share what a way leaves of 100 %, in the proportions that they have: in whole per cent
    when what it leaves is whole. A way without a share takes what is left of the others; information has none."""
    there = document.streams[stream]
    chosen = there.flows[flow]
    ways = ways_out(there.flows.values(), chosen.source)
    if chosen not in ways:
        return document
    others = [way for way in ways if way.id != flow]
    percent = round(100 * (1.0 - effective_shares(ways)[flow]), 6)
    shared = filled(others, percent / 100)
    if percent == int(percent):
        shared = _in_whole_percents(shared, int(percent))
    return with_stream(document, changed(there, flows=with_added(there.flows, *shared)))


def sum_gone_wrong(ways: Iterable[Flow]) -> float | None:
    """The sum of the shares of the ways out of a choice when it cannot be right; None when it is 100 %, or what is not
    given can make it so."""
    ways = list(ways)
    given = [way.share for way in ways if way.share is not None]
    total = sum(given)
    short = len(given) == len(ways) and total < 1 - ROUNDING
    return total if len(ways) > 1 and (total > 1 + ROUNDING or short) else None


def _in_whole_percents(ways: list[Flow], total: int = 100) -> list[Flow]:
    """Shares in whole per cent that still sum to `total`: the largest remainders are rounded up."""
    exact = {way.id: 100 * (way.share or 0.0) for way in ways}
    whole = {key: floor(percent + 1e-9) for key, percent in exact.items()}
    rest = total - sum(whole.values())
    for key in sorted(exact, key=lambda key: whole[key] - exact[key])[:rest]:
        whole[key] += 1
    return [changed(way, share=whole[way.id] / 100) for way in ways]


def filled(ways: Iterable[Flow], total: float) -> list[Flow]:
    """The same ways, with shares in the same proportions that sum to `total`."""
    ways = list(ways)
    shares: Mapping[Id, float] = effective_shares(ways)
    whole = sum(shares.values())
    return [changed(way, share=total * (shares[way.id] / whole if whole else 1 / len(ways))) for way in ways]
