"""Where boxes stand and how arrows run. Returns plans, never edits; depends on no other room."""

from vsa.layout.arrangement import arrange
from vsa.layout.rerouting import reroute
from vsa.layout.routing import route

__all__ = ["arrange", "reroute", "route"]
