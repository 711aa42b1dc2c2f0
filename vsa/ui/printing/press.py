"""Makes reports, pictures of their pages and what goes to the printer, in one thread beside that of the window."""

from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Signal

from vsa.i18n import UserError
from vsa.model.document import Document
from vsa.reports import Publication, compose, write
from vsa.storage import write_file
from vsa.ui.printing.pages import PdfPages, Size
from vsa.ui.uncollected import rest

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be printed."""

    kind: str
    document: Document
    options: Mapping[str, object]
    today: date


@dataclass(frozen=True, slots=True, eq=False)
class Proof:
    """A report as it will be on paper."""

    order: Order
    publication: Publication
    pdf: bytes

    @property
    def sizes(self) -> tuple[Size, ...]:
        """The sizes of its pages in points."""
        return tuple((page.width, page.height) for page in self.publication.pages)


@dataclass(frozen=True, slots=True)
class View:
    """A part of a page, in pixels at a scale of pixels per point; the whole page without a part."""

    page: int
    scale: float
    part: QRect | None = None


class Press(QObject):
    """One job after the other. Only the latest order counts: what is left of an earlier one is not done, and its
    proof, if it is under way, is not shown."""

    proofed = Signal(object)
    """A `Proof`."""
    refused = Signal(object)
    """Why there is no proof, no file or no print, as a `Message`."""
    drawn = Signal(object, object)
    """A `View` and its `QImage`."""
    saved = Signal(object)
    """The path of a file that was written."""
    printing = Signal(int, int)
    """How many pages have gone to the printer, and of how many; the last time they are equal."""
    _ended = Signal()
    _broke = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._worker = ThreadPoolExecutor(1, "press")
        self._waiting: set[Future[None]] = set()
        self._at_work = 0
        self._order: Order | None = None
        self._proof: Proof | None = None
        self._pages: PdfPages | None = None
        self._closed = False
        self._ended.connect(self._end)
        self._broke.connect(self._raise)

    def prove(self, order: Order) -> None:
        """Make a report; `proofed` or `refused` follows unless another order comes first."""
        self.forget_views()
        self._order, self._proof = order, None
        self._do(partial(self._prove, order))

    def draw(self, *views: View) -> None:
        """Draw parts of the latest proof in place of those that were asked for before; `drawn` follows for each."""
        self.forget_views()
        if self._proof is not None:
            self._waiting = {self._do(partial(self._draw, self._proof, view)) for view in views}

    def draw_at_leisure(self, view: View) -> None:
        """Draw a part of the latest proof, which nothing but another proof makes needless."""
        if self._proof is not None:
            self._do(partial(self._draw, self._proof, view))

    def forget_views(self) -> None:
        """Draw no more of what was asked for and not begun."""
        waiting, self._waiting = self._waiting, set()
        for _ in filter(Future.cancel, waiting):
            self._end()

    def save(self, proof: Proof, pages: str, path: Path) -> None:
        """Write pages of a proof to a file; `saved` or `refused` follows."""
        self._do(partial(self._save, proof, pages, path))

    def print(self, proof: Proof, numbers: tuple[int, ...], printer: "QPrinter") -> None:
        """Send pages of a proof to a printer; `printing` follows page by page, or `refused`."""
        self._do(partial(self._print, proof, numbers, printer))

    def close(self) -> None:
        """Begin nothing more. What is under way ends, and is not heard of."""
        if self._closed:
            return
        self._closed = True
        self.forget_views()
        self._order = self._proof = None
        _CLOSING.add(self)
        self._do(self._put_away)

    # In the thread of the window

    def _do(self, job: Callable[[], None]) -> "Future[None]":
        rest.begin()
        self._at_work += 1
        return self._worker.submit(self._work, job)

    def _end(self) -> None:
        rest.end()
        self._at_work -= 1
        if self._closed and not self._at_work:
            self._worker.shutdown()  # Its last job is done; a thread that still named this object might be the last to.
            _CLOSING.discard(self)

    def _raise(self, error: BaseException) -> None:
        raise error

    # In the thread of the press

    def _work(self, job: Callable[[], None]) -> None:
        try:
            job()
        except UserError as error:
            self.refused.emit(error.message)
        except Exception as error:
            self._broke.emit(error)
        finally:
            self._ended.emit()

    def _prove(self, order: Order) -> None:
        if order is not self._order:
            return
        try:
            publication = compose(order.kind, order.document, order.options, today=order.today)
            proof = Proof(order, publication, write(publication)) if order is self._order else None
        except UserError:
            if order is self._order:
                raise
            return
        if proof is not None and order is self._order:
            self._proof = proof
            self._open(proof)
            self.proofed.emit(proof)

    def _open(self, proof: Proof) -> None:
        if self._pages is not None:
            self._pages.close()
        self._pages = PdfPages(proof.pdf)

    def _draw(self, proof: Proof, view: View) -> None:
        if proof is self._proof and self._pages is not None:
            self.drawn.emit(view, self._pages.picture(view.page, view.scale, view.part))

    def _save(self, proof: Proof, pages: str, path: Path) -> None:
        write_file(path, write(proof.publication, pages) if pages.strip() else proof.pdf)
        self.saved.emit(path)

    def _print(self, proof: Proof, numbers: tuple[int, ...], printer: "QPrinter") -> None:
        from vsa.ui.printing.system_printer import print_pages

        with (
            closing(PdfPages(proof.pdf)) as pages,
            closing(print_pages(pages, proof.sizes, numbers, printer)) as prints,
        ):
            for done in prints:
                if self._closed:
                    printer.abort()
                    return
                self.printing.emit(done, len(numbers))

    def _put_away(self) -> None:
        if self._pages is not None:
            self._pages.close()
        self._pages = None


_CLOSING: set[Press] = set()
"""Presses that are closed and still work: they live until they are done, and end in the thread that they belong to."""
