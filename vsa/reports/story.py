"""Two columns of titled sections that share one sheet: what has no room in its section is counted, never shrunk."""

from collections.abc import Sequence

from vsa.i18n import Translator
from vsa.model.stream import Stream
from vsa.reports.composer import Composer
from vsa.reports.frame import THIN_RULE, rule
from vsa.reports.lines import Line, paragraph, shortened, stacked, total_height
from vsa.reports.paper import Style
from vsa.reports.publication import Content
from vsa.reports.small_map import SmallMap, names_in_order
from vsa.scene.map_scene import MapScene

GUTTER = 22.0
SECTION_GAP = 8.0
ENTRY_GAP = 2.0
LEAST_MAP = 0.4
"""The part of its section that a map takes, however many names there are to write below it."""


class Story:
    """Fills the left column and, after `turn`, the right one. `share` is a section's part of the column's height."""

    def __init__(self, composer: Composer, tr: Translator) -> None:
        self._composer = composer
        self._tr = tr
        self._page = composer.frame.page
        self._top, self._height = composer.y, composer.room
        self._x = self._page.margin
        self._width = (self._page.inner_width - self._page.length(GUTTER)) / 2
        self._y = self._top
        self._number = 0

    def turn(self) -> None:
        """Go on with the right column."""
        self._x += self._width + self._page.length(GUTTER)
        self._y = self._top

    def section(self, name: str, share: float, entries: Sequence[str]) -> None:
        """A title with entries below it, as many as have room; no entries are said to be missing."""
        bottom = self._begin(name, share)
        self._write(entries or [self._tr(f"reports.a3.empty.{name}")], bottom)
        self._y = bottom + self._page.length(SECTION_GAP)

    def map_section(self, name: str, share: float, stream: Stream, scene: MapScene, said: str, figures: str) -> None:
        """A title with a small map, the key figures and what the numbers on the cards are called."""
        bottom = self._begin(name, share)
        names, room = names_in_order(stream, self._tr), bottom - self._y
        texts = sum(total_height(self._set(each)) + self._page.length(ENTRY_GAP) for each in (figures, names))
        most = max(room * LEAST_MAP, room - texts - self._page.length(SECTION_GAP))
        picture, box = SmallMap(scene).picture(self._x, self._y, self._width, most)
        self._composer.add(Content("Figure", self._composer.number, (picture,), said, box))
        self._y = box.bottom + self._page.length(SECTION_GAP / 2)
        self._say(self._set(figures))
        self._write_shortened(names, bottom)
        self._y = bottom + self._page.length(SECTION_GAP)

    def _begin(self, name: str, share: float) -> float:
        """Writes the title, and gives where the section ends."""
        self._number += 1
        bottom = self._y + self._height * share
        words = f"{self._number} {self._tr(f'reports.a3.section.{name}')}"
        title = paragraph(words, self._page.style(13, "bold", "accent"), self._width)
        self._composer.add(Content("H2", self._composer.number, stacked(title, self._x, self._y)))
        self._y += total_height(title)
        self._composer.decorate(rule(self._x, self._y, self._x + self._width, self._y, "strong", THIN_RULE))
        self._y += self._page.length(SECTION_GAP / 2)
        return bottom - self._page.length(SECTION_GAP)

    def _write(self, entries: Sequence[str], bottom: float) -> None:
        for place, entry in enumerate(entries):
            lines = self._set(entry)
            last = place == len(entries) - 1
            following = 0.0 if last else lines[0].height
            if self._y + total_height(lines) + following > bottom:
                self._write_rest(entries[place:], bottom, begin=not place)
                return
            self._say(lines)

    def _write_rest(self, entries: Sequence[str], bottom: float, *, begin: bool) -> None:
        """How many more there are; where not even the first has room, what there is room for of it."""
        if begin:
            self._write_shortened(entries[0], bottom - (self._style.leading if len(entries) > 1 else 0.0))
            entries = entries[1:]
        if entries:
            self._say(self._set(self._tr("reports.a3.more", count=len(entries))))

    def _write_shortened(self, text: str, bottom: float) -> None:
        """As many lines of a text as have room; a longer one ends in an ellipsis."""
        style = self._style
        count = int((bottom - self._y) / style.leading)
        if count > 0:
            self._say(shortened(text, style, self._width, count))

    @property
    def _style(self) -> Style:
        return self._page.style(11)

    def _set(self, text: str) -> tuple[Line, ...]:
        return paragraph(text, self._style, self._width)

    def _say(self, lines: tuple[Line, ...]) -> None:
        self._composer.add(Content("P", self._composer.number, stacked(lines, self._x, self._y)))
        self._y += total_height(lines) + self._page.length(ENTRY_GAP)
