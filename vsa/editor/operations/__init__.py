"""What people do to a map, each as one step of the history, from a key, a click or the inspector alike."""

from vsa.editor.operations.appending import (
    append,
    insert_after_selection,
    insert_into_flow,
    insert_on_route,
    place_node,
    split_selection,
)
from vsa.editor.operations.arranging import nudge, set_role, tidy
from vsa.editor.operations.connecting import connect, share_others, share_rest, wrong_sum
from vsa.editor.operations.following_up import action_from_selection, add_action, add_problem, delete_actions
from vsa.editor.operations.grouping import (
    cannot_group,
    dissolve_groups,
    edge_of,
    fold_groups,
    group_selection,
    groups_in_hand,
    members_in_hand,
)
from vsa.editor.operations.lanes import (
    add_lane,
    fold_lane,
    grow_lane,
    is_folded,
    merge_lane,
    move_lane,
    neighbour,
    put_lane,
    resize_lane,
)
from vsa.editor.operations.merging import merge_selection
from vsa.editor.operations.naming import is_parallel, name_of
from vsa.editor.operations.removing import delete_selection
from vsa.editor.operations.reshaping import (
    is_drawn_by_hand,
    movable_pieces,
    reset_routes,
    shift_piece,
    turn_end,
    walk_arrows,
)
from vsa.editor.operations.spreading import make_room
from vsa.editor.operations.states import make_ideal, set_value_class
from vsa.editor.operations.walking import extend, walk, walk_problems, walk_to_lane, walk_towards
from vsa.editor.operations.writing import (
    TextPlace,
    open_field,
    open_text,
    text_of,
    write_further,
    write_on,
    write_text,
)

__all__ = [
    "TextPlace",
    "action_from_selection",
    "add_action",
    "add_lane",
    "add_problem",
    "append",
    "cannot_group",
    "connect",
    "delete_actions",
    "delete_selection",
    "dissolve_groups",
    "edge_of",
    "extend",
    "fold_groups",
    "fold_lane",
    "group_selection",
    "groups_in_hand",
    "grow_lane",
    "insert_after_selection",
    "insert_into_flow",
    "insert_on_route",
    "is_drawn_by_hand",
    "is_folded",
    "is_parallel",
    "make_ideal",
    "make_room",
    "members_in_hand",
    "merge_lane",
    "merge_selection",
    "movable_pieces",
    "move_lane",
    "name_of",
    "neighbour",
    "nudge",
    "open_field",
    "open_text",
    "place_node",
    "put_lane",
    "reset_routes",
    "resize_lane",
    "set_role",
    "set_value_class",
    "share_others",
    "share_rest",
    "shift_piece",
    "split_selection",
    "text_of",
    "tidy",
    "turn_end",
    "walk",
    "walk_arrows",
    "walk_problems",
    "walk_to_lane",
    "walk_towards",
    "write_further",
    "write_on",
    "write_text",
    "wrong_sum",
]
