"""The window is on screen before anything loads that it can do without."""

import subprocess
import sys

import pytest

from vsa.i18n.resources import examples

FIRST_PAINT = """
import sys
from PySide6.QtCore import QEvent, QObject, QTimer
from vsa.app import main
from vsa.ui.program import application

HEAVY = {"networkx", "numpy", "reportlab", "openpyxl", "pypdfium2", "PIL"}

class FirstPaint(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            application().removeEventFilter(self)
            QTimer.singleShot(0, self.report)
        return False

    def report(self):
        print(sorted(HEAVY & set(sys.modules)), flush=True)
        application().quit()

first_paint = FirstPaint()
application().installEventFilter(first_paint)
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.parametrize("file", [None, "byggesak.vsa"], ids=["the start page", "a document"])
def test_no_heavy_library_is_loaded_when_the_window_has_first_painted(file: str | None) -> None:
    arguments = [str(examples() / file)] if file else []
    painted = subprocess.run(
        [sys.executable, "-c", FIRST_PAINT, *arguments], check=True, capture_output=True, text=True, timeout=120
    )
    assert painted.stdout.splitlines() == ["[]"]
