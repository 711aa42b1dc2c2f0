"""Pages on the system's printer: pictures at its resolution, since no system takes a PDF through Qt."""

from collections.abc import Generator, Sequence

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from vsa.i18n import UserError, message
from vsa.ui.printing.pages import PdfPages, Size

DOTS_PER_INCH = 300
POINTS_PER_INCH = 72


class PrintError(UserError):
    """A printer that takes nothing."""


def printer_for(size: Size, name: str) -> QPrinter:
    """The system's printer, set to the paper of the first page; `name` is what the job is called in its queue."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(name)
    printer.setResolution(DOTS_PER_INCH)
    printer.setPageLayout(layout_of(size))
    printer.setFullPage(True)
    return printer


def ask_for_printer(printer: QPrinter, title: str, parent: QWidget) -> bool:
    """The system's print dialog; whether the user wants to print. Which pages has been said already."""
    from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog

    from vsa.ui.dialogs import run

    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(title)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, False)
    return bool(run(dialog))


def layout_of(size: Size) -> QPageLayout:
    """A page of a size in points without margins: the pages have their own."""
    width, height = size
    lying = QPageLayout.Orientation.Landscape if width > height else QPageLayout.Orientation.Portrait
    upright = QPageSize(QSizeF(min(size), max(size)), QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    return QPageLayout(upright, lying, QMarginsF())


def print_pages(
    pages: PdfPages, sizes: Sequence[Size], numbers: Sequence[int], printer: QPrinter
) -> Generator[int, None, None]:
    """Print pages one after the other and tell how many are done. A page keeps its size where it has room on the
    paper that the user chose, else it is made smaller. Raises PrintError when the printer takes nothing."""
    painter = QPainter()
    if not painter.begin(printer):
        raise PrintError(message("ui.print.no_printer"))
    try:
        for done, number in enumerate(numbers, 1):
            if done > 1 and not printer.newPage():
                raise PrintError(message("ui.print.no_printer"))
            _print(pages, number, sizes[number], printer, painter)
            yield done
    finally:
        painter.end()


def _print(pages: PdfPages, number: int, size: Size, printer: QPrinter, painter: QPainter) -> None:
    paper: QRectF = printer.paperRect(QPrinter.Unit.DevicePixel)
    scale = min(paper.width() / size[0], paper.height() / size[1], printer.resolution() / POINTS_PER_INCH)
    left = (paper.width() - size[0] * scale) / 2
    above = (paper.height() - size[1] * scale) / 2
    for top, strip in pages.strips(number, scale):
        painter.drawImage(QRectF(left, above + top, strip.width(), strip.height()), strip)
