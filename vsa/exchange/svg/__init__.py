"""Display lists as SVG, which browsers, text programs and drawing programs show and edit."""

from vsa.exchange.svg.document import svg_text

__all__ = ["svg_text"]
