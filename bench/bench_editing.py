"""The window with large maps: opening them, editing them, and the memory that they take. Times are machine times, from
the command until everything that it changes has been painted."""

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
from typing import TYPE_CHECKING

from bench.documents import table_document
from bench.table import Row
from vsa.edits.elements import Ref
from vsa.edits.fields import set_fields
from vsa.edits.move import move
from vsa.i18n import message
from vsa.model.document import Document
from vsa.model.duration_text import read_duration
from vsa.model.durations import Unit
from vsa.storage import save

if TYPE_CHECKING:
    from vsa.editor.session import Session
    from vsa.ui.window import Window

NAME = "editing"
REPETITIONS = 7
ROUNDS = 3
SIZE = (1600, 900)
FRAME_MS, EDIT_MS, OPENING_MS = 1000 / 60, 50.0, 700.0
MEGABYTES = {60: 150.0, 2000: 250.0}
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
    window = _window()
    took = _milliseconds(window, partial(window.files.read, file, to_edit=False))
    print(took, _most_memory())


def _most_memory() -> float:
    """The most that this program has taken, in MB. What `getrusage` says counts the program that started it too."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return float(status.partition("VmHWM:")[2].split()[0]) / 1024


def _window() -> "Window":
    from vsa.editor.settings import Settings
    from vsa.ui.program import application
    from vsa.ui.window import Window

    application()
    window = Window(Settings(), remembers=False)
    window.resize(*SIZE)
    window.show()
    application().processEvents()
    return window


def _edited(file: Path, steps: int, *, longest: bool) -> Iterator[Row]:
    window = _window()
    window.files.read(file, to_edit=False)
    _come_to_rest(window)
    session = window.session
    assert session is not None
    took = {name: _median_ms(window, prepare, act) for name, prepare, act in _edits(session, steps)}
    if longest:
        name = max(took, key=lambda name: took[name])
        note = f"of {', '.join(took)}; against {EDIT_MS:.0f} ms"
        yield Row(f"{steps} steps, longest edit: {name}", took[name], took[name] / EDIT_MS, note)
    else:
        for name, milliseconds in took.items():
            most = FRAME_MS if name.startswith("undo") else EDIT_MS
            yield Row(f"{steps} steps, {name}", milliseconds, milliseconds / most, f"against {most:.0f} ms")
    session.history.mark_saved()  # Or the window asks whether to save.
    window.close()


def _edits(session: "Session", steps: int) -> Iterator[tuple[str, Act, Act]]:
    """Names of edits, what comes before each, and the edit."""
    from vsa.editor import operations

    assert session.stream is not None
    stream, middle, numbers = session.stream.id, str(steps // 2), count(1)

    def moved(document: Document) -> Document:
        return move(document, stream, [middle], float(next(numbers)), 0.0)

    def timed(document: Document) -> Document:
        time = read_duration(f"{100 + next(numbers)} min", bare=Unit.MINUTE)
        return set_fields(document, Ref("node", middle, stream), process_time=time)

    def add() -> None:
        operations.append(session, "right")

    def added() -> None:
        session.select([f"node:{steps}"])
        add()
        session.edit_text(None)

    def named(document: Document) -> Document:
        return set_fields(document, Ref("node", middle, stream), name=f"Vurdere {next(numbers)}")

    drag, drop = partial(session.preview, moved), partial(session.keep_preview, EDIT)
    yield "a step is dropped", drag, drop
    yield "undo of it", lambda: (drag(), drop()), session.undo
    yield "a step is added at the end", partial(session.select, [f"node:{steps}"]), add
    yield "undo of that", added, session.undo
    yield "a time is changed", partial(session.select, [f"node:{middle}"]), partial(session.perform, EDIT, timed)
    yield "a name is changed", partial(session.select, [f"node:{middle}"]), partial(session.perform, EDIT, named)


def _median_ms(window: "Window", prepare: Act, act: Act) -> float:
    took = []
    for _ in range(REPETITIONS):
        prepare()
        _come_to_rest(window)
        took.append(_milliseconds(window, act))
        if window.session is not None:
            window.session.edit_text(None)
    return median(took)


def _come_to_rest(window: "Window") -> None:
    from vsa.ui.program import application

    application().processEvents()
    window.settle()
    application().processEvents()


def _milliseconds(window: "Window", act: Act) -> float:
    """The machine time of an act and of the painting that it asks for."""
    from vsa.ui.program import application

    started = time.process_time()
    act()
    application().sendPostedEvents()
    return (time.process_time() - started) * 1000


if __name__ == "__main__":
    _open_and_tell(Path(sys.argv[1]))
