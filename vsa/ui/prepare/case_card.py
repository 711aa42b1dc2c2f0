"""The chosen case, what else was considered, and the way on to its map."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from vsa.drawing.theme import Theme
from vsa.editor.preparing.case import add_candidate, begin, facts, name_of, others
from vsa.editor.session import Session
from vsa.model.preparing import Candidate
from vsa.ui.elided_label import ElidedLabel
from vsa.ui.icons import icon, icon_pixmap
from vsa.ui.prepare.card import Card, emptied, label, tip_of


class CaseCard(Card):
    """A press on a case shows its fields in the panel."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__(session, theme)
        self.none = label("label", wraps=True)
        self.chosen = QFrame()
        self.name, self.facts, self._check = QPushButton(), label("label", wraps=True), QLabel()
        self._words = ElidedLabel()
        self.value_label, self.value = label("label"), label(wraps=True)
        self.others_label, self.others = label("label"), QVBoxLayout()
        self.new, self.begin = QPushButton(), QPushButton()
        self._shown: tuple[tuple[Candidate, str], ...] | None = None
        self._arrange()
        self.name.clicked.connect(self._open_chosen)
        self.new.clicked.connect(lambda: add_candidate(session))
        self.begin.clicked.connect(lambda: begin(session))

    def speak(self) -> None:
        tr = self.session.tr
        self.title.setText(tr("prepare.case.title"))
        self.none.setText(tr("prepare.case.none"))
        self.value_label.setText(tr("prepare.case.value"))
        self.others_label.setText(tr("prepare.case.others"))
        self.new.setText(tr("prepare.case.new"))
        self.begin.setText(tr("prepare.case.begin"))
        self.begin.setToolTip(tip_of("begin_current", tr))

    def dress(self, theme: Theme) -> None:
        super().dress(theme)
        self.new.setIcon(icon("plus", theme, off="accent"))
        self.begin.setIcon(icon("arrow", theme, off="on_fill"))
        self._check.setPixmap(icon_pixmap("check", theme, 18, off="accent"))

    def show_session(self) -> None:
        chosen, tr = self.session.document.chosen, self.session.tr
        self.none.setVisible(chosen is None)
        for widget in (self.chosen, self.begin):
            widget.setVisible(chosen is not None)
        if chosen is not None:
            self._words.setText(name_of(chosen, tr))
            self.name.setAccessibleName(self._words.text())
            self.name.setToolTip(self._words.text())
            self.facts.setText("\n".join(facts(chosen, tr)))
        value = chosen.user_value if chosen is not None else ""
        self.value.setText(value)
        self.value.setVisible(bool(value))
        self.value_label.setVisible(bool(value))
        self._show_others()

    def _show_others(self) -> None:
        rest = others(self.session)
        if rest == self._shown:
            return
        self._shown = rest
        emptied(self.others)
        self.others_label.setVisible(bool(rest))
        for candidate, count in rest:
            self.others.addWidget(self._other(candidate, count))

    def _other(self, candidate: Candidate, count: str) -> QPushButton:
        name = name_of(candidate, self.session.tr)
        row = QPushButton()
        row.setObjectName("recent")
        row.setAccessibleName(f"{name}, {count}")
        line = QHBoxLayout(row)
        line.setContentsMargins(6, 0, 6, 0)
        words, number = ElidedLabel(name), label("label")
        number.setText(count)
        for widget, stretch in ((words, 1), (number, 0)):
            widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            line.addWidget(widget, stretch)
        row.clicked.connect(lambda: self.session.select([f"candidate:{candidate.id}"]))
        return row

    def _open_chosen(self) -> None:
        if (chosen := self.session.document.chosen) is not None:
            self.session.select([f"candidate:{chosen.id}"])

    def _arrange(self) -> None:
        self.chosen.setProperty("role", "chosen")
        box = QVBoxLayout(self.chosen)
        box.setContentsMargins(12, 8, 12, 12)
        box.setSpacing(4)
        head = QHBoxLayout()
        self.name.setObjectName("case")
        self._words.setProperty("role", "title")
        self._words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        inside = QHBoxLayout(self.name)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self._words)
        self.new.setProperty("look", "link")
        self.begin.setProperty("look", "primary")
        self.begin.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        head.addWidget(self.name, 1)
        head.addWidget(self._check)
        box.addLayout(head)
        box.addWidget(self.facts)
        self.others.setSpacing(0)
        for widget in (self.none, self.chosen, self.value_label, self.value, self.others_label):
            self.column.addWidget(widget)
        self.column.addLayout(self.others)
        self.column.addWidget(self.new, alignment=Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self.begin)
