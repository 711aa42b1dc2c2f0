"""The ways out of a step, as the column `next` writes them: `4: 35 %, 5: 15 %, 6: 50 %`, `4 + 5`, `4 [1,5 d]`."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from vsa.exchange.step_table.values import ID, read_waiting
from vsa.exchange.step_table.vocabulary import END_WORDS
from vsa.i18n import Message, UserError, message, quoted
from vsa.model.durations import Duration
from vsa.model.nodes import Split
from vsa.model.share_text import read_share

_BRACKETS = re.compile(r"\[[^\[\]]*\]")
_CHOICE_SEPARATOR = re.compile(r"\||,(?=\s)")
_PARALLEL_SEPARATOR = re.compile(r"\+")
_WAY = re.compile(rf"(?P<target>{ID.pattern})\s*(?:\[(?P<delay>[^\[\]]*)\])?\s*(?::\s*(?P<share>.+))?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Way:
    """A way out to the step `target`, or to the end of the case when it is None. `share` is 0..1."""

    target: str | None
    share: float | None = None
    delay: Duration | None = None


@dataclass(frozen=True, slots=True)
class Ways:
    """Every way out of a step, in the order written."""

    ways: tuple[Way, ...]
    split: Split = Split.CHOICE


def read_ways(text: str, report: Callable[[Message], None]) -> Ways:
    """The ways that a cell names. Each that cannot be understood is reported and left out."""
    masked = _BRACKETS.sub(lambda brackets: "_" * len(brackets[0]), text)
    parallel = "+" in masked
    if parallel and re.search(r"[,|]", masked):
        report(message("table.problem.mixed_ways", text=quoted(text)))
        return Ways(())
    parts = _split(text, masked, _PARALLEL_SEPARATOR if parallel else _CHOICE_SEPARATOR)
    found = []
    for part in parts:
        try:
            found.append(_read_way(part, parallel))
        except UserError as error:
            report(error.message)
    return Ways(tuple(found), Split.PARALLEL if parallel else Split.CHOICE)


def _split(text: str, masked: str, separator: re.Pattern[str]) -> list[str]:
    cuts = [cut.span() for cut in separator.finditer(masked)]
    starts = [0, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), len(text)]
    return [text[start:end].strip() for start, end in zip(starts, ends, strict=True)]


def _read_way(text: str, parallel: bool) -> Way:
    if not text:
        raise UserError(message("table.problem.empty_way"))
    found = _WAY.fullmatch(text)
    if found is None:
        known = message("table.problem.comma" if "," in text.split(":")[0] else "table.problem.way", text=quoted(text))
        raise UserError(known)
    if parallel and found["share"]:
        raise UserError(message("table.problem.parallel_share", text=quoted(text)))
    target = None if found["target"].casefold() in END_WORDS else found["target"]
    share = None if found["share"] is None else read_share(found["share"])
    delay = None if found["delay"] is None else read_waiting(found["delay"])
    return Way(target, share, delay)
