"""Vis utregning in the window: figures are pressed, terms are chosen and stand out on the map, Esc closes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from tests.analysis.streams import step, stream
from vsa.editor.operations.removing import delete_selection
from vsa.editor.session import Session
from vsa.editor.settings import Settings
from vsa.i18n import LANGUAGES, Language
from vsa.i18n.resources import examples
from vsa.model.document import Document
from vsa.model.stream import Stream
from vsa.storage import load
from vsa.ui.map_stage import MapStage
from vsa.ui.program import application
from vsa.ui.strip import FigureColumn


class Home:
    """What a stage asks of the window around it."""

    settings = Settings()

    def keep_settings(self, settings: Settings) -> None:
        self.settings = settings

    def bind_cells(self, widget: QWidget) -> None:
        """No key of the table is needed here."""


LEFT = Qt.MouseButton.LeftButton


def stage_of(qtbot: QtBot, document: Document, width: int = 1600, language: Language = "nb") -> MapStage:
    application()
    session = Session(document, language=language)
    made = MapStage(session, "light", Home())
    qtbot.addWidget(made)
    made.resize(width, 800)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def stage(qtbot: QtBot) -> MapStage:
    return stage_of(qtbot, load(examples() / "byggesak.vsa").document)


def drawn_stage(qtbot: QtBot, drawn: Stream) -> MapStage:
    return stage_of(qtbot, Document.model_validate({"streams": {drawn.id: drawn}}))


def column(stage: MapStage, measure: str) -> FigureColumn:
    return next(each for each in stage.strip.findChildren(FigureColumn) if each.measure == measure)


def cells(stage: MapStage) -> list[tuple[str, ...]]:
    table = stage.working.table
    rows = [[table.item(row, place) for place in range(3)] for row in range(table.rowCount())]
    return [tuple(item.text().replace("\u00a0", " ") if item else "" for item in row) for row in rows]


def press(key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)
    QApplication.processEvents()


@pytest.mark.parametrize(
    "measure",
    [
        "lead_time",
        "waiting_time",
        "process_time",
        "value_ratio",
        "first_time_right",
        "handoffs",
        "fte",
        "statutory_time",
    ],
)
def test_every_figure_of_the_strip_opens_its_working(stage: MapStage, measure: str) -> None:
    QTest.mouseClick(column(stage, measure), LEFT)
    assert stage.working.isVisible()
    assert stage.working.chooser.currentData() == measure
    assert stage.working.formula.text()
    assert cells(stage)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_figure_is_reached_and_pressed_by_the_keyboard(stage: MapStage, key: Qt.Key) -> None:
    figure = column(stage, "fte")
    assert figure.focusPolicy() & Qt.FocusPolicy.TabFocus
    figure.setFocus()
    press(key)
    assert stage.working.chooser.currentData() == "fte"


def test_a_figure_shows_that_it_has_the_keyboard(stage: MapStage) -> None:
    figure = column(stage, "fte")
    stage.canvas.setFocus()
    before = figure.grab().toImage()
    figure.setFocus()
    assert figure.grab().toImage() != before


def test_the_link_opens_the_working_of_the_lead_time(stage: MapStage) -> None:
    link = next(each for each in stage.strip.findChildren(QPushButton) if each.text() == "Vis utregning")
    QTest.mouseClick(link, LEFT)
    assert stage.working.figure.text().replace("\u00a0", " ") == "Gjennomløpstid: 28,5 arbeidsdager"
    assert cells(stage)[3] == ("4 Avklare mangler og kontrollere på nytt", "0,39 × (15 d + 45 min)", "5,87 d")
    assert cells(stage)[-1] == ("Sum", "28,5 arbeidsdager", "")


def test_a_term_chosen_by_mouse_or_key_is_selected_on_the_map(stage: MapStage) -> None:
    column(stage, "lead_time").click()
    table = stage.working.table
    QTest.mouseClick(table.viewport(), LEFT, pos=table.visualRect(table.model().index(1, 0)).center())
    assert stage.session.selection == ("node:2",)
    press(Qt.Key.Key_Down)
    assert stage.session.selection == ("node:3",)
    assert not stage.inspector.isVisible()


def test_what_is_selected_on_the_map_is_the_row(stage: MapStage) -> None:
    column(stage, "lead_time").click()
    stage.session.select(["node:6"])
    assert [index.row() for index in stage.working.table.selectionModel().selectedRows()] == [5]
    stage.session.select([])
    assert stage.working.table.selectionModel().selectedRows() == []


def test_escape_closes_and_gives_the_keyboard_back(stage: MapStage) -> None:
    figure = column(stage, "fte")
    figure.setFocus()
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Escape)
    assert not stage.working.isVisible()
    assert QApplication.focusWidget() is figure
    assert stage.inspector.isVisible()


def test_a_part_of_a_ratio_leads_to_its_own_working(stage: MapStage) -> None:
    column(stage, "value_ratio").click()
    table = stage.working.table
    table.setCurrentCell(0, 0)
    press(Qt.Key.Key_Return)
    assert stage.working.chooser.currentData() == "value_time"


def test_any_other_figure_is_chosen_from_the_box(stage: MapStage) -> None:
    column(stage, "lead_time").click()
    chooser = stage.working.chooser
    measures = [chooser.itemData(place) for place in range(chooser.count())]
    assert {"main.lead_time", "labour", "takt", "rework_time", "systems"} <= set(measures)
    chooser.setCurrentIndex(measures.index("takt"))
    chooser.activated.emit(measures.index("takt"))
    assert "Takt" in stage.working.figure.text()


def test_the_working_follows_an_edit_of_the_map(stage: MapStage, qtbot: QtBot) -> None:
    column(stage, "lead_time").click()
    before = cells(stage)
    stage.session.select(["node:2"])
    delete_selection(stage.session)
    qtbot.waitUntil(lambda: cells(stage) != before)
    assert all("Fordele sak" not in row[0] for row in cells(stage))


def test_a_map_that_cannot_be_computed_says_why(qtbot: QtBot) -> None:
    stage = drawn_stage(qtbot, stream(step("1"), flows=["1 1"]))
    stage.strip.show_working.click()
    assert "kan ikke regnes ut" in stage.working.figure.text()
    assert "Saken kommer aldri videre" in stage.working.formula.text()
    assert not stage.working.table.isVisible()
    press(Qt.Key.Key_Escape)
    assert not stage.working.isVisible()


def test_an_empty_map_says_that_there_are_no_steps(qtbot: QtBot) -> None:
    stage = drawn_stage(qtbot, stream(flows=[]))
    stage.strip.show_working.click()
    assert "ingen steg" in stage.working.formula.text()


def test_what_is_missing_is_marked_in_its_row_and_named_below(qtbot: QtBot) -> None:
    stage = drawn_stage(qtbot, stream(step("1", None, 450, name="Motta"), flows=["1 END"]))
    column(stage, "lead_time").click()
    assert cells(stage)[0][1:] == ("1 × (1 d + ?)", "minst ca. 1,00 d")
    assert "Prosesstid mangler på «Motta»" in stage.working.notes.text()


def test_sixty_steps_with_long_names_are_read_whole(qtbot: QtBot) -> None:
    name = "Kontrollere at vedlegg, nabovarsel og ansvarsretter er fullstendige etter forskriften"
    steps = [step(str(n), 30, 450, name=f"{name} {n}") for n in range(60)]
    drawn = stream(*steps, flows=[*(f"{n} {n + 1}" for n in range(59)), "59 END"])
    stage = stage_of(qtbot, Document.model_validate({"streams": {drawn.id: drawn}}), width=1190)
    column(stage, "lead_time").click()
    table = stage.working.table
    assert table.rowCount() == 61
    QApplication.processEvents()
    room = table.columnWidth(0) - 2 * 16
    words, wrapped = cells(stage)[0][0], int(Qt.TextFlag.TextWordWrap)
    needed = table.fontMetrics().boundingRect(0, 0, room, 9999, wrapped, words)
    assert table.rowHeight(0) >= needed.height()


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_in_the_panel_has_a_name(qtbot: QtBot, language: Language) -> None:
    stage = stage_of(qtbot, load(examples() / "byggesak.vsa").document, language=language)
    column(stage, "lead_time").click()
    panel = stage.working
    named = (panel, panel.chooser, panel.table, *panel.findChildren(QToolButton))
    assert all(widget.accessibleName() for widget in named)
