"""The tab of the audits: all of them with their trend, the nine areas of one, and what to do about it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from vsa.drawing.theme import Theme
from vsa.editor.following_up import audit_operations
from vsa.editor.following_up.audit_rows import (
    AREA_COLUMNS,
    AUDIT_COLUMNS,
    advice_lines,
    area_rows,
    audit_of,
    audit_rows,
)
from vsa.editor.record_rows import Row
from vsa.editor.session import Session
from vsa.edits.records import delete_records
from vsa.i18n import message
from vsa.model.following_up import Audit, AuditKind
from vsa.ui.audits.trend import TrendView
from vsa.ui.calm_page import CalmPage
from vsa.ui.icons import icon
from vsa.ui.inspector.panel import Inspector
from vsa.ui.record_table import RecordTable
from vsa.ui.tabbed_stage import TabPage
from vsa.ui.theme import scaled

SIDE_WIDTH = 264
ROW_HEIGHT = 46
"""A row lower than in other tables: nine areas are seen at once."""
BESIDE_INSPECTOR = (3, 4)
"""Columns that the inspector shows itself, hidden to make room for it."""


class AuditPage(TabPage):
    """Keys 1 to 4 judge the chosen area."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self.session = session
        self._last = ""
        self.inspector = Inspector(session, theme)
        leave = self.inspector.finish
        self.list = RecordTable(session, "audit", AUDIT_COLUMNS, audit_rows, leave=leave)
        self.areas = RecordTable(session, "area", AREA_COLUMNS, self._area_rows, leave=leave)
        self.trend = TrendView(session, theme)
        self.internal, self.external = QPushButton(), QPushButton()
        self.about, self.delete, self.to_action = QPushButton(), QPushButton(), QPushButton()
        self.title, self.hint = QLabel(), QLabel()
        self.advice_title, self.advice = QLabel(), QLabel()
        self.empty = CalmPage()
        self.side, self.middle = QWidget(), QWidget()
        self._arrange()
        self._connect()
        self.speak()
        self.dress(theme)

    @property
    def shown(self) -> Audit | None:
        """The audit whose areas are on screen."""
        return audit_of(self.session, self._last)

    def show_session(self) -> None:
        audit, tr = self.shown, self.session.tr
        self._last = audit.id if audit else ""
        for widget in (self.list, self.about, self.delete, self.middle):
            widget.setVisible(audit is not None)
        self.empty.setVisible(audit is None)
        self.list.read()
        self.areas.read()
        self.trend.show_session()
        self.inspector.setVisible(bool(self.session.selection))
        self.areas.hide_columns(BESIDE_INSPECTOR, bool(self.session.selection))
        self.to_action.setEnabled(bool(self.session.selected("area")))
        if audit is not None:
            self.title.setText(tr("audits.title", kind=tr(f"audits.kind.{audit.kind}"), day=audit.day))
            self._show_advice(audit)

    def speak(self) -> None:
        tr = self.session.tr
        self.empty.show_text(tr("tabs.title.audits"), tr("audits.empty"), tr("audits.new_internal"), self._start)
        self.list.setAccessibleName(tr("audits.list"))
        self.areas.setAccessibleName(tr("audits.areas"))
        self.hint.setText(tr("audits.keys"))
        self.advice_title.setText(tr("audits.advice_title"))
        for button, key in (
            (self.internal, "audits.new_internal"),
            (self.external, "audits.new_external"),
            (self.about, "audits.about"),
            (self.delete, "audits.delete"),
            (self.to_action, "audits.to_action"),
        ):
            button.setText(tr(key))
        self.about.setToolTip(tr("audits.about_tip"))
        self.to_action.setToolTip(tr("audits.to_action_tip"))
        for button in (self.internal, self.external):
            button.setToolTip(tr("audits.new_tip"))

    def dress(self, theme: Theme) -> None:
        self.list.dress()
        self.areas.dress()
        self.areas.verticalHeader().setDefaultSectionSize(scaled(ROW_HEIGHT))
        self.trend.dress(theme)
        self.inspector.dress(theme)
        self.side.setFixedWidth(scaled(SIDE_WIDTH))
        for button in (self.internal, self.external):
            button.setIcon(icon("plus", theme))
        self.delete.setIcon(icon("delete", theme))
        self.to_action.setIcon(icon("actions", theme))

    def finish(self) -> None:
        self.inspector.finish()

    def take_focus(self) -> None:
        (self.areas if self.shown else self.empty.button).setFocus()

    def panes(self) -> Sequence[QWidget]:
        return [self.side, self.areas, self.inspector] if self.shown else [self.side, self.empty]

    def keyed(self) -> Sequence[QWidget]:
        return [self.list, self.areas]

    def _area_rows(self, _: Session) -> Sequence[Row]:
        return area_rows(self.session, self.shown)

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 16, 20, 16)
        row.setSpacing(16)
        side = QVBoxLayout(self.side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(12)
        new = QHBoxLayout()
        new.setSpacing(8)
        new.addWidget(self.internal, 1)
        new.addWidget(self.external, 1)
        side.addLayout(new)
        side.addWidget(self.list, 1)
        about = QHBoxLayout()
        about.setSpacing(8)
        about.addWidget(self.about, 1)
        about.addWidget(self.delete, 1)
        side.addLayout(about)
        side.addWidget(self.trend)
        side.addStretch(0)
        row.addWidget(self.side)
        row.addWidget(self.middle, 1)
        row.addWidget(self.empty, 1)
        row.addWidget(self.inspector)
        self._arrange_middle()

    def _arrange_middle(self) -> None:
        column = QVBoxLayout(self.middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.setSpacing(8)
        self.title.setProperty("role", "title")
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.to_action)
        column.addLayout(head)
        column.addWidget(self.areas, 1)
        self.hint.setProperty("role", "hint")
        column.addWidget(self.hint)
        column.addWidget(self._advice_card())

    def _advice_card(self) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        inner = QVBoxLayout(card)
        inner.setContentsMargins(16, 12, 16, 12)
        inner.setSpacing(4)
        self.advice_title.setProperty("role", "section")
        self.advice.setWordWrap(True)
        inner.addWidget(self.advice_title)
        inner.addWidget(self.advice)
        return card

    def _connect(self) -> None:
        session = self.session
        self.internal.clicked.connect(self._start)
        self.external.clicked.connect(lambda: self._start(AuditKind.EXTERNAL))
        self.about.clicked.connect(self._open_audit)
        self.delete.clicked.connect(self._delete)
        self.to_action.clicked.connect(self._make_actions)
        self.inspector.closed.connect(lambda: session.select([]))
        self.inspector.left.connect(self.areas.setFocus)
        self.areas.opened.connect(lambda: self.inspector.focus_field("observation"))
        self.list.opened.connect(lambda: self.inspector.focus_field("auditor"))

    def _start(self, kind: object = AuditKind.INTERNAL) -> None:
        audit_operations.start(self.session, kind if isinstance(kind, AuditKind) else AuditKind.INTERNAL)
        self.areas.setFocus()

    def _open_audit(self) -> None:
        if self.shown is not None:
            self.session.select([f"audit:{self.shown.id}"])
            self.inspector.focus_field("day")

    def _delete(self) -> None:
        audit = self.shown
        if audit is not None:
            self.session.perform(
                message("audits.edit.delete"),
                lambda document: delete_records(document, "audit", [audit.id]),
                select=(),
            )

    def _make_actions(self) -> None:
        self.session.say(audit_operations.to_actions(self.session))

    def _show_advice(self, audit: Audit) -> None:
        tr = self.session.tr
        lines = advice_lines(self.session.document, audit, tr)
        judged = any(line.level for line in audit.lines)
        self.advice.setText("\n".join(lines) or tr("audits.no_advice" if judged else "audits.not_yet"))
