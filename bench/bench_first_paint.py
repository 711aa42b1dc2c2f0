"""How long the window takes to its first picture, against a bare window of the same toolkit in the same run."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from time import perf_counter

from bench.table import Row
from vsa.exchange import read_table
from vsa.i18n.resources import examples
from vsa.storage import save

NAME = "first paint"
ROUNDS = 5

BARE = """
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.resize(1440, 900)
app.installEventFilter(first_paint(app))
window.show()
app.exec()
"""
EDITOR = """
from vsa.ui.program import application
application().installEventFilter(first_paint(application()))
from vsa.app import main
main(sys.argv[1:])
"""
WATCH = """
import sys
from PySide6.QtCore import QEvent, QObject

class FirstPaint(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and watched.isWidgetType():
            self.app.removeEventFilter(self)
            self.app.quit()
            print("painted", flush=True)
            import os
            os._exit(0)
        return False

def first_paint(app):
    watcher = FirstPaint(app)
    watcher.app = app
    return watcher
"""


def run() -> list[Row]:
    """The bare window, the start page, byggesak, and a document of 60 steps; from the start of the process."""
    with tempfile.TemporaryDirectory() as folder:
        return list(_rows(Path(folder)))


def _rows(folder: Path) -> Iterator[Row]:
    sixty = folder / "sixty.vsa"
    _write_sixty_steps(sixty)
    cases = {
        "bare window": (BARE, ()),
        "start page": (EDITOR, ()),
        "byggesak": (EDITOR, (str(examples() / "byggesak.vsa"),)),
        "60 steps": (EDITOR, (str(sixty),)),
    }
    took: dict[str, list[float]] = {name: [] for name in cases}
    for _ in range(ROUNDS):
        for name, (script, arguments) in cases.items():
            took[name].append(_milliseconds(WATCH + script, arguments, folder))
    bare = median(took["bare window"])
    for name, times in took.items():
        yield Row(name, median(times), median(times) / bare, "against the bare window")


def _milliseconds(script: str, arguments: tuple[str, ...], home: Path) -> float:
    """From the start of a process to its first paint."""

    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(home), "XDG_CONFIG_HOME": str(home)}
    begun = perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", script, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
        text=True,
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        return 1000 * (perf_counter() - begun)


def _write_sixty_steps(path: Path) -> None:
    roles = ("Mottak", "Saksbehandler", "Leder", "Arkiv")
    rows = [
        f"{number};Behandle sak {number};{roles[number % 4]};{number % 5} d;{10 + number} min;NV;"
        + (f"{number + 1}: 80 %, {number - 2}: 20 %" if number % 9 == 5 else "")
        for number in range(1, 61)
    ]
    table = "id;step;role;wait;process time;class;next\n" + "\n".join(rows)
    save(read_table(table.encode()), path)
