"""The guides that ship with the product: a title, a lead and sections, written in a small language of its own.

A file holds `# Title` with the lead below it, then `## Heading {#id}` with paragraphs, items (`- `) and numbered steps
(`1. `), one a line. In a line, `**strong**` is strong, `[words](target)` leads somewhere, `{key:print}` is the key of a
command and `{tab:gains}` the name of a tab. A target is `stage:NAME` or `command:ID`.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from vsa.i18n.catalogue import Language
from vsa.i18n.house import InUse, house_words
from vsa.i18n.resources import resource
from vsa.i18n.translator import translator

GUIDES = ("program", "participants", "coaches", "leaders")
"""The names of the guides, in the order in which they are listed."""

Kind = Literal["text", "item", "number"]
KEY, TAB = re.compile(r"\{key:(\w+)\}"), re.compile(r"\{tab:(\w+)\}")
HEADING = re.compile(r"## (?P<title>.+) \{#(?P<id>[a-z0-9-]+)\}")
INLINE = re.compile(r"\*\*(?P<strong>[^*]+)\*\*|\[(?P<words>[^\]]+)\]\((?P<target>[a-z]+:\w+)\)")
NUMBER = re.compile(r"\d+\. ")


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one look; `target` is where they lead, if anywhere."""

    text: str
    strong: bool = False
    target: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, an item of a list, or a numbered step with its number."""

    kind: Kind
    runs: tuple[Run, ...]
    number: int = 0

    @property
    def text(self) -> str:
        """Its words alone."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands below it; `id` is the same in every language."""

    id: str
    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Guide:
    """A guide in one language."""

    name: str
    title: str
    lead: str
    sections: tuple[Section, ...]


def read_guide(name: str, language: Language, key_of: Callable[[str], str]) -> Guide:
    """A guide by its name, with `key_of` writing the key of a command. Raises ValueError for a source that is not
    written as it should be, and OSError for a name that is none of `GUIDES`."""
    tr = translator(language)
    source = resource("guides", language, f"{name}.md").read_text("utf-8")
    source = TAB.sub(lambda match: tr(f"tabs.label.{match[1]}"), source)
    return parse(name, source if language == "en" else house_words(source, InUse.house), key_of)


def parse(name: str, source: str, key_of: Callable[[str], str]) -> Guide:
    """A guide from its source."""
    filled = KEY.sub(lambda match: key_of(match[1]), source)
    head, *rest = re.split(r"^(?=## )", filled, flags=re.MULTILINE)
    title, *lead = _written(head)
    if not title.startswith("# ") or len(lead) != 1:
        raise ValueError(f"{name}: a guide begins with its title and one paragraph")
    return Guide(name, title.removeprefix("# "), lead[0], tuple(_section(part) for part in rest))


def _section(source: str) -> Section:
    heading, *lines = _written(source)
    found = HEADING.fullmatch(heading)
    if found is None or not lines:
        raise ValueError(f"a section needs a heading with an id, and text: {heading}")
    return Section(found["id"], found["title"], tuple(_line(line) for line in lines))


def _line(source: str) -> Line:
    if source.startswith("- "):
        return Line("item", tuple(_runs(source.removeprefix("- "))))
    if number := NUMBER.match(source):
        return Line("number", tuple(_runs(source[number.end() :])), int(source.partition(".")[0]))
    return Line("text", tuple(_runs(source)))


def _runs(source: str) -> Iterator[Run]:
    end = 0
    for match in INLINE.finditer(source):
        if plain := source[end : match.start()]:
            yield Run(plain)
        yield Run(match["strong"], strong=True) if match["strong"] else Run(match["words"], target=match["target"])
        end = match.end()
    if rest := source[end:]:
        yield Run(rest)


def _written(source: str) -> list[str]:
    return [line for line in source.splitlines() if line.strip()]
