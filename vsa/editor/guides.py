"""The guides as the window and paper show them: with the keys of today's commands, searched, and opened where they fit
what is being done."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from vsa.editor.commands import COMMANDS, Command
from vsa.editor.searching import folded
from vsa.editor.stages import Stage
from vsa.i18n import Language, Translator, translator
from vsa.i18n.glossary import GLOSSARY, glossary
from vsa.i18n.guides import GUIDES, Guide, Section, read_guide

ALL = (*GUIDES, GLOSSARY)
"""Every guide, by name."""
KEY_NAMES = MappingProxyType(
    {
        "Right": "guides.key.right",
        "Left": "guides.key.left",
        "Up": "guides.key.up",
        "Down": "guides.key.down",
        "Return": "guides.key.enter",
        "Del": "guides.key.delete",
        "Shift": "guides.key.shift",
        "Space": "guides.key.space",
    }
)


@dataclass(frozen=True, slots=True)
class Page:
    """A guide, and the section of it to begin with."""

    guide: str
    section: str


PAGES: Mapping[tuple[Stage | None, str], Page] = MappingProxyType(
    {
        (None, ""): Page("program", "start"),
        (Stage.PREPARE, ""): Page("program", "prepare"),
        (Stage.PREPARE, "course"): Page("coaches", "before"),
        (Stage.CURRENT, ""): Page("program", "current"),
        (Stage.IDEAL, ""): Page("program", "ideal"),
        (Stage.COMPARE, ""): Page("program", "compare"),
        (Stage.ACTIONS, ""): Page("program", "actions"),
        (Stage.ACTIONS, "board"): Page("leaders", "week"),
        (Stage.FOLLOWUP, ""): Page("program", "followup"),
        (Stage.FOLLOWUP, "gains"): Page("leaders", "gain"),
        (Stage.FOLLOWUP, "measurements"): Page("leaders", "month"),
        (Stage.FOLLOWUP, "handover"): Page("leaders", "change"),
    }
)
"""What fits a stage, and one of its tabs; without a stage, the start page."""


def page_for(stage: Stage | None, tab: str = "") -> Page:
    """The page that fits where the user is."""
    return PAGES.get((stage, tab)) or PAGES[stage, ""]


def guides(tr: Translator) -> tuple[Guide, ...]:
    """Every guide in a language."""
    return tuple(guide_of(name, tr.language) for name in ALL)


def guide_of(name: str, language: Language) -> Guide:
    """A guide with the keys that commands have; the glossary is one too."""
    tr = translator(language)
    return glossary(tr) if name == GLOSSARY else read_guide(name, language, lambda command: key_of(command, tr))


def key_of(command: str, tr: Translator) -> str:
    """The first key of a command as it is called: `Ctrl+Høyre`. Raises StopIteration for a command without one."""
    key = next(each.keys[0] for each in COMMANDS if each.id == command and each.keys)
    return "+".join(tr(KEY_NAMES[part]) if part in KEY_NAMES else part for part in key.split("+"))


def command_of(target: str) -> Command:
    """The command that a link of a guide stands for. Raises StopIteration for none."""
    kind, _, name = target.partition(":")
    wanted = f"stage_{name}" if kind == "stage" else name
    return next(command for command in COMMANDS if command.id == wanted)


def matching(known: Iterable[Guide], text: str) -> tuple[tuple[Guide, Section], ...]:
    """The sections in which every word of a text is found, those with it in their heading first."""
    words = folded(text).split()
    found = [(guide, section) for guide in known for section in guide.sections if _holds(_words(section), words)]
    return tuple(sorted(found, key=lambda pair: not _holds(folded(pair[1].title), words)))


def _holds(text: str, words: Iterable[str]) -> bool:
    return all(word in text for word in words)


def _words(section: Section) -> str:
    return folded(" ".join((section.title, *(line.text for line in section.lines))))
