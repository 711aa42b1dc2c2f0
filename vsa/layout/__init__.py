"""Where boxes stand and how arrows run. Returns plans, never edits; depends on no other room.

    network -> columns -> lanes, rows           the cell of every box
    axis -> grid                                lines through and between boxes, from where these stand
    patterns, traffic, squeeze -> router        a path on the grid for every arrow
    tracks -> clearance -> sizing               arrows side by side, the room that they need, places
    corners -> spots, loops -> labelling        coordinates, then triangles and percentages where there is room

Everything up to the tracks is whole numbers. Gutters (between columns) and channels (between rows) hold no box, so an
arrow in them cannot meet one, and their widths are decided last, from what must fit. `arrange` does all of it, `route`
begins at the grid, `reroute` keeps the courses that a change does not disturb.
"""

from typing import TYPE_CHECKING

from vsa.lazily import lazily

if TYPE_CHECKING:
    from vsa.layout.appending import append_place
    from vsa.layout.arrangement import arrange
    from vsa.layout.rerouting import reroute
    from vsa.layout.routing import is_large, route, route_stepwise, runs_plainly
    from vsa.layout.snapping import Snap, Standing, sidestep, snap

__all__ = [
    "Snap",
    "Standing",
    "append_place",
    "arrange",
    "is_large",
    "reroute",
    "route",
    "route_stepwise",
    "runs_plainly",
    "sidestep",
    "snap",
]

__getattr__ = lazily(
    __name__,
    {
        "appending": ["append_place"],
        "arrangement": ["arrange"],
        "rerouting": ["reroute"],
        "routing": ["is_large", "route", "route_stepwise", "runs_plainly"],
        "snapping": ["Snap", "Standing", "sidestep", "snap"],
    },
)
