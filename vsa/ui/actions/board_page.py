"""The tab of the board: the weekly meeting stands around it, and what it decides is written down beside it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from vsa.analysis.improvement.board import meeting_on, meetings_held, since_last
from vsa.drawing.theme import Theme
from vsa.editor import operations
from vsa.editor.actions.board import MEETINGS, meeting_rows, set_aside
from vsa.editor.commands import Scope
from vsa.editor.session import Session
from vsa.ui.actions.board_view import BoardView
from vsa.ui.actions.within import Within
from vsa.ui.elided_label import ElidedLabel
from vsa.ui.icons import icon
from vsa.ui.inspector.panel import Inspector
from vsa.ui.menus import Menus
from vsa.ui.record_table import RecordTable
from vsa.ui.tabbed_stage import TabPage
from vsa.ui.theme import scaled

IN_BOARD = (
    "new_action",
    "edit_action",
    "turn_wheel",
    "board_left",
    "board_right",
    *operations.STATUS_NAMES,
)
LOG_HEIGHT = 190


class BoardPage(TabPage):
    """The fields at the right are those of the chosen card or meeting; the meetings stand under the board."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self.session = session
        self.board = BoardView(session)
        self.inspector = Inspector(session, theme)
        self.log = RecordTable(session, "meeting", MEETINGS, meeting_rows, sortable=True, leave=self.inspector.finish)
        self.start, self.end, self.new, self.enlarge = QPushButton(), QPushButton(), QPushButton(), QPushButton()
        self.end.setProperty("look", "primary")
        self.enlarge.setCheckable(True)
        self.facts, self.aside, self.log_title = ElidedLabel(), QLabel(), QLabel()
        self._held: str | None = None
        self._arrange()
        self._connect()
        self.speak()
        self.dress(theme)

    def bind(self, menus: Menus) -> None:
        menus.bind(self.board, only=("delete", "select_all"))
        menus.bind(self.board, IN_BOARD, Scope.PLAN)
        menus.bind(self.log, only=("delete",))

    def panes(self) -> Sequence[QWidget]:
        return [self.board, self.log, self.inspector, self.start, self.end]

    def take_focus(self) -> None:
        self.board.setFocus()

    def finish(self) -> None:
        self.inspector.finish()

    def fill_in(self, field: str = "") -> None:
        """Open the fields of the chosen card or meeting."""
        if self.session.selection:
            self.inspector.show()
            self.inspector.focus_field(field)

    def toggle_inspector(self) -> None:
        """Open the fields, or close them."""
        if self.inspector.isVisible():
            self._close_fields()
        else:
            self.fill_in()

    def speak(self) -> None:
        tr = self.session.tr
        for button, name in ((self.end, "end"), (self.enlarge, "enlarge")):
            button.setText(tr(f"actions.meeting.{name}"))
            button.setAccessibleName(tr(f"actions.meeting.{name}"))
        self.new.setText(tr("actions.new"))
        self.start.setToolTip(tr("actions.meeting.start_tip"))
        self.end.setToolTip(tr("actions.meeting.end_tip"))
        self.enlarge.setToolTip(tr("actions.meeting.enlarge_tip"))
        self.log_title.setText(tr("actions.meeting.log"))
        self.log.setAccessibleName(tr("actions.meeting.log"))
        self.log.say_when_empty(tr("actions.meeting.none"))

    def dress(self, theme: Theme) -> None:
        self.new.setIcon(icon("plus", theme))
        self.enlarge.setIcon(icon("fullscreen", theme))
        self.log.dress()
        self.log.setFixedHeight(scaled(LOG_HEIGHT))
        self.inspector.dress(theme)
        self.board.show_session()

    def show_session(self) -> None:
        meeting = self._meeting
        self.board.show_session()
        self.log.read()
        self.facts.setText(self._facts())
        self.aside.setText(set_aside(self.session))
        self.aside.setVisible(bool(self.aside.text()))
        self._offer_meeting(meeting)
        if meeting is not None:
            self.inspector.show()
        elif not self.session.selection:
            self.inspector.hide()

    def _offer_meeting(self, chosen: str | None) -> None:
        """Begin the meeting of today; while it is held, which lasts whatever card is chosen, end it."""
        today = meeting_on(self.session.document, self.session.today)
        self._held = today if today is not None and today in (chosen, self._held) else None
        text = self.session.tr("actions.meeting.go_on" if today else "actions.meeting.start")
        self.start.setText(text)
        self.start.setAccessibleName(text)
        self.start.setProperty("look", "" if today else "primary")
        self.start.style().polish(self.start)
        self.start.setVisible(today is None or chosen != today)
        self.end.setVisible(self._held is not None)

    @property
    def _meeting(self) -> str | None:
        chosen = self.session.selected("meeting")
        return chosen[0] if len(chosen) == 1 else None

    def _facts(self) -> str:
        """When the last meeting was, who leads the next one, and what this one has to look at."""
        tr, held = self.session.tr, meetings_held(self.session.document)
        since = since_last(self.session.document, self.session.today)
        news = tr("actions.meeting.since", new=len(since.new), finished=len(since.finished), overdue=since.overdue)
        if not held:
            return tr("actions.meeting.first")
        last = tr("actions.meeting.last", day=tr.date(held[-1].day))
        leader = tr("actions.meeting.leader", leader=held[-1].next_leader) if held[-1].next_leader else ""
        return " · ".join(filter(None, (last, news, leader)))

    def _arrange(self) -> None:
        inside = Within()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(inside)
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        column = QVBoxLayout()
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        head = QHBoxLayout()
        head.setSpacing(10)
        self.facts.setProperty("role", "strong")
        self.aside.setProperty("role", "label")
        head.addWidget(self.facts, 1)
        for button in (self.new, self.enlarge, self.end, self.start):
            head.addWidget(button)
        column.addLayout(head)
        column.addWidget(self.board, 1)
        column.addWidget(self.aside)
        self.log_title.setProperty("role", "section")
        column.addWidget(self.log_title)
        column.addWidget(self.log)
        row.addLayout(column, 1)
        row.addWidget(self.inspector)
        self.inspector.hide()

    def _connect(self) -> None:
        self.start.clicked.connect(self._start)
        self.end.clicked.connect(self._end)
        self.new.clicked.connect(self._add)
        self.enlarge.toggled.connect(self._enlarge)
        self.log.opened.connect(self.fill_in)
        self.board.opened.connect(self.fill_in)
        self.inspector.closed.connect(self._close_fields)
        self.inspector.left.connect(self.board.setFocus)

    def _start(self) -> None:
        operations.start_meeting(self.session)
        self.fill_in("present")

    def _end(self) -> None:
        self.inspector.finish()
        held, self._held = self._held, None
        if held is not None:
            self.session.say(operations.end_meeting(self.session, held))
            self._offer_meeting(self._meeting)

    def _add(self) -> None:
        operations.add_action(self.session)
        self.fill_in("title")

    def _close_fields(self) -> None:
        self.inspector.finish()
        self.inspector.hide()
        if self._meeting is not None:
            self.session.select([])
        self.board.setFocus()

    def _enlarge(self, large: bool) -> None:
        """For a meeting that stands around the screen: large letters, and nothing but the board."""
        self.board.large = large
        for widget in (self.log, self.log_title):
            widget.setVisible(not large)
        self.board.show_session()
