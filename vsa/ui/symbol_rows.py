"""The rows of the list of symbols as Qt sees them, and how they are painted."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter, QStandardItem
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from vsa.drawing.sheet import Box, Item
from vsa.drawing.theme import Theme, color
from vsa.editor.palette.rows import Row
from vsa.i18n import Translator
from vsa.ui.icons import draw_icon
from vsa.ui.painter import SheetPainter

ROW = Qt.ItemDataRole.UserRole
HEADING_HEIGHT, HEIGHT = 30, 44
"""Of a heading and a row, in letters of the usual size at least."""
PICTURE = QSize(56, 42)
PICTURE_SCALE = 0.5
STAR, STAR_ICON = 40, 20
SMALLEST_LETTERS = 12
PADDING = 10
REFUSED_OPACITY = 0.45
WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


def heading_item(text: str) -> QStandardItem:
    """The heading of a chapter, which cannot be chosen."""
    item = QStandardItem(text)
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    return item


def symbol_item(row: Row, tr: Translator) -> QStandardItem:
    """A symbol; its description says the reason when it cannot be chosen, and whether it is a favourite."""
    item = QStandardItem(row.label)
    item.setData(row, ROW)
    item.setData(", ".join(_said(row, tr)), Qt.ItemDataRole.AccessibleDescriptionRole)
    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
    return item


def _said(row: Row, tr: Translator) -> list[str]:
    favourite = [tr("palette.is_favourite")] if row.favourite else []
    return favourite + ([tr.text(row.refusal)] if row.refusal else [])


class RowDelegate(QStyledItemDelegate):
    """Paints a symbol with its drawing, its name, why it cannot be chosen, and its star."""

    def __init__(self, parent: QListView, theme: Theme, tr: Translator) -> None:
        super().__init__(parent)
        self._view = parent
        self._theme, self._tr = theme, tr
        self._painter = SheetPainter(theme)
        self._pictures: dict[str, Item] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row: Row | None = index.data(ROW)
        if row is None:
            return QSize(0, max(HEADING_HEIGHT, option.fontMetrics.height() + PADDING))
        if row.refusal is None:
            return QSize(0, max(HEIGHT, option.fontMetrics.height() + 2 * PADDING))
        metrics, room = QFontMetrics(_small(option)), QRect(0, 0, self._words_width(), 0)
        reason = metrics.boundingRect(room, WRAPPED, self._tr.text(row.refusal))
        return QSize(0, max(HEIGHT, _label_height(option) + reason.height() + PADDING))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: Row | None = index.data(ROW)
        painter.save()
        if row is None:
            self._paint_heading(painter, option, str(index.data()))
        else:
            self._paint_row(painter, option, row)
        painter.restore()

    def _paint_heading(self, painter: QPainter, option: QStyleOptionViewItem, text: str) -> None:
        painter.setFont(_font(option, QFont.Weight.Bold))
        painter.setPen(self._ink("text2"))
        place = option.rect.adjusted(PADDING, 6, -PADDING, 0)
        painter.drawText(place, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), text)

    def _paint_row(self, painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(self._ink("accent"))
            painter.setBrush(self._ink("accent_soft"))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.drawRoundedRect(option.rect.adjusted(2, 1, -3, -2), 6, 6)
        self._paint_picture(painter, option.rect, row)
        self._paint_words(painter, option, row)
        place = star_place(option.rect)
        left, top = place.center().x() - STAR_ICON / 2, place.center().y() - STAR_ICON / 2
        sign, token = ("starred", "wait") if row.favourite else ("star", "strong")
        draw_icon(painter, sign, token, self._theme, left, top, STAR_ICON)

    def _paint_picture(self, painter: QPainter, place: QRect, row: Row) -> None:
        painter.save()
        painter.translate(place.left() + PADDING, place.center().y() - PICTURE.height() / 2 + 3)
        painter.scale(PICTURE_SCALE, PICTURE_SCALE)
        painter.setOpacity(REFUSED_OPACITY if row.refusal else 1.0)
        self._painter.paint(painter, (self._picture(row),), 1.0)
        painter.restore()

    def _paint_words(self, painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
        left = PADDING + PICTURE.width() + PADDING
        place = option.rect.adjusted(left, 0, -STAR, 0)
        side = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        if row.refusal is None:
            painter.setPen(self._ink("text"))
            painter.setFont(_font(option, QFont.Weight.DemiBold))
            painter.drawText(place, side, _elided(painter, row.label, place))
            return
        upper = place.adjusted(0, 6, 0, _label_height(option) - place.height())
        painter.setPen(self._ink("text3"))
        painter.setFont(_font(option, QFont.Weight.DemiBold))
        painter.drawText(upper, side, _elided(painter, row.label, upper))
        painter.setPen(self._ink("text2"))
        painter.setFont(_small(option))
        painter.drawText(place.adjusted(0, _label_height(option), 0, 0), WRAPPED, self._tr.text(row.refusal))

    def _words_width(self) -> int:
        return int(self._view.viewport().width()) - PADDING - PICTURE.width() - PADDING - STAR

    def _picture(self, row: Row) -> Item:
        name = row.entry.name
        if name not in self._pictures:
            self._pictures[name] = Item(name, Box(0, 0, 96, 72), row.entry.picture(self._tr))
        return self._pictures[name]

    def _ink(self, token: str) -> QColor:
        return QColor(color(token, self._theme))


class RowView(QListView):
    """The rows; the pointer may also press the star at the right end of one."""

    def star_at(self, event: QMouseEvent) -> QModelIndex | None:
        """The row whose star lies under the pointer."""
        index = self.indexAt(event.position().toPoint())
        on_star = index.data(ROW) is not None and star_place(self.visualRect(index)).contains(
            event.position().toPoint()
        )
        return index if on_star else None


def star_place(row: QRect) -> QRect:
    """Where the star of a row lies."""
    return QRect(row.right() - STAR, row.top(), STAR, row.height())


def _font(option: QStyleOptionViewItem, weight: QFont.Weight) -> QFont:
    font = QFont(option.font)
    font.setWeight(weight)
    return font


def _label_height(option: QStyleOptionViewItem) -> int:
    """The height of a name above its reason."""
    return int(option.fontMetrics.height()) + 9


def _small(option: QStyleOptionViewItem) -> QFont:
    """The letters of a reason: two pixels smaller, and never below what can be read."""
    font = _font(option, QFont.Weight.Normal)
    font.setPixelSize(max(SMALLEST_LETTERS, font.pixelSize() - 2))
    return font


def _elided(painter: QPainter, text: str, place: QRect) -> str:
    return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
