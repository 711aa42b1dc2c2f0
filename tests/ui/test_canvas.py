"""Working on the map with mouse and keys, from the event in the window to the document and back to the picture."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from vsa.drawing.theme import color
from vsa.editor import operations
from vsa.editor.camera import Camera
from vsa.editor.session import Session
from vsa.editor.stages import Stage
from vsa.editor.tools import ToolKind, Tools
from vsa.model.document import Document
from vsa.model.nodes import End, Problem, Start, Step
from vsa.model.stream import Flow, Lane, Stream
from vsa.ui.canvas import MapView

LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton
NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
NAMES = ("Motta", "Fordele", "Skrive", "Ekspedere")


def document() -> Document:
    """A start, four steps in two lanes and an end."""
    lanes = {"a": Lane(id="a", name="Arkiv"), "b": Lane(id="b", name="Saksbehandler")}
    steps = {
        f"n{place}": Step(id=f"n{place}", name=name, lane="ab"[place % 2], x=250.0 + 169 * place, dy=63.0)
        for place, name in enumerate(NAMES)
    }
    nodes = {
        "start": Start(id="start", name="Sender", lane="a", x=80.0, dy=63.0),
        **steps,
        "end": End(id="end", name="Får svar", lane="a", x=950.0, dy=63.0),
    }
    order = list(nodes)
    flows = {
        f"f{place}": Flow(id=f"f{place}", source=source, target=target)
        for place, (source, target) in enumerate(pairwise(order))
    }
    problems = {"p": Problem(id="p", node="n1", number=1, text="Saker blir liggende")}
    stream = Stream(id="s", lanes=lanes, nodes=nodes, flows=flows, problems=problems)
    return Document(streams={"s": stream})


@pytest.fixture
def session() -> Session:
    return Session(document())


@pytest.fixture
def tools(session: Session) -> Tools:
    return Tools(session)


@pytest.fixture
def view(session: Session, tools: Tools, qtbot: QtBot) -> MapView:
    made = MapView(session, tools, "light")
    qtbot.addWidget(made)
    made.resize(1300, 700)
    made.show()
    qtbot.waitActive(made)
    made.canvas.setFocus()
    return made


@pytest.fixture
def middle(view: MapView) -> Callable[[str], QPoint]:
    return lambda key: view.canvas.rect_of(view.canvas.sheet[key].bounds).center()


def click(view: MapView, at: QPoint, modifier: Qt.KeyboardModifier = NONE) -> None:
    QTest.mouseClick(view.canvas, LEFT, modifier, at)


def drag(view: MapView, start: QPoint, end: QPoint, *, release: bool = True, button: Qt.MouseButton = LEFT) -> None:
    QTest.mousePress(view.canvas, button, NONE, start)
    for part in (1, 2, 3):
        QTest.mouseMove(view.canvas, start + (end - start) * part / 3)
    if release:
        QTest.mouseRelease(view.canvas, button, NONE, end)


def names(session: Session) -> list[str]:
    assert session.stream
    return [node.name for node in session.stream.nodes.values()]


def has_ring(view: MapView, key: str) -> bool:
    box = view.canvas.rect_of(view.canvas.sheet[key].bounds)
    point = QPoint(box.left() - round(3.5 * view.camera.scale) - 0, box.top() + box.height() // 4)
    image = view.canvas.grab().toImage()
    around = [image.pixelColor(point + QPoint(shift, 0)) for shift in (-1, 0, 1)]
    return QColor(color("accent")) in around


def test_a_click_selects_and_a_click_beside_clears(view: MapView, session: Session, middle: Callable) -> None:
    assert not has_ring(view, "node:n1")
    click(view, middle("node:n1"))
    assert session.selection == ("node:n1",)
    assert has_ring(view, "node:n1")
    click(view, QPoint(view.canvas.width() - 20, view.canvas.height() - 20))
    assert session.selection == ()
    assert not has_ring(view, "node:n1")


def test_shift_and_click_select_several(view: MapView, session: Session, middle: Callable) -> None:
    click(view, middle("node:n1"))
    click(view, middle("node:n2"), Qt.KeyboardModifier.ShiftModifier)
    assert set(session.selection) == {"node:n1", "node:n2"}
    assert has_ring(view, "node:n1")
    assert has_ring(view, "node:n2")


def test_a_drag_moves_a_step_on_screen_at_once_and_is_one_step_back(
    view: MapView, session: Session, middle: Callable
) -> None:
    start = middle("node:n1")
    before = session.document
    drag(view, start, start + QPoint(60, 0), release=False)
    assert middle("node:n1").x() > start.x() + 30
    QTest.mouseRelease(view.canvas, LEFT, NONE, start + QPoint(60, 0))
    assert session.document != before
    session.undo()
    assert session.document == before
    assert middle("node:n1") == start


def test_escape_during_a_drag_leaves_no_trace(view: MapView, session: Session, middle: Callable) -> None:
    start, before = middle("node:n1"), session.document
    picture = view.canvas.grab().toImage()
    drag(view, start, start + QPoint(60, 10), release=False)
    QTest.keyClick(view.canvas, Qt.Key.Key_Escape)
    QTest.mouseRelease(view.canvas, LEFT, NONE, start + QPoint(60, 10))
    assert session.document == before
    session.select([])
    QTest.mouseMove(view.canvas, QPoint(5, view.canvas.height() - 5))
    view.settle()
    assert view.canvas.grab().toImage() == picture


def test_the_middle_button_moves_the_map_and_nothing_on_it(view: MapView, session: Session, middle: Callable) -> None:
    start, camera, before = middle("node:n1"), view.camera, session.document
    drag(view, start, start + QPoint(-40, 20), button=MIDDLE)
    assert view.camera == camera.panned(40, -20)
    assert session.selection == ()
    assert session.document is before


def test_a_double_click_edits_the_name_in_place(view: MapView, session: Session, middle: Callable) -> None:
    QTest.mouseDClick(view.canvas, LEFT, NONE, middle("node:n1"))
    assert (view.label.key, view.label.toPlainText()) == ("node:n1", "Fordele")
    assert view.label.geometry().center() == view.canvas.mapTo(view, middle("node:n1"))
    QTest.keyClicks(view.label, "Fordele sak")
    QTest.keyClick(view.label, Qt.Key.Key_Return)
    assert "Fordele sak" in names(session)
    assert session.editing is None
    assert not view.label.isVisible()
    assert view.canvas.hasFocus()
    session.undo()
    assert names(session)[1:5] == list(NAMES)


def test_escape_in_the_name_keeps_the_old_one(view: MapView, session: Session) -> None:
    before = session.document
    session.edit_text("node:n1")
    QTest.keyClicks(view.label, "Noe annet")
    QTest.keyClick(view.label, Qt.Key.Key_Escape)
    assert session.document is before
    assert session.editing is None


def test_a_click_on_the_map_keeps_what_was_typed(view: MapView, session: Session, middle: Callable) -> None:
    session.edit_text("node:n1")
    QTest.keyClicks(view.label, "Fordele sak")
    click(view, middle("node:n2"))
    assert "Fordele sak" in names(session)
    assert session.selection == ("node:n2",)


def test_ten_steps_are_written_without_leaving_the_keyboard(view: MapView, session: Session) -> None:
    session.select(["node:n3"])
    session.edit_text("node:n3")
    written = [f"Steg nummer {number}" for number in range(10)]
    for name in written:
        QTest.keyClicks(view.label, name)
        QTest.keyClick(view.label, Qt.Key.Key_Right, CTRL)
    QTest.keyClick(view.label, Qt.Key.Key_Escape)
    assert [name for name in names(session) if name in written] == written
    assert len(names(session)) == 6 + 9  # Esc takes the last one back, whose name nobody wrote.
    assert session.stream
    ways = {flow.source: flow.target for flow in session.stream.flows.values()}
    chain, here = [], "n3"
    while here in ways:
        chain.append(session.stream.nodes[here].name)
        here = ways[here]
    assert chain[:10] == written


def test_what_cannot_be_appended_is_said(view: MapView, session: Session, qtbot: QtBot) -> None:
    session.select(["node:end"])
    session.edit_text("node:end")
    with qtbot.waitSignal(view.refused) as refused:
        QTest.keyClick(view.label, Qt.Key.Key_Tab)
    assert session.tr.text(refused.args[0])


def test_the_field_follows_the_map(view: MapView, session: Session) -> None:
    session.edit_text("node:n1")
    before = view.label.geometry().center()
    view.pan(30, 20)
    assert view.label.geometry().center() == before - QPoint(30, 20)


def test_the_name_of_a_lane_is_edited_in_its_head(view: MapView, session: Session) -> None:
    session.edit_text("lane:b")
    assert view.heads.geometry().contains(view.label.geometry().center())
    assert view.label.toPlainText() == "Saksbehandler"


def test_a_plus_on_the_selected_step_appends(view: MapView, session: Session, tools: Tools, middle: Callable) -> None:
    click(view, middle("node:n1"))
    handle = next(handle for handle in tools.chrome.handles if handle.kind == "append_right")
    click(view, QPoint(*map(round, view.camera.to_view(handle.x, handle.y))))
    assert len(names(session)) == 7
    assert view.label.isVisible()


def test_keys_take_the_view_to_what_they_select(view: MapView, session: Session, middle: Callable) -> None:
    view.set_camera(Camera(2.0, 0.0, 0.0))
    session.select(["node:n3"])
    assert view.canvas.rect().contains(middle("node:n3"))


def test_a_tool_in_hand_shows_in_the_cursor(view: MapView, tools: Tools) -> None:
    assert view.canvas.cursor().shape() is Qt.CursorShape.ArrowCursor
    tools.take(ToolKind.STEP)
    assert view.canvas.cursor().shape() is Qt.CursorShape.CrossCursor
    tools.take(ToolKind.SELECT)
    QTest.keyPress(view.canvas, Qt.Key.Key_Space)
    assert view.canvas.cursor().shape() is Qt.CursorShape.OpenHandCursor
    QTest.keyRelease(view.canvas, Qt.Key.Key_Space)
    assert view.canvas.cursor().shape() is Qt.CursorShape.ArrowCursor


def test_the_map_shows_that_it_has_the_keyboard(view: MapView, session: Session) -> None:
    edge = view.canvas.grab().toImage().pixelColor(0, 300)
    view.canvas.clearFocus()
    assert edge == QColor(color("accent"))
    assert view.canvas.grab().toImage().pixelColor(0, 300) != edge


def test_a_stage_without_a_map_shows_none(view: MapView, session: Session) -> None:
    session.go(Stage.IDEAL)
    assert view.canvas.sheet.items == ()
    assert view.canvas.spoken_keys() == ()
    session.go(Stage.CURRENT)
    assert view.canvas.sheet.get("node:n1")


def test_selection_can_fill_the_view(view: MapView, session: Session) -> None:
    view.zoom_to(0.3)
    session.select(["node:n1", "node:n2"])
    view.fit_selection()
    assert view.camera.scale == 1.0


def test_a_screen_reader_hears_the_steps_in_the_order_of_the_flow(view: MapView, session: Session) -> None:
    tree = QAccessible.queryAccessibleInterface(view.canvas)
    spoken = [tree.child(place).text(QAccessible.Text.Name) for place in range(tree.childCount())]
    assert tree.text(QAccessible.Text.Name) == session.tr("canvas.map")
    assert len(spoken) == 7
    positions = [next(place for place, text in enumerate(spoken) if name in text) for name in NAMES]
    assert positions == sorted(positions)
    assert "Saker blir liggende" in spoken[positions[1] + 1]
    session.select(["node:n2"])
    focused = tree.focusChild()
    assert "Skrive" in focused.text(QAccessible.Text.Name)
    assert focused.state().selected


def test_another_language_is_heard_at_once(view: MapView, session: Session) -> None:
    session.speak("en")
    assert view.canvas.accessibleName() == session.tr("canvas.map")


def test_a_click_on_a_head_selects_its_lane_and_a_double_click_edits_its_name(view: MapView, session: Session) -> None:
    head = view.heads.rect_of(view.heads.sheet["lane:b"].bounds).center()
    QTest.mouseClick(view.heads, LEFT, NONE, head)
    assert session.selection == ("lane:b",)
    assert view.heads.grab().toImage().pixelColor(2, head.y()) == QColor(color("accent"))
    QTest.mouseDClick(view.heads, LEFT, NONE, head)
    QTest.keyClicks(view.label, "Leder")
    QTest.keyClick(view.label, Qt.Key.Key_Return)
    assert session.stream
    assert session.stream.lanes["b"].name == "Leder"


def test_a_screen_reader_hears_the_lanes(view: MapView) -> None:
    tree = QAccessible.queryAccessibleInterface(view.heads)
    spoken = [tree.child(place).text(QAccessible.Text.Name) for place in range(tree.childCount())]
    assert "Arkiv" in spoken[0]
    assert "Saksbehandler" in spoken[1]


def test_a_screen_reader_hears_the_sums_of_the_ladder(view: MapView, session: Session) -> None:
    sums = QAccessible.queryAccessibleInterface(view.ladder_head)
    assert sums.role() == QAccessible.Role.Graphic
    assert session.tr("scene.ladder.waiting") in sums.text(QAccessible.Text.Description)


def test_steps_are_heard_from_left_to_right_whatever_came_first(view: MapView, session: Session) -> None:
    session.select(["node:start"])
    operations.append(session, "right")
    new = session.selection[0]
    order = list(view.canvas.spoken_keys())
    assert order.index("node:start") < order.index(new) < order.index("node:n0")


def test_a_step_dragged_to_the_edge_moves_the_map_under_it(
    view: MapView, session: Session, middle: Callable, qtbot: QtBot
) -> None:
    start = middle("node:n1")
    left = view.camera.left
    drag(view, start, QPoint(view.canvas.width() - 2, start.y()), release=False)
    qtbot.waitUntil(lambda: view.camera.left > left + 40)
    QTest.mouseRelease(view.canvas, LEFT, NONE, QPoint(view.canvas.width() - 2, start.y()))
    assert len(session.selection) == 1


def test_space_is_forgotten_when_the_keyboard_goes_elsewhere(view: MapView) -> None:
    QTest.keyPress(view.canvas, Qt.Key.Key_Space)
    assert view.hand
    view.canvas.clearFocus()
    assert not view.hand
    assert view.canvas.cursor().shape() is Qt.CursorShape.ArrowCursor
