"""Commands that stand in a menu of their own within their menu, so that every menu fits on a small screen."""

from collections.abc import Mapping
from types import MappingProxyType

SUBMENUS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "value": ("class_value", "class_necessary", "class_waste"),
        "room": ("make_room", "close_room", "make_room_below", "close_room_below", "reset_route"),
        "lane": ("lane_up", "lane_down", "fold_lane", "merge_lane_up", "merge_lane_down"),
        "group": ("group", "fold", "dissolve"),
        "preparing": ("new_interview", "new_finding", "findings_to_actions", "begin_current"),
        "following_up": (
            "new_gain",
            "new_indicator",
            "new_plan_entry",
            "new_internal_audit",
            "new_external_audit",
            "new_factor",
        ),
    }
)
"""The ids of the commands in each, which are neighbours in one menu. Its title is `editor.submenu.NAME`."""

_OF = {id: name for name, ids in SUBMENUS.items() for id in ids}


def submenu_of(id: str) -> str:
    """The submenu in which a command stands; "" for none."""
    return _OF.get(id, "")
