"""What the names of the list stand for."""

from vsa.edits.change_type import NewType
from vsa.model.nodes import WaitsFor
from vsa.model.stream import FlowKind

STEPS = ("step", "step_value", "step_necessary", "step_waste")
NODES = (*STEPS, "start", "end", "choice", "parallel", "store")
"""What cases pass."""
ARROWS: dict[str, tuple[FlowKind | None, bool]] = {
    "arrow": (None, False),
    "rework": (FlowKind.REWORK, False),
    "information_manual": (FlowKind.INFORMATION, False),
    "information_electronic": (FlowKind.INFORMATION, True),
}
"""The kind of an arrow, which the program proposes where it is None, and whether it is electronic."""
WAITS = {f"wait_{waits_for}": waits_for for waits_for in WaitsFor}
SHARE, PROBLEM, NOTE, TIMELINE = "share", "problem", "note", "timeline"
MARKS = (*WAITS, SHARE, PROBLEM, NOTE, TIMELINE)
"""What stands on something else, or by itself."""

VALUES = {
    "step": {"kind": "step"},
    "step_value": {"kind": "step", "value_class": "VS"},
    "step_necessary": {"kind": "step", "value_class": "NV"},
    "step_waste": {"kind": "step", "value_class": "S"},
    "start": {"kind": "start"},
    "end": {"kind": "end"},
    "choice": {"kind": "gateway", "split": "choice"},
    "parallel": {"kind": "gateway", "split": "parallel"},
    "store": {"kind": "store"},
}


def is_free(name: str) -> bool:
    """Whether a name stands for a free symbol."""
    return name not in NODES and name not in ARROWS and name not in MARKS


def new_type(name: str) -> NewType:
    """What something becomes that is turned into a node or a free symbol."""
    return NewType("nodes", VALUES[name]) if name in NODES else NewType("symbols", {"kind": name})
