"""Whether the unit is ready: the checklist, the advice with its reason, and who confirmed it."""

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout

from vsa.analysis.improvement.readiness import readiness
from vsa.drawing.theme import Theme
from vsa.editor.fields.reading import dotted, read_date
from vsa.editor.preparing.ready import Entry, add_entry, advice, confirm, entries, settled
from vsa.editor.session import Session
from vsa.i18n import UserError
from vsa.ui.inspector.form import rule
from vsa.ui.line import Line
from vsa.ui.prepare.card import Card, emptied, label
from vsa.ui.prepare.check_row import CheckRow

DATE_WIDTH = 112


class ReadyCard(Card):
    """A press on an entry opens it: what is known, and a note."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__(session, theme)
        self.count, self.bar = label("label"), QProgressBar()
        self.rows: list[CheckRow] = []
        self._list = QVBoxLayout()
        self.own = Line()
        self.advice, self.reason = label("section", wraps=True), label("label", wraps=True)
        self.role_label, self.role = label("label"), Line()
        self.day_label, self.day = label("label"), Line()
        self.error = label("error", wraps=True)
        self._open = ""
        self._arrange()
        self.own.returnPressed.connect(self._add)
        self.role.editingFinished.connect(self._confirm)
        self.day.editingFinished.connect(self._confirm)

    def speak(self) -> None:
        tr = self.session.tr
        self.title.setText(tr("prepare.ready.title"))
        self.own.setPlaceholderText(tr("prepare.ready.add"))
        self.own.setAccessibleName(tr("prepare.ready.add"))
        self.role_label.setText(tr("prepare.ready.confirmed"))
        self.role.setAccessibleName(tr("prepare.ready.confirmed"))
        self.day_label.setText(tr("prepare.ready.confirmed_day"))
        self.day.setAccessibleName(tr("prepare.ready.confirmed_day"))
        self.bar.setAccessibleName(tr("prepare.ready.title"))

    def dress(self, theme: Theme) -> None:
        super().dress(theme)
        for row in self.rows:
            row.dress(theme)

    def show_session(self) -> None:
        judged, tr = readiness(self.session.document.checks), self.session.tr
        self.count.setText(settled(self.session))
        self.bar.setMaximum(judged.count)
        self.bar.setValue(judged.settled)
        self._show_entries(entries(self.session))
        told, why = advice(self.session)
        self.advice.setText(tr("prepare.ready.advice", advice=told))
        self.reason.setText(why)
        confirmed = self.session.document.readiness
        if not self.role.hasFocus():
            self.role.setText(confirmed.role)
            self.role.setCursorPosition(0)
        if not self.day.hasFocus():
            self.day.setText(dotted(confirmed.day) if confirmed.day else "")

    def finish(self) -> None:
        for row in self.rows:
            row.finish()
        self._confirm()

    def _show_entries(self, shown: tuple[Entry, ...]) -> None:
        if [row.entry.check.id for row in self.rows] != [entry.check.id for entry in shown]:
            emptied(self._list)
            self.rows = [CheckRow(entry, self.session, self.theme) for entry in shown]
            for row in self.rows:
                row.opened.connect(self._opened)
                self._list.addWidget(row)
        for row, entry in zip(self.rows, shown, strict=True):
            row.show_entry(entry, is_open=entry.check.id == self._open)

    def _opened(self, key: str) -> None:
        self._open = "" if key == self._open else key
        self.show_session()

    def _add(self) -> None:
        text = self.own.text()
        self.own.clear()
        add_entry(self.session, text)

    def _confirm(self) -> None:
        self.error.hide()
        try:
            day = read_date(self.day.text()) if self.day.text().strip() else None
        except UserError as error:
            self.error.setText(self.session.tr.text(error.message))
            self.error.show()
            return
        confirm(self.session, self.role.text().strip(), day)

    def _arrange(self) -> None:
        self.head.addStretch(1)
        self.head.addWidget(self.count)
        self.bar.setObjectName("settled")
        self.bar.setTextVisible(False)
        self._list.setSpacing(0)
        self.column.addWidget(self.bar)
        self.column.addLayout(self._list)
        self.column.addWidget(self.own)
        self.column.addWidget(rule())
        self.column.addWidget(self.advice)
        self.column.addWidget(self.reason)
        self.day.setFixedWidth(DATE_WIDTH)
        fields = QHBoxLayout()
        fields.setSpacing(8)
        for words, line, stretch in ((self.role_label, self.role, 1), (self.day_label, self.day, 0)):
            column = QVBoxLayout()
            column.setSpacing(3)
            words.setBuddy(line)
            column.addWidget(words)
            column.addWidget(line)
            fields.addLayout(column, stretch)
        self.column.addLayout(fields)
        self.error.hide()
        self.column.addWidget(self.error)
