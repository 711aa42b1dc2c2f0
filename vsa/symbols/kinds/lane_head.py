"""The head of a lane: the role, with a person for the user's and a building for another organisation's."""

from vsa.drawing.icons import icon
from vsa.drawing.measuring import break_lines, keeps_words_whole, shortened, text_run
from vsa.drawing.paths import Point
from vsa.drawing.primitives import Weight
from vsa.i18n import Translator
from vsa.model.stream import Lane, LaneKind
from vsa.symbols.kind import Facts, Primitives, Size, SymbolKind, spoken

WIDTH = 136.0
LEFT, RIGHT = 12.0, 6.0
NAME_SIZE, SMALL_NAME_SIZE = 14.0, 13.0
NAME_PITCH, MOST_LINES = 18.0, 5
BASELINE_DROP = 5.0
ICON_SIZE, ICON_LEFT, ICON_RISE = 20.0, 10.0, 36.0
KIND_SIZE = 12.0
MORE_LEFT, MORE_SIZE = 8.0, 14.0
MARGIN = 26.0
ICONS: dict[LaneKind, str] = {LaneKind.USER: "person", LaneKind.EXTERNAL: "institution"}


def size(lane: Lane, facts: Facts, tr: Translator) -> Size:
    """The width of the column of heads and the least height that holds this one."""
    if lane.collapsed:
        return Size(WIDTH, NAME_PITCH + MARGIN)
    lines = len(_name(lane, tr)[0])
    above = ICON_RISE if lane.kind in ICONS else NAME_SIZE
    below = NAME_PITCH if lane.kind is LaneKind.USER else 0.0
    return Size(WIDTH, 2 * max(above, below) + (lines - 1) * NAME_PITCH + MARGIN)


def draw(lane: Lane, facts: Facts, centre: Point, tr: Translator) -> Primitives:
    """The texts and the icon, centred on the height of the lane; the band behind them belongs to the lane."""
    if lane.collapsed:
        return _collapsed(lane, centre, tr)
    left, user = centre[0] - WIDTH / 2, lane.kind is LaneKind.USER
    lines, letters = _name(lane, tr)
    first = centre[1] - (len(lines) - 1) * NAME_PITCH / 2 + BASELINE_DROP
    sign = ICONS.get(lane.kind)
    return (
        *(icon(sign, left + ICON_LEFT, first - ICON_RISE, ICON_SIZE, "text2") if sign else ()),
        *(
            text_run(left + LEFT, first + row * NAME_PITCH, line, letters, _weight(lane), "text")
            for row, line in enumerate(lines)
        ),
        *(_kind(left + LEFT, first + len(lines) * NAME_PITCH, tr) if user else ()),
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
    name = shortened(_role(lane, tr), SMALL_NAME_SIZE, _weight(lane), WIDTH - MORE_LEFT - MORE_SIZE - RIGHT)
    return (
        *icon("chevron_right", left + MORE_LEFT / 2, centre[1] - MORE_SIZE / 2, MORE_SIZE, "text2"),
        text_run(left + MORE_LEFT + MORE_SIZE, centre[1] + BASELINE_DROP, name, SMALL_NAME_SIZE, _weight(lane), "text"),
    )


def _role(lane: Lane, tr: Translator) -> str:
    return lane.name.strip() or tr("symbols.lane.unknown")


def _name(lane: Lane, tr: Translator) -> tuple[tuple[str, ...], float]:
    """The lines of the role and their size: smaller when that saves a long word from being divided."""
    role, room = _role(lane, tr), WIDTH - LEFT - RIGHT
    for letters in (NAME_SIZE, SMALL_NAME_SIZE):
        lines = break_lines(role, letters, _weight(lane), room, MOST_LINES)
        if keeps_words_whole(role, lines):
            return lines, letters
    return break_lines(role, NAME_SIZE, _weight(lane), room, MOST_LINES), NAME_SIZE


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
