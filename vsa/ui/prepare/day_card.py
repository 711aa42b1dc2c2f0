"""A day of the course: when and where it is, and its list, whose entries lead to a stage or print a form."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from vsa.drawing.theme import Theme
from vsa.editor.fields.reading import dotted, read_date
from vsa.editor.preparing.course import CHECKLISTS, WAYS, Way, day_of, set_day, title, when
from vsa.editor.preparing.ready import Entry, entries, set_state
from vsa.editor.session import Session
from vsa.i18n import UserError
from vsa.model.checklist import CheckState
from vsa.ui.check_box import CheckBox
from vsa.ui.icons import icon
from vsa.ui.line import Line
from vsa.ui.prepare.card import Card, emptied, label
from vsa.ui.theme import scaled

BUTTON = 34


class DayCard(Card):
    """`prints` asks for a report by its kind."""

    prints = Signal(str)

    def __init__(self, number: int, session: Session, theme: Theme) -> None:
        super().__init__(session, theme, wraps=True)
        self.number = number
        self.when, self.done = label("label", wraps=True), label("label")
        self.date_label, self.date = label("label"), Line()
        self.place_label, self.place = label("label"), Line()
        self.error, self.held = label("error", wraps=True), CheckBox()
        self.rows: list[EntryRow] = []
        self._list = QVBoxLayout()
        self._arrange()
        self.date.editingFinished.connect(self._take_date)
        self.place.editingFinished.connect(self._take_place)
        self.held.clicked.connect(lambda: set_day(session, number, held=self.held.isChecked()))

    def speak(self) -> None:
        tr = self.session.tr
        name = title(self.number, tr)
        self.title.setText(name)
        self.date_label.setText(tr("prepare.course.date"))
        self.place_label.setText(tr("prepare.course.place"))
        self.date.setPlaceholderText(tr("editor.example.date"))
        self.date.setAccessibleName(f"{name}, {tr('prepare.course.date')}")
        self.place.setAccessibleName(f"{name}, {tr('prepare.course.place')}")
        self.held.setText(tr("prepare.course.held"))
        self.held.setAccessibleName(f"{name}, {tr('prepare.course.held')}")

    def dress(self, theme: Theme) -> None:
        super().dress(theme)
        for row in self.rows:
            row.dress(theme)

    def show_session(self) -> None:
        day, tr = day_of(self.session, self.number), self.session.tr
        self.when.setText(when(day.day, tr))
        if not self.date.hasFocus():
            self.date.setText(dotted(day.day) if day.day else "")
        if not self.place.hasFocus():
            self.place.setText(day.place)
            self.place.setCursorPosition(0)
        self.held.setChecked(day.held)
        found = entries(self.session, CHECKLISTS[self.number])
        settled = sum(entry.check.settled for entry in found)
        self.done.setText(tr("prepare.course.done", count=settled, total=len(found)))
        self._show_entries(found)

    def finish(self) -> None:
        self._take_date()
        self._take_place()

    def _show_entries(self, found: tuple[Entry, ...]) -> None:
        if [row.entry.check.id for row in self.rows] != [entry.check.id for entry in found]:
            emptied(self._list)
            self.rows = [EntryRow(entry, self.session, self.theme) for entry in found]
            for row in self.rows:
                row.led.connect(self._lead)
                self._list.addWidget(row)
        for row, entry in zip(self.rows, found, strict=True):
            row.show_entry(entry)

    def _lead(self, way: Way) -> None:
        if way.report:
            self.prints.emit(way.report)
        elif way.stage is not None:
            self.session.go(way.stage, way.tab)

    def _take_date(self) -> None:
        self.error.hide()
        try:
            day = read_date(self.date.text()) if self.date.text().strip() else None
        except UserError as error:
            self.error.setText(self.session.tr.text(error.message))
            self.error.show()
            return
        if day != day_of(self.session, self.number).day:
            set_day(self.session, self.number, day=day)

    def _take_place(self) -> None:
        place = self.place.text().strip()
        if place != day_of(self.session, self.number).place:
            set_day(self.session, self.number, place=place)

    def _arrange(self) -> None:
        self.column.addWidget(self.when)
        fields = QHBoxLayout()
        fields.setSpacing(8)
        for words, line in ((self.date_label, self.date), (self.place_label, self.place)):
            column = QVBoxLayout()
            column.setSpacing(3)
            words.setBuddy(line)
            column.addWidget(words)
            column.addWidget(line)
            fields.addLayout(column, 1)
        self.column.addLayout(fields)
        self.error.hide()
        self.column.addWidget(self.error)
        state = QHBoxLayout()
        state.addWidget(self.held, 1)
        state.addWidget(self.done)
        self.column.addLayout(state)
        self._list.setSpacing(4)
        self.column.addLayout(self._list)
        self.column.addStretch(1)


class EntryRow(QWidget):
    """An entry that is ticked off, with a button that leads where it is done."""

    led = Signal(object)

    def __init__(self, entry: Entry, session: Session, theme: Theme) -> None:
        super().__init__()
        self.entry, self._session, self._theme = entry, session, theme
        self._way = WAYS.get(entry.check.id)
        self.box, self.go = CheckBox(entry.text), QToolButton()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(self.box, 1)
        line.addWidget(self.go, alignment=Qt.AlignmentFlag.AlignTop)
        self.go.setObjectName("zoom")
        self.go.setVisible(self._way is not None)
        self.box.clicked.connect(self._tick)
        self.go.clicked.connect(lambda: self.led.emit(self._way))

    def show_entry(self, entry: Entry) -> None:
        """Show an entry as it is now."""
        self.entry = entry
        tr = self._session.tr
        self.box.setText(entry.text)
        self.box.setChecked(entry.check.settled)
        prints = self._way is not None and bool(self._way.report)
        self.go.setAccessibleName(tr("prepare.course.print" if prints else "prepare.course.open", entry=entry.text))
        self.go.setToolTip(self.go.accessibleName())
        self.dress(self._theme)

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        prints = self._way is not None and bool(self._way.report)
        self.go.setIcon(icon("print" if prints else "arrow", theme, off="accent"))
        self.go.setFixedSize(scaled(BUTTON), scaled(BUTTON))

    def _tick(self) -> None:
        set_state(self._session, self.entry.check, CheckState.OK if self.box.isChecked() else CheckState.OPEN)
