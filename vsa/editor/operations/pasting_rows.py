"""Rows of a table pasted on the map: steps that the case goes on to."""

from dataclasses import dataclass

from vsa.drawing.sheet import Box
from vsa.editor.operations.pasting import fitted, keys_of, lanes_made, paste_part
from vsa.editor.session import Session
from vsa.editor.step_rows.growing import PITCH, is_new, led_to_end, with_room
from vsa.edits.connect import is_forward
from vsa.edits.copying import paste, pasting
from vsa.edits.weaving import weave
from vsa.i18n import Message, message
from vsa.model.base import Id
from vsa.model.document import Document
from vsa.model.nodes import End, Start
from vsa.model.stream import FlowKind, Stream


@dataclass(frozen=True, slots=True)
class Joint:
    """Where steps come into the flow: after a node, in the arrow by which the case goes on from it, if it does."""

    after: Id
    flow: Id | None = None


def paste_rows(session: Session, part: Stream, sight: Box | None) -> Message | None:
    """Put rows of a table on the map as steps. They come into the flow at what is selected: in an arrow, after a step
    that leads on by one arrow or none, before an end; without a selection after the only start that leads nowhere. On a
    map without steps an end follows them. Elsewhere they stand by themselves. What is to be told about it."""
    stream = session.stream
    ends = _ends(part)
    joint = _joint(session, stream) if stream is not None and ends is not None else None
    if stream is None or joint is None or ends is None:
        return paste_part(session, part, sight)
    fitting = fitted(session, stream, part)
    plan = pasting(session.document, stream.id, fitting)
    middles = [node.x for node in fitting.nodes.values()]
    made = [plan.ids["nodes"][key] for key in fitting.nodes]
    first, last = (plan.ids["nodes"][key] for key in ends)
    after = stream.nodes[joint.after]

    def edit(document: Document) -> Document:
        roomy = with_room(document, stream.id, after, max(middles) - min(middles) + PITCH)
        pasted = paste(roomy, stream.id, fitting, after.x + PITCH - min(middles))
        woven = weave(pasted, stream.id, made, (first, last), joint.after, joint.flow)
        return led_to_end(woven, stream.id, last) if is_new(stream) else woven

    session.perform(message("editor.edit.paste"), edit, keys_of(fitting, plan))
    return lanes_made(plan)


def _ends(part: Stream) -> tuple[Id, Id] | None:
    """The first node of a part and its only last one; None where there are several or none."""
    leading = {flow.source for flow in part.flows.values()}
    last = [key for key in part.nodes if key not in leading]
    return (next(iter(part.nodes)), last[0]) if len(last) == 1 else None


def _joint(session: Session, stream: Stream) -> Joint | None:
    if flows := session.selected("flow"):
        return _in_arrow(stream, flows[0]) if len(session.selection) == 1 else None
    starts = [key for key, node in stream.nodes.items() if isinstance(node, Start)]
    chosen = session.selected("node") if session.selection else tuple(starts)
    if len(chosen) != 1:
        return None
    (key,) = chosen
    into = isinstance(stream.nodes[key], End)
    ways = [flow for flow in stream.flows.values() if key == (flow.target if into else flow.source)]
    cases = [flow for flow in ways if flow.kind is not FlowKind.INFORMATION]
    if len(cases) == 1 and session.selection:
        return _in_arrow(stream, cases[0].id)
    return None if cases or into else Joint(key)


def _in_arrow(stream: Stream, flow: Id) -> Joint | None:
    way = stream.flows[flow]
    return Joint(way.source, flow) if is_forward(way) else None
