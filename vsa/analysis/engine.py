"""From a stream to everything that is known about it."""

from vsa.analysis.blocks import find_blocks
from vsa.analysis.bounds import bounds
from vsa.analysis.case import Case
from vsa.analysis.checks.check import Seen, Shown
from vsa.analysis.checks.registry import hints, warnings
from vsa.analysis.elapsed import elapsed
from vsa.analysis.figures import expected_figures, main_figures
from vsa.analysis.gaps import find_gaps
from vsa.analysis.measures import counts, labour
from vsa.analysis.measures.takt import takt
from vsa.analysis.measures.utilisation import bottleneck, utilisation
from vsa.analysis.method_line import method_line, refused_line
from vsa.analysis.network import Network, ahead
from vsa.analysis.opening import open_network
from vsa.analysis.refusal import Refused
from vsa.analysis.results import Analysis, Basis, Notice
from vsa.analysis.rework import rework_flows
from vsa.analysis.routes import Roads, common_routes, longest_route, main_route
from vsa.analysis.shares import Shares, effective_shares
from vsa.analysis.times import times
from vsa.analysis.visits import expected_visits
from vsa.analysis.waits import waits
from vsa.model.base import Id
from vsa.model.document import Document
from vsa.model.stream import FlowKind, Stream


def basis_of(document: Document) -> Basis:
    """What a document's figures are counted with."""
    return Basis(document.calendar, document.hours_per_fte)


def analyse(stream: Stream, basis: Basis) -> Analysis:
    """Compute a stream by method.md sections 3 to 7.

    Never raises for what a user can draw: a stream that cannot be computed has no figures and says why in its notices.
    A node without ways out ends the case, as an end does (`open_network` tells of the one exception).
    """
    shares = effective_shares(stream)
    try:
        network = open_network(stream, shares)
        rework = rework_flows(stream, network)
        return _computed(stream, basis, shares, network, rework)
    except Refused as refused:
        return _refused(stream, basis, shares, refused)


def advice(document: Document, stream: Stream, analysis: Analysis) -> tuple[Notice, ...]:
    """Everything to look at in a stream of a document: what the analysis found, then what could be better."""
    return (*analysis.notices, *hints(Shown(document, stream, analysis)))


def _computed(stream: Stream, basis: Basis, shares: Shares, network: Network, rework: frozenset[Id]) -> Analysis:
    case = make_case(stream, basis, network, rework)
    gaps = find_gaps(case)
    bounded = bounds(case, gaps)
    utilised = utilisation(case)
    return Analysis(
        basis=basis,
        main=main_figures(case, bounded),
        expected=expected_figures(case, bounded),
        longest=longest_route(case.roads),
        routes=common_routes(case.roads),
        shares=shares.of,
        rework=rework | _drawn_as_rework(stream),
        waits=case.waits.minutes,
        derived=case.waits.by_queue | case.waits.by_meeting,
        bounds=bounded,
        unknown=tuple(node for node in network.out if node in {*gaps.waits, *gaps.work}),
        utilisation=utilised,
        bottleneck=bottleneck(utilised),
        takt=takt(stream, basis),
        labour_hours_per_year=labour.hours_per_year(case),
        fte=labour.fte(case),
        method=method_line(case, gaps, "expected"),
        notices=warnings(Seen(case, shares.ways, network, gaps, utilised)),
        main_method=method_line(case, gaps, "main"),
        steps=counts.steps(case),
        roles=counts.roles(case),
        systems=counts.systems(case),
    )


def case_of(stream: Stream, basis: Basis) -> Case:
    """What the figures of a stream are made from, or `Refused`."""
    network = open_network(stream, effective_shares(stream))
    return make_case(stream, basis, network, rework_flows(stream, network))


def make_case(stream: Stream, basis: Basis, network: Network, rework: frozenset[Id]) -> Case:
    """Everything that the measures are made from. `Refused` when parallel branches do not fit together."""
    forward = ahead(network, rework)
    computed = forward if stream.finished_cases else network
    blocks = find_blocks(stream, computed)
    visits = expected_visits(stream, computed, blocks)
    waited = waits(stream, basis, visits.expected)
    minutes = times(stream, basis, waited)
    citizen = elapsed(computed, blocks, visits, minutes.citizen)
    roads = Roads(forward, citizen.waited_for, minutes)
    return Case(
        stream=stream,
        basis=basis,
        network=computed,
        blocks=blocks,
        visits=visits,
        waits=waited,
        times=minutes,
        citizen=citizen,
        statutory=elapsed(computed, blocks, visits, minutes.statutory),
        roads=roads,
        main=main_route(roads),
    )


def _refused(stream: Stream, basis: Basis, shares: Shares, refused: Refused) -> Analysis:
    """The waits that are written down still stand on the map; a queue says nothing without visits."""
    waited = waits(stream, basis, {})
    return Analysis(
        basis=basis,
        main=None,
        expected=None,
        longest=None,
        routes=(),
        shares=shares.of,
        rework=_drawn_as_rework(stream),
        waits=waited.minutes,
        derived=waited.by_meeting,
        bounds={},
        unknown=(),
        utilisation={},
        bottleneck=None,
        takt=takt(stream, basis),
        labour_hours_per_year=None,
        fte=None,
        method=refused_line(basis),
        notices=refused.notices,
    )


def _drawn_as_rework(stream: Stream) -> frozenset[Id]:
    return frozenset(flow.id for flow in stream.flows.values() if flow.kind is FlowKind.REWORK)
