"""Printed pages look as they did: whatever moves, comes or goes is seen."""

from dataclasses import replace

import numpy as np
import pytest

from tests.reports.golden_pages import (
    DOCUMENT,
    FOLDER,
    GREYS,
    Printing,
    drawn,
    encoded,
    kept,
    moved,
    pages,
    path,
    printings,
)
from tests.reports.pdfs import TODAY
from vsa.reports import KINDS, compose, write
from vsa.reports.publication import Content, Publication
from vsa.storage import load

MEANT = "If that was meant, look at the page, run `make goldens` and commit the pictures."
KEPT_IN_ALL = 1_500_000


@pytest.fixture(autouse=True)
def _one_version(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page with the version on it does not change with the version."""
    monkeypatch.setattr("vsa.reports.map_pages.__version__", "0.1.0")


@pytest.mark.parametrize("printing", list(printings()), ids=lambda printing: printing.name)
def test_a_printed_page_looks_as_it_did(printing: Printing) -> None:
    before, after = kept(printing), pages(printing)
    assert len(before) == len(after), f"{printing.name} has other pages than {FOLDER.name}. {MEANT}"
    for number, (was, now) in enumerate(zip(before, after, strict=True), 1):
        assert moved(was, now) == [], f"{path(printing, number).name} changed in these blocks. {MEANT}"


def example(kind: str) -> Publication:
    return compose(kind, load(DOCUMENT).document, {}, today=TODAY)


def with_moved(publication: Publication, part: Content, dx: float, dy: float) -> Publication:
    """The same, but for one part that stands elsewhere."""
    pictures = tuple(replace(each, x=each.x + dx, y=each.y + dy) for each in part.pictures)
    body = tuple(replace(part, pictures=pictures) if each is part else each for each in publication.body)
    return replace(publication, body=body)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("dx", "dy"), [(4.0, 0.0), (0.0, 4.0)])
def test_a_part_that_moved_a_millimetre_and_a_half_is_seen(kind: str, dx: float, dy: float) -> None:
    publication = example(kind)
    part = next(each for each in publication.body if isinstance(each, Content) and each.role != "H1")
    (before, *_), (after, *_) = drawn(write(publication)), drawn(write(with_moved(publication, part, dx, dy)))
    assert moved(before, after)


def test_other_smoothing_is_not_taken_for_a_move() -> None:
    page = pages(Printing("map", "map"))[0]
    noise = np.random.default_rng(1).integers(-8, 9, page.shape)
    assert moved(page, np.clip(page + noise, 0, 255).astype(np.int16)) == []
    assert moved(page, page[:, :-1]) != []


def test_the_pictures_are_light() -> None:
    stored = list(FOLDER.glob("*.png"))
    assert sum(each.stat().st_size for each in stored) < KEPT_IN_ALL
    assert {each.name for each in stored} <= {path(each, number).name for each in printings() for number in (1, 2)}


def test_a_picture_is_kept_in_few_shades() -> None:
    page = pages(Printing("labels", "labels"))[0]
    assert len(encoded(page)) < page.size / 8
    assert GREYS == 16
