"""Fills pages from the top down, and turns to a new one when the room is gone."""

from vsa.reports.colophon import keywords
from vsa.reports.frame import Frame
from vsa.reports.heading import Heading, place_heading
from vsa.reports.lines import Line, stacked, total_height
from vsa.reports.publication import Content, Group, Page, Picture, Publication, Role


class Composer:
    """Begins with the heading. `y` is where the next content goes, `number` the page it goes to (from 0)."""

    def __init__(self, frame: Frame, heading: Heading) -> None:
        self.frame = frame
        placed = place_heading(heading, frame.page)
        self.y = placed.end
        self._body: list[Content | Group] = list(placed.contents)
        self._artifacts: list[list[Picture]] = [list(placed.artifacts)]
        self._repeated: list[list[Content]] = [[]]

    @property
    def number(self) -> int:
        return len(self._artifacts) - 1

    @property
    def room(self) -> float:
        """The height left on this page."""
        return self.frame.bottom - self.y

    @property
    def page_room(self) -> float:
        """The height that a fresh page has."""
        return self.frame.bottom - self.frame.short_head()[1]

    def turn(self) -> None:
        """Go on with a new page."""
        self._artifacts.append([])
        self._repeated.append([])
        self.y = self.frame.short_head()[1]

    def make_room(self, height: float) -> None:
        """Turn the page unless there is room for `height`."""
        if self.room < height:
            self.turn()

    def add(self, part: Content | Group) -> None:
        """Something to be read after all before it."""
        self._body.append(part)

    def decorate(self, *pictures: Picture) -> None:
        """Something on this page that is seen and not read."""
        self._artifacts[-1] += pictures

    def repeat(self, *cells: Content) -> None:
        """Something on this page that was read on an earlier one: the heads of a table that goes on."""
        self._repeated[-1] += cells

    def write(self, role: Role, lines: tuple[Line, ...], x: float | None = None) -> None:
        """Lines at the left margin (or at `x`), and `y` moves below them; no lines are nothing."""
        if not lines:
            return
        left = self.frame.page.margin if x is None else x
        self.add(Content(role, self.number, stacked(lines, left, self.y)))
        self.y += total_height(lines)

    def publication(self, author: str, subject: str, following: int = 0) -> Publication:
        """All pages, each with its footer; that of the last is read aloud, once. The running title is the file's.
        `following` pages that somebody adds are counted."""
        page, own = self.frame.page, len(self._artifacts)
        count = own + following
        return Publication(
            title=self.frame.running_title,
            author=author,
            subject=subject,
            language=self.frame.tr.language,
            pages=tuple(
                Page(
                    page.width,
                    page.height,
                    artifacts=(*artifacts, self.frame.footer_rule()),
                    running=self.frame.footer(number, count) if number < own else (),
                    head=self.frame.short_head()[0] if number > 1 else (),
                    repeated=tuple(self._repeated[number - 1]),
                )
                for number, artifacts in enumerate(self._artifacts, 1)
            ),
            body=(*self._body, Content("P", self.number, self.frame.footer(own, count))),
            keywords=keywords(self.frame.owner, self.frame.tr, self.frame.printed),
        )
