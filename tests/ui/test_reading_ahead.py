"""What the print dialog needs is read while a document rests, a module at a time."""

import subprocess
import sys

SCRIPT = """
import sys
from PySide6.QtCore import QCoreApplication, QTimer
app = QCoreApplication([])
from vsa.ui.reading_ahead import BETWEEN, ReadingAhead
reading = ReadingAhead(app)
reading.setInterval(0)
counts = []
def look():
    counts.append(sum(name.startswith("vsa.reports.kinds.") for name in sys.modules))
    if not reading.isActive():
        app.quit()
reading.timeout.connect(look)
reading.start()
app.exec()
from vsa.reports import KINDS
assert counts[0] == 0 and counts[-1] == len(KINDS), counts
assert "vsa.ui.printing.dialog" in sys.modules
assert "reportlab" not in sys.modules
"""


def test_every_report_is_read_one_after_the_other_and_nothing_that_prints() -> None:
    subprocess.run([sys.executable, "-c", SCRIPT], check=True, timeout=60)
