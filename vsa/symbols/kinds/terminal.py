"""Where cases come in and where they end: a pill, with a heavy edge at the end."""

from functools import partial

from vsa.drawing.measuring import shortened
from vsa.drawing.paths import Point
from vsa.drawing.primitives import Pen
from vsa.drawing.shapes import pill
from vsa.i18n import Translator
from vsa.model.nodes import End, Start
from vsa.symbols.faces import END_EDGE, PILL_HEIGHT, PILL_TEXT_SIZE, START_EDGE, pill_width, pill_with
from vsa.symbols.kind import Entry, Facts, Group, Primitives, Size, SymbolKind, spoken

LONGEST_TEXT = 220.0


def size(terminal: Start | End, facts: Facts, tr: Translator) -> Size:
    """As wide as its text, within reason."""
    return Size(pill_width(_text(terminal, tr)), PILL_HEIGHT)


def draw(terminal: Start | End, facts: Facts, centre: Point, tr: Translator) -> Primitives:
    """The pill with its text."""
    return pill_with(_text(terminal, tr), centre, START_EDGE if isinstance(terminal, Start) else END_EDGE)


def describe(terminal: Start | End, facts: Facts, tr: Translator) -> str:
    """`Start, Sender søknad, Søker, 60 % av sakene`."""
    share = _share(terminal, tr)
    return spoken(
        _kind(terminal, tr),
        terminal.name,
        facts.role,
        tr("symbols.spoken.share", share=share) if share else "",
    )


def _text(terminal: Start | End, tr: Translator) -> str:
    name = shortened(terminal.name, PILL_TEXT_SIZE, "semibold", LONGEST_TEXT) or _kind(terminal, tr)
    return " · ".join(filter(None, (name, _share(terminal, tr))))


def _share(terminal: Start | End, tr: Translator) -> str:
    """The part of the cases that come in here, when there are several ways in."""
    share = terminal.share if isinstance(terminal, Start) else None
    return "" if share is None else tr.percent(share)


def _kind(terminal: Start | End, tr: Translator) -> str:
    return tr("symbols.start.label") if isinstance(terminal, Start) else tr("symbols.end.label")


def picture(edge: float, tr: Translator) -> Primitives:
    """A pill with an edge so wide."""
    return (pill(48, 36, 76, 28, "surface", Pen("text", edge)),)


SYMBOLS = (
    SymbolKind(name="start", label="symbols.start.label", icon="start", size=size, draw=draw, describe=describe),
    SymbolKind(name="end", label="symbols.end.label", icon="end", size=size, draw=draw, describe=describe),
)
ENTRIES = (
    Entry("start", Group.OFFICE, 5, partial(picture, 2.0)),
    Entry("end", Group.OFFICE, 6, partial(picture, 3.6)),
)
