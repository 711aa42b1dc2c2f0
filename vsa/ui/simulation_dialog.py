"""Simulated cases: what to simulate, and what came of it."""

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from vsa.drawing.theme import Theme
from vsa.editor.dated import Dated
from vsa.editor.fields.reading import read_date, read_number
from vsa.editor.session import Session
from vsa.i18n import Translator, UserError, message
from vsa.model.typed_numbers import refuse_thousands_mark
from vsa.ui.choice_box import ChoiceBox
from vsa.ui.line import Line
from vsa.ui.plain_parts import plain_label
from vsa.ui.remembering_window import RememberingWindow
from vsa.ui.simulation_run import SimulationRun
from vsa.ui.small_picture import SmallPicture
from vsa.ui.uncollected import rest

WIDTH = 640
CASES, SEED = 20_000, 1
MODES = ("waits", "staffing")


class SimulationDialog(QDialog):
    """Stays open beside the map; a run can be stopped, and the figures of the last one stay until the next."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._tr, self._theme = session, session.tr, theme
        self._run: SimulationRun | None = None
        self.setWindowTitle(self._tr("ui.simulation.title"))
        self.setMinimumWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 18)
        column.setSpacing(12)
        column.addLayout(self._questions())
        column.addLayout(self._buttons())
        self._error = plain_label(role="error", wraps=True)
        self._error.hide()
        column.addWidget(self._error)
        self._figures = QGridLayout()
        self._figures.setHorizontalSpacing(24)
        self._figures.setVerticalSpacing(4)
        column.addLayout(self._figures)
        self._picture_title, self._picture = plain_label(role="section"), SmallPicture(theme=theme)
        self._picture_title.hide()
        self._picture.hide()
        column.addWidget(self._picture_title)
        column.addWidget(self._picture)
        self._method = plain_label(role="hint", wraps=True)
        column.addWidget(self._method)
        column.addStretch(1)

    def start(self) -> None:
        """Begin a run with what is asked for; an unreadable answer is said and nothing begins."""
        from vsa.analysis.simulation import MOST_CASES, Mode, Request

        stream = self._session.stream
        if stream is None or self._run is not None:
            return
        try:
            cases = _whole(self._cases.text(), 1, MOST_CASES, self._tr)
            seed = _whole(self._seed.text(), 0, 2**32 - 1, self._tr)
            arrival = read_date(self._arrival.text()) if self._arrival.text().strip() else None
        except UserError as error:
            self._say(self._tr.text(error.message))
            return
        self._say("")
        request = Request(Mode(self._mode.currentData()), cases, seed)
        self._run = SimulationRun(self._session.document, stream, request, arrival)
        self._run.progressed.connect(self._progress.setValue)
        self._run.done.connect(self.show_result)
        self._run.finished.connect(self._ended)
        self._progress.setValue(0)
        self._progress.show()
        self._go.setText(self._tr("ui.simulation.stop"))
        rest.begin()
        self._run.start()

    def stop(self) -> None:
        """End the run that is under way."""
        if self._run is not None:
            self._run.stop()

    def wait(self) -> None:
        """Wait for the run that is under way."""
        if self._run is not None:
            self._run.wait()

    def show_result(self, made: Dated) -> None:
        """Show the figures, the histogram and the dates; or why there are none."""
        from vsa.scene import simulated

        self._clear()
        simulation, calendar, tr = made.simulation, made.document.calendar, self._tr
        problems = [tr.text(problem.message) for problem in simulation.problems]
        self._say("\n".join(problems if simulation.figures is None else ()))
        if simulation.figures is None:
            return
        for row in simulated.figure_rows(simulation, simulation.figures, calendar, tr):
            self._add(row.label.strip(), row.value, row.interval)
        if made.dates is not None:
            self._add_heading(tr("simulation.dates.arrival", arrival=made.dates.arrival))
            self._add("", tr("simulation.dates.finished"), tr("simulation.dates.deadline"))
            for date_row in simulated.date_rows(made.dates, tr):
                self._add(date_row.label, date_row.finished, f"{date_row.deadline} {date_row.late}".strip())
            if closed := simulated.closed_text(made.dates, tr):
                self._add_heading(closed, "hint")
        self._picture_title.setText(simulated.histogram_title(simulation, tr))
        self._picture.show_sheet(simulated.histogram_sheet(simulation, simulation.figures.histogram, calendar, tr))
        self._picture.setAccessibleName(self._picture_title.text())
        self._picture_title.show()
        self._picture.show()
        self._method.setText(simulated.method_text(simulation, tr))
        self.adjustSize()

    def reject(self) -> None:
        self.stop()
        self.wait()
        super().reject()
        self.deleteLater()

    def _questions(self) -> QFormLayout:
        tr = self._tr
        form = QFormLayout()
        form.setSpacing(10)
        self._mode = ChoiceBox()
        for mode in MODES:
            self._mode.addItem(tr(f"ui.simulation.mode.{mode}"), mode)
        self._cases, self._seed, self._arrival = Line(f"{CASES}"), Line(f"{SEED}"), Line()
        self._arrival.setPlaceholderText(tr("editor.example.date"))
        for name, box in (
            ("mode_label", self._mode),
            ("cases", self._cases),
            ("seed", self._seed),
            ("arrival", self._arrival),
        ):
            box.setAccessibleName(tr(f"ui.simulation.{name}"))
            form.addRow(tr(f"ui.simulation.{name}"), box)
        return form

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._progress = QProgressBar()
        self._progress.setRange(0, 100)
        self._progress.setAccessibleName(self._tr("ui.simulation.progress"))
        self._progress.hide()
        self._go = QPushButton(self._tr("ui.simulation.start"))
        self._go.setProperty("look", "primary")
        self._go.setDefault(True)
        self._go.clicked.connect(lambda: self.stop() if self._run is not None else self.start())
        close = QPushButton(self._tr("ui.button.close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        row.addWidget(self._progress, 1)
        row.addStretch(1)
        row.addWidget(close)
        row.addWidget(self._go)
        return row

    def _ended(self) -> None:
        rest.end()
        self._run = None
        self._progress.hide()
        self._go.setText(self._tr("ui.simulation.start"))

    def _say(self, text: str) -> None:
        self._error.setText(text)
        self._error.setVisible(bool(text))

    def _clear(self) -> None:
        while (item := self._figures.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()

    def _add(self, label: str, value: str, beside: str) -> None:
        row = self._figures.rowCount()
        for column, (text, role) in enumerate(((label, "label"), (value, "section"), (beside, "label"))):
            side = Qt.AlignmentFlag.AlignRight if column == 1 else Qt.AlignmentFlag.AlignLeft
            self._figures.addWidget(plain_label(text, role), row, column, alignment=side)
        self._figures.setColumnStretch(2, 1)

    def _add_heading(self, text: str, role: str = "section") -> None:
        heading = plain_label(text, role)
        heading.setWordWrap(True)
        self._figures.addWidget(heading, self._figures.rowCount(), 0, 1, 3)


def show_simulation(session: Session, window: RememberingWindow, given_up: SignalInstance) -> None:
    """Open the dialog beside the work, or bring the one that is open to the front. It is closed when the document is
    `given_up`."""
    opened = (child for child in window.children() if isinstance(child, SimulationDialog) and child.isVisible())
    dialog = next(opened, None)
    if dialog is None:
        dialog = SimulationDialog(session, window.theme, window)
        given_up.connect(dialog.reject)
    dialog.show()
    dialog.raise_()
    dialog.activateWindow()


def _whole(text: str, least: int, most: int, tr: Translator) -> int:
    refuse_thousands_mark(text, tr)
    number = read_number(text)
    if number != int(number) or not least <= number <= most:
        raise UserError(message("simulation.usage.number", text=text, least=least, most=most))
    return int(number)
