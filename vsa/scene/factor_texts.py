"""The signs of success factors, on screen and on paper."""

from vsa.drawing.primitives import Token
from vsa.model.following_up import Light

ICONS = {Light.GREEN: "check", Light.YELLOW: "half", Light.RED: "warning"}
TOKENS: dict[Light, Token] = {Light.GREEN: "vs", Light.YELLOW: "wait", Light.RED: "s"}
