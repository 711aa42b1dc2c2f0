"""The matrix of effort and effect on the same actions as the table: drag them, or move them with the arrow keys."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFont,
    QFontMetrics,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from vsa.analysis.improvement.matrix import LEAST, MOST, Verdict, verdict
from vsa.analysis.improvement.overdue import overdue_days
from vsa.drawing.primitives import Token
from vsa.drawing.theme import color
from vsa.editor import operations
from vsa.editor.actions.matrix import DISTANCE, Pile, Spot, field_at, is_placed, spread
from vsa.editor.session import Session
from vsa.i18n import Translator
from vsa.model.actions import Action
from vsa.ui.actions.symbol import ActionSymbol
from vsa.ui.icons import draw_icon
from vsa.ui.theme import scaled, theme_in_use

LEFT, BOTTOM, TRAY = 56, 46, 54
"""The room for the words of the axes, and for what has no place yet."""
GROUNDS: dict[Verdict, Token] = {
    Verdict.DO_NOW: "vs_soft",
    Verdict.PLAN: "surface",
    Verdict.IN_BETWEEN: "surface",
    Verdict.LEAVE: "nv_soft",
}
CORNERS = ((Verdict.DO_NOW, 1, 3), (Verdict.PLAN, 3, 3), (Verdict.IN_BETWEEN, 1, 1), (Verdict.LEAVE, 3, 1))
"""Which field each verdict is written in."""


class MatrixView(QWidget):
    """What is chosen here is chosen in the session. `show_actions` says which actions there are to place; `opened`
    tells of a double click on one."""

    opened = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._actions: tuple[Action, ...] = ()
        self._spots: tuple[Spot, ...] = ()
        self._piles: tuple[Pile, ...] = ()
        self.symbols: dict[str, ActionSymbol] = {}
        self._held: tuple[str, QPointF] | None = None
        self._dragged_to: QPointF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(270), scaled(280))

    def sizeHint(self) -> QSize:
        return QSize(420, 460)

    @property
    def field(self) -> QRectF:
        """The place of the nine fields."""
        tray = scaled(TRAY) if self.unplaced else 0
        left = scaled(LEFT)
        return QRectF(left, 2, self.width() - left - 3, max(self.height() - scaled(BOTTOM) - tray - 4, 60))

    @property
    def unplaced(self) -> Sequence[Action]:
        """What nobody has judged yet; it waits in a tray under the matrix."""
        return [action for action in self._actions if not is_placed(action)]

    def show_actions(self, actions: Sequence[Action]) -> None:
        """Show these actions, with the selected ones chosen."""
        self._actions = tuple(actions)
        self._arrange()

    def pick(self, step: int) -> None:
        """Choose the action `step` places after the chosen one, by number and round in a ring."""
        ids = [action.id for action in self._actions]
        if not ids:
            return
        chosen = self._session.selected("action")
        place = ids.index(chosen[-1]) + step if chosen and chosen[-1] in ids else min(step, 0)
        self._session.select([f"action:{ids[place % len(ids)]}"])
        if (symbol := self.symbols.get(ids[place % len(ids)])) is not None and self.hasFocus():
            QAccessible.updateAccessibility(QAccessibleEvent(symbol, QAccessible.Event.Focus))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        found = self._at(event.position())
        if event.button() != Qt.MouseButton.LeftButton or found is None:
            self._session.select([])
            return
        self._session.select([f"action:{found}"])
        self._held = found, event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is None:
            return
        far = (event.position() - self._held[1]).manhattanLength() >= QApplication.startDragDistance()
        if far or self._dragged_to is not None:
            self._dragged_to = event.position()
            if (symbol := self.symbols.get(self._held[0])) is not None:
                symbol.raise_()
                symbol.place(event.position().x(), event.position().y())
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        held, self._held = self._held, None
        dragged, self._dragged_to = self._dragged_to, None
        if held is None or dragged is None:
            return
        field = self.field
        at = dragged - field.topLeft()
        target = field_at(at.x(), at.y(), field.width(), field.height())
        if target is not None or at.y() > field.height():
            operations.place_in_matrix(self._session, held[0], target)
        self._arrange()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._at(event.position()) is not None:
            self.opened.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        field = self.field
        self._paint_fields(painter, field)
        self._paint_verdicts(painter, field)
        self._paint_axes(painter, field)
        if self.unplaced:
            self._paint_tray(painter, field)
        for pile in self._piles:
            painter.setPen(_color("text2"))
            place = QRectF(field.left() + pile.x - 30, field.top() + pile.y - 12, 60, 24)
            painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), f"+{pile.count}")
        if self.hasFocus():
            painter.setPen(QPen(_color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.end()

    # Where things stand

    def _arrange(self) -> None:
        field, chosen = self.field, self._session.selected("action")
        self._spots, self._piles = spread(self._actions, field.width(), field.height(), chosen)
        for symbol in self.symbols.values():
            symbol.hide()
            symbol.deleteLater()
        self.symbols = {}
        known = {action.id: action for action in self._actions}
        for spot in self._spots:
            self._add(known[spot.action], field.left() + spot.x, field.top() + spot.y, spot.label)
        tray_y = field.bottom() + scaled(BOTTOM) + scaled(TRAY) / 2
        room = max(int((self.width() - scaled(LEFT)) // DISTANCE), 1)
        for place, action in enumerate(self.unplaced[:room]):
            self._add(action, scaled(LEFT) + (place + 0.5) * DISTANCE, tray_y, 0.0)
        self._describe()
        self.update()

    def _add(self, action: Action, x: float, y: float, label: float) -> None:
        late = overdue_days(action, self._session.today) > 0
        chosen = action.id in self._session.selected("action")
        symbol = self.symbols[action.id] = ActionSymbol(self, action, label, late=late, chosen=chosen)
        symbol.setAccessibleName(spoken(action, self._session))
        symbol.place(x, y)
        symbol.show()

    def _describe(self) -> None:
        tr = self._session.tr
        chosen = [action for action in self._actions if action.id in self._session.selected("action")]
        self.setAccessibleName(tr("actions.matrix.title"))
        said = "; ".join(spoken(action, self._session) for action in chosen) or tr("actions.matrix.hint")
        self.setAccessibleDescription(said)

    def _at(self, place: QPointF) -> str | None:
        for key, symbol in self.symbols.items():
            if symbol.geometry().contains(place.toPoint()):
                return key
        return None

    # What is painted

    def _paint_fields(self, painter: QPainter, field: QRectF) -> None:
        wide, high = field.width() / MOST, field.height() / MOST
        target = None
        if self._dragged_to is not None:
            at = self._dragged_to - field.topLeft()
            target = field_at(at.x(), at.y(), field.width(), field.height())
        for effort in range(LEAST, MOST + 1):
            for effect in range(LEAST, MOST + 1):
                place = QRectF(field.left() + (effort - 1) * wide, field.top() + (MOST - effect) * high, wide, high)
                painter.fillRect(place, _color(GROUNDS[verdict(effort, effect)]))
                painter.setPen(QPen(_color("border"), 1))
                painter.drawRect(place)
                if target == (effort, effect):
                    painter.setPen(QPen(_color("accent"), 2))
                    painter.drawRect(place.adjusted(2, 2, -2, -2))
        painter.setPen(QPen(_color("strong"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(field)

    def _paint_verdicts(self, painter: QPainter, field: QRectF) -> None:
        tr, wide, high = self._session.tr, field.width() / MOST, field.height() / MOST
        painter.setFont(self._font(13, QFont.Weight.Bold))
        for said, effort, effect in CORNERS:
            place = QRectF(field.left() + (effort - 1) * wide, field.top() + (MOST - effect) * high, wide, high)
            painter.setPen(_color("vs_ink" if said is Verdict.DO_NOW else "text2"))
            side = Qt.AlignmentFlag.AlignLeft if effort == LEAST else Qt.AlignmentFlag.AlignRight
            end = Qt.AlignmentFlag.AlignTop if effect == MOST else Qt.AlignmentFlag.AlignBottom
            painter.drawText(
                place.adjusted(7, 4, -7, -4),
                int(side | end) | int(Qt.TextFlag.TextDontClip),
                tr(f"actions.verdict.{said}"),
            )

    def _paint_axes(self, painter: QPainter, field: QRectF) -> None:
        tr, wide, high = self._session.tr, field.width() / MOST, field.height() / MOST
        painter.setFont(self._font(12, QFont.Weight.Normal))
        painter.setPen(_color("text2"))
        line = QFontMetrics(painter.font()).height()
        for level in range(LEAST, MOST + 1):
            words = tr(f"editor.level.{level}")
            across = QRectF(field.left() + (level - 1) * wide, field.bottom() + 3, wide, line)
            painter.drawText(across, int(Qt.AlignmentFlag.AlignCenter), words)
            _upright(painter, words, field.left() - line / 2 - 4, field.top() + (MOST - level + 0.5) * high, high)
        painter.setFont(self._font(13, QFont.Weight.Bold))
        painter.setPen(_color("text"))
        name = tr("editor.field.effort")
        end = field.left() + field.width() / 2 + QFontMetrics(painter.font()).horizontalAdvance(name) / 2
        below = QRectF(field.left(), field.bottom() + line + 4, field.width(), line + 4)
        painter.drawText(below, int(Qt.AlignmentFlag.AlignCenter), name)
        draw_icon(painter, "arrow", "text", theme_in_use(), end + 6, below.center().y() - 8, 16, 2)
        effect = tr("editor.field.effect")
        reach = QFontMetrics(painter.font()).horizontalAdvance(effect) / 2
        middle = field.center().y()
        _upright(painter, effect, field.left() - 2 * line - 6, middle, field.height())
        draw_icon(painter, "arrow_up", "text", theme_in_use(), field.left() - 2 * line - 14, middle - reach - 24, 16, 2)

    def _paint_tray(self, painter: QPainter, field: QRectF) -> None:
        top = field.bottom() + scaled(BOTTOM) + 2
        place = QRectF(2, top, self.width() - 5, scaled(TRAY) - 4)
        painter.setBrush(_color("bg"))
        painter.setPen(QPen(_color("border"), 1))
        painter.drawRoundedRect(place, 6, 6)
        painter.setFont(self._font(12, QFont.Weight.Normal))
        painter.setPen(_color("text2"))
        words = self._session.tr("actions.matrix.unplaced")
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap)
        painter.drawText(QRectF(place.left() + 6, top, scaled(LEFT) - 4, place.height()), flags, words)
        room = max(int((self.width() - scaled(LEFT)) // DISTANCE), 1)
        if len(self.unplaced) > room:
            painter.drawText(
                place.adjusted(0, 0, -6, 0),
                int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter),
                f"+{len(self.unplaced) - room}",
            )

    def _font(self, pixels: int, weight: QFont.Weight) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(scaled(pixels))
        font.setWeight(weight)
        return font


def spoken(action: Action, session: Session) -> str:
    """An action of the matrix as one is told of it."""
    tr: Translator = session.tr
    parts = [
        tr("editor.subject.numbered_action", number=action.number),
        action.title or tr("actions.unnamed"),
        tr(f"editor.status.{action.status}"),
    ]
    if days := overdue_days(action, session.today):
        parts.append(tr("actions.overdue", count=days))
    if action.effort is None or action.effect is None:
        return ", ".join((*parts, tr("actions.matrix.unplaced")))
    levels = [tr(f"editor.level.{level}") for level in (action.effort, action.effect)]
    said = tr(f"actions.verdict_name.{verdict(action.effort, action.effect)}")
    return ", ".join((*parts, tr("actions.matrix.place", effort=levels[0], effect=levels[1]), said))


def _upright(painter: QPainter, words: str, x: float, y: float, length: float) -> None:
    painter.save()
    painter.translate(x, y)
    painter.rotate(-90)
    painter.drawText(QRectF(-length / 2, -12, length, 24), int(Qt.AlignmentFlag.AlignCenter), words)
    painter.restore()


def _color(token: Token) -> QColor:
    return QColor(color(token, theme_in_use()))
