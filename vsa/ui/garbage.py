"""When the collector of garbage looks at what there is.

What was made while a document opened stays, and is put aside: looking through it takes a tenth of the time of opening,
and later a frame at every few edits. What is put aside is never looked at, so that the document before, which holds on
to itself in circles, would stay as well, some megabytes each. It goes once the window is at rest.

Edits leave next to nothing that holds on to itself, yet looking at all that they made takes as long as three frames and
comes in the middle of one. So while people work the collector looks at what is young, and hardly ever at the rest. Even
that takes ten milliseconds after an edit of a large map, so it has turns of the event loop of its own.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

YOUNG = 5_000
"""Objects that are worth a turn in which the collector looks at what is young."""

AT_WORST = 30_000
"""Objects until it looks at them wherever it is: more than an edit of thousands of steps makes."""

OLDER, HARDLY_EVER = 2, 1000
"""Looks at what is young before one at what is a little older, and of these before one at everything."""


@contextmanager
def put_aside() -> Iterator[None]:
    """What there is afterwards is not looked at until `clear_out`. Nothing is collected meanwhile."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.set_threshold(AT_WORST, OLDER, HARDLY_EVER)
            gc.freeze()
            gc.enable()


def clear_out() -> None:
    """Collect what is garbage of all that was put aside, which takes some tens of milliseconds, and put the rest aside
    again; nothing while the collector rests. In the thread of the window."""
    if gc.isenabled():
        gc.unfreeze()
        gc.collect()
        gc.freeze()


def look_at_young() -> bool:
    """Collect what is garbage of what is young, where that is much, so that no edit has to. Whether that took time."""
    young, older, _ = gc.get_count()
    if not gc.isenabled() or young < YOUNG:
        return False
    gc.collect(1 if older > OLDER else 0)
    return True
