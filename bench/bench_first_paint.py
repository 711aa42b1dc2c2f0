"""How long the window takes to its first picture, against a bare window of the same toolkit in the same run.

Every process starts as on a user's machine: through the front door, and with the bytecode that the start before it has
left, which a first round that is not counted writes.
"""

import json
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
window = watched(QMainWindow)()
window.resize(1440, 900)
window.show()
app.exec()
"""
EDITOR = """
import sys
import vsa.__main__ as door
WATCH
open_with = door._opening

def open_and_watch(arguments):
    shown = open_with(arguments)
    SHOWN
    watch()
    return shown

def watch():
    from vsa.ui import program
    program.Window = watched(program.Window)

door._opening = open_and_watch
door.main(sys.argv[1:])
"""
SHOWN = EDITOR.replace("SHOWN", "assert type(shown).__name__ == 'KIND', shown; painted()")
PICTURE, SKETCH = SHOWN.replace("KIND", "OpeningPicture"), SHOWN.replace("KIND", "OpeningSketch")
"""End when the kept picture of the document is on screen, or the sketch of its map; fail where something else is."""
READY = EDITOR.replace("SHOWN\n", "\n")
"""Ends when the window itself is on screen, and takes keys."""
WATCH = """
import os
from PySide6.QtCore import QTimer

def watched(kind):
    class Watched(kind):
        def paintEvent(self, event):
            super().paintEvent(event)
            QTimer.singleShot(0, painted)
    return Watched

def painted():
    print("painted", flush=True)
    os._exit(0)
"""
"""Its timer goes off when the window and everything in it have been painted."""
SEE = """
import sys
import vsa.__main__
import vsa.app
from PySide6.QtCore import QTimer
from vsa.ui import program

class Closing(program.Window):
    seen = False

    def paintEvent(self, event):
        super().paintEvent(event)
        if not self.seen:
            self.seen = True
            QTimer.singleShot(0, self.close)

program.Window = Closing
vsa.__main__.main(sys.argv[1:])
print("closed", flush=True)
"""
"""Looks at a document and closes it, which keeps a picture of it."""
SCREEN = {"name": "screen", "x": 0, "y": 0, "width": 1920, "height": 1080}
"""Has room for the window where it stood."""


def run() -> list[Row]:
    """The bare window, the start page, byggesak, and a document of 60 steps, seen before or not; from the start of the
    process."""
    with tempfile.TemporaryDirectory() as folder:
        return list(_rows(Path(folder)))


def _rows(folder: Path) -> Iterator[Row]:
    new, known = folder / "new.vsa", folder / "known.vsa"
    for path in (new, known):
        save(table_document(60), path)
    (folder / "screens.json").write_text(json.dumps({"screens": [SCREEN]}))
    _milliseconds(SEE, (str(known),), folder)
    byggesak = str(examples() / "byggesak.vsa")
    cases = {
        "bare window": (BARE, ()),
        "start page, ready for keys": (READY, ()),
        "byggesak never seen, map sketched": (SKETCH, (byggesak,)),
        "byggesak never seen, ready for keys": (READY, (byggesak,)),
        "60 steps never seen, map sketched": (SKETCH, (str(new),)),
        "60 steps never seen, ready for keys": (READY, (str(new),)),
        "60 steps seen before, picture on screen": (PICTURE, (str(known),)),
        "60 steps seen before, ready for keys": (READY, (str(known),)),
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
        said = process.stdout.readline()
        taken = 1000 * (perf_counter() - begun)
    if not said:
        raise RuntimeError("nothing was painted")
    return taken


def _environment(home: Path) -> dict[str, str]:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    homes = dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"), str(home))
    screens = f"offscreen:configfile={home / 'screens.json'}"
    return {**environment, **homes, "PYTHONPYCACHEPREFIX": str(home / "bytecode"), "QT_QPA_PLATFORM": screens}
