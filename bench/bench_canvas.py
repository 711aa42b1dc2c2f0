"""The map with 2 000 steps, all of them in view: how long a frame takes while people drag, pan and zoom."""

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import count
from statistics import median
from time import perf_counter

from bench.table import Row
from vsa.drawing.sheet import Sheet
from vsa.editor.session import Session
from vsa.edits.move import move
from vsa.model.document import Document
from vsa.model.duration_text import read_duration
from vsa.model.durations import Unit
from vsa.model.nodes import Step, ValueClass
from vsa.model.stream import Flow, Lane, Stream

NAME = "canvas, 2 000 steps in view"
STEPS, LANES = 2000, 40
COLUMNS = STEPS // LANES
PITCH, LANE_HEIGHT = 169.0, 126.0
VIEW = (1600, 900)
FRAME_MS = 1000 / 60
SHARP_MS = 80.0
FRAMES = 20


def run() -> list[Row]:
    """Frame times against a frame of a 60 Hz screen; the sharp picture against the 80 ms after which it is made."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    _application = QApplication.instance() or QApplication([])
    return list(_rows())


def _rows() -> Iterator[Row]:
    from PySide6.QtCore import QPointF
    from PySide6.QtWidgets import QApplication

    from vsa.editor.tools import Tools
    from vsa.ui.canvas import MapView

    session = Session(large_document())
    view = MapView(session, Tools(session), "light")
    view.resize(*VIEW)
    view.show()
    QApplication.processEvents()  # Nothing is painted before the window is on screen.
    view.fit()
    view.settle()
    canvas, drawn, steps = view.canvas, view.canvas.sheet, count(1)

    def paint() -> None:
        for part in (view.canvas, view.heads, view.ladder, view.ladder_head):
            part.repaint()

    def drag_one() -> None:
        canvas.set_sheet(_changed(drawn, 1))
        paint()

    def drag_ten() -> None:
        canvas.set_sheet(_changed(drawn, 10))
        paint()

    def pan() -> None:
        view.pan(7, 5)
        paint()

    def zoom() -> None:
        view.zoom(1.01, QPointF(800, 400))
        paint()

    def settle() -> None:
        view.zoom(1.001, QPointF(800, 400))
        view.settle()
        paint()

    def edit() -> None:
        session.preview(lambda document: move(document, "s", ["n0"], float(next(steps)), 0.0))
        paint()

    frame = "against a frame at 60 Hz"
    yield _row("drag 1 step, painting", drag_one, FRAME_MS, frame)
    yield _row("drag 10 steps, painting", drag_ten, FRAME_MS, frame)
    yield _row("drag 1 step, edit, numbers, layout and painting", edit, FRAME_MS, frame)
    session.cancel_preview()
    view.settle()
    yield _row("pan", pan, FRAME_MS, frame)
    yield _row("zoom", zoom, FRAME_MS, frame)
    view.fit()
    yield _row("sharp picture, all in view", settle, SHARP_MS, f"against {SHARP_MS:.0f} ms")
    view.zoom_to(0.31)
    yield _row("sharp picture at 31 %, with letters", settle, SHARP_MS, f"against {SHARP_MS:.0f} ms")
    view.zoom_to(1.0)
    yield _row("sharp picture at 100 %", settle, SHARP_MS, f"against {SHARP_MS:.0f} ms")
    view.close()


def large_document() -> Document:
    """A document with one long stream, laid out row by row through its lanes."""
    lanes = {f"l{row}": Lane(id=f"l{row}", name=f"Rolle {row}") for row in range(LANES)}
    steps = {f"n{number}": _step(number) for number in range(STEPS)}
    flows = {
        f"f{number}": Flow(id=f"f{number}", source=f"n{number - 1}", target=f"n{number}") for number in range(1, STEPS)
    }
    return Document(streams={"s": Stream(id="s", lanes=lanes, nodes=steps, flows=flows)})


def _step(number: int) -> Step:
    row, column = divmod(number, COLUMNS)
    place = COLUMNS - 1 - column if row % 2 else column  # Back and forth, so that the rows join.
    return Step(
        id=f"n{number}",
        name="Vurdere mot plan, lov og nabomerknader",
        lane=f"l{row}",
        x=PITCH * (place + 0.5),
        dy=LANE_HEIGHT / 2,
        process_time=read_duration("20 min", bare=Unit.MINUTE),
        wait=read_duration("3 d", bare=Unit.DAY),
        value_class=tuple(ValueClass)[number % 3],
        first_time_right=0.9,
    )


def _changed(sheet: Sheet, number: int) -> Sheet:
    """The sheet with as many cards made anew, as a scene makes it: all other items are the same objects."""
    cards = [item for item in sheet.items if item.key.startswith("node:")]
    new = {card.key: replace(card) for card in cards[STEPS // 2 :][:number]}
    return Sheet(tuple(new.get(item.key, item) for item in sheet.items), sheet.bounds)


def _row(name: str, act: Callable[[], None], yardstick: float, note: str) -> Row:
    took = sorted(_milliseconds(act) for _ in range(FRAMES))
    return Row(name, median(took), median(took) / yardstick, note)


def _milliseconds(act: Callable[[], None]) -> float:
    started = perf_counter()
    act()
    return (perf_counter() - started) * 1000
