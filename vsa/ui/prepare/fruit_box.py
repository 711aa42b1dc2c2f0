"""The low-hanging fruits in their green box, and the button that makes actions of them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from vsa.drawing.theme import Theme
from vsa.editor.preparing.fruits import Fruit, fruits, waiting
from vsa.editor.preparing.operations import gather
from vsa.editor.session import Session
from vsa.ui.icons import icon_pixmap
from vsa.ui.prepare.card import Card, emptied, label, tip_of
from vsa.ui.theme import scaled

CARD_WIDTH, CARD_HEIGHT = 210, 96


class FruitBox(Card):
    """A card a fruit; a press shows the finding in the panel."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__(session, theme, role="fruits", wraps=True)
        self.sign, self.make = QLabel(), QPushButton()
        self.empty = label("label", wraps=True)
        self.cards: list[FruitCard] = []
        self._row = QHBoxLayout()
        self._area = QScrollArea()
        self._arrange()
        self.make.clicked.connect(lambda: gather(session))

    def speak(self) -> None:
        tr = self.session.tr
        self.title.setText(tr("prepare.fruits.title"))
        self.make.setText(tr("prepare.fruits.make"))
        self.empty.setText(tr("prepare.fruits.empty"))
        self._area.setAccessibleName(tr("prepare.fruits.title"))

    def dress(self, theme: Theme) -> None:
        super().dress(theme)
        self.sign.setPixmap(icon_pixmap("fruit", theme, 22, off="vs"))
        self._area.setFixedHeight(scaled(CARD_HEIGHT) + 12)

    def show_session(self) -> None:
        shown, tr = fruits(self.session), self.session.tr
        chosen = set(self.session.selected("finding"))
        ready = bool(waiting(self.session.document))
        self.make.setEnabled(ready)
        self.make.setToolTip(tip_of("findings_to_actions", tr) if ready else tr("prepare.refusal.no_fruits"))
        self.empty.setVisible(not shown)
        self._area.setVisible(bool(shown))
        if [card.fruit for card in self.cards] != list(shown):
            self._fill(shown)
        for card in self.cards:
            card.setChecked(card.fruit.finding in chosen)

    def _fill(self, shown: tuple[Fruit, ...]) -> None:
        emptied(self._row)
        self.cards = [FruitCard(fruit, self.session) for fruit in shown]
        for card in self.cards:
            self._row.addWidget(card, 1)

    def _arrange(self) -> None:
        self.head.insertWidget(0, self.sign)
        self.head.setStretchFactor(self.title, 1)
        self.head.addWidget(self.make)
        body = QWidget()
        body.setProperty("role", "plain")
        body.setLayout(self._row)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(12)
        self._area.setWidgetResizable(True)
        self._area.setWidget(body)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.column.addWidget(self.empty)
        self.column.addWidget(self._area)


class FruitCard(QPushButton):
    """What could be done, and what it takes and gives, or what it became."""

    def __init__(self, fruit: Fruit, session: Session) -> None:
        super().__init__()
        self.fruit = fruit
        self.setObjectName("fruit")
        self.setCheckable(True)
        self.setMinimumWidth(scaled(CARD_WIDTH))
        self.setFixedHeight(scaled(CARD_HEIGHT))
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(4)
        for role, text in (("strong", fruit.title), ("label", fruit.facts)):
            words = label(role, wraps=True, most=2)
            words.setText(text)
            words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(words)
        column.addStretch(1)
        self.setAccessibleName(", ".join(filter(None, (fruit.title, fruit.facts))))
        self.setToolTip(self.accessibleName())
        self.clicked.connect(lambda: session.select([f"finding:{fruit.finding}"]))
