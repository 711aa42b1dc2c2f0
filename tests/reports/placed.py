"""Where every run of text and every rule of a publication lies on its page, in points from the upper left corner."""

from collections.abc import Iterator
from dataclasses import dataclass

from vsa.drawing.primitives import Path, Text
from vsa.drawing.sheet import Box
from vsa.reports.publication import Content, Picture, Publication

ASCENT, DESCENT = 0.72, 0.16
"""How far capitals and tails reach from the baseline, in parts of the size."""


@dataclass(frozen=True)
class Run:
    """A run with the number of what it belongs to: runs of one figure may stand close to one another."""

    text: str
    box: Box
    size: float
    owner: int


def runs(publication: Publication, page: int) -> list[Run]:
    """The runs of a page: what is read, heads and feet, and what is only seen."""
    owned = [content.pictures for content in publication.contents() if content.page == page]
    seen = [(picture,) for picture in (*publication.pages[page].again, *publication.pages[page].artifacts)]
    return [run for owner, pictures in enumerate((*owned, *seen)) for run in _runs(pictures, owner)]


def rules(publication: Publication, page: int) -> list[Box]:
    """The straight lines between the contents of a page."""
    artifacts = publication.pages[page].artifacts
    lines = (each for picture in artifacts for each in picture.primitives if isinstance(each, Path))
    return [
        Box(min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))
        for line in lines
        if len(line.commands) == 2 and line.pen is not None
        for (_, x1, y1), (_, x2, y2) in [line.commands]  # type: ignore[misc]
    ]


def figures(publication: Publication, page: int) -> list[Content]:
    """The figures of a page."""
    return [each for each in publication.contents() if each.page == page and each.role == "Figure"]


def _runs(pictures: tuple[Picture, ...], owner: int) -> Iterator[Run]:
    for picture in pictures:
        for each in picture.primitives:
            if isinstance(each, Text) and each.text.strip() and (box := _shown(each, picture)) is not None:
                yield Run(each.text, box, each.size * picture.scale, owner)


def _shown(run: Text, picture: Picture) -> Box | None:
    """What the window of the picture shows of a run, on the page; None for nothing."""
    left, top, right, bottom = run.x, run.y - ASCENT * run.size, run.x + run.width, run.y + DESCENT * run.size
    if picture.window is not None:
        window = picture.window
        left, right = max(left, window.left), min(right, window.right)
        top, bottom = max(top, window.top), min(bottom, window.bottom)
    if left >= right or top >= bottom:
        return None
    x, y, scale = picture.x, picture.y, picture.scale
    return Box(x + left * scale, y + top * scale, x + right * scale, y + bottom * scale)


def collisions(found: list[Run]) -> list[str]:
    """Runs of different parts that lie on one another."""
    ordered = sorted(found, key=lambda run: run.box.top)
    return [
        f"«{run.text}» and «{other.text}»"
        for place, run in enumerate(ordered)
        for other in _below(run, ordered[place + 1 :])
        if run.owner != other.owner and run.box.left < other.box.right and other.box.left < run.box.right
    ]


def _below(run: Run, following: list[Run]) -> Iterator[Run]:
    for other in following:
        if other.box.top >= run.box.bottom:
            return
        yield other


def crossed(found: list[Run], lines: list[Box]) -> list[str]:
    """Runs that a rule goes through."""
    return [
        run.text
        for run in found
        for line in lines
        if line.left < run.box.right
        and run.box.left < line.right + 0.01
        and line.top < run.box.bottom
        and run.box.top < line.bottom + 0.01
    ]
