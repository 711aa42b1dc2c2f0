"""Reads the modules of the print dialog while nobody waits, so that it opens at once when it is asked for."""

from collections.abc import Iterator
from importlib import import_module

from PySide6.QtCore import QObject, QTimer

from vsa.reports.registry import module_names

BETWEEN = 100
"""Milliseconds: the window answers whatever comes meanwhile."""
FIRST = ("vsa.reports.paper", "vsa.reports.table", "pypdfium2", "vsa.ui.printing.page_view", "vsa.ui.printing.dialog")
"""The reports come after what they have in common."""


class ReadingAhead(QTimer):
    """Reads one module at a time, each once, and is over when it has read all."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent, interval=BETWEEN)
        self._left: Iterator[str] = iter((*FIRST, *module_names()))
        self.timeout.connect(self._read)

    def _read(self) -> None:
        name = next(self._left, None)
        if name is None:
            self.stop()
        else:
            import_module(name)
