"""How columns share a width."""

from collections.abc import Sequence


def widest_allowed(widths: Sequence[float], room: float) -> float:
    """The limit under which all widths fit in `room`: narrow columns keep theirs, the wide ones share what is left."""
    left = len(widths)
    for width in sorted(widths):
        if width * left > room:
            return room / left
        room -= width
        left -= 1
    return max(widths, default=0.0)
