"""Which commands the menu of each kind of thing offers, in groups: those that make sense for it."""

from collections.abc import Mapping

from vsa.editor.session import Key, Session
from vsa.editor.subjects import subject_of

Groups = tuple[tuple[str, ...], ...]

WRITE = ("rename", "fill_in")
APPEND = ("append_right", "append_left", "append_down")
CLASSES = ("class_value", "class_necessary", "class_waste")
COPY = ("cut", "copy", "duplicate")
REMOVE = ("delete",)
TURN = ("change_type", "make_room", "make_room_below")

MAP, SEVERAL = "map", "several"

CONTEXTS: Mapping[str, Groups] = {
    "step": (
        WRITE,
        APPEND,
        ("connect", "connect_rework", "insert_choice"),
        ("problem", "action_from_selection", "case_times"),
        CLASSES,
        ("change_type", "split_step", "make_room", "make_room_below"),
        (*COPY, *REMOVE),
    ),
    "gateway": (WRITE, APPEND, ("connect", "share_others"), TURN, (*COPY, *REMOVE)),
    "store": (WRITE, APPEND, ("connect",), TURN, (*COPY, *REMOVE)),
    "start": (WRITE, ("append_right", "append_down"), ("connect",), TURN, (*COPY, *REMOVE)),
    "end": (WRITE, ("append_left",), TURN, (*COPY, *REMOVE)),
    "flow": (WRITE, ("append_right", "share_others", "change_type", "reset_route"), REMOVE),
    "information": (("fill_in", "change_type", "reset_route"), REMOVE),
    "lane": (WRITE, ("insert_lane", "lane_up", "lane_down"), ("fold_lane", "merge_lane_up", "merge_lane_down"), REMOVE),
    "group": (WRITE, ("fold", "dissolve"), ("append_right", "append_left"), (*COPY, *REMOVE)),
    "problem": (WRITE, ("action_from_selection",), REMOVE),
    "note": (WRITE, (*COPY, *REMOVE)),
    "symbol": (WRITE, ("connect", "change_type"), (*COPY, *REMOVE)),
    SEVERAL: (
        ("group", "merge_steps", "tidy"),
        CLASSES,
        ("make_room", "close_room", "make_room_below", "close_room_below"),
        ("fit_selection",),
        (*COPY, *REMOVE),
    ),
    MAP: (
        ("append_right", "symbols", "insert_start", "insert_note", "insert_lane"),
        ("paste", "select_all", "find", "tidy"),
        ("fit_all", "full_size"),
    ),
}
"""By kind of element, as in the table of fields; `several` for more than one, `map` for none."""


def context_of(session: Session) -> str:
    """The kind of what is selected."""
    if not session.selection:
        return MAP
    return kind_of(session, session.selection[0]) if session.only else SEVERAL


def kind_of(session: Session, key: Key) -> str:
    """The kind of an element by its key; the map for what is no element of it."""
    subject = subject_of(session, key)
    if subject is None:
        return MAP
    return subject.kind if subject.kind in CONTEXTS else subject.ref.kind
