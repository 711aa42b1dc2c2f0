"""The head of a lane: the role, with a person for the user's and a building for another organisation's."""

from vsa.drawing.icons import icon
from vsa.drawing.measuring import break_lines, text_run
from vsa.drawing.paths import Point
from vsa.i18n import Translator
from vsa.model.stream import Lane, LaneKind
from vsa.symbols.kind import Facts, Primitives, Size, SymbolKind, spoken

WIDTH = 136.0
LEFT, RIGHT = 12.0, 8.0
NAME_SIZE, NAME_PITCH, MOST_LINES = 14.0, 18.0, 5
BASELINE_DROP = 5.0
ICON_SIZE, ICON_LEFT, ICON_RISE = 20.0, 10.0, 36.0
KIND_SIZE = 12.0
MARGIN = 26.0
ICONS: dict[LaneKind, str] = {LaneKind.USER: "person", LaneKind.EXTERNAL: "institution"}


def size(lane: Lane, facts: Facts, tr: Translator) -> Size:
    """The width of the column of heads and the least height that holds this one."""
    lines = len(_lines(lane, tr))
    above = ICON_RISE if lane.kind in ICONS else NAME_SIZE
    below = NAME_PITCH if lane.kind is LaneKind.USER else 0.0
    return Size(WIDTH, 2 * max(above, below) + (lines - 1) * NAME_PITCH + MARGIN)


def draw(lane: Lane, facts: Facts, centre: Point, tr: Translator) -> Primitives:
    """The texts and the icon, centred on the height of the lane; the band behind them belongs to the lane."""
    left, user = centre[0] - WIDTH / 2, lane.kind is LaneKind.USER
    lines = _lines(lane, tr)
    first = centre[1] - (len(lines) - 1) * NAME_PITCH / 2 + BASELINE_DROP
    sign = ICONS.get(lane.kind)
    return (
        *(icon(sign, left + ICON_LEFT, first - ICON_RISE, ICON_SIZE, "text2") if sign else ()),
        *(
            text_run(left + LEFT, first + row * NAME_PITCH, line, NAME_SIZE, "bold" if user else "semibold", "text")
            for row, line in enumerate(lines)
        ),
        *(_kind(left + LEFT, first + len(lines) * NAME_PITCH, tr) if user else ()),
    )


def describe(lane: Lane, facts: Facts, tr: Translator) -> str:
    """`Rolle, Søker, bruker`."""
    return spoken(
        tr("symbols.lane.label"), _name(lane, tr), tr("symbols.lane.user") if lane.kind is LaneKind.USER else ""
    )


def _name(lane: Lane, tr: Translator) -> str:
    return lane.name.strip() or tr("symbols.lane.unknown")


def _lines(lane: Lane, tr: Translator) -> tuple[str, ...]:
    weight = "bold" if lane.kind is LaneKind.USER else "semibold"
    return break_lines(_name(lane, tr), NAME_SIZE, weight, WIDTH - LEFT - RIGHT, MOST_LINES)


def _kind(x: float, baseline: float, tr: Translator) -> Primitives:
    return (text_run(x, baseline, tr("symbols.lane.user"), KIND_SIZE, "regular", "text2"),)


SYMBOLS = (
    SymbolKind(
        name="lane",
        label="symbols.lane.label",
        icon="lane",
        size=size,
        draw=draw,
        describe=describe,
        ports=(),
        tool=False,
    ),
)
