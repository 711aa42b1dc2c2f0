"""Icons among words."""

from vsa.drawing.icons import icon
from vsa.drawing.primitives import Token
from vsa.reports.lines import Sign
from vsa.reports.paper import Style


def sign(name: str, style: Style, token: Token | None = None) -> Sign:
    """An icon as large as the words it stands among, and in their colour unless it has one of its own."""
    size, ink = style.size * 1.15, token or style.token
    return Sign(size, lambda x, y: icon(name, x, y, size, ink, stroke=2.2))
