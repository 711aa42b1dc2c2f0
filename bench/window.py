"""The real window, for measurements of what a user waits for. Times are machine times."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vsa.ui.window import Window

SIZE = (1600, 900)


def open_window() -> "Window":
    """A window on screen that remembers nothing."""
    from vsa.editor.settings import Settings
    from vsa.ui.program import application
    from vsa.ui.window import Window

    application()
    window = Window(Settings(), remembers=False)
    window.resize(*SIZE)
    window.show()
    application().processEvents()
    return window


def come_to_rest(window: "Window") -> None:
    """Until nothing more comes of what was done."""
    from vsa.ui.program import application

    application().processEvents()
    window.settle()
    application().processEvents()


def machine_ms(act: Callable[[], object]) -> float:
    """The machine time of an act and of the painting that it asks for, in milliseconds."""
    from vsa.ui.program import application

    started = time.process_time()
    act()
    application().sendPostedEvents()
    return (time.process_time() - started) * 1000
