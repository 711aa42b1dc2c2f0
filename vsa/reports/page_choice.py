"""Some pages of a publication, chosen as people write it: `1-3, 5`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from vsa.i18n import UserError, message
from vsa.reports.publication import Content, Group, Publication

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
    """The publication with these pages and what stands on them; pages keep the numbers in their feet."""
    if len(numbers) == len(publication.pages):
        return publication
    places = {number: place for place, number in enumerate(numbers)}
    body = tuple(kept for part in publication.body for kept in _kept(part, places))
    return replace(publication, pages=tuple(publication.pages[number] for number in numbers), body=body)


def _pages(part: str, count: int) -> Iterator[int]:
    found = PART.fullmatch(part)
    if found is None:
        raise PageError(message("reports.pages.unreadable", text=part))
    first = int(found["first"])
    last = int(found["last"] or count) if found["dash"] else first
    if not 1 <= first <= last <= count:
        raise PageError(message("reports.pages.missing", text=part, count=count))
    return iter(range(first - 1, last))


def _kept(part: Content | Group, places: dict[int, int]) -> Iterator[Content | Group]:
    """What is left of a part; a group of which nothing is left goes too."""
    if isinstance(part, Content):
        if part.page in places:
            yield replace(part, page=places[part.page])
    elif children := tuple(kept for child in part.children for kept in _kept(child, places)):
        yield replace(part, children=children)
