"""Work that makes many objects and no cycles, during which the garbage collector would only look at them in vain."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """The garbage collector rests meanwhile. Looking through a large document again and again took a quarter of the
    time of its analysis."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
