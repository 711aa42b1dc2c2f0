"""Groups that are not collapsed, on the map: a dashed frame, and a tab with their name to point at."""

from vsa.drawing.icons import icon
from vsa.drawing.measuring import shortened, text_run, text_width
from vsa.drawing.primitives import Pen, Rect
from vsa.drawing.sheet import Box, Item
from vsa.i18n import Translator
from vsa.model.stream import StepGroup

MARGIN, RADIUS = 9.0, 12.0
OUTLINE = Pen("strong", 1.2, (5.0, 4.0))
TAB_HEIGHT, TAB_LEFT, TAB_RADIUS, MOST_WIDTH = 20.0, 12.0, 4.0, 220.0
SIZE, BASELINE, PADDING = 12.5, 14.5, 7.0
SIGN_SIZE, SIGN_TOP, GAP = 13.0, 3.5, 5.0


def frame_item(group: StepGroup, inner: Box) -> Item:
    """The frame round what is in a group."""
    box = inner.grown(MARGIN)
    return Item(f"frame:{group.id}", box, (Rect(box.left, box.top, box.width, box.height, None, OUTLINE, RADIUS),))


def tab_item(group: StepGroup, inner: Box, tr: Translator) -> Item:
    """The name of a group on the upper edge of its frame."""
    most = max(min(inner.width, MOST_WIDTH), TAB_HEIGHT * 3) - SIGN_SIZE - GAP - 2 * PADDING
    name = shortened(group.name or tr("symbols.step_group.unnamed"), SIZE, "semibold", most)
    left, top = inner.left - MARGIN + TAB_LEFT, inner.top - MARGIN - TAB_HEIGHT / 2
    width = text_width(name, SIZE, "semibold") + SIGN_SIZE + GAP + 2 * PADDING
    box = Box(left, top, left + width, top + TAB_HEIGHT)
    return Item(
        f"group:{group.id}",
        box,
        (
            Rect(left, top, width, TAB_HEIGHT, "surface", Pen("strong", 1.0), TAB_RADIUS),
            text_run(left + PADDING, top + BASELINE, name, SIZE, "semibold", "text2"),
            *icon("fold", box.right - PADDING - SIGN_SIZE, top + SIGN_TOP, SIGN_SIZE, "text2"),
        ),
    )
