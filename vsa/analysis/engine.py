"""From a stream to everything that is known about it."""

from dataclasses import dataclass
from functools import partial

from vsa.analysis.bounds import bounds
from vsa.analysis.case import Case
from vsa.analysis.checks.check import Seen, Shown
from vsa.analysis.checks.registry import hints, warnings
from vsa.analysis.elapsed import elapsed
from vsa.analysis.figures import expected_figures, main_figures
from vsa.analysis.gaps import known_gaps
from vsa.analysis.kept import Kept
from vsa.analysis.measures import counts, labour
from vsa.analysis.measures.takt import takt
from vsa.analysis.measures.utilisation import bottleneck, utilisation
from vsa.analysis.method_line import method_line, refused_line
from vsa.analysis.refusal import Refused
from vsa.analysis.results import Analysis, Basis, Notice
from vsa.analysis.rework import drawn_as_rework
from vsa.analysis.routes import Roads, common_routes, longest_route, main_route
from vsa.analysis.shares import Shares, effective_shares
from vsa.analysis.structure import Structure, structure_after, structure_of, structure_stepwise
from vsa.analysis.timing import timing_after, timing_of
from vsa.analysis.uncollected import uncollected
from vsa.analysis.waits import waits
from vsa.model.document import Document
from vsa.model.stream import Stream
from vsa.stepwise import Stepwise, at_once


def basis_of(document: Document) -> Basis:
    """What a document's figures are counted with."""
    return Basis(document.calendar, document.hours_per_fte)


@dataclass(frozen=True, slots=True)
class Worked:
    """An analysis and what it was made from: an edit leaves most of that as it was. A stream that cannot be computed
    has no `structure` and no `case`."""

    stream: Stream
    analysis: Analysis
    structure: Structure | None = None
    case: Case | None = None


def analyse(stream: Stream, basis: Basis) -> Analysis:
    """Compute a stream by method.md sections 3 to 7.

    Never raises for what a user can draw: a stream that cannot be computed has no figures and says why in its notices.
    A node without ways out ends the case, as an end does (`open_network` tells of the one exception).
    """
    return analyse_after(stream, basis, None).analysis


def analyse_after(stream: Stream, basis: Basis, before: Worked | None) -> Worked:
    """The same from what is known from `before` an edit, in less time."""
    with uncollected():
        return at_once(analyse_stepwise(stream, basis, before))


def analyse_stepwise(stream: Stream, basis: Basis, before: Worked | None) -> Stepwise[Worked]:
    """What `analyse_after` does, with a pause every few milliseconds."""
    try:
        structure = before and before.structure and structure_after(stream, before.stream, before.structure)
    except Refused:
        structure = None
    shares = structure.shares if structure else effective_shares(stream)
    yield
    try:
        structure = structure or (yield from structure_stepwise(stream, shares))
    except Refused as refused:
        return Worked(stream, _refused(stream, basis, shares, refused))
    yield
    case = make_case(stream, basis, structure, before.case if before else None)
    yield
    return Worked(stream, _computed(case, structure), structure, case)


def advice(document: Document, stream: Stream, analysis: Analysis) -> tuple[Notice, ...]:
    """Everything to look at in a stream of a document: what the analysis found, then what could be better."""
    return (*analysis.notices, *hints(Shown(document, stream, analysis)))


def _computed(case: Case, structure: Structure) -> Analysis:
    stream, network = case.stream, structure.network
    gaps = known_gaps(case)
    utilised = utilisation(case)
    bounded = bounds(case, gaps, utilised)
    unknown = {*gaps.waits, *gaps.work}
    return Analysis(
        basis=case.basis,
        main=main_figures(case, bounded),
        expected=expected_figures(case, bounded),
        longest=longest_route(case.roads, structure.order, case.kept),
        routes=common_routes(case.roads, case.kept),
        shares=structure.shares.of,
        rework=case.kept.once("rework", (structure, stream.flows), lambda: structure.rework | drawn_as_rework(stream)),
        waits=case.waits.minutes,
        derived=case.waits.by_queue | case.waits.by_meeting,
        bounds=bounded,
        unknown=tuple([node for node in network.out if node in unknown]) if unknown else (),
        utilisation=utilised,
        bottleneck=bottleneck(utilised),
        takt=takt(stream, case.basis),
        labour_hours_per_year=labour.hours_per_year(case),
        fte=labour.fte(case),
        method=method_line(case, gaps, "expected"),
        notices=warnings(Seen(case, structure.shares.ways, network, structure.looping, gaps, utilised)),
        main_method=method_line(case, gaps, "main"),
        steps=counts.steps(case),
        roles=counts.roles(case),
        systems=counts.systems(case),
    )


def case_of(stream: Stream, basis: Basis) -> Case:
    """What the figures of a stream are made from, or `Refused`."""
    return make_case(stream, basis, structure_of(stream))


def make_case(stream: Stream, basis: Basis, structure: Structure, before: Case | None = None) -> Case:
    """Everything that the measures are made from, with what still holds of the case `before`."""
    computed, blocks, visits = structure.computed, structure.blocks, structure.visits
    timing = (before and timing_after(stream, basis, structure, before)) or timing_of(stream, basis, structure)
    kept = Kept(before.kept if before else None)
    citizen, statutory = (
        kept.once(name, (computed, visits, clock), partial(elapsed, computed, blocks, visits, clock))
        for name, clock in (("citizen", timing.times.citizen), ("statutory", timing.times.statutory))
    )
    roads = Roads(structure.ahead, citizen.waited_for, timing.times)
    return Case(
        stream=stream,
        basis=basis,
        network=computed,
        blocks=blocks,
        visits=visits,
        waits=timing.waits,
        times=timing.times,
        citizen=citizen,
        statutory=statutory,
        facets=timing.facets,
        roads=roads,
        main=main_route(roads, kept),
        kept=kept,
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
        rework=drawn_as_rework(stream),
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
