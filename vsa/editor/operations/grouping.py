"""Groups of steps: made, folded to one card and out again, and dissolved. No figure of the stream changes by it."""

from collections.abc import Iterator, Sequence
from typing import Literal, TypeAlias

from vsa.analysis.grouping import grouping_refusal
from vsa.editor.session import Session
from vsa.edits.groups import add_group, dissolve, fold, group_of
from vsa.edits.ids import fresh_id
from vsa.i18n import Message, UserError, message
from vsa.model.base import Id
from vsa.model.stream import FlowKind, StepGroup, Stream

Side: TypeAlias = Literal["first", "last"]


def cannot_group(session: Session) -> Message | None:
    """Why the selected nodes cannot become a group, or None when they can."""
    stream, chosen = session.stream, session.selected("node")
    if stream is None:
        return message("editor.refusal.no_map")
    if (taken := next((found for node in chosen if (found := group_of(stream, node))), None)) is not None:
        return message("editor.refusal.in_group", group=_named(taken))
    return grouping_refusal(stream, chosen)


def group_selection(session: Session) -> None:
    """Show the selected nodes as one card, and ask for its name. Raises UserError when they cannot be one."""
    if refused := cannot_group(session):
        raise UserError(refused)
    stream = session.stream
    assert stream is not None
    chosen = session.selected("node")
    members = tuple(node for node in stream.nodes if node in chosen)
    group = StepGroup(id=fresh_id(session.document, stream.id, "g"), members=members)
    session.perform(
        message("editor.edit.group"),
        lambda document: add_group(document, stream.id, group),
        select=[f"group:{group.id}"],
    )
    session.edit_text(f"group:{group.id}")


def groups_in_hand(session: Session) -> tuple[StepGroup, ...]:
    """The selected groups, and those of selected nodes."""
    stream = session.stream
    if stream is None:
        return ()
    homes = (group_of(stream, node) for node in session.selected("node"))
    ids = [*session.selected("group"), *(home.id for home in homes if home is not None)]
    return tuple(stream.groups[key] for key in dict.fromkeys(ids))


def fold_groups(session: Session) -> None:
    """Fold the groups in hand to a card each; when all of them are, show what is in them and select it."""
    stream, groups = session.stream, groups_in_hand(session)
    if stream is None or not groups:
        return
    collapsed = not all(group.collapsed for group in groups)
    keys = [group.id for group in groups]
    inside = [f"node:{node}" for group in groups for node in group.members]
    session.perform(
        message("editor.edit.fold") if collapsed else message("editor.edit.unfold"),
        lambda document: fold(document, stream.id, keys, collapsed=collapsed),
        select=[f"group:{key}" for key in keys] if collapsed else inside,
    )


def dissolve_groups(session: Session) -> None:
    """Take the groups in hand away; their steps stay, selected."""
    stream, groups = session.stream, groups_in_hand(session)
    if stream is None or not groups:
        return
    session.perform(
        message("editor.edit.dissolve"),
        lambda document: dissolve(document, stream.id, [group.id for group in groups]),
        select=[f"node:{node}" for group in groups for node in group.members],
    )


def members_in_hand(session: Session) -> tuple[Id, ...]:
    """The nodes of the selected groups: they are moved and deleted with them."""
    stream = session.stream
    return tuple(node for key in session.selected("group") if stream for node in stream.groups[key].members)


def edge_of(stream: Stream, group: StepGroup, side: Side) -> Id:
    """The node of a group that cases come to, or leave from, alone. Raises UserError when there are several."""
    ends = tuple(_edges(stream, group.members, side))
    if len(ends) != 1:
        raise UserError(message("editor.refusal.several_edges", group=_named(group)))
    return ends[0]


def _edges(stream: Stream, members: Sequence[Id], side: Side) -> Iterator[Id]:
    forward = [flow for flow in stream.flows.values() if flow.kind is FlowKind.FORWARD]
    for node in members:
        others = [
            flow.target if side == "last" else flow.source
            for flow in forward
            if node == (flow.source if side == "last" else flow.target)
        ]
        if not others or any(other not in members for other in others):
            yield node


def _named(group: StepGroup) -> Message | str:
    return message("analysis.named", name=group.name) if group.name else message("editor.unnamed_group")
