"""What a figure rests on, and what should be known about it, in words: the sentences beside its terms."""

from collections.abc import Collection, Iterator, Set

from vsa.analysis.blocks import Block
from vsa.analysis.case import Case
from vsa.analysis.elapsed import Elapsed
from vsa.analysis.gaps import Gaps
from vsa.analysis.measures.first_time_right import without
from vsa.analysis.naming import name, names
from vsa.analysis.recipe import Recipe, Scope
from vsa.analysis.results import Bound
from vsa.analysis.terms import Term
from vsa.analysis.waits import arrivals_per_day
from vsa.i18n import Message, message
from vsa.model.base import Id
from vsa.model.durations import Duration
from vsa.model.nodes import SourceKind, Step, Store

VIEWS = {
    Scope.ELAPSED: message("working.basis.expected"),
    Scope.STATUTORY: message("working.basis.statutory"),
    Scope.EFFORT: message("working.basis.effort"),
    Scope.MAIN: message("working.basis.main"),
}
BOUNDS: dict[Bound, Message] = {
    "at_least": message("working.note.at_least"),
    "at_most": message("working.note.at_most"),
}


def basis_of_figure(case: Case, recipe: Recipe) -> Iterator[Message]:
    """Which cases the figure is about, the working time, the loops, and what a year or a day is."""
    stream, calendar = case.stream, case.basis.calendar
    if recipe.scope in VIEWS:
        yield VIEWS[recipe.scope]
    if recipe.waits or recipe.work or recipe.per_day:
        yield message("working.basis.time", hours=calendar.hours_per_day, days=calendar.days_per_week)
    if recipe.scope in (Scope.ELAPSED, Scope.STATUTORY, Scope.EFFORT):
        yield message("working.basis.finished_cases") if stream.finished_cases else message("working.basis.with_loops")
    if stream.factory and recipe.waits:
        yield message("working.basis.factory")
    if recipe.per_year:
        yield from _year(case)
    if recipe.per_day:
        yield from _day(case)


def _year(case: Case) -> Iterator[Message]:
    if case.stream.volume_per_year is None:
        yield message("working.basis.no_volume")
    else:
        hours = case.basis.hours_per_fte
        yield message("working.basis.year", volume=case.stream.volume_per_year, hours=hours)


def _day(case: Case) -> Iterator[Message]:
    stream, arrivals = case.stream, arrivals_per_day(case.stream, case.basis)
    if not arrivals:
        yield message("working.basis.no_arrivals")
    elif stream.arrivals_per_day is not None:
        yield message("working.basis.arrivals", arrivals=arrivals)
    else:
        days = case.basis.calendar.working_days_per_year
        yield message("working.basis.volume", arrivals=arrivals, volume=stream.volume_per_year, days=days)


def is_estimated(case: Case, term: Term) -> bool:
    """Whether a time in the term is somebody's guess."""
    if term.subject == "flow":
        delay = case.stream.flows[term.element].delay
        return delay is not None and delay.estimate
    node = case.stream.nodes.get(term.element)
    if isinstance(node, Step) and node.source.kind is SourceKind.ESTIMATED:
        return True
    times = (node.wait, *_inside(node)) if isinstance(node, Step | Store) else ()
    return any(time is not None and time.estimate for time in times)


def _inside(node: Step | Store) -> tuple[Duration | None, ...]:
    return (node.wait_within, node.process_time) if isinstance(node, Step) else ()


def notes_of(case: Case, gaps: Gaps, recipe: Recipe, terms: Collection[Term], bound: Bound | None) -> Iterator[Message]:
    """What is only a bound and why, what is missing, estimated, derived or left out, and which branches count."""
    elements = {term.element for term in terms if term.subject in ("node", "again")}
    if bound in BOUNDS:
        yield BOUNDS[bound]
    yield from _missing(case, gaps, recipe, elements)
    yield from _branches(case, gaps, recipe, elements)
    yield from _estimates(case, recipe, terms)
    yield from _derived(case, recipe, elements)
    yield from _left_out(case, recipe)


