"""Distances on the map, in canvas units."""

import math

MODULE = 13
"""Gaps between cards are whole numbers of this."""

CARD_WIDTH, CARD_HEIGHT = 130, 100
COLUMN_GAP, ROW_GAP = 39, 26
OUTER_GAP = 26
"""Free room left of the first column and right of the last."""

LANE_PADDING = 13
MIN_GAP_X, MIN_GAP_Y = 36, 26
"""Closest that two boxes may stand; nearer, and a triangle has no room between them."""

FOLDED_ROW, FOLDED_MARGIN = 52.0, 22.0
"""In a collapsed lane: from one line of marks to the next, and from its edges to the middle of the first and last."""

TRACK = 12
"""Between two arrows side by side in a gutter."""

PORT = 20
"""Between two arrows on one side of a card."""

ARROWHEAD_ROOM, CLEAR_ROOM = 20, 16
"""From the nearest track to a card that an arrow enters, and to one that none enters."""

TRIANGLE_WIDTH, TRIANGLE_HEIGHT, TRIANGLE_ROOM = 28.0, 24.6, 41.0
PILL_HEIGHT = 20.0
LOOP_HEIGHT = 11.0
"""Height of the bracket of an arrow from a card to itself."""

BURST_SIZE, BURST_STEP = 24.0, 22.0


def module_up(distance: float) -> int:
    """The smallest multiple of MODULE that is not below `distance`."""
    return math.ceil(distance / MODULE - 1e-9) * MODULE
