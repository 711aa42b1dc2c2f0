"""From a stream to its network: where cases come in, what they reach, and where they end."""

from collections.abc import Mapping

from vsa.analysis.naming import name, names
from vsa.analysis.network import Arc, Network
from vsa.analysis.refusal import Refused
from vsa.analysis.results import Fix, Notice
from vsa.analysis.search import reachable
from vsa.analysis.shares import Shares
from vsa.i18n import message
from vsa.model.base import Id
from vsa.model.nodes import End, Step, is_parallel
from vsa.model.stream import Stream


def open_network(stream: Stream, shares: Shares) -> Network:
    """What a case can reach, or `Refused`.

    Cases come in at the starts that lead somewhere, else at the first step drawn. A node without ways out ends the
    case, as an end does, with one exception: a parallel branch that reaches no drawn end while another branch of its
    split does is effort only, and holds up nobody.
    """
    entries = {node: share for node, share in shares.starts.items() if share > 0} or _first_step(stream)
    arcs = {
        node: tuple([Arc(flow.id, node, flow.target, share) for flow in flows if (share := shares.of[flow.id]) > 0])
        for node, flows in shares.ways.items()
    }
    reached = reachable(entries, lambda node: [arc.target for arc in arcs[node]])
    _refuse_nothing(stream, reached)
    _refuse_shares(stream, shares, reached)
    out = {node: arcs[node] for node in stream.nodes if node in reached}
    parallel = frozenset(node for node in reached if is_parallel(stream.nodes[node]) and len(out[node]) > 1)
    ends, effort = _ends(stream, out, parallel)
    return Network(entries, out, parallel, ends, effort)


def _first_step(stream: Stream) -> dict[Id, float]:
    return {step.id: 1.0 for step in _steps(stream)[:1]}


def _steps(stream: Stream) -> list[Step]:
    return [node for node in stream.nodes.values() if isinstance(node, Step)]


def _refuse_nothing(stream: Stream, reached: frozenset[Id]) -> None:
    steps = _steps(stream)
    if not steps:
        raise Refused(Notice("empty", "error", message("analysis.error.empty")))
    if not any(step.id in reached for step in steps):
        raise Refused(Notice("no_step_reached", "error", message("analysis.error.no_step_reached")))


def _refuse_shares(stream: Stream, shares: Shares, reached: frozenset[Id]) -> None:
    notices = [_shares_off(stream, shares, node) for node in stream.nodes if node in shares.off and node in reached]
    if shares.starts_off:
        text = message("analysis.error.start_shares_off", total=100 * sum(shares.starts.values()))
        notices.append(Notice("start_shares_off", "error", text, tuple(shares.starts)))
    if notices:
        raise Refused(*notices)


def _shares_off(stream: Stream, shares: Shares, node: Id) -> Notice:
    flows = shares.ways[node]
    total = 100 * sum(shares.of[flow.id] for flow in flows)
    text = message("analysis.error.shares_off", step=name(stream, node), total=total)
    return Notice("shares_off", "error", text, (node,), tuple(flow.id for flow in flows), Fix("share_out", (node,)))


def _ends(
    stream: Stream, out: Mapping[Id, tuple[Arc, ...]], parallel: frozenset[Id]
) -> tuple[frozenset[Id], frozenset[Id]]:
    """The nodes that end the case, and those of parallel branches that are effort only."""
    last = frozenset(node for node, arcs in out.items() if not arcs)
    drawn = frozenset(node for node in last if isinstance(stream.nodes[node], End))
    into: dict[Id, list[Id]] = {node: [] for node in out}
    for arcs in out.values():
        for arc in arcs:
            into[arc.target].append(arc.source)
    ending = reachable(last, into.__getitem__)
    endless = tuple(node for node in out if node not in ending)
    if endless:
        text = message("analysis.error.endless_loop", count=len(endless), steps=names(stream, endless))
        raise Refused(Notice("endless_loop", "error", text, endless))
    finishing = ending if drawn in (last, frozenset()) else reachable(drawn, into.__getitem__)
    heads = [arc.target for split in parallel & finishing for arc in out[split] if arc.target not in finishing]
    effort = reachable(heads, lambda node: [arc.target for arc in out[node]])
    return last - effort, effort
