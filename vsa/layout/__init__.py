"""Where boxes stand and how arrows run. Returns plans, never edits; depends on no other room."""

from vsa.layout.appending import append_place
from vsa.layout.arrangement import arrange
from vsa.layout.rerouting import reroute
from vsa.layout.routing import route
from vsa.layout.snapping import snap

__all__ = ["append_place", "arrange", "reroute", "route", "snap"]
