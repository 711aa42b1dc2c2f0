"""A document and its numbers as pictures and figures, the same for the window and for paper."""

from vsa.scene.bands import HEAD_WIDTH
from vsa.scene.captions import facts_line, method_line
from vsa.scene.diagram import diagram, tidy
from vsa.scene.folding import in_document, opened
from vsa.scene.hits import hit, inside
from vsa.scene.key_figures import KeyFigure, key_figures
from vsa.scene.ladder import HEIGHT as LADDER_HEIGHT
from vsa.scene.map_scene import MapScene, completed, fair_copy, map_scene, outdated_in
from vsa.scene.moved import only_moved
from vsa.scene.numbering import step_numbers

__all__ = [
    "HEAD_WIDTH",
    "LADDER_HEIGHT",
    "KeyFigure",
    "MapScene",
    "completed",
    "diagram",
    "facts_line",
    "fair_copy",
    "hit",
    "in_document",
    "inside",
    "key_figures",
    "map_scene",
    "method_line",
    "only_moved",
    "opened",
    "outdated_in",
    "step_numbers",
    "tidy",
]
