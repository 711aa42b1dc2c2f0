"""What was made of the latest few values, such as the pictures that undo goes back to."""

from typing import Generic, TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")

MOST = 4


class Recent(Generic[Key, Value]):
    """Values by the very object that they belong to; those of the latest `MOST` objects are kept."""

    def __init__(self) -> None:
        self._kept: dict[int, tuple[Key, Value]] = {}

    def get(self, key: Key) -> Value | None:
        """What was kept for an object, or None."""
        _, value = self._kept.get(id(key), (None, None))
        return value

    def keep(self, key: Key, value: Value) -> None:
        """Keep a value for an object, which stays alive as long."""
        self._kept.pop(id(key), None)
        self._kept[id(key)] = (key, value)
        while len(self._kept) > MOST:
            del self._kept[next(iter(self._kept))]
