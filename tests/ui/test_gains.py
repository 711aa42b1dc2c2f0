"""The tabs of gains and measurements in the real window."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.ui.windows import CTRL, press
from vsa.editor.commands import COMMANDS
from vsa.editor.session import Session
from vsa.editor.stages import Stage
from vsa.model.gains import TimeKind
from vsa.model.nodes import SourceKind
from vsa.ui.gains.case_times_dialog import CaseTimesDialog
from vsa.ui.gains.measurements_page import MeasurementsPage
from vsa.ui.gains.page import GainsPage
from vsa.ui.inspector.field_editors import TextEditor
from vsa.ui.inspector.gain_parts import ActionsPart, BaselinePart
from vsa.ui.window import Window

TODAY = date(2026, 11, 22)


@pytest.fixture
def gains(byggesak: Window, session: Session) -> GainsPage:
    session.today = TODAY
    session.go(Stage.FOLLOWUP, "gains")
    QApplication.processEvents()
    found = byggesak.findChild(GainsPage)
    assert found is not None
    return found


@pytest.fixture
def measurements(byggesak: Window, session: Session) -> MeasurementsPage:
    session.today = TODAY
    session.go(Stage.FOLLOWUP, "measurements")
    QApplication.processEvents()
    found = byggesak.findChild(MeasurementsPage)
    assert found is not None
    return found


def choose(session: Session, key: str) -> None:
    session.select([key])
    QApplication.processEvents()


def test_the_cards_and_the_table_show_the_gains(gains: GainsPage) -> None:
    assert "0,21" in gains.sums.cards[0].accessibleName()
    assert len(gains.table.rows) == 3
    assert not gains.inspector.isVisible()


def test_a_gain_is_added_written_and_deleted_by_key(gains: GainsPage, session: Session) -> None:
    gains.add.setFocus()
    press(Qt.Key.Key_Space)
    QTest.keyClicks(QApplication.focusWidget(), "Roligere morgener")
    gains.finish()
    assert session.document.gains["g4"].name == "Roligere morgener"
    gains.table.setFocus()
    press(Qt.Key.Key_Delete)
    assert "g4" not in session.document.gains


def test_without_gains_the_page_adds_the_first(gains: GainsPage, session: Session) -> None:
    gains.table.setFocus()
    gains.table.selectAll()
    press(Qt.Key.Key_Delete)
    assert gains.empty.isVisible()
    gains.empty.button.click()
    assert len(session.document.gains) == 1
    assert gains.inspector.isVisible()


def test_realised_hours_are_refused_below_the_field(gains: GainsPage, session: Session) -> None:
    choose(session, "gain:g2")
    editors = {editor.field.name: editor for filled in gains.inspector._forms for editor in filled.form.editors}
    editors["realised_hours"].input.setText("40")  # type: ignore[attr-defined]
    gains.finish()
    assert "målt på nytt" in editors["realised_hours"].error.text()
    assert session.document.gains["g2"].realised_hours is None


def test_a_baseline_is_unlocked_with_a_reason_and_locked_again(gains: GainsPage, session: Session) -> None:
    choose(session, "gain:g1")
    part = gains.inspector.findChild(BaselinePart)
    assert part is not None
    part.unlock.click()
    assert "Skriv hvorfor" in part.error.text()
    part.reason.setText("Feil periode")
    part.unlock.click()
    assert not session.document.gains["g1"].baseline_locked
    assert "Feil periode" in part.state.text()
    part.lock.click()
    assert session.document.gains["g1"].baseline_locked


def test_what_is_locked_or_confirmed_can_only_be_read_and_says_why(gains: GainsPage, session: Session) -> None:
    choose(session, "gain:g3")
    gains.fill_in("baseline")
    fields = {editor.field.name: editor.input for editor in gains.inspector.findChildren(TextEditor)}
    kept = {name for name, line in fields.items() if isinstance(line, QLineEdit) and line.isReadOnly()}
    assert kept == {"baseline", "baseline_day", "baseline_cases", "baseline_method", "realised_hours"}
    assert "Låst med nullpunktet" in fields["baseline"].accessibleDescription()
    assert "Bekreftet av økonomi" in fields["realised_hours"].accessibleDescription()
    part = gains.inspector.findChildren(BaselinePart)[0]
    part.reason.setText("Feil tall")
    part.unlock.click()
    assert not fields["baseline"].isReadOnly()
    assert fields["baseline"].accessibleDescription() == ""


def test_actions_are_chosen_from_a_menu(gains: GainsPage, session: Session) -> None:
    choose(session, "gain:g3")
    part = gains.inspector.findChild(ActionsPart)
    assert part is not None
    assert part.given.button.text() == "Tiltak 6"
    part.given.menu.aboutToShow.emit()
    part.given.menu.actions()[0].trigger()
    assert part.given.button.text() == "Tiltak 1, 6"


def test_a_narrow_page_leaves_the_baseline_to_the_fields(gains: GainsPage, byggesak: Window, session: Session) -> None:
    byggesak.resize(1280, 720)
    QApplication.processEvents()
    assert not gains.table.isColumnHidden(2)
    choose(session, "gain:g1")
    assert gains.table.isColumnHidden(2)
    assert gains.table.columnWidth(1) > 150
    QApplication.processEvents()
    assert sum(map(gains.table.columnWidth, range(7))) == gains.table.viewport().width()


def test_the_chart_is_told_in_words_and_stands_in_figures(measurements: MeasurementsPage, session: Session) -> None:
    assert "medianen 28" in measurements.chart.accessibleDescription()
    assert measurements.points.rowCount() == 8
    choose(session, "indicator:n2")
    assert "medianen 71" in measurements.words.text()
    assert measurements.chart.grab().toImage().pixelColor(QPoint(3, 100)).isValid()


def test_a_cell_is_written_and_a_bad_one_is_told(
    measurements: MeasurementsPage, session: Session, byggesak: Window
) -> None:
    table = measurements.points
    table.item(0, 1).setText("31,5")  # type: ignore[union-attr]
    assert session.document.indicators["n1"].points[0].value == 31.5
    said = []
    session.listen(lambda changes: said.append(changes.said) if changes.said else None)
    table.item(0, 1).setText("mye")  # type: ignore[union-attr]
    assert said[0].key == "gains.point.value"
    assert session.document.indicators["n1"].points[0].value == 31.5


def test_a_new_row_is_taken_with_its_day_and_value(measurements: MeasurementsPage, session: Session) -> None:
    table = measurements.points
    last = table.rowCount() - 1
    table.item(last, 0).setText("22.11.2026")  # type: ignore[union-attr]
    assert len(session.document.indicators["n1"].points) == 7
    table.item(last, 1).setText("24")  # type: ignore[union-attr]
    assert session.document.indicators["n1"].points[-1].value == 24
    assert table.rowCount() == last + 2


def test_rows_are_pasted_and_deleted_by_key(measurements: MeasurementsPage, session: Session) -> None:
    QGuiApplication.clipboard().setText("24.11.2026\t24\t5\n1.12.2026\t23\t6")
    measurements.points.setFocus()
    press(Qt.Key.Key_V, CTRL)
    assert [point.value for point in session.document.indicators["n1"].points[-2:]] == [24, 23]
    measurements.points.setCurrentCell(8, 0)
    press(Qt.Key.Key_Delete)
    assert session.document.indicators["n1"].points[-1].value == 24


def test_without_measurements_the_page_adds_the_first(measurements: MeasurementsPage, session: Session) -> None:
    measurements.list.setFocus()
    measurements.list.selectAll()
    press(Qt.Key.Key_Delete)
    assert measurements.empty.isVisible()
    assert measurements.times.isVisible()
    measurements.empty.button.click()
    assert len(session.document.indicators) == 1


def test_times_are_previewed_and_taken(byggesak: Window, session: Session) -> None:
    session.go(Stage.CURRENT)
    session.select(["node:1"])
    dialog = CaseTimesDialog(session, byggesak)
    assert not dialog.use.isEnabled()
    dialog.rows.setPlainText("15 min\n20 min\ntull\n35 min")
    assert dialog.summary.text() == "3 saker: 15–20–35\u00a0min"
    assert "Rad 3" in dialog.bad.text()
    dialog.use.click()
    step = session.document.streams["current"].nodes["1"]
    assert step.source.kind is SourceKind.MEASURED  # type: ignore[union-attr]
    assert step.source.cases == 3  # type: ignore[union-attr]


def test_a_bad_day_is_told_and_nothing_is_taken(byggesak: Window, session: Session) -> None:
    dialog = CaseTimesDialog(session, byggesak)
    dialog.rows.setPlainText("15 min")
    dialog.day.setText("i går")
    before = session.document
    dialog.use.click()
    assert session.document is before
    assert "i går" in dialog.summary.text()
    dialog.reject()


def test_the_dialog_turns_to_waits_and_other_steps(byggesak: Window, session: Session) -> None:
    dialog = CaseTimesDialog(session, byggesak)
    dialog.step.setCurrentIndex(2)
    assert dialog.rows.toPlainText().startswith("60 min")
    dialog.kinds.button(1).click()
    assert dialog.kind is TimeKind.WAIT
    assert dialog.rows.toPlainText() == ""
    dialog.reject()


def test_a_key_opens_the_dialog_from_the_map(byggesak: Window, session: Session) -> None:
    session.go(Stage.CURRENT)
    seen: list[CaseTimesDialog] = []

    def look() -> None:
        found = byggesak.findChild(CaseTimesDialog)
        if found is not None:
            seen.append(found)
            found.reject()

    QTimer.singleShot(0, look)
    byggesak.run(next(command for command in COMMANDS if command.id == "case_times"))
    assert seen
