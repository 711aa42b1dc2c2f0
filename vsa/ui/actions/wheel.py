"""The wheel of improvement: four quarters with their letters, those behind filled; a click or a key turns it."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolButton

from vsa.drawing.primitives import Token
from vsa.drawing.theme import color
from vsa.editor import operations
from vsa.editor.session import Session
from vsa.i18n import Translator
from vsa.model.actions import Action, Quarter, Status
from vsa.model.base import Id
from vsa.model.document import Document
from vsa.scene.action_signs import quarter_words
from vsa.ui.theme import scaled, theme_in_use

SIZE, WORD_LINE = 58, 20
QUARTERS = tuple(Quarter)
FULL = 360 * 16


def paint_wheel(
    painter: QPainter, place: QRectF, action: Action, document: Document, tr: Translator, font: QFont
) -> None:
    """The quarters clockwise from the top: what is behind is pale, the present one is filled."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    done = action.status is Status.DONE
    present = QUARTERS.index(action.quarter) if action.quarter else -1
    letters = QFont(font)
    letters.setPixelSize(max(round(place.width() * 0.2), 9))
    letters.setWeight(QFont.Weight.Bold)
    painter.setFont(letters)
    for number, quarter in enumerate(QUARTERS):
        behind = done or number < present
        token: Token = "accent" if number == present and not done else "accent_soft" if behind else "surface"
        painter.setPen(QPen(_color("strong"), 1))
        painter.setBrush(_color(token))
        painter.drawPie(place, FULL // 4 - number * FULL // 4, -FULL // 4)
        middle = place.center() + QPointF(
            place.width() * (0.22 if number < 2 else -0.22), place.height() * (-0.22 if number in (0, 3) else 0.22)
        )
        filled = token == "accent"
        painter.setPen(_color("on_fill") if filled else _color("text2"))
        box = QRectF(middle.x() - 12, middle.y() - 10, 24, 20)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), quarter_words(document, quarter, tr)[0])


class Wheel(QToolButton):
    """The wheel of the chosen action with the word of its quarter below. A click on a quarter goes there, the keyboard
    goes on to the next one."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._action: Id = ""
        self.setObjectName("tool")
        self.setFixedSize(scaled(SIZE) + 30, scaled(SIZE + WORD_LINE) + 8)
        self.clicked.connect(self._turn)
        self._pressed_at: QPointF | None = None

    def show_action(self, action: Action) -> None:
        """Show where an action is."""
        self._action = action.id
        self.setFixedSize(scaled(SIZE) + 30, scaled(SIZE + WORD_LINE) + 8)
        tr, name = self._session.tr, self._session.document.wheel.upper()
        where = self.word(action)
        self.setAccessibleName(tr("actions.wheel.name", wheel=name, quarter=where))
        self.setToolTip(tr("actions.wheel.tip", wheel=name))
        self.update()

    def word(self, action: Action) -> str:
        """The word of its quarter."""
        tr = self._session.tr
        if action.status is Status.DONE:
            return tr("actions.wheel.round")
        if action.quarter is None:
            return tr("actions.wheel.none")
        return quarter_words(self._session.document, action.quarter, tr)[1]

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position()
        super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        action = self._session.document.actions.get(self._action)
        if action is None:
            return
        super().paintEvent(event)
        painter = QPainter(self)
        paint_wheel(painter, self._place(), action, self._session.document, self._session.tr, self.font())
        font = QFont(self.font())
        font.setPixelSize(scaled(12))
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(_color("text"))
        below = QRectF(0, self._place().bottom() + 1, self.width(), scaled(WORD_LINE))
        shown = painter.fontMetrics().elidedText(self.word(action), Qt.TextElideMode.ElideRight, self.width() - 4)
        painter.drawText(below, int(Qt.AlignmentFlag.AlignCenter), shown)
        painter.end()

    def _place(self) -> QRectF:
        size = scaled(SIZE)
        return QRectF((self.width() - size) / 2, 3, size, size)

    def _turn(self) -> None:
        pressed, self._pressed_at = self._pressed_at, None
        if pressed is not None and self._place().contains(pressed):
            operations.set_quarter(self._session, self._action, self._quarter_at(pressed))
        else:
            operations.turn_wheel(self._session)

    def _quarter_at(self, place: QPointF) -> Quarter:
        middle = self._place().center()
        right, above = place.x() >= middle.x(), place.y() < middle.y()
        return QUARTERS[(0 if above else 1) if right else (3 if above else 2)]


def _color(token: Token) -> QColor:
    return QColor(color(token, theme_in_use()))
