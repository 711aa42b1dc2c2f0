"""How large the parts of the window are, in pixels with letters of the usual size, and what the rail shows.

The parts take them from here, and so does the sketch of the window that a document opens with.
"""

FIRST_WINDOW, LEAST_WINDOW = (1440, 900), (1024, 640)
FRAME = 40
"""The height that the title of a window takes."""

RAIL_WIDTH, STAGE_HEIGHT, RAIL_EDGE = 88, 74, 2
STAGES_TOP, STAGES_GAP = 10, 4
STAGE_ICON = 26
STAGE_ICONS = {
    "prepare": "prepare",
    "current": "current",
    "ideal": "ideal",
    "compare": "compare",
    "actions": "actions",
    "followup": "followup",
}
"""The icons of the stages, by their names, from the top."""

HEADER_HEIGHT, HEADER_MARGIN = 56, 20
TOOLS_HEIGHT = 68
FIGURES_HEIGHT, FIGURES_MARGINS = 123, 14
"""Of the key figures: what is as high as its letters make it, and what stands above and below."""
INSPECTOR_WIDTH, WIDEST_INSPECTOR = 320, 420
NARROW_WINDOW = 1500
"""Below this width of the window the inspector is a drawer that opens when something is selected."""
LADDER_HEIGHT = 126
LOW_MAP, LOW_LADDER = 560, 96
"""Below this height of the map with its tools and its ladder the ladder gives some of its own to the map."""
LOW_FOR_LETTERS, LOW_FOR_AUDIENCE = 600, 480
"""Below this height, as large as the letters are, bar and figures take less, so that there is a map between them; a map
that is presented has the room of the menus, the header and the tools."""
