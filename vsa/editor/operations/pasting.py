"""Copying, cutting, duplicating and pasting parts of a map."""

from collections.abc import Iterator, Mapping

from vsa.drawing.sheet import Box
from vsa.editor.clipboard import Copied
from vsa.editor.operations.grouping import members_in_hand
from vsa.editor.session import Session
from vsa.edits.copying import Pasting, part_of, paste, pasting
from vsa.edits.delete import delete
from vsa.edits.elements import changed
from vsa.edits.move import PLACED
from vsa.i18n import Message, Translator, UserError, message, quoted
from vsa.layout.free_place import free_to_the_right
from vsa.layout.outline import Rect, rect_around
from vsa.model.base import Id, frozen_mapping
from vsa.model.nodes import End, Node, Note, Start, Symbol
from vsa.model.stream import Lane, LaneKind, Stream
from vsa.scene import MapScene
from vsa.symbols.kind import Facts
from vsa.symbols.registry import kind_of

KINDS = {"node": "nodes", "note": "notes", "symbol": "symbols"}


def cannot_copy(session: Session) -> Message | None:
    """Why nothing that is selected can be copied, or None."""
    return None if _chosen(session) else message("editor.refusal.no_placed")


def copied(session: Session) -> Copied:
    """The selected part of the map; a selected lane stands for what is in it. Raises UserError for nothing."""
    stream, scene, ids = session.stream, session.scene, _chosen(session)
    if stream is None or scene is None or not ids:
        raise UserError(message("editor.refusal.no_placed"))
    return Copied(session.document, scene, part_of(stream, ids))


def cut(session: Session) -> Copied:
    """The same, taken out of the map: the gaps are closed as when it is deleted."""
    taken, stream = copied(session), session.stream
    assert stream is not None
    ids = _chosen(session)
    session.perform(message("editor.edit.cut"), lambda document: delete(document, stream.id, ids), select=())
    return taken


def duplicate(session: Session) -> Message | None:
    """The selected part once more, in the next free place to the right."""
    return _put(session, copied(session).part, None, message("editor.edit.duplicate"))


def paste_part(session: Session, part: Stream, sight: Box | None) -> Message | None:
    """Put a part on the map and select it: where it stood, or in the middle of what is in sight when that is elsewhere;
    then to the right until it lies on nothing. What is to be told about it."""
    return _put(session, part, sight, message("editor.edit.paste"))


def fitted(session: Session, stream: Stream, part: Stream) -> Stream:
    """The part with its lanes without a name called like the lane where one works: that of what is selected, else the
    first own one."""
    if all(lane.name for lane in part.lanes.values()):
        return part
    home = _home(session, stream)
    named = {key: lane if lane.name else changed(lane, name=home.name) for key, lane in part.lanes.items()}
    return changed(part, lanes=frozen_mapping(named))


def keys_of(part: Stream, plan: Pasting) -> list[str]:
    """What to select of a part: a folded group instead of what is in it."""
    folded = [group for group in part.groups.values() if group.collapsed]
    hidden = {member for group in folded for member in group.members}
    placed = [(kind, key) for kind, name in KINDS.items() for key in getattr(part, name) if key not in hidden]
    keys = [f"{kind}:{plan.ids[KINDS[kind]][key]}" for kind, key in placed]
    return keys + [f"group:{plan.ids['groups'][group.id]}" for group in folded]


def lanes_made(plan: Pasting) -> Message | None:
    """What to tell about the lanes that a part brings along."""
    if not plan.lanes:
        return None
    return message(
        "editor.clipboard.lanes_made", lanes=tuple(quoted(lane.name) for lane in plan.lanes), count=len(plan.lanes)
    )


def _put(session: Session, part: Stream, sight: Box | None, label: Message) -> Message | None:
    stream = session.stream
    if stream is None:
        return None
    fitting = fitted(session, stream, part)
    plan = pasting(session.document, stream.id, fitting)
    dx = _way(session, stream, fitting, {key: plan.ids["lanes"][key] for key in fitting.lanes}, sight)
    session.perform(label, lambda document: paste(document, stream.id, fitting, dx), keys_of(fitting, plan))
    return lanes_made(plan)


def _chosen(session: Session) -> tuple[Id, ...]:
    stream = session.stream
    if stream is None:
        return ()
    lanes = session.selected("lane")
    inside = [key for name in PLACED for key, each in getattr(stream, name).items() if each.lane in lanes]
    return (*(key for kind in KINDS for key in session.selected(kind)), *inside, *members_in_hand(session))


def _home(session: Session, stream: Stream) -> Lane:
    """A user's case starts and ends with the user, but the work between is one's own."""
    leaving = [stream.flows[key].source for key in session.selected("flow")]
    chosen = [stream.nodes[key] for key in (*session.selected("node"), *leaving) if key in stream.nodes]
    working = [node.lane for node in chosen if not (isinstance(node, Start | End) and _of_user(stream, node))]
    own = [key for key, lane in stream.lanes.items() if lane.kind is LaneKind.OWN]
    return stream.lanes[next(iter([*working, *own, *stream.lanes]))]


def _of_user(stream: Stream, node: Node) -> bool:
    return stream.lanes[node.lane].kind is LaneKind.USER


def _way(session: Session, stream: Stream, part: Stream, lanes: Mapping[Id, Id], sight: Box | None) -> float:
    """How far sideways the part goes."""
    scene = session.scene
    assert scene is not None
    tops = {key: scene.routing.lane_tops.get(lane, scene.sheet.bounds.bottom) for key, lane in lanes.items()}
    new = [_rect(each, tops[each.lane], session.tr) for name in PLACED for each in getattr(part, name).values()]
    left, right = min(rect[0] for rect in new), max(rect[2] for rect in new)
    middle = (left + right) / 2
    elsewhere = sight is not None and not sight.left <= middle <= sight.right
    dx = max((sight.left + sight.right) / 2 - middle, -left) if sight and elsewhere else 0.0
    aside = [(rect[0] + dx, rect[1], rect[2] + dx, rect[3]) for rect in new]
    return dx + free_to_the_right(aside, list(_standing(scene)))


def _rect(each: Node | Note | Symbol, top: float, tr: Translator) -> Rect:
    return rect_around(each.x, top + each.dy, *kind_of(each).size(each, Facts(), tr))


def _standing(scene: MapScene) -> Iterator[Rect]:
    return (item.bounds for item in scene.sheet.items if item.key.partition(":")[0] in KINDS)
