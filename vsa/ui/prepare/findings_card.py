"""The findings as a table, filtered by waste, interview and case."""

from collections.abc import Callable, Mapping

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from vsa.drawing.theme import Theme
from vsa.editor.preparing.case import name_of
from vsa.editor.preparing.finding_rows import ALL, COLUMNS, Filter, rows, summary
from vsa.editor.preparing.interview_rows import role_of
from vsa.editor.preparing.operations import add_finding
from vsa.editor.record_rows import Row
from vsa.editor.session import Session
from vsa.model.preparing import Waste
from vsa.ui.choice_box import ChoiceBox
from vsa.ui.elided_label import ElidedLabel
from vsa.ui.icons import icon
from vsa.ui.prepare.card import Card, tip_of
from vsa.ui.record_table import RecordTable
from vsa.ui.theme import scaled

LEFT_OUT: Mapping[int, int] = {2: 720, 6: 720, 3: 900, 5: 900}
"""Columns that give their room to the finding, and the widths below which they do."""
FRUIT = 6
BOX_WIDTH = 150


class FindingsCard(Card):
    """A finding is chosen in the table and changed in the panel beside it. `leave` is called before another one is
    chosen."""

    def __init__(self, session: Session, theme: Theme, leave: Callable[[], object]) -> None:
        super().__init__(session, theme)
        self._narrow = False
        self.summary = ElidedLabel()
        self.summary.setProperty("role", "label")
        self.wastes, self.interviews, self.candidates = ChoiceBox(), ChoiceBox(), ChoiceBox()
        self.new = QPushButton()
        self.table = RecordTable(session, "finding", COLUMNS, self._rows, sortable=True, leave=leave)
        self.table.setObjectName("bare")
        self._arrange()
        self.new.clicked.connect(lambda: add_finding(session))
        for box in self._boxes():
            box.activated.connect(lambda _: self._read())

    @property
    def wanted(self) -> Filter:
        """Which findings are asked for."""
        waste = self.wastes.currentData()
        return Filter(
            Waste(waste) if waste else None,
            self.interviews.currentData() or "",
            self.candidates.currentData() or "",
        )

    def speak(self) -> None:
        tr = self.session.tr
        self.title.setText(tr("prepare.findings.title"))
        self.new.setText(tr("prepare.findings.new"))
        self.new.setToolTip(tip_of("new_finding", tr))
        self.table.setAccessibleName(tr("prepare.findings.title"))
        self.wastes.setAccessibleName(tr("prepare.findings.filter_waste"))
        self.interviews.setAccessibleName(tr("prepare.findings.filter_interview"))
        self.candidates.setAccessibleName(tr("prepare.findings.filter_candidate"))
        for box in self._boxes():
            box.setToolTip(box.accessibleName())
        _fill(
            self.wastes,
            tr("prepare.findings.all_wastes"),
            [(tr(f"prepare.waste.{waste}"), waste.value) for waste in Waste],
        )

    def dress(self, theme: Theme) -> None:
        super().dress(theme)
        self.new.setIcon(icon("plus", theme))
        self.table.dress()

    def show_session(self) -> None:
        document, tr = self.session.document, self.session.tr
        interviews = [
            (f"{each.number} {role_of(each, tr)}", each.id)
            for each in sorted(document.interviews.values(), key=lambda each: each.number)
        ]
        _fill(self.interviews, tr("prepare.findings.all_interviews"), interviews)
        candidates = [(name_of(each, tr), each.id) for each in document.candidates.values()]
        _fill(self.candidates, tr("prepare.findings.all_candidates"), candidates)
        self._read()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = event.size().width()
        for column, least in LEFT_OUT.items():
            self.table.setColumnHidden(column, width < scaled(least))
        if self._narrow is not self.table.isColumnHidden(FRUIT):
            self._narrow = self.table.isColumnHidden(FRUIT)
            self.table.read()
        self.table.fit_columns()

    def _rows(self, session: Session) -> tuple[Row, ...]:
        return rows(session, self.wanted, signs=self._narrow)

    def _read(self) -> None:
        tr = self.session.tr
        self.table.read()
        hidden = self.wanted != ALL and bool(self.session.document.findings)
        self.table.say_when_empty(tr("prepare.findings.none_shown" if hidden else "prepare.findings.empty"))
        words = summary(self.session, self.wanted)
        self.summary.setText(words)
        self.summary.setToolTip(words)

    def _boxes(self) -> tuple[ChoiceBox, ...]:
        return self.wastes, self.interviews, self.candidates

    def _arrange(self) -> None:
        self.column.setContentsMargins(1, 12, 1, 1)
        self.head.setContentsMargins(15, 0, 15, 0)
        self.head.addWidget(self.summary, 1)
        self.head.addWidget(self.new)
        filters = QHBoxLayout()
        filters.setContentsMargins(15, 0, 15, 0)
        filters.setSpacing(8)
        for box in self._boxes():
            box.setMaximumWidth(scaled(BOX_WIDTH + 40))
            filters.addWidget(box, 1)
        filters.addStretch(1)
        self.column.addLayout(filters)
        self.column.addWidget(self.table, 1)


def _fill(box: ChoiceBox, everything: str, choices: list[tuple[str, str]]) -> None:
    """Fill a box anew, with the same choice if it is still there."""
    kept = box.currentData()
    box.clear()
    box.addItem(everything, "")
    for words, value in choices:
        box.addItem(words, value)
    box.setCurrentIndex(max(box.findData(kept), 0))
