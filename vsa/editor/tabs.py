"""The tabs of a stage: the parts that it is made of, one of which is shown at a time."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from vsa.editor.stages import Stage


@dataclass(frozen=True, slots=True)
class Tab:
    """A part of a stage. Its texts are `tabs.label.NAME`, `tabs.title.NAME` and, with a `report` that prints what it
    shows, `tabs.print.NAME`."""

    name: str
    report: str = ""


TABS: Mapping[Stage, tuple[Tab, ...]] = MappingProxyType(
    {
        Stage.PREPARE: (Tab("interviews", "guide"), Tab("team"), Tab("course", "measure-form")),
        Stage.ACTIONS: (Tab("table", "actions"), Tab("board", "board"), Tab("sum", "actions")),
        Stage.FOLLOWUP: (
            Tab("plan", "plan12"),
            Tab("gains", "gains"),
            Tab("measurements", "gains"),
            Tab("audits", "audit"),
            Tab("factors", "success"),
            Tab("handover", "handover"),
        ),
    }
)
"""The tabs of each stage that has any, from the left; the first is shown first."""


def tab_of(stage: Stage, name: str) -> Tab | None:
    """The tab of a stage by its name, or None."""
    return next((tab for tab in TABS.get(stage, ()) if tab.name == name), None)


def neighbour(stage: Stage, name: str, step: int) -> str:
    """The tab `step` places to the right of one, round in a ring; "" for a stage without tabs."""
    names = [tab.name for tab in TABS.get(stage, ())]
    return names[(names.index(name) + step) % len(names)] if name in names else ""
