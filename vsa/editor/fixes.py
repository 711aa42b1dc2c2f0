"""What mends a notice: one edit for each code that the analysis proposes."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from vsa.analysis.results import Fix
from vsa.editor.session import Session
from vsa.edits.actions import add_action_for_problem
from vsa.edits.connect import reconnect
from vsa.edits.elements import Ref
from vsa.edits.fields import set_fields
from vsa.edits.ideal import look_over
from vsa.edits.ids import fresh_id
from vsa.edits.lanes import add_lane
from vsa.edits.nodes import append_node, prepend_node
from vsa.edits.shares import share_out
from vsa.i18n import message
from vsa.model.base import Id
from vsa.model.document import Document
from vsa.model.nodes import End, Start, Step, ValueClass
from vsa.model.stream import FlowKind, Lane, LaneKind, Stream

Mend = Callable[[Document, Stream, Sequence[Id], Session], Document]

BESIDE = 169.0


def mend(session: Session, fix: Fix) -> None:
    """Carry a fix out as one step of the history."""
    stream = session.stream
    if stream is None:
        return
    session.perform(
        message(f"editor.fix.{fix.code}"), lambda document: MENDS[fix.code](document, stream, fix.ids, session)
    )


def _add_ends(document: Document, stream: Stream, nodes: Sequence[Id], _: Session) -> Document:
    for node in nodes:
        last = document.streams[stream.id].nodes[node]
        end = End(id=fresh_id(document, stream.id, "n"), lane=last.lane, x=last.x + BESIDE, dy=last.dy)
        document = append_node(document, stream.id, end, node)
    return document


def _share_out(document: Document, stream: Stream, nodes: Sequence[Id], _: Session) -> Document:
    for node in nodes:
        document = share_out(document, stream.id, node)
    return document


def _make_rework(document: Document, stream: Stream, flows: Sequence[Id], _: Session) -> Document:
    for flow in flows:
        document = reconnect(document, stream.id, flow, kind=FlowKind.REWORK)
    return document


def _set_necessary(document: Document, stream: Stream, steps: Sequence[Id], _: Session) -> Document:
    for step in steps:
        document = set_fields(document, Ref("node", step, stream.id), value_class=ValueClass.NECESSARY)
    return document


def _trim_value_time(document: Document, stream: Stream, steps: Sequence[Id], _: Session) -> Document:
    for key in steps:
        step = stream.nodes[key]
        if isinstance(step, Step):
            document = set_fields(document, Ref("node", key, stream.id), value_time=step.process_time)
    return document


def _add_user_lane(document: Document, stream: Stream, _: Sequence[Id], session: Session) -> Document:
    lane = Lane(
        id=fresh_id(document, stream.id, "l"), name=session.tr("edits.new.user_lane"), kind=LaneKind.USER, height=146.0
    )
    return add_lane(document, stream.id, lane, 0)


def _add_start(document: Document, stream: Stream, steps: Sequence[Id], session: Session) -> Document:
    first = stream.nodes[steps[0]]
    start = Start(
        id=fresh_id(document, stream.id, "n"),
        name=session.tr("edits.new.start"),
        lane=first.lane,
        x=first.x - BESIDE,
        dy=first.dy,
    )
    return prepend_node(document, stream.id, start, first.id)


def _make_action(document: Document, stream: Stream, problems: Sequence[Id], _: Session) -> Document:
    for problem in problems:
        document = add_action_for_problem(document, stream.id, problem)
    return document


def _look_over(document: Document, _: Stream, __: Sequence[Id], ___: Session) -> Document:
    return look_over(document)


MENDS: Mapping[str, Mend] = MappingProxyType(
    {
        "add_end": _add_ends,
        "share_out": _share_out,
        "make_rework": _make_rework,
        "set_necessary": _set_necessary,
        "trim_value_time": _trim_value_time,
        "add_user_lane": _add_user_lane,
        "add_start": _add_start,
        "make_action": _make_action,
        "look_over": _look_over,
    }
)
