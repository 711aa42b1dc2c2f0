"""The stage of the actions: the plan as a table, and the fields of the chosen action beside it."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from vsa.drawing.theme import Theme
from vsa.editor import operations
from vsa.editor.actions.rows import COLUMNS, rows, summary
from vsa.editor.session import Changes, Session
from vsa.ui.icons import icon
from vsa.ui.inspector.panel import Inspector
from vsa.ui.record_table import RecordTable


class ActionsStage(QWidget):
    """Add with the button, edit in the fields, delete with Delete."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self.session = session
        self.inspector = Inspector(session, theme)
        self.table = RecordTable(session, "action", COLUMNS, rows, sortable=True, leave=self.inspector.finish)
        self.summary = QLabel()
        self.hint = QLabel()
        self.new = QPushButton()
        self.remove = QPushButton()
        self._arrange()
        self.new.clicked.connect(self._add)
        self.remove.clicked.connect(lambda: operations.delete_actions(session))
        self.inspector.closed.connect(lambda: session.select([]))
        self.inspector.left.connect(self.table.setFocus)
        self.table.opened.connect(lambda: self.inspector.focus_field("title"))
        session.listen(self._changed)
        self.speak()
        self.dress(theme)
        self.show_session()

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        column = QVBoxLayout()
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        self.summary.setProperty("role", "strong")
        self.hint.setProperty("role", "hint")
        self.hint.setWordWrap(True)
        bottom = QHBoxLayout()
        bottom.addWidget(self.new)
        bottom.addWidget(self.remove)
        bottom.addStretch(1)
        column.addWidget(self.summary)
        column.addWidget(self.table, 1)
        column.addWidget(self.hint)
        column.addLayout(bottom)
        row.addLayout(column, 1)
        row.addWidget(self.inspector)

    def finish(self) -> None:
        """Take every text that is typed but not yet committed."""
        self.inspector.finish()

    def speak(self) -> None:
        """Write all words in the language of the session."""
        tr = self.session.tr
        self.new.setText(tr("ui.actions.new"))
        self.remove.setText(tr("ui.actions.delete"))
        self.table.setAccessibleName(tr("ui.actions.table"))

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme, and the room that its letters need."""
        self.table.dress()
        self.new.setIcon(icon("plus", theme))
        self.remove.setIcon(icon("delete", theme))
        self.inspector.dress(theme)

    def show_session(self) -> None:
        """Show the plan as it is now, with the chosen rows chosen."""
        self.table.read()
        self.summary.setText(summary(self.session))
        self.table.say_when_empty(self.session.tr("ui.actions.empty"))
        self.hint.setText(self.session.tr("ui.actions.hint") if self.table.rows else "")
        self._show_selection()

    def _add(self) -> None:
        operations.add_action(self.session)
        self.inspector.focus_field("title")

    def _changed(self, changes: Changes) -> None:
        if changes.document or changes.stage:
            self.show_session()
        elif changes.selection:
            self._show_selection()

    def _show_selection(self) -> None:
        chosen = self.session.selected("action")
        self.table.show_selection()
        self.remove.setEnabled(bool(chosen))
        self.inspector.setVisible(bool(chosen))
