"""The examples that ship with the product, each with a line that says what it is and how long it takes."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from vsa.analysis import analyse, basis_of
from vsa.i18n import Translator
from vsa.i18n.resources import examples
from vsa.model.document import Document
from vsa.model.stream import State
from vsa.scene.captions import cases_text
from vsa.scene.quantities import days_or_less
from vsa.storage import load


@dataclass(frozen=True, slots=True)
class Example:
    """An example: its title, what the user of the service wants from it, and its figures, now and ideal."""

    path: Path
    title: str
    value: str
    facts: str


def example_list(tr: Translator) -> tuple[Example, ...]:
    """All examples by title, in a language."""
    found = (_example(path, tr) for path in examples().glob("*.vsa"))
    return tuple(sorted(found, key=lambda each: each.title.casefold()))


def _example(path: Path, tr: Translator) -> Example:
    document = load(path).document
    current = document.in_state(State.CURRENT)
    volume = tr("ui.example.volume", cases=cases_text(current, tr)) if current else ""
    facts = (volume, *_times(document, tr))
    value = current.user_value if current else ""
    return Example(path, document.title or path.stem, value, " · ".join(filter(None, facts)))


def _times(document: Document, tr: Translator) -> Iterator[str]:
    """The expected lead time of each state that has one."""
    for state in (State.CURRENT, State.IDEAL):
        stream = document.in_state(state)
        expected = analyse(stream, basis_of(document)).expected if stream else None
        if expected is not None:
            time = str(days_or_less(expected.lead_time, document.calendar, tr))
            yield tr(f"ui.example.time.{state}", time=time)
