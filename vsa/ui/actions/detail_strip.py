"""The strip under the plan: what the chosen action is about, how its gain is made up, and what happens next."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from vsa.drawing.theme import Theme
from vsa.editor.actions.details import Details, Link, details
from vsa.editor.session import Session
from vsa.ui.actions.broken_label import BrokenLabel
from vsa.ui.actions.link_button import LinkButton
from vsa.ui.actions.wheel import Wheel
from vsa.ui.elided_label import ElidedLabel
from vsa.ui.icons import icon
from vsa.ui.plain_parts import rule_down
from vsa.ui.theme import scaled

HEIGHT = 120
LINKS = 3


class DetailStrip(QFrame):
    """`followed` carries the link that was clicked."""

    followed = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._session = session
        self._theme: Theme = "light"
        self.heading, self.title = QLabel(), BrokenLabel(3, "semibold")
        self.title.setProperty("role", "strong")
        self.empty = _wrapped("label")
        self.links = QVBoxLayout()
        self.links.setSpacing(2)
        self.wheel = Wheel(session)
        self.working, self.used_for, self.next_step = _wrapped(), BrokenLabel(2), BrokenLabel(3)
        self.confirmed, self.moves = _wrapped("label"), ElidedLabel()
        self.moves.setProperty("role", "label")
        self.heads = [self.heading, *(QLabel() for _ in range(3))]
        for head in self.heads:
            head.setProperty("role", "label")
        self._arrange()

    def _arrange(self) -> None:
        """The parts side by side, each with its share of the width, with rules between them."""
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(14)
        parts: Sequence[tuple[int, Sequence[QWidget | QVBoxLayout]]] = (
            (4, (self.heading, self.title)),
            (4, (self.links,)),
            (4, (self.heads[1], self.working)),
            (3, (self.heads[2], self.used_for, self.confirmed)),
            (5, (self.heads[3], self.next_step, self.moves)),
        )
        self._columns = [_column(widgets) for _, widgets in parts]
        row.addWidget(self.empty)
        for place, (column, (share, _)) in enumerate(zip(self._columns, parts, strict=True)):
            if place:
                row.addWidget(rule_down())
            else:
                row.addWidget(self.wheel)
            row.addWidget(column, share)
        self._rules = [each for each in self.findChildren(QFrame) if each.property("role") == "rule"]

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme, and the room that its letters need."""
        self._theme = theme
        self.setFixedHeight(scaled(HEIGHT))

    def show_session(self) -> None:
        """Show the chosen action, or how to choose one."""
        chosen = self._session.selected("action")
        action = self._session.document.actions.get(chosen[-1]) if len(chosen) == 1 else None
        for widget in (*self._columns, *self._rules, self.wheel):
            widget.setVisible(action is not None)
        self.empty.setVisible(action is None)
        self.empty.setText(self._session.tr("actions.details.none"))
        self.setAccessibleName(self._session.tr("actions.details.name"))
        if action is not None:
            self._show(details(self._session, action))
            self.wheel.show_action(action)

    def _show(self, told: Details) -> None:
        tr = self._session.tr
        self.heading.setText(told.heading)
        self.title.say(told.title)
        self.heads[1].setText(tr("actions.details.working"))
        self.working.setText("\n".join(told.working))
        self.heads[2].setText(tr("actions.details.used_for"))
        self.used_for.say(told.used_for)
        self.confirmed.setText(told.confirmed)
        self.heads[3].setText(told.followed_up)
        self.next_step.say(told.next_step)
        last = told.moves[-1] if told.moves else ""
        self.moves.setText(last)
        self.moves.setToolTip("\n".join(told.moves))
        self._fill_links(told.links)

    def _fill_links(self, links: Sequence[Link]) -> None:
        while (item := self.links.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for link in links[:LINKS]:
            self.links.addWidget(self._link(link))

    def _link(self, link: Link) -> QPushButton:
        button = LinkButton(link.text)
        button.setIcon(icon(link.icon, self._theme, off="accent"))
        button.clicked.connect(partial(self._follow, link))
        return button

    def _follow(self, link: Link, *_: object) -> None:
        self.followed.emit(link)


def _wrapped(role: str = "") -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    if role:
        label.setProperty("role", role)
    return label


def _column(widgets: Sequence[QWidget | QVBoxLayout]) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(1)
    for each in widgets:
        if isinstance(each, QVBoxLayout):
            column.addLayout(each)
        else:
            column.addWidget(each)
    column.addStretch(1)
    return box