def _missing(case: Case, gaps: Gaps, recipe: Recipe, elements: Set[Id]) -> Iterator[Message]:
    """By a gap beside the main route the figure is a bound all the same: that branch may be the longest in truth."""
    waits = [node for node in gaps.waits if recipe.scope is not Scope.MAIN or node in elements]
    work = [node for node in gaps.work if recipe.scope is not Scope.MAIN or node in elements]
    if recipe.waits and waits:
        yield message("working.note.wait_missing", steps=names(case.stream, waits))
    if recipe.work and work:
        yield message("working.note.work_missing", steps=names(case.stream, work))


def _branches(case: Case, gaps: Gaps, recipe: Recipe, elements: Set[Id]) -> Iterator[Message]:
    blocks = [block for block in case.blocks if recipe.scope is not Scope.MAIN or block.split in elements]
    if not blocks:
        return
    if recipe.scope is Scope.EFFORT:
        yield message("working.note.all_branches")
    elif recipe.id == "first_time_right":
        yield message("working.note.all_branches_quality")
    elif recipe.scope is not Scope.STREAM:
        clock = case.statutory if recipe.scope is Scope.STATUTORY else case.citizen
        yield from (_branch(case, block, clock) for block in blocks if block.split not in clock.beside)
        varying = gaps.varying_by_statute if recipe.scope is Scope.STATUTORY else gaps.varying
        if recipe.waits and any(block.split in varying for block in blocks):
            yield message("working.note.varying")


def _branch(case: Case, block: Block, clock: Elapsed) -> Message:
    counted = [branch for branch in block.branches if branch.arc.flow == clock.waited_for.get(block.split)]
    beside = [branch.arc.target for branch in block.branches if branch not in counted]
    split, others = name(case.stream, block.split), names(case.stream, beside)
    longest = name(case.stream, counted[0].arc.target)
    return message("working.note.branch", split=split, longest=longest, others=others)


def _estimates(case: Case, recipe: Recipe, terms: Collection[Term]) -> Iterator[Message]:
    timed = [term for term in terms if term.subject != "measure" and term.value]
    estimated = sum(is_estimated(case, term) for term in timed)
    if estimated and (recipe.waits or recipe.work):
        yield message("working.note.estimated", estimated=estimated, count=len(timed))


def _derived(case: Case, recipe: Recipe, elements: Set[Id]) -> Iterator[Message]:
    queued = [node for node in case.stream.nodes if node in case.waits.by_queue and node in elements]
    met = [node for node in case.stream.nodes if node in case.waits.by_meeting and node in elements]
    if recipe.waits and queued:
        text = "working.note.by_inventory" if case.stream.factory else "working.note.by_queue"
        yield message(text, steps=names(case.stream, queued))
    if recipe.waits and met:
        yield message("working.note.by_meeting", steps=names(case.stream, met))


def _left_out(case: Case, recipe: Recipe) -> Iterator[Message]:
    stream = case.stream
    if recipe.scope is Scope.STATUTORY and (stopping := list(_stopping(case))):
        yield message("working.note.stopping", steps=names(stream, stopping))
    if recipe.own and (others := [step.id for step in case.steps if not case.is_own_work(step.id)]):
        yield message("working.note.not_ours", steps=names(stream, others))
    if recipe.id == "first_time_right" and (unknown := without(case)):
        yield message("working.note.quality_missing", steps=names(stream, unknown))
    if recipe.id == "first_time_right" and recipe.combine(recipe.terms(case)) is None:
        yield message("working.note.no_quality")
    nowhere = [node.id for node in stream.nodes.values() if isinstance(node, Step) and node.id not in case.network.out]
    if nowhere:
        yield message("working.note.unreachable", steps=names(stream, nowhere))


def _stopping(case: Case) -> Iterator[Id]:
    """The nodes with a wait that stops the deadline, and those behind a flow with such a delay."""
    for node, arcs in case.network.out.items():
        if any(stretch.stops and stretch.span.minutes for stretch in case.stretches(node)):
            yield node
        for arc in arcs:
            flow = case.stream.flows[arc.flow]
            if flow.delay_stops_deadline and case.times.citizen.flows[arc.flow].minutes:
                yield arc.target
