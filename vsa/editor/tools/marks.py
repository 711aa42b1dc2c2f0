"""The marks of what the user should look at, on the nodes that it is about."""

from collections.abc import Iterable, Iterator
from typing import Literal

from vsa.analysis.results import Notice
from vsa.drawing.sheet import Box
from vsa.model.base import Id
from vsa.scene import MapScene

UNFINISHED = ("wait_missing", "work_missing", "class_missing")


def marks_of(notices: Iterable[Notice], scene: MapScene) -> Iterator[tuple[Box, Literal["error", "warning"]]]:
    """The nodes that errors and warnings are about, each once; what is merely not filled in yet speaks for itself."""
    worst: dict[Id, Literal["error", "warning"]] = {}
    for notice in notices:
        if notice.severity != "hint" and notice.code not in UNFINISHED:
            for node in notice.nodes:
                worst.setdefault(node, notice.severity)
    for node, severity in worst.items():
        if item := scene.standing_for(f"node:{node}"):
            yield item.bounds, severity
