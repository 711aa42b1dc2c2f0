"""Lines to sign on, side by side under a report."""

from collections.abc import Sequence

from vsa.reports.composer import Composer
from vsa.reports.frame import THIN_RULE, rule
from vsa.reports.lines import paragraph, stacked, total_height
from vsa.reports.publication import Content

SIGNATURE_HEIGHT = 40.0
GAP = 18.0


def place_signatures(composer: Composer, signers: Sequence[tuple[str, float]]) -> None:
    """A line for each, with who signs there and its share of the width; the composer ends at the lines."""
    page = composer.frame.page
    style, gap = page.words, page.length(GAP)
    end = composer.y + page.length(SIGNATURE_HEIGHT)
    room = page.inner_width - gap * (len(signers) - 1)
    x = page.margin
    for name, share in signers:
        width = room * share / sum(each for _, each in signers)
        lines = paragraph(name, style, width)
        y = end - total_height(lines) - page.length(3)
        composer.add(Content("P", composer.number, stacked(lines, x, y)))
        composer.decorate(rule(x, end, x + width, end, "text", THIN_RULE))
        x += width + gap
    composer.y = end
