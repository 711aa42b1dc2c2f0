"""The collector of garbage rests while a thread beside the window's works.

It runs in whichever thread makes an object too many, and Qt's objects may only end in the thread of the window.
"""

import gc


class _Rest:
    """How many ask for it, and whether the collector was on before the first."""

    def __init__(self) -> None:
        self._askers, self._collected = 0, False

    def begin(self) -> None:
        """Rest until as many `end` as began. In the thread of the window."""
        if not self._askers:
            self._collected = gc.isenabled()
            gc.disable()
        self._askers += 1

    def end(self) -> None:
        """One of those who asked is done."""
        self._askers -= 1
        if not self._askers and self._collected:
            gc.enable()


rest = _Rest()
