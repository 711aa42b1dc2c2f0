"""Number and name of a step stay in sight, and under the pointer, while the other columns are scrolled."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from vsa.editor.commands import COMMANDS
from vsa.ui.step_table.grid import StepGrid
from vsa.ui.window import Window

BY_ID = {command.id: command for command in COMMANDS}
NAME, FIRST, LAST = 1, 2, 12
ROW = 3


@pytest.fixture
def grid(byggesak: Window) -> StepGrid:
    """The table of the example, scrolled to its last columns."""
    byggesak.resize(1280, 720)
    byggesak.run(BY_ID["view_table"])
    grid = byggesak.findChild(StepGrid)
    assert isinstance(grid, StepGrid)
    grid.setFocus()
    grid.go(ROW, LAST)
    QApplication.processEvents()
    assert grid.horizontalScrollBar().value() > grid.columnWidth(0) + grid.columnWidth(1)
    return grid


def names(grid: StepGrid) -> QImage:
    """The names as painted, without the edge of what is frozen."""
    left = grid.columnWidth(0)
    return grid.viewport().grab(QRect(left, 0, grid.columnWidth(1) - 3, 10 * grid.rowHeight(0))).toImage()


def middle(grid: StepGrid, row: int, column: int) -> QPoint:
    return grid.visualRect(grid.model().index(row, column)).center()


def test_names_are_painted_where_they_are_when_nothing_is_scrolled(grid: StepGrid) -> None:
    scrolled = names(grid)
    head = grid.horizontalHeader().viewport().grab(QRect(0, 0, 200, 20)).toImage()
    grid.horizontalScrollBar().setValue(0)
    QApplication.processEvents()
    assert names(grid) == scrolled
    assert grid.horizontalHeader().viewport().grab(QRect(0, 0, 200, 20)).toImage() == head


def test_a_click_on_a_name_means_the_name_and_scrolls_nothing(grid: StepGrid) -> None:
    before = grid.horizontalScrollBar().value()
    place = QPoint(grid.columnWidth(0) + 20, grid.rowViewportPosition(ROW + 1) + 5)
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert (grid.currentIndex().row(), grid.currentIndex().column()) == (ROW + 1, NAME)
    QTest.keyClick(grid, Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    assert editor.geometry().left() == grid.columnWidth(0)
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert grid.horizontalScrollBar().value() == before


def test_a_click_on_a_frozen_head_sorts_by_it_and_the_columns_stay(grid: StepGrid) -> None:
    before = grid.horizontalScrollBar().value()
    place = QPoint(grid.columnWidth(0) + 20, 10)
    QTest.mouseClick(grid.horizontalHeader().viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert grid.table.order.column is grid.table.columns[NAME]
    assert grid.horizontalScrollBar().value() == before


def test_the_keyboard_goes_under_no_frozen_column(grid: StepGrid) -> None:
    for _ in range(LAST - FIRST):
        QTest.keyClick(grid, Qt.Key.Key_Left)
        assert middle(grid, ROW, grid.currentIndex().column()).x() > grid.frozen_width()
    assert grid.currentIndex().column() == FIRST


def test_in_a_narrow_view_all_columns_are_scrolled(grid: StepGrid) -> None:
    grid.setColumnWidth(NAME, grid.viewport().width())
    assert grid.frozen_width() == 0
