"""The day of the course, and the button that makes the plan from it."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from vsa.editor.fields.reading import dotted, read_date
from vsa.editor.following_up.plan_rows import proposed_start
from vsa.editor.session import Session
from vsa.i18n import UserError
from vsa.ui.line import Line
from vsa.ui.theme import scaled

WIDTH = 116


class StartRow(QWidget):
    """`wanted` carries the day from which a plan is to be made."""

    wanted = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.label, self.day, self.make, self.error = QLabel(), Line(), QPushButton(), QLabel()
        self.label.setProperty("role", "label")
        self.label.setBuddy(self.day)
        self.error.setProperty("role", "error")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        for widget in (self.label, self.day, self.make, self.error):
            row.addWidget(widget)
        self.make.clicked.connect(self._ask)
        self.day.returnPressed.connect(self._ask)
        self.day.textEdited.connect(lambda _: self._refuse(""))

    def show_session(self) -> None:
        """Propose the day of the plan, unless another one is being typed."""
        tr, made = self._session.tr, bool(self._session.document.plan)
        self.label.setText(tr("plan.start"))
        self.day.setAccessibleName(tr("plan.start"))
        self.day.setToolTip(tr("plan.start_tip"))
        self.day.setFixedWidth(scaled(WIDTH))
        self.make.setText(tr("plan.again" if made else "plan.make"))
        self.make.setToolTip(tr("plan.again_tip" if made else "plan.empty.text"))
        if not self.day.hasFocus():
            self.day.setText(dotted(proposed_start(self._session.document, self._session.today)))
            self._refuse("")

    def _ask(self) -> None:
        try:
            day: date = read_date(self.day.text())
        except UserError as error:
            self._refuse(self._session.tr.text(error.message))
            return
        self._refuse("")
        self.wanted.emit(day)

    def _refuse(self, reason: str) -> None:
        self.day.setProperty("invalid", bool(reason))
        self.day.style().unpolish(self.day)
        self.day.style().polish(self.day)
        self.error.setText(reason)
