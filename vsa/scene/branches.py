"""What runs beside the main route: the steps of the other branches of its parallel splits."""

from collections.abc import Collection, Mapping, Sequence

from vsa.analysis.results import Analysis
from vsa.model.base import Id
from vsa.model.nodes import Gateway, Split, Step
from vsa.model.stream import Flow, FlowKind, Stream


def beside(stream: Stream, analysis: Analysis) -> Mapping[Id, tuple[Step, ...]]:
    """The steps that are worked on at the same time as a step of the main route.

    The first step of each branch beside the first on the main route, the second beside the second, and so on; those of
    a longer branch stand beside the last.
    """
    if analysis.main is None:
        return {}
    route, outgoing = analysis.main.route.nodes, _outgoing(stream, analysis)
    found: dict[Id, list[Step]] = {}
    for place, split in enumerate(route[:-1]):
        if _splits(stream, split):
            following = route[place + 1 :]
            for flow in outgoing.get(split, ()):
                if flow.target != following[0]:
                    _pair(stream, following, _branch(outgoing, analysis, flow.target, following), found)
    return {step: tuple(others) for step, others in found.items()}


def _splits(stream: Stream, node: Id) -> bool:
    element = stream.nodes[node]
    return isinstance(element, Step | Gateway) and element.split is Split.PARALLEL


def _outgoing(stream: Stream, analysis: Analysis) -> Mapping[Id, Sequence[Flow]]:
    """The forward flows of every node."""
    ways: dict[Id, list[Flow]] = {}
    for flow in stream.flows.values():
        if flow.kind is FlowKind.FORWARD and flow.id not in analysis.rework and flow.target in stream.nodes:
            ways.setdefault(flow.source, []).append(flow)
    return ways


def _branch(
    outgoing: Mapping[Id, Sequence[Flow]], analysis: Analysis, head: Id, route: Collection[Id]
) -> tuple[Id, ...]:
    """The nodes along the likeliest way of a branch, up to and with the one where it meets the main route."""
    nodes = [head]
    while nodes[-1] not in route and outgoing.get(nodes[-1]):
        likeliest = max(outgoing[nodes[-1]], key=lambda flow: analysis.shares.get(flow.id, 0.0)).target
        if likeliest in nodes:
            break
        nodes.append(likeliest)
    return tuple(nodes)


def _pair(stream: Stream, route: Sequence[Id], branch: Sequence[Id], found: dict[Id, list[Step]]) -> None:
    """Lay the steps of a branch beside those of the main route up to where they meet."""
    join = route.index(branch[-1]) if branch[-1] in route else len(route)
    main = [node for node in route[:join] if isinstance(stream.nodes[node], Step)]
    steps = [step for node in branch if isinstance(step := stream.nodes[node], Step) and node not in route]
    for place, step in enumerate(steps if main else ()):
        found.setdefault(main[min(place, len(main) - 1)], []).append(step)
