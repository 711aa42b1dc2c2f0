"""The window with large maps: opening them, editing them, and the memory that they take. Times are machine times.

An edit is *painted* when the map shows it; its figures, the panels and the finished courses of all arrows come in the
turns of the event loop after that, so there is a row for *all of it* as well. A *block* is the longest of these turns,
the first one with the edit and the painting: longer than that nobody waits for a key or a movement of the mouse.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import count
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from bench.documents import table_document
from bench.table import Row
from bench.window import come_to_rest, machine_ms, open_window
from vsa.edits.connect import connect
from vsa.edits.delete import delete
from vsa.edits.elements import Ref
from vsa.edits.fields import set_fields
from vsa.edits.move import Spot, move, place
from vsa.edits.problems import add_problem
from vsa.i18n import message
from vsa.model.document import Document
from vsa.model.duration_text import read_duration
from vsa.model.durations import Unit
from vsa.model.stream import Flow
from vsa.storage import save

if TYPE_CHECKING:
    from vsa.editor.session import Session
    from vsa.ui.window import Window

NAME = "editing"
REPETITIONS = 7
ROUNDS = 3
FRAME_MS, EDIT_MS, OPENING_MS = 1000 / 60, 50.0, 700.0
MEGABYTES = {60: 150.0, 2000: 250.0}
REST_MS = 400
"""Longer than anything waits for the hand to rest."""
EDIT = message("editor.edit.move")

Act = Callable[[], object]


def run() -> list[Row]:
    """Each figure against what people are not to wait for, or not to run out of."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        files = {steps: Path(folder) / f"{steps}.vsa" for steps in (60, 500, 2000)}
        for steps, file in files.items():
            save(table_document(steps), file)
        return [*_opened(files), *_edited(files[500], 500, longest=True), *_edited(files[2000], 2000, longest=False)]


def _opened(files: dict[int, Path]) -> Iterator[Row]:
    for steps, most in MEGABYTES.items():
        measured = [_in_a_process(files[steps]) for _ in range(ROUNDS)]
        milliseconds, megabytes = (median(values) for values in zip(*measured, strict=True))
        if steps == max(MEGABYTES):
            note = f"against {OPENING_MS:.0f} ms"
            yield Row(f"{steps} steps opened and painted", milliseconds, milliseconds / OPENING_MS, note)
        yield Row(f"{steps} steps, memory (MB)", megabytes, megabytes / most, f"not a time; against {most:.0f} MB")


def _in_a_process(file: Path) -> tuple[float, float]:
    command = [sys.executable, "-m", "bench.bench_editing", str(file)]
    environment = {**os.environ, "XDG_CONFIG_HOME": str(file.parent), "XDG_DATA_HOME": str(file.parent)}
    answer = subprocess.run(command, check=True, capture_output=True, text=True, env=environment).stdout.split()
    return float(answer[-2]), float(answer[-1])


def _open_and_tell(file: Path) -> None:
    """In a process of its own: how long a file took until it was painted, and how much memory the process has then."""
    window = open_window()
    took = machine_ms(partial(window.files.read, file, to_edit=False))
    print(took, _most_memory())


