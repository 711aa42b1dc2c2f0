"""Nothing on paper is told by colour alone: printed in greys, every word is read and every sign is itself."""

from collections.abc import Iterable, Sequence
from itertools import combinations

import numpy as np
import numpy.typing as npt
import pypdfium2
import pytest

from tests.reports import every_kind
from tests.reports.placed import Run, runs
from tests.reports.streams import problems, stream_of
from vsa.drawing.bounds import covered
from vsa.drawing.icons import icon
from vsa.drawing.moving import moved
from vsa.drawing.primitives import Primitive, Rect
from vsa.drawing.sheet import Box
from vsa.i18n import translator
from vsa.model.actions import Status
from vsa.model.calendar import WorkCalendar
from vsa.model.nodes import ValueClass, WaitsFor
from vsa.reports import KINDS
from vsa.reports.legend import Drawn, legend
from vsa.reports.pdf import write_pdf
from vsa.reports.publication import Content, Page, Picture, Publication
from vsa.scene.action_signs import ICONS
from vsa.symbols.value_class import badge, value_bar

SCALE = 3
"""Pixels a point."""
LEAST_CONTRAST = 4.0
"""Of a word to its ground. The colours keep 4.5; smoothing takes a little of thin letters."""
SIDE = 60.0
LEAST_DIFFERENCE = 8.0
"""The mean difference of two signs in a square, of 255."""

Grey = npt.NDArray[np.float64]


def grey(pdf: bytes, number: int) -> Grey:
    """A page as a printer without colours shows it: 0 is black, 255 is white."""
    with pypdfium2.PdfDocument(pdf) as document:
        picture = document[number].render(scale=SCALE, grayscale=True).to_pil().convert("L")
        return np.asarray(picture, dtype=np.float64)


def contrast(page: Grey, box: Box) -> float:
    """How much lighter the lightest of a part of a page is than the darkest (WCAG 2.2)."""
    left, top, right, bottom = (int(edge * SCALE) for edge in box)
    part = page[max(top, 0) : bottom + 1, max(left, 0) : right + 1] / 255
    linear = np.where(part <= 0.04045, part / 12.92, ((part + 0.055) / 1.055) ** 2.4)
    return float((linear.max() + 0.05) / (linear.min() + 0.05))


@pytest.mark.parametrize("kind", KINDS)
def test_every_word_stands_out_from_its_ground(kind: str) -> None:
    publication, pdf = every_kind.publication(kind, "byggesak"), every_kind.pdf(kind, "byggesak")
    for number in range(min(2, len(publication.pages))):
        page = grey(pdf, number)
        faint = [run.text for run in _words(runs(publication, number)) if contrast(page, run.box) < LEAST_CONTRAST]
        assert faint == []


def _words(found: Iterable[Run]) -> Iterable[Run]:
    return (run for run in found if any(letter.isalnum() for letter in run.text))


def square(primitives: Sequence[Primitive]) -> Grey:
    """Shapes in the middle of a white square, in greys."""
    box = covered(primitives)
    dx, dy = SIDE / 2 - (box.left + box.right) / 2, SIDE / 2 - (box.top + box.bottom) / 2
    centred = tuple(moved(each, dx, dy) for each in primitives)
    figure = Content("Figure", 0, (Picture(centred),), "Tegn", Box(0, 0, SIDE, SIDE))
    return grey(write_pdf(Publication("Tegn", "", "", "nb", (Page(SIDE, SIDE),), (figure,))), 0)


def assert_all_differ(signs: dict[str, Sequence[Primitive]]) -> None:
    """Each pair differs where either has ink."""
    drawn = {name: square(primitives) for name, primitives in signs.items()}
    for (name, one), (other, two) in combinations(drawn.items(), 2):
        inked = (one < 250) | (two < 250)
        assert np.abs(one - two)[inked].mean() > LEAST_DIFFERENCE, f"{name} and {other}"


def test_classes_differ_by_letters_and_shape() -> None:
    assert_all_differ({each.name: badge(each, 20, 0) for each in ValueClass})


def test_classes_differ_by_the_pattern_of_their_bars() -> None:
    assert_all_differ({each.name: value_bar(each, 0, 0, 8, 50, 4) for each in ValueClass})


def test_the_signs_of_every_status_and_of_what_is_overdue_differ() -> None:
    signs = {str(status): icon(name, 0, 0, 40, "text", 2.2) for status, name in ICONS.items()}
    assert set(ICONS) == set(Status)
    assert_all_differ({**signs, "overdue": icon("warning", 0, 0, 40, "s", 2.2)})


def test_every_sign_of_the_legend_differs_from_the_others() -> None:
    stream = stream_of(6, problems=problems(1))
    waits = frozenset(node.id for node in stream.nodes.values())
    drawn = Drawn(stream, WorkCalendar(), has_main_route=True, has_rework=True, waits=waits)
    entries = {words: sign.primitives for sign, words in legend(drawn, translator("nb"))}
    assert len(entries) >= 7
    assert_all_differ(entries)


def test_whom_a_case_waits_for_is_a_letter() -> None:
    page = grey(every_kind.pdf("map", "byggesak"), 0)
    letters = [run for run in runs(every_kind.publication("map", "byggesak"), 0) if run.text in {"I", "B", "A", "M"}]
    assert len(letters) >= len(WaitsFor)
    assert all(contrast(page, run.box) >= LEAST_CONTRAST for run in letters)


def test_two_signs_that_differ_in_colour_alone_are_seen() -> None:
    with pytest.raises(AssertionError, match="red and green"):
        assert_all_differ({"red": (Rect(0, 0, 30, 30, fill="s"),), "green": (Rect(0, 0, 30, 30, fill="vs"),)})
