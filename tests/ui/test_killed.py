"""The window is killed while it is edited and saved: every edit that it reported is in the file or in the journal."""

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from vsa.edits.elements import Ref
from vsa.edits.fields import rename
from vsa.i18n.resources import examples
from vsa.model.document import Document
from vsa.storage import leftovers, load

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL exists on POSIX only")

WORKING = """
import sys
from pathlib import Path
from tests.ui.test_killed import renamed
from vsa.editor.settings import Settings
from vsa.i18n import message
from vsa.ui.program import application
from vsa.ui.window import Window
app = application()
window = Window(Settings(), remembers=False)
window.files.open_path(Path(sys.argv[1]))
window.show()
for number in range(100_000):
    window.session.perform(message("editor.edit.rename"), lambda document: renamed(document, number))
    app.processEvents()
    if number % 7 == 6:
        window.files.save()
    print(number, flush=True)
"""


def renamed(document: Document, number: int) -> Document:
    """The document after a numbered edit."""
    return rename(document, Ref("node", "3", stream_of(document)), f"Kontrollere {number}")


def number_of(document: Document) -> int:
    return int(document.streams[stream_of(document)].nodes["3"].name.split()[1])


def stream_of(document: Document) -> str:
    return next(iter(document.streams))


@pytest.mark.parametrize("seed", range(3))
def test_a_killed_window_loses_no_edit(tmp_path: Path, seed: int) -> None:
    file = tmp_path / "byggesak.vsa"
    file.write_bytes((examples() / "byggesak.vsa").read_bytes())
    reported = killed_at_random(file, seed)
    at_hand = [load(file).document, *(found.document for found in leftovers())]
    latest = max(at_hand[1:] if len(at_hand) > 1 else at_hand, key=number_of)
    assert number_of(latest) in (reported, reported + 1)


def killed_at_random(file: Path, seed: int) -> int:
    """Let a window work until a random moment; the last number that it reported."""
    chance = random.Random(seed)
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    command = [sys.executable, "-c", WORKING, str(file)]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        reports = [program.stdout.readline() for _ in range(chance.randrange(8, 30))]
        for _ in range(chance.randrange(400_000)):
            pass  # Somewhere between two reports, and never at the same place.
        program.kill()
        reports += program.stdout.readlines()
    assert program.returncode == -signal.SIGKILL
    return int(reports[-1])
