"""Documents to print, and PDFs read back."""

import io
from dataclasses import dataclass
from datetime import date
from typing import Any

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium

from vsa.model.actions import Action, Reference, Status
from vsa.model.document import Document
from vsa.model.nodes import Step
from vsa.model.stream import Lane, Stream

TODAY = date(2026, 11, 22)


def document_with_actions(*actions: Action, **fields: Any) -> Document:
    """A small document with these actions."""
    lanes = {"office": Lane(id="office", name="Saksbehandler")}
    nodes = {name: Step(id=name, name=f"Steg {name}", lane="office") for name in ("a", "b", "c")}
    stream = Stream(id="now", name="Byggesøknad", lanes=lanes, nodes=nodes)
    known = {
        "title": "Byggesøknad",
        "unit": "Byggesak og plan",
        "municipality": "Eksempel kommune",
        "case_number": "2026/4711",
        "owner": "Leder byggesak",
        "streams": {"now": stream},
        "actions": {action.id: action for action in actions},
    }
    return Document.model_validate({**known, **fields})


def action(number: int, **fields: Any) -> Action:
    """An action with a number and a title."""
    known = {"id": f"t{number}", "number": number, "title": f"Tiltak nummer {number}"}
    return Action.model_validate({**known, **fields})


def overdue(number: int) -> Action:
    """An action that should have been done on 6 November 2026, for step b."""
    steps = (Reference(stream="now", element="b"),)
    return action(number, deadline=date(2026, 11, 6), status=Status.ONGOING, progress=0.6, steps=steps)


@dataclass(frozen=True)
class Letter:
    """A letter on a page: its origin in points, y down from the upper edge, and its size."""

    text: str
    x: float
    y: float
    size: float


def opened(pdf: bytes) -> pikepdf.Pdf:
    """A PDF to look into; keep it, for what is read from it lives no longer."""
    return pikepdf.open(io.BytesIO(pdf))


def page_size(pdf: bytes) -> tuple[float, float]:
    """Width and height of the first page in points."""
    with pypdfium2.PdfDocument(pdf) as document:
        return document[0].get_size()


def texts(pdf: bytes) -> list[str]:
    """The text of every page, as a reader would copy it, on one line."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]


def letters(pdf: bytes, number: int = 0) -> list[Letter]:
    """The letters of a page."""
    with pypdfium2.PdfDocument(pdf) as document:
        page = document[number]
        text = page.get_textpage()
        return [letter for index in range(text.count_chars()) if (letter := _letter(page, text, index)) is not None]


def _letter(page: Any, text: Any, index: int) -> Letter | None:
    if pdfium.FPDFText_IsGenerated(text.raw, index):
        return None
    x, y = pdfium.c_double(), pdfium.c_double()
    pdfium.FPDFText_GetCharOrigin(text.raw, index, x, y)
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text.raw, index, matrix)
    size = pdfium.FPDFText_GetFontSize(text.raw, index) * abs(matrix.d)
    return Letter(chr(pdfium.FPDFText_GetUnicode(text.raw, index)), x.value, page.get_height() - y.value, size)
