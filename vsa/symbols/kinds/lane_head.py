"""The head of a lane: the role, with a person for the user's and a building for another organisation's."""

from vsa.drawing.icons import icon
from vsa.drawing.measuring import shortened, text_run
from vsa.drawing.paths import Point
from vsa.drawing.primitives import Weight
from vsa.i18n import Translator
from vsa.model.stream import Lane, LaneKind
from vsa.symbols.faces import (
    HEAD_LEFT,
    HEAD_RIGHT,
    HEAD_WIDTH,
    ROLE_DROP,
    ROLE_PITCH,
    ROLE_SIZE,
    SMALL_ROLE_SIZE,
    role_in_head,
    role_lines,
)
from vsa.symbols.kind import Facts, Primitives, Size, SymbolKind, spoken

WIDTH = HEAD_WIDTH
ICON_SIZE, ICON_LEFT, ICON_RISE = 20.0, 10.0, 36.0
KIND_SIZE = 12.0
MORE_LEFT, MORE_SIZE = 8.0, 14.0
MARGIN = 26.0
ICONS: dict[LaneKind, str] = {LaneKind.USER: "person", LaneKind.EXTERNAL: "institution"}


def size(lane: Lane, facts: Facts, tr: Translator) -> Size:
    """The width of the column of heads and the least height that holds this one."""
    if lane.collapsed:
        return Size(WIDTH, ROLE_PITCH + MARGIN)
    lines = len(_lines(lane, tr))
    above = ICON_RISE if lane.kind in ICONS else ROLE_SIZE
    below = ROLE_PITCH if lane.kind is LaneKind.USER else 0.0
    return Size(WIDTH, 2 * max(above, below) + (lines - 1) * ROLE_PITCH + MARGIN)


def draw(lane: Lane, facts: Facts, centre: Point, tr: Translator) -> Primitives:
    """The texts and the icon, centred on the height of the lane; the band behind them belongs to the lane."""
    if lane.collapsed:
        return _collapsed(lane, centre, tr)
    left, user = centre[0] - WIDTH / 2, lane.kind is LaneKind.USER
    lines = _lines(lane, tr)
    first = centre[1] - (len(lines) - 1) * ROLE_PITCH / 2 + ROLE_DROP
    sign = ICONS.get(lane.kind)
    return (
        *(icon(sign, left + ICON_LEFT, first - ICON_RISE, ICON_SIZE, "text2") if sign else ()),
        *role_in_head(_role(lane, tr), _weight(lane), left, centre[1]),
        *(_kind(left + HEAD_LEFT, first + len(lines) * ROLE_PITCH, tr) if user else ()),
    )


def describe(lane: Lane, facts: Facts, tr: Translator) -> str:
    """`Rolle, Søker, bruker`."""
    return spoken(
        tr("symbols.lane.label"),
        _role(lane, tr),
        tr("symbols.lane.user") if lane.kind is LaneKind.USER else "",
        tr("symbols.lane.collapsed") if lane.collapsed else "",
    )


def _collapsed(lane: Lane, centre: Point, tr: Translator) -> Primitives:
    """The role on one line behind a sign that there is more."""
    left = centre[0] - WIDTH / 2
    name = shortened(_role(lane, tr), SMALL_ROLE_SIZE, _weight(lane), WIDTH - MORE_LEFT - MORE_SIZE - HEAD_RIGHT)
    return (
        *icon("chevron_right", left + MORE_LEFT / 2, centre[1] - MORE_SIZE / 2, MORE_SIZE, "text2"),
        text_run(left + MORE_LEFT + MORE_SIZE, centre[1] + ROLE_DROP, name, SMALL_ROLE_SIZE, _weight(lane), "text"),
    )


def _role(lane: Lane, tr: Translator) -> str:
    return lane.name.strip() or tr("symbols.lane.unknown")


def _lines(lane: Lane, tr: Translator) -> tuple[str, ...]:
    return role_lines(_role(lane, tr), _weight(lane))[0]


def _weight(lane: Lane) -> Weight:
    return "bold" if lane.kind is LaneKind.USER else "semibold"


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
    ),
)