def _most_memory() -> float:
    """The most that this program has taken, in MB. What `getrusage` says counts the program that started it too."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return float(status.partition("VmHWM:")[2].split()[0]) / 1024


def _edited(file: Path, steps: int, *, longest: bool) -> Iterator[Row]:
    window = open_window()
    window.files.read(file, to_edit=False)
    come_to_rest(window)
    session = window.session
    assert session is not None
    took = {name: _median(window, prepare, act) for name, prepare, act in _edits(session, steps)}
    if longest:
        name = max(took, key=lambda name: took[name].block)
        note = f"of {', '.join(took)}; against {EDIT_MS:.0f} ms"
        yield Row(f"{steps} steps, longest block: {name}", took[name].block, took[name].block / EDIT_MS, note)
    for name, times in took.items():
        most = FRAME_MS if name.startswith(("undo", "a step is dragged")) else EDIT_MS
        yield Row(f"{steps} steps, {name}, painted", times.painted, times.painted / most, f"against {most:.0f} ms")
        yield Row(
            f"{steps} steps, {name}, longest block", times.block, times.block / EDIT_MS, f"against {EDIT_MS:.0f} ms"
        )
        yield Row(f"{steps} steps, {name}, all of it", times.all)
    session.history.mark_saved()  # Or the window asks whether to save.
    window.close()


def _edits(session: "Session", steps: int) -> Iterator[tuple[str, Act, Act]]:
    """Names of edits, what comes before each, and the edit."""
    from vsa.editor import operations

    edits = _Edits(session, steps)
    at_end, in_middle = (partial(session.select, [f"node:{node}"]) for node in (steps, edits.middle))
    drag, drop = partial(session.preview, edits.moved), partial(session.keep_preview, EDIT)
    add = partial(operations.append, session, "right")

    def added() -> None:
        at_end()
        add()
        session.edit_text(None)

    yield "a step is dragged", drag, drag
    yield "a step is dropped", drag, drop
    yield "undo of it", lambda: (drag(), drop()), session.undo
    yield "a step is added at the end", at_end, add
    yield "undo of that", added, session.undo
    for name, edit in (
        ("a time is changed", edits.timed),
        ("a name is changed", edits.named),
        ("an arrow is drawn", edits.connected),
        ("a step is put in another lane", edits.in_another_lane),
        ("a problem is added", edits.with_problem),
        ("a step is deleted", edits.deleted),
    ):
        yield name, in_middle, partial(session.perform, EDIT, edit)
    yield "a step is inserted in the middle", in_middle, edits.insert


class _Edits:
    """Edits in the middle of a map, no two of them alike."""

    def __init__(self, session: "Session", steps: int) -> None:
        assert session.stream is not None
        self.session, self.stream, self.half, self.numbers = session, session.stream.id, steps // 2, count(1)
        self.middle = str(self.half)

    def moved(self, document: Document) -> Document:
        return move(document, self.stream, [self.middle], float(next(self.numbers)), 0.0)

    def timed(self, document: Document) -> Document:
        time = read_duration(f"{100 + next(self.numbers)} min", bare=Unit.MINUTE)
        return set_fields(document, Ref("node", self.middle, self.stream), process_time=time)

    def named(self, document: Document) -> Document:
        return set_fields(document, Ref("node", self.middle, self.stream), name=f"Vurdere {next(self.numbers)}")

    def connected(self, document: Document) -> Document:
        number = next(self.numbers)
        flow = Flow(id=f"c{number}", source=self.middle, target=str(self.half + 2 + number))
        return connect(document, self.stream, flow)

    def in_another_lane(self, document: Document) -> Document:
        stream = document.streams[self.stream]
        node, lanes = stream.nodes[self.middle], list(stream.lanes)
        other = lanes[(lanes.index(node.lane) + 1) % len(lanes)]
        return place(document, self.stream, {self.middle: Spot(other, node.x, node.dy)})

    def with_problem(self, document: Document) -> Document:
        return add_problem(document, self.stream, self.middle, text=f"Mangler vedlegg {next(self.numbers)}")

    def deleted(self, document: Document) -> Document:
        return delete(document, self.stream, [str(self.half + next(self.numbers))])

    def insert(self) -> None:
        from vsa.editor import operations

        flows = self.session.document.streams[self.stream].flows
        flow = next(key for key, each in flows.items() if each.source == self.middle)
        operations.insert_into_flow(self.session, "step", flow)


class Times(NamedTuple):
    """Milliseconds until an edit is painted, of the longest turn, and until all of it is there."""

    painted: float
    block: float
    all: float


def _median(window: "Window", prepare: Act, act: Act) -> Times:
    took = []
    for _ in range(REPETITIONS):
        prepare()
        come_to_rest(window)
        took.append(_times(window, act))
        if window.session is not None:
            window.session.edit_text(None)
    return Times(*map(median, zip(*took, strict=True)))


def _times(window: "Window", act: Act) -> Times:
    """What an act takes, turn by turn, until nothing more comes of it."""
    from PySide6.QtCore import QEventLoop, QTimer

    from vsa.ui.program import application

    turns = [machine_ms(act)]
    resting = QTimer(singleShot=True, interval=REST_MS)
    resting.start()
    while resting.isActive() or (window.session is not None and window.session.is_behind):
        started = time.process_time()
        application().processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        turns.append((time.process_time() - started) * 1000)
    return Times(turns[0], max(turns), sum(turns))


if __name__ == "__main__":
    _open_and_tell(Path(sys.argv[1]))
