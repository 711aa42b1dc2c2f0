"""A table as text programs and spreadsheets put it on the clipboard, in HTML."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

Row = tuple[str, ...]

MOST_SPAN = 1000
"""What a cell may span: more is no table but an attack."""
_BREAKS = ("p", "div", "li")


def only_table(html: str) -> list[Row]:
    """The rows of the only table in a text, each place of a cell that spans others but its first one empty; nothing
    where there is no table, several, or one in another."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return _laid_out(reader.rows) if reader.tables == 1 else []


@dataclass(slots=True)
class _Cell:
    down: int
    across: int
    pieces: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        lines = (" ".join(line.split()) for line in "".join(self.pieces).split("\n"))
        return "\n".join(filter(None, lines))


class _Reader(HTMLParser):
    """Gathers the cells of each row. White space is one space, and only a break or a paragraph ends a line."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables = 0
        self.rows: list[list[_Cell]] = []
        self._cell: _Cell | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self.tables += 1
        elif tag == "tr":
            self.rows.append([])
            self._cell = None
        elif tag in ("td", "th") and self.rows:
            known = dict(attrs)
            self._cell = _Cell(_span(known.get("rowspan")), _span(known.get("colspan")))
            self.rows[-1].append(self._cell)
        elif self._cell and (tag == "br" or tag in _BREAKS):
            self._cell.pieces.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th", "tr", "table"):
            self._cell = None
        elif self._cell and tag in _BREAKS:
            self._cell.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        if self._cell:
            self._cell.pieces.append(" ".join(data.split("\n")))


def _span(written: str | None) -> int:
    return min(max(int(written), 1), MOST_SPAN) if written and written.isascii() and written.isdigit() else 1


def _laid_out(rows: list[list[_Cell]]) -> list[Row]:
    """Texts in their places, those that a cell above or to the left spans left free."""
    reached: dict[int, int] = {}
    placed: list[dict[int, str]] = []
    for number, cells in enumerate(rows):
        texts: dict[int, str] = {}
        at = 0
        for cell in cells:
            while reached.get(at, 0) > number:
                at += 1
            texts[at] = cell.text
            reached |= dict.fromkeys(range(at, at + cell.across), number + cell.down)
            at += cell.across
        placed.append(texts)
    width = max((max(texts, default=-1) + 1 for texts in placed), default=0)
    return [tuple(texts.get(at, "") for at in range(width)) for texts in placed]
