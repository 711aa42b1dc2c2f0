"""The icon and the colour that stand for the state of an action, on the screen and on paper."""

from collections.abc import Mapping
from types import MappingProxyType

from vsa.drawing.primitives import Token
from vsa.model.actions import Status

ICONS: Mapping[Status, str] = MappingProxyType(
    {
        Status.NOT_STARTED: "ring",
        Status.ONGOING: "half",
        Status.DONE: "check",
        Status.POSTPONED: "pause",
        Status.REJECTED: "cross",
    }
)
TOKENS: Mapping[Status, Token] = MappingProxyType(
    {
        Status.NOT_STARTED: "text",
        Status.ONGOING: "accent",
        Status.DONE: "vs",
        Status.POSTPONED: "text2",
        Status.REJECTED: "text2",
    }
)
"""The colour says nothing that the icon does not say."""
