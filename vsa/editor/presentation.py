"""Walking a stream before an audience: from step to step along the main route, or another way where it divides."""

from collections.abc import Iterator
from dataclasses import dataclass

from vsa.analysis.results import Analysis
from vsa.editor.session import Session
from vsa.edits.groups import group_of
from vsa.i18n import Translator
from vsa.model.base import Id
from vsa.model.nodes import Node, Step
from vsa.model.stream import Flow, FlowKind, Stream
from vsa.scene.knowledge import facts_of_nodes
from vsa.symbols.kind import Facts
from vsa.symbols.registry import kind_of
from vsa.symbols.times import process_time_text, wait_text


@dataclass(frozen=True, slots=True)
class Way:
    """A way on from where the walk stands; `chosen` is the one that it takes next."""

    flow: Id
    target: Id
    text: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Caption:
    """What the audience reads of one node: its number and name, its role and times, its problems, and the ways on where
    there are several."""

    title: str
    facts: str
    problems: tuple[str, ...]
    ways: tuple[Way, ...]


class Walk:
    """Where the walk stands is what is selected, so that a click takes it elsewhere."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._path: list[Id] = []
        self._choices: dict[Id, Id] = {}

    @property
    def here(self) -> Id | None:
        """The node where the walk stands: the only one that is selected, or that of a selected problem."""
        stream, session = self._session.stream, self._session
        if stream is None:
            return None
        chosen = session.selected("node")
        chosen = chosen or tuple(stream.problems[problem].node for problem in session.selected("problem"))
        return chosen[0] if len(chosen) == 1 else None

    @property
    def keys(self) -> tuple[str, ...]:
        """What to look for on the map: the node, or the group that it is folded into."""
        stream, here = self._session.stream, self.here
        if stream is None or here is None:
            return ()
        group = group_of(stream, here)
        return (f"node:{here}", f"group:{group.id}") if group else (f"node:{here}",)

    @property
    def caption(self) -> Caption | None:
        """What to show; None when the walk stands nowhere."""
        stream, analysis, here = self._session.stream, self._session.analysis, self.here
        if stream is None or analysis is None or here is None:
            return None
        return _Speaker(stream, analysis, self._session.tr).caption(here, self._ways(stream, here), self._way(here))

    def begin(self) -> None:
        """Stand where something is selected, else at the beginning."""
        self._path.clear()
        if self.here is None:
            self.first()

    def forward(self) -> None:
        """Go on along the way that is chosen; stay where there is none."""
        here, way = self.here, self._way(self.here)
        if here is None:
            self.first()
        elif way is not None:
            self._path.append(here)
            self._stand(way.target)

    def back(self) -> None:
        """Go back to where the walk came from, else along the main route, else along any arrow."""
        stream, here = self._session.stream, self.here
        while stream is not None and self._path:
            before = self._path.pop()
            if before in stream.nodes and before != here:
                self._stand(before)
                return
        if stream is not None and here is not None and (before_here := self._before(stream, here)) is not None:
            self._stand(before_here)

    def choose(self, step: int) -> None:
        """Choose the next (1) or previous (-1) of several ways on."""
        stream, here, way = self._session.stream, self.here, self._way(self.here)
        if stream is None or here is None or way is None:
            return
        ways = [each.id for each in self._ways(stream, here)]
        self._choices[here] = ways[(ways.index(way.id) + step) % len(ways)]

    def first(self) -> None:
        """Go to the beginning of the main route."""
        self._path.clear()
        self._stand(next(iter(self._route()), None))

    def last(self) -> None:
        """Go to its end."""
        self._path.clear()
        self._stand(next(reversed(self._route()), None))

    def _stand(self, node: Id | None) -> None:
        if node is not None:
            self._session.select([f"node:{node}"])

    def _route(self) -> tuple[Id, ...]:
        """The nodes of the main route; all nodes, in drawing order, of a stream that has none."""
        stream, analysis = self._session.stream, self._session.analysis
        if stream is None:
            return ()
        return analysis.main.route.nodes if analysis is not None and analysis.main else tuple(stream.nodes)

    def _ways(self, stream: Stream, node: Id) -> list[Flow]:
        flows = (flow for flow in stream.flows.values() if flow.source == node and flow.target in stream.nodes)
        return [flow for flow in flows if flow.kind is not FlowKind.INFORMATION]

    def _way(self, node: Id | None) -> Flow | None:
        """The way that was chosen here, else that of the main route, else that of most cases; rework comes last."""
        stream, analysis = self._session.stream, self._session.analysis
        if stream is None or analysis is None or node is None:
            return None
        main = analysis.main.route.flows if analysis.main else ()

        def worth(flow: Flow) -> tuple[bool, bool, bool, float]:
            chosen = self._choices.get(node) == flow.id
            return chosen, flow.id in main, flow.kind is FlowKind.FORWARD, analysis.shares.get(flow.id, 1.0)

        return max(self._ways(stream, node), key=worth, default=None)

    def _before(self, stream: Stream, node: Id) -> Id | None:
        route = self._route()
        if node in route[1:]:
            return route[route.index(node) - 1]
        arrows = (flow for flow in stream.flows.values() if flow.target == node and flow.kind is FlowKind.FORWARD)
        return next((flow.source for flow in arrows if flow.source in stream.nodes), None)


class _Speaker:
    """What is said of the nodes of a stream."""

    def __init__(self, stream: Stream, analysis: Analysis, tr: Translator) -> None:
        self._stream, self._shares, self._tr = stream, analysis.shares, tr
        self._facts = facts_of_nodes(stream, analysis)

    def caption(self, here: Id, ways: list[Flow], chosen: Flow | None) -> Caption:
        node, tr = self._stream.nodes[here], self._tr
        problems = sorted(
            (each for each in self._stream.problems.values() if each.node == here), key=lambda p: p.number
        )
        return Caption(
            title=self._name(node),
            facts=" · ".join(filter(None, (self._facts[here].role, *self._times(node, self._facts[here])))),
            problems=tuple(tr("ui.present.problem", number=each.number, text=each.text) for each in problems),
            ways=tuple(Way(flow.id, flow.target, self._way_on(flow), flow is chosen) for flow in ways)
            if len(ways) > 1
            else (),
        )

    def _name(self, node: Node) -> str:
        number, named = self._facts[node.id].number, node.name or self._tr(kind_of(node).label)
        return f"{number}  {named}" if number else named

    def _times(self, node: Node, facts: Facts) -> Iterator[str]:
        tr = self._tr
        if not isinstance(node, Step):
            return
        if node.wait is not None or facts.wait:
            yield tr("symbols.spoken.wait", time=wait_text(node, facts, tr))
        if node.process_time is not None:
            yield tr("symbols.spoken.process_time", time=process_time_text(node, tr))
        if node.first_time_right is not None:
            yield tr("symbols.spoken.first_time_right", share=tr.percent(node.first_time_right))

    def _way_on(self, flow: Flow) -> str:
        name, share = self._name(self._stream.nodes[flow.target]), self._shares.get(flow.id, 1.0)
        return name if share >= 1.0 else f"{self._tr.percent(share)}: {name}"
