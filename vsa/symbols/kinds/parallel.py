"""Where work splits into branches that run side by side, or joins again: a circle with two bars."""

from vsa.drawing.measuring import shortened, text_run
from vsa.drawing.paths import Point
from vsa.drawing.primitives import Circle, Path, Pen
from vsa.drawing.shapes import polyline
from vsa.i18n import Translator
from vsa.model.nodes import Gateway
from vsa.symbols.kind import Entry, Facts, Group, Primitives, Size, SymbolKind, spoken
from vsa.symbols.sketch import disc, head, line

RADIUS = 15.0
BAR_OFFSET, BAR_REACH = RADIUS * 0.33, RADIUS * 0.5
NAME_SIZE, NAME_DROP, NAME_WIDTH = 12.5, 15.0, 120.0


def size(gateway: Gateway, facts: Facts, tr: Translator) -> Size:
    """A circle of one size."""
    return Size(2 * RADIUS, 2 * RADIUS)


def draw(gateway: Gateway, facts: Facts, centre: Point, tr: Translator) -> Primitives:
    """The circle, with its name under it if it has one."""
    x, y = centre
    bars = (
        Path(polyline(((bar, y - BAR_REACH), (bar, y + BAR_REACH))), pen=Pen("text2", 2.6, square=True))
        for bar in (x - BAR_OFFSET, x + BAR_OFFSET)
    )
    return Circle(x, y, RADIUS, "surface", Pen("text2", 1.6)), *bars, *_name(gateway, x, y + RADIUS + NAME_DROP)


def describe(gateway: Gateway, facts: Facts, tr: Translator) -> str:
    """`Parallell, Saksbehandler`."""
    return spoken(tr("symbols.parallel.label"), gateway.name, facts.role)


def _name(gateway: Gateway, x: float, baseline: float) -> Primitives:
    name = shortened(gateway.name, NAME_SIZE, "semibold", NAME_WIDTH)
    return (text_run(x, baseline, name, NAME_SIZE, "semibold", "text", "middle", halo="surface"),) if name else ()


def picture(tr: Translator) -> Primitives:
    """One way in, two ways out."""
    return (
        line("M6 36H28"),
        disc(42, 36, 14),
        line("M37.5 29V43M46.5 29V43", 3.2),
        line("M54 28Q62 14 80 14M54 44Q62 58 80 58"),
        head(92, 14, 1, 0, 11),
        head(92, 58, 1, 0, 11),
    )


SYMBOLS = (
    SymbolKind(
        name="parallel",
        label="symbols.parallel.label",
        icon="parallel",
        size=size,
        draw=draw,
        describe=describe,
    ),
)
ENTRIES = (Entry("parallel", Group.OFFICE, 12, picture),)
