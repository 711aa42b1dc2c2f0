"""How far a long calculation has come, for people who wait for it at a terminal."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from vsa.i18n import Translator


@contextmanager
def progress(label: str, tr: Translator) -> Iterator[Callable[[float], None]]:
    """A report of the part that is done, 0..1, on one line of standard error that is gone in the end; silent where
    nobody looks."""
    if not sys.stderr.isatty():
        yield lambda part: None
        return
    shown = ""

    def report(part: float) -> None:
        nonlocal shown
        text = f"{label}: {tr.percent(part)}"
        if text != shown:
            shown = text
            print(f"\r{text}", end="", file=sys.stderr, flush=True)

    try:
        yield report
    finally:
        print(f"\r{' ' * len(shown)}\r", end="", file=sys.stderr, flush=True)
