"""All pages of a report as small pictures in a column; those that are not chosen are pale."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListWidget, QListWidgetItem

from vsa.drawing.theme import color
from vsa.i18n import Translator
from vsa.ui.printing.pages import Size
from vsa.ui.printing.press import View
from vsa.ui.theme import theme_in_use

WIDTH = 132
PICTURE = QSize(92, 92)
PALE = 0.25


class Thumbnails(QListWidget):
    """`wanted` asks for one picture after the other, which come by `take`; `turned` carries the page that is chosen,
    counted from 0. Away while there is but one page."""

    wanted = Signal(object)
    turned = Signal(int)

    def __init__(self, tr: Translator) -> None:
        super().__init__()
        self._tr = tr
        self._sizes: tuple[Size, ...] = ()
        self._pictures: dict[int, QImage] = {}
        self._chosen: frozenset[int] = frozenset()
        self.setObjectName("pages")
        self.setAccessibleName(tr("ui.print.pages"))
        self.setFixedWidth(WIDTH)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setViewMode(QListWidget.ViewMode.IconMode)
        self.setFlow(QListWidget.Flow.TopToBottom)
        self.setMovement(QListWidget.Movement.Static)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setIconSize(PICTURE)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.currentRowChanged.connect(self._chose)

    def show_pages(self, sizes: Sequence[Size]) -> None:
        """Show other pages, all of them chosen."""
        self._sizes, self._pictures, self._chosen = tuple(sizes), {}, frozenset(range(len(sizes)))
        self.blockSignals(True)
        self.clear()
        for number in range(len(sizes)):
            item = QListWidgetItem(str(number + 1))
            item.setSizeHint(QSize(WIDTH - 18, PICTURE.height() + 28))
            self.addItem(item)
            self._dress(number)
        self.blockSignals(False)
        self.setVisible(len(sizes) > 1)
        self._ask(0)

    def take(self, view: View, image: QImage) -> None:
        """The picture of a page; the next one is asked for."""
        self._pictures[view.page] = image
        self._dress(view.page)
        self._ask(view.page + 1)

    def choose(self, numbers: Collection[int]) -> None:
        """Show which pages are saved and printed."""
        self._chosen = frozenset(numbers)
        for number in range(self.count()):
            self._dress(number)

    def show_page(self, number: int) -> None:
        """Show which page is in sight."""
        if self.currentRow() != number:
            self.blockSignals(True)
            self.setCurrentRow(number)
            self.blockSignals(False)

    def _chose(self, number: int) -> None:
        if number >= 0:
            self.turned.emit(number)

    def _ask(self, number: int) -> None:
        if number < len(self._sizes):
            scale = min(PICTURE.width() / self._sizes[number][0], PICTURE.height() / self._sizes[number][1])
            self.wanted.emit(View(number, scale * self.devicePixelRatioF()))

    def _dress(self, number: int) -> None:
        item, said = self.item(number), "ui.print.page" if number in self._chosen else "ui.print.page_left_out"
        words = self._tr(said, page=number + 1, count=len(self._sizes))
        picture, made = self._picture(number), QIcon()
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):
            made.addPixmap(picture, mode)
        item.setIcon(made)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
        item.setToolTip(words)

    def _picture(self, number: int) -> QPixmap:
        ratio = self.devicePixelRatioF()
        made = QPixmap(PICTURE * ratio)
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        width, height = self._sizes[number]
        scale = min((PICTURE.width() - 2) / width, (PICTURE.height() - 2) / height)
        wide, tall = round(width * scale), round(height * scale)
        left, top = (PICTURE.width() - wide) // 2, (PICTURE.height() - tall) // 2
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setOpacity(1.0 if number in self._chosen else PALE)
        painter.fillRect(left, top, wide, tall, Qt.GlobalColor.white)
        if image := self._pictures.get(number):
            painter.drawImage(QRect(left, top, wide, tall), image)
        painter.setPen(QPen(QColor(color("strong", theme_in_use())), 1))
        painter.drawRect(left, top, wide, tall)
        painter.end()
        return made
