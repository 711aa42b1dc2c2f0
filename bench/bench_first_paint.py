"""How long the window takes to its first picture, against a bare window of the same toolkit in the same run.

Every process starts as on a user's machine: through the front door, and with the bytecode that the start before it has
left, which a first round that is not counted writes.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from time import perf_counter

from bench.documents import table_document
from bench.table import Row
from vsa.i18n.resources import examples
from vsa.storage import save

NAME = "first paint"
ROUNDS = 5

BARE = """
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
WATCH
window = Watched()
window.resize(1440, 900)
window.show()
app.exec()
"""
EDITOR = """
import sys
import vsa.__main__
import vsa.app
from vsa.ui import program
from vsa.ui.window import Window as QMainWindow
WATCH
program.Window = Watched
vsa.__main__.main(sys.argv[1:])
"""
WATCH = """
import os
from PySide6.QtCore import QTimer

class Watched(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, painted)

def painted():
    print("painted", flush=True)
    os._exit(0)
"""
"""Its timer goes off when the window and everything in it have been painted."""


def run() -> list[Row]:
    """The bare window, the start page, byggesak, and a document of 60 steps; from the start of the process."""
    with tempfile.TemporaryDirectory() as folder:
        return list(_rows(Path(folder)))


def _rows(folder: Path) -> Iterator[Row]:
    sixty = folder / "sixty.vsa"
    save(table_document(60), sixty)
    cases = {
        "bare window": (BARE, ()),
        "start page": (EDITOR, ()),
        "byggesak": (EDITOR, (str(examples() / "byggesak.vsa"),)),
        "60 steps": (EDITOR, (str(sixty),)),
    }
    took: dict[str, list[float]] = {name: [] for name in cases}
    for counted in (False, *[True] * ROUNDS):
        for name, (script, arguments) in cases.items():
            milliseconds = _milliseconds(script.replace("WATCH", WATCH), arguments, folder)
            if counted:
                took[name].append(milliseconds)
    bare = median(took["bare window"])
    for name, times in took.items():
        yield Row(name, median(times), median(times) / bare, "against the bare window")


def _milliseconds(script: str, arguments: tuple[str, ...], home: Path) -> float:
    """From the start of a process to its first paint."""
    begun = perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", script, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=_environment(home),
        text=True,
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        return 1000 * (perf_counter() - begun)


def _environment(home: Path) -> dict[str, str]:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    folders = {"HOME": home, "XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home, "PYTHONPYCACHEPREFIX": home / "bytecode"}
    return {**environment, "QT_QPA_PLATFORM": "offscreen", **{name: str(folder) for name, folder in folders.items()}}
