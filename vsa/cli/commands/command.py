"""What a command is."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from vsa.drawing.sheet import Sheet
from vsa.i18n import Translator

Paint = Callable[[Sheet], bytes]
"""Makes a PNG picture."""


def _say_no_more(argv: Sequence[str]) -> None:
    """Wrong usage needs no answer but the sentence."""


@dataclass(frozen=True, slots=True)
class Command:
    """`declare` adds the command's arguments to its parser, `run` returns the exit status, and `refuse_usage` answers
    on standard output what a program that called it wrongly expects there. The arguments also hold `paint`, a `Paint`
    or None where nobody can paint."""

    declare: Callable[[ArgumentParser, Translator], None]
    run: Callable[[Namespace, Translator], int]
    refuse_usage: Callable[[Sequence[str]], None] = _say_no_more
