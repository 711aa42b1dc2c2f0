"""Some pages of a publication, chosen as people write it: `1-3, 5`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from vsa.i18n import UserError, message
from vsa.reports.publication import Content, Group, Page, Publication

PART = re.compile(r"(?P<first>\d{1,6})\s*(?:(?P<dash>[-–])\s*(?P<last>\d{1,6})?)?")
EVERY_PAGE = ""


class PageError(UserError):
    """Pages that are not there, or a text that names none."""


def page_numbers(text: str, count: int) -> tuple[int, ...]:
    """The pages that a text names, counted from 0, each once and in order: `1-3, 5`, or `4-` for the fourth to the
    last. Nothing means every page. Raises PageError."""
    if not text.strip():
        return tuple(range(count))
    return tuple(sorted({number for part in text.split(",") for number in _pages(part.strip(), count)}))


def only(publication: Publication, numbers: Sequence[int]) -> Publication:
    """The publication with these pages and what stands on them; pages keep the numbers in their feet. Where the title
    or the heads of a table are left out with the page that they were read on, the next that repeats them is read."""
    if len(numbers) == len(publication.pages):
        return publication
    chosen = _Chosen([publication.pages[number] for number in numbers], numbers)
    body = [kept for part in publication.body for kept in chosen.kept(part)]
    return replace(publication, body=(*chosen.title(), *body), pages=tuple(chosen.pages))


def _pages(part: str, count: int) -> Iterator[int]:
    found = PART.fullmatch(part)
    if found is None:
        raise PageError(message("reports.pages.unreadable", text=part))
    first = int(found["first"])
    last = int(found["last"] or count) if found["dash"] else first
    if not 1 <= first <= last <= count:
        raise PageError(message("reports.pages.missing", text=part, count=count))
    return iter(range(first - 1, last))


class _Chosen:
    """Pages without the others."""

    def __init__(self, pages: list[Page], numbers: Sequence[int]) -> None:
        self.pages = pages
        self._places = {number: place for place, number in enumerate(numbers)}

    def kept(self, part: Content | Group) -> Iterator[Content | Group]:
        """What is left of a part; a group of which nothing is left goes too."""
        if isinstance(part, Content):
            if part.page in self._places:
                yield replace(part, page=self._places[part.page])
        elif children := tuple(kept for child in part.children for kept in self.kept(child)):
            headless = part.role == "Table" and not any(self.kept(part.children[0]))
            yield replace(part, children=(*self._heads(_page_of(children[0])), *children) if headless else children)

    def title(self) -> Iterator[Content]:
        """The running title of the first page, unless the page has one of its own."""
        first = self.pages[0]
        if first.head:
            yield Content("H1", 0, first.head)
            self.pages[0] = replace(first, head=())

    def _heads(self, place: int) -> Iterator[Group]:
        """The row of heads that a page repeats."""
        page = self.pages[place]
        if page.repeated:
            yield Group("TR", tuple(replace(cell, page=place) for cell in page.repeated))
            self.pages[place] = replace(page, repeated=())


def _page_of(part: Content | Group) -> int:
    return part.page if isinstance(part, Content) else _page_of(part.children[0])
