"""Pictures of printed pages, kept to see when something moves. `make goldens` draws them anew, to be looked at before
they are committed: a change that was meant shows in the difference of the pictures."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
import pypdfium2
from PIL import Image

from tests.reports.pdfs import TODAY
from vsa.reports import KINDS, render
from vsa.storage import load

FOLDER = Path(__file__).parent / "golden"
DOCUMENT = FOLDER / "document.vsa"
"""A document of its own, so that pages do not change when the examples do."""
LONG_SIDE = 900
GREYS = 16
BLOCK = 6
TOLERANCE = 22.0
"""Of 255: how much darker or lighter the mean of a block may be. Sixteen greys and other smoothing stay below it."""
PAGES = 2
"""The first pages of each report show all that its kind draws."""

Grey: TypeAlias = npt.NDArray[np.int16]


@dataclass(frozen=True)
class Printing:
    """A report with options that make it look different."""

    name: str
    kind: str
    options: tuple[tuple[str, str], ...] = ()


def printings() -> Iterator[Printing]:
    """Every report, and the variants that are pages of their own."""
    for kind in KINDS:
        yield Printing(kind, kind)
    yield Printing("map-ideal-A4", "map", (("state", "ideal"), ("paper", "A4")))
    yield Printing("map-poster", "map", (("poster", "A4"),))
    yield Printing("actions-week", "actions", (("show", "week"),))


def pages(printing: Printing) -> list[Grey]:
    """The first pages of a printing as pictures of shades of grey."""
    pdf = render(printing.kind, load(DOCUMENT).document, dict(printing.options), today=TODAY)
    return drawn(pdf)


def drawn(pdf: bytes) -> list[Grey]:
    """The first pages of a file."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [_drawn(document[number]) for number in range(min(PAGES, len(document)))]


def _drawn(page: pypdfium2.PdfPage) -> Grey:
    picture = page.render(scale=LONG_SIDE / max(page.get_size()), grayscale=True).to_pil().convert("L")
    return np.asarray(picture, dtype=np.int16)


def path(printing: Printing, number: int) -> Path:
    """Where a page is kept; `number` counts from 1."""
    return FOLDER / f"{printing.name}-{number}.png"


def kept(printing: Printing) -> list[Grey]:
    """The pages as they were; none for a report that has no pictures yet."""
    paths = (path(printing, number) for number in range(1, PAGES + 1))
    return [np.asarray(Image.open(each).convert("L"), dtype=np.int16) for each in paths if each.exists()]


def moved(before: Grey, after: Grey) -> list[tuple[int, int]]:
    """The blocks (row, column) in which two pages differ; all of them for pages of another size."""
    if before.shape != after.shape:
        return [(row, column) for row, column in np.ndindex(*_blocks(after).shape)]
    rows, columns = np.nonzero(np.abs(_blocks(before) - _blocks(after)) > TOLERANCE)
    return list(zip(rows.tolist(), columns.tolist(), strict=True))


def _blocks(page: Grey) -> npt.NDArray[np.float64]:
    """The mean of every block; what is left of a block at the edges is not looked at."""
    height, width = (side // BLOCK * BLOCK for side in page.shape)
    cut = page[:height, :width].reshape(height // BLOCK, BLOCK, width // BLOCK, BLOCK)
    return np.asarray(cut.mean(axis=(1, 3)), dtype=np.float64)


def encoded(page: Grey) -> bytes:
    """A page as a small PNG."""
    step = 255 / (GREYS - 1)
    picture = Image.fromarray((page / step).round().astype(np.uint8))
    shades = [round(shade * step) for shade in range(GREYS) for _ in range(3)]
    picture = picture.convert("P")
    picture.putpalette(shades)
    buffer = io.BytesIO()
    picture.save(buffer, "PNG", optimize=True, bits=4)
    return buffer.getvalue()


def renew() -> None:
    """Draw all pages anew, and remove those of reports that are gone."""
    wanted = {
        path(printing, number): page for printing in printings() for number, page in enumerate(pages(printing), 1)
    }
    for stale in set(FOLDER.glob("*.png")) - set(wanted):
        stale.unlink()
    for place, page in wanted.items():
        if not place.exists() or moved(np.asarray(Image.open(place).convert("L"), dtype=np.int16), page):
            place.write_bytes(encoded(page))


if __name__ == "__main__":
    renew()
