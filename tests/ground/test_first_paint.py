"""The window is on screen before anything loads that it can do without."""

import os
import subprocess
import sys

import pytest

from vsa.i18n.resources import examples

FIRST_PAINT = """
import sys
from PySide6.QtCore import QEvent, QObject, QTimer
from vsa.app import main
from vsa.ui.program import application

HEAVY = (
    "networkx", "numpy", "reportlab", "openpyxl", "holidays", "pypdfium2", "PIL", "fontTools", "babel", "tomllib",
    "vsa.reports", "vsa.exchange", "vsa.analysis.simulation", "vsa.analysis.dates", "vsa.analysis.comparison",
    "vsa.analysis.sensitivity", "vsa.scene.comparison", "vsa.editor.what_if", "vsa.editor.fixes",
    "vsa.editor.searching", "vsa.ui.actions_stage", "vsa.ui.compare_stage", "vsa.ui.what_if", "vsa.ui.working_panel",
    "vsa.ui.simulation_dialog", "vsa.ui.printing", "vsa.ui.find_bar", "vsa.ui.earlier", "vsa.ui.exporting",
    "vsa.ui.inspector.form", "vsa.ui.finish_dialog", "vsa.ui.lock_badge",
)

class FirstPaint(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            application().removeEventFilter(self)
            QTimer.singleShot(0, self.report)
        return False

    def report(self):
        print([name for name in HEAVY if name in sys.modules], flush=True)
        application().quit()

first_paint = FirstPaint()
application().installEventFilter(first_paint)
sys.exit(main(sys.argv[1:]))
"""


READ_TEXTS = "from vsa.i18n.catalogue import LANGUAGES, catalogue; [catalogue(language) for language in LANGUAGES]"


@pytest.fixture
def environment() -> dict[str, str]:
    """That of a second start: the first one of all parses the catalogues and writes down what it read."""
    found = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run([sys.executable, "-c", READ_TEXTS], check=True, env=found)
    return found


@pytest.mark.parametrize("file", [None, "byggesak.vsa"], ids=["the start page", "a document"])
def test_the_first_picture_loads_nothing_that_it_does_without(file: str | None, environment: dict[str, str]) -> None:
    arguments = [str(examples() / file)] if file else []
    painted = subprocess.run(
        [sys.executable, "-c", FIRST_PAINT, *arguments],
        check=True,
        capture_output=True,
        text=True,
        timeout=120,
        env=environment,
    )
    assert painted.stdout.splitlines() == ["[]"]
