"""What a command is."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from vsa.i18n import Translator


def _say_no_more(argv: Sequence[str]) -> None:
    """Wrong usage needs no answer but the sentence."""


@dataclass(frozen=True, slots=True)
class Command:
    """`declare` adds the command's arguments to its parser, `run` returns the exit status, and `refuse_usage` answers
    on standard output what a program that called it wrongly expects there."""

    declare: Callable[[ArgumentParser, Translator], None]
    run: Callable[[Namespace, Translator], int]
    refuse_usage: Callable[[Sequence[str]], None] = _say_no_more
