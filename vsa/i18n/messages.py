"""Texts that know what they say but not yet in which language."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType


def _no_values() -> Mapping[str, object]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Message:
    """A catalogue key with the values that its text names in braces.

    A value may be a number, a date, a string or another message; the translator writes each in its own language.
    """

    key: str
    values: Mapping[str, object] = field(default_factory=_no_values)


def message(key: str, /, **values: object) -> Message:
    """A `Message` with its values as keywords: ``message("storage.missing", file="a.vsa")``."""
    return Message(key, MappingProxyType(values))


class UserError(Exception):
    """An expected failure: one sentence that tells the user what, where and what to do."""

    def __init__(self, what: Message) -> None:
        super().__init__(what.key, dict(what.values))
        self.message = what
