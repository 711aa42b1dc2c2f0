"""Long work in short steps: whoever waits for it may do something else between two of them, or give it up."""

from collections.abc import Generator
from typing import TypeAlias, TypeVar

T = TypeVar("T")
Stepwise: TypeAlias = Generator[None, None, T]
"""Work that pauses after every step, and at its end returns what it found."""


def at_once(work: Stepwise[T]) -> T:
    """What some work finds, without a pause."""
    while True:
        try:
            next(work)
        except StopIteration as end:
            found: T = end.value
            return found
