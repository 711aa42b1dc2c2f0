"""The tab of a change of leader: a checklist to tick off, and what the hand-over sheet cannot know by itself."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from vsa.drawing.theme import Theme
from vsa.editor.fields import Field
from vsa.editor.fields.handover import HANDOVER
from vsa.editor.following_up import leader_operations
from vsa.editor.following_up.leader_rows import COLUMNS, rows, summary
from vsa.editor.session import Session
from vsa.editor.subjects import Subject, change_field
from vsa.edits.elements import Ref
from vsa.i18n import UserError
from vsa.ui.icons import icon
from vsa.ui.inspector.form import Form
from vsa.ui.record_table import RecordTable
from vsa.ui.tabbed_stage import TabPage
from vsa.ui.theme import scaled

FORM_WIDTH = 460
ROW_HEIGHT = 46
WHOLE = (Subject("document", Ref("document")),)


class HandoverPage(TabPage):
    """Space ticks an entry off."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self.session = session
        self.checklist = RecordTable(session, "check", COLUMNS, rows)
        self.title, self.summary = QLabel(), QLabel()
        self.sheet_title, self.about, self.names = QLabel(), QLabel(), QLabel()
        self.plan_audits = QPushButton()
        self.sheet = QScrollArea()
        self.form = self._make_form()
        self._arrange()
        self.plan_audits.clicked.connect(self._plan_audits)
        self.checklist.opened.connect(lambda: leader_operations.tick(session, session.selected("check")))
        self.speak()
        self.dress(theme)

    def show_session(self) -> None:
        self.checklist.read()
        self.summary.setText(summary(self.session))
        self.form.show_elements([self.session.document])

    def speak(self) -> None:
        tr = self.session.tr
        self.title.setText(tr("handover.checklist"))
        self.checklist.setAccessibleName(tr("handover.checklist"))
        self.checklist.setToolTip(tr("handover.checklist_tip"))
        self.sheet_title.setText(tr("handover.sheet"))
        self.about.setText(tr("handover.sheet_about"))
        self.names.setText(tr("handover.names"))
        self.plan_audits.setText(tr("handover.plan_audits"))
        self.plan_audits.setToolTip(tr("handover.plan_audits_tip"))
        self._renew_form()

    def dress(self, theme: Theme) -> None:
        self.checklist.dress()
        self.checklist.verticalHeader().setDefaultSectionSize(scaled(ROW_HEIGHT))
        self.sheet.setFixedWidth(scaled(FORM_WIDTH))
        self.plan_audits.setIcon(icon("plus", theme))

    def finish(self) -> None:
        self.form.finish()

    def take_focus(self) -> None:
        self.checklist.setFocus()

    def panes(self) -> Sequence[QWidget]:
        return [self.checklist, self.sheet]

    def keyed(self) -> Sequence[QWidget]:
        return [self.checklist]

    def _make_form(self) -> Form:
        return Form(HANDOVER, self.session.tr, self._change, {})

    def _renew_form(self) -> None:
        """A form speaks the language that it was made in."""
        old, self.form = self.form, self._make_form()
        self._column.replaceWidget(old, self.form)
        old.hide()
        old.deleteLater()

    def _change(self, field: Field, value: Any) -> None:
        change_field(self.session, WHOLE, field, value)

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 16, 20, 16)
        row.setSpacing(16)
        left = QVBoxLayout()
        left.setSpacing(12)
        head = QHBoxLayout()
        self.title.setProperty("role", "title")
        self.summary.setProperty("role", "label")
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.summary)
        left.addLayout(head)
        left.addWidget(self.checklist, 1)
        left.addWidget(self.plan_audits, alignment=Qt.AlignmentFlag.AlignLeft)
        row.addLayout(left, 1)
        row.addWidget(self.sheet)
        self.sheet.setWidgetResizable(True)
        self.sheet.setFrameShape(QFrame.Shape.NoFrame)
        self.sheet.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.sheet.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.sheet.setWidget(self._card())

    def _card(self) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        self._column = column = QVBoxLayout(card)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        self.sheet_title.setProperty("role", "title")
        for label in (self.about, self.names):
            label.setProperty("role", "label")
            label.setWordWrap(True)
        for widget in (self.sheet_title, self.about, self.form, self.names):
            column.addWidget(widget)
        column.addStretch(1)
        return card

    def _plan_audits(self) -> None:
        self.finish()
        try:
            self.session.say(leader_operations.plan_audits(self.session))
        except UserError as error:
            self.session.say(error.message)
