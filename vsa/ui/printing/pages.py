"""The pages of a PDF as pictures.

PDFium serves one thread at a time: whoever opens pages here uses and closes them in the same thread (`press.py`).
"""

from collections.abc import Iterator
from typing import TypeAlias

import pypdfium2
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

MOST_PIXELS = 6_000_000
"""Of one picture on its way to the printer: a sheet of A0 at 300 dots an inch has 140 million."""

Size: TypeAlias = tuple[float, float]
"""Width and height in points."""


class PdfPages:
    """A PDF that is open for looking at. Pages count from 0; a scale is pixels per point."""

    def __init__(self, pdf: bytes) -> None:
        self._pdf = pypdfium2.PdfDocument(pdf)

    def close(self) -> None:
        """Give the memory back."""
        self._pdf.close()

    def picture(self, number: int, scale: float, part: QRect | None = None, *, paper: bool = False) -> QImage:
        """A page, or the part of it within a rectangle in pixels; for `paper` without softened edges of letters."""
        page = self._pdf[number]
        try:
            bitmap = page.render(
                scale=scale,
                crop=self._crop(page.get_size(), scale, part),
                prefer_bgrx=True,
                optimize_mode="print" if paper else None,
            )
            made = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32).copy()
            bitmap.close()
            return made
        finally:
            page.close()

    def strips(self, number: int, scale: float) -> Iterator[tuple[int, QImage]]:
        """A page for the printer, in strips from above, each with its distance from the upper edge in pixels."""
        width, height = (round(side * scale) for side in self._pdf.get_page_size(number))
        tall = max(1, MOST_PIXELS // max(width, 1))
        for top in range(0, height, tall):
            yield top, self.picture(number, scale, QRect(0, top, width, min(tall, height - top)), paper=True)

    @staticmethod
    def _crop(size: Size, scale: float, part: QRect | None) -> tuple[float, float, float, float]:
        """What to cut off at the left, below, at the right and above, in points; PDFium rounds up to whole pixels."""
        if part is None:
            return 0, 0, 0, 0
        width, height = -int(-size[0] * scale // 1), -int(-size[1] * scale // 1)
        cut = (part.left(), height - part.bottom() - 1, width - part.right() - 1, part.top())
        left, below, right, above = ((each - 0.5) / scale if each > 0 else 0.0 for each in cut)
        return left, below, right, above
