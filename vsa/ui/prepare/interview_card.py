"""The interviews in a list, what is promised about them, and the questions of the guide."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from vsa.analysis.improvement.guide import guide_questions
from vsa.drawing.theme import Theme
from vsa.editor.preparing.interview_rows import COLUMNS, rows
from vsa.editor.preparing.operations import add, ask
from vsa.editor.session import Session
from vsa.ui import dialogs
from vsa.ui.icons import icon, icon_pixmap
from vsa.ui.prepare.card import Card, emptied, label, scrolling, tip_of
from vsa.ui.prepare.question_dialog import QuestionDialog
from vsa.ui.record_table import ROW_HEIGHT, RecordTable
from vsa.ui.theme import scaled

EMPTY_HEIGHT = 150


class InterviewCard(Card):
    """`table` has the interviews; below it everything scrolls together with it. `leave` is called before another one
    is chosen."""

    def __init__(self, session: Session, theme: Theme, leave: Callable[[], object]) -> None:
        super().__init__(session, theme)
        self.count, self.new = label("label"), QPushButton()
        self.table = RecordTable(session, "interview", COLUMNS, rows, leave=leave)
        self.table.setObjectName("bare")
        self.table.heads.hide()
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.privacy, self._lock = label("label", wraps=True), QLabel()
        self.asked, self.change = label("strong"), QPushButton()
        self.change.setProperty("look", "link")
        self.questions = QVBoxLayout()
        self._shown: tuple[str, ...] = ()
        self.questions.setSpacing(6)
        self._arrange()
        self.new.clicked.connect(lambda: add(session, "interview", day=session.today))
        self.change.clicked.connect(self._change)

    def speak(self) -> None:
        tr = self.session.tr
        self.title.setText(tr("prepare.interviews.title"))
        self.new.setText(tr("prepare.interviews.new"))
        self.new.setAccessibleName(tr("prepare.interviews.new_spoken"))
        self.new.setToolTip(tip_of("new_interview", tr))
        self.table.setAccessibleName(tr("prepare.interviews.title"))
        self.privacy.setText(tr("prepare.interviews.privacy"))
        self.asked.setText(tr("prepare.questions.title"))
        self.change.setText(tr("prepare.questions.change"))

    def dress(self, theme: Theme) -> None:
        super().dress(theme)
        self.new.setIcon(icon("plus", theme))
        self._lock.setPixmap(icon_pixmap("lock", theme, 16))
        self.table.dress()

    def show_session(self) -> None:
        self.table.read()
        self.table.say_when_empty(self.session.tr("prepare.interviews.empty"))
        count = len(self.table.rows)
        self.count.setText(self.session.tr.number(count) if count else "")
        self.table.setFixedHeight(count * scaled(ROW_HEIGHT) if count else scaled(EMPTY_HEIGHT))
        self._show_questions()

    def _show_questions(self) -> None:
        questions = guide_questions(self.session.document)
        if questions == self._shown:
            return
        self._shown = questions
        emptied(self.questions)
        for number, question in enumerate(questions, start=1):
            row = QFrame()
            row.setProperty("role", "plain")
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            first, words = label("strong"), label("label", wraps=True)
            first.setText(str(number))
            first.setFixedWidth(scaled(20))
            words.setText(question)
            line.addWidget(first, alignment=Qt.AlignmentFlag.AlignTop)
            line.addWidget(words, 1)
            self.questions.addWidget(row)

    def _change(self) -> None:
        dialog = QuestionDialog(self.session, self)
        if dialogs.run(dialog):
            ask(self.session, dialog.questions)

    def _arrange(self) -> None:
        self.column.setContentsMargins(1, 12, 1, 2)
        self.head.setContentsMargins(15, 0, 15, 0)
        self.head.addWidget(self.count)
        self.head.addStretch(1)
        self.head.addWidget(self.new)
        banner = QFrame()
        banner.setProperty("role", "privacy")
        row = QHBoxLayout(banner)
        row.setContentsMargins(12, 10, 12, 10)
        row.setSpacing(10)
        row.addWidget(self._lock, alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.privacy, 1)
        below = QFrame()
        below.setProperty("role", "plain")
        column = QVBoxLayout(below)
        column.setContentsMargins(15, 4, 15, 8)
        column.setSpacing(12)
        column.addWidget(banner)
        column.addWidget(self.asked)
        column.addLayout(self.questions)
        column.addWidget(self.change, alignment=Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(scrolling(self.table, below), 1)
