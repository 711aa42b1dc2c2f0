"""An error in a method that overrides one of Qt's is told of; it does not end the program."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

PAINTING = """
import sys
import vsa.ui
from PySide6.QtWidgets import QApplication, QWidget
class Widget(QWidget):
    def event(self, event):
        return super().event(event)
    def paintEvent(self, event):
        {statement}
heard = []
sys.excepthook = lambda kind, error, trace: heard.append(kind.__name__)
app = QApplication([])
widget = Widget()
widget.show()
app.processEvents()
print(heard[0])
"""


@pytest.mark.parametrize(
    ("statement", "error"),
    [
        ("1 / 0", "ZeroDivisionError"),
        ("next(iter(()))", "StopIteration"),
        ("()[1]", "IndexError"),
        ("{}[1]", "KeyError"),
    ],
)
def test_an_error_that_python_itself_has_caused_to_be_raised_is_heard_of(statement: str, error: str) -> None:
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), "QT_QPA_PLATFORM": "offscreen"}
    script = PAINTING.format(statement=statement)
    done = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, error)
