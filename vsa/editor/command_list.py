"""Every command in one list that can be searched by words, for whoever knows what to do but not where."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from vsa.editor.command_words import other_words
from vsa.editor.commands import COMMANDS, Command
from vsa.editor.desk import Desk
from vsa.editor.searching import folded
from vsa.i18n import Translator

ITSELF = "commands"
"""The command that opens the list is not in it."""
EXACT, BEGINS, INSIDE, OTHERWISE, ELSEWHERE, SCATTERED = range(6)
"""How well a word fits, the best first: a word of the name, its beginning, a part of the name, the beginning of
another word for it or of a word of its menu, or letters of the name in this order."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A command with its name, the menu it stands in or where its keys act, its keys, and why it cannot be carried out
    now."""

    command: Command
    name: str
    place: str
    keys: tuple[str, ...]
    reason: str
    others: tuple[str, ...] = ()
    """Other words for it, folded."""

    @property
    def available(self) -> bool:
        """Whether it can be carried out now."""
        return not self.reason


def entries(desk: Desk, tr: Translator, recent: Sequence[str]) -> tuple[Entry, ...]:
    """All commands: those used last (`recent`, by id) first, then those that can be carried out now, then the others.
    Commands of the same name, one for the menu and one for a key on the map, are one."""
    named: dict[str, list[Command]] = {}
    for command in COMMANDS:
        if command.id != ITSELF:
            named.setdefault(tr(command.label), []).append(command)
    found = [_entry(desk, tr, name, commands) for name, commands in named.items()]
    places = {name: place for place, name in enumerate(recent)}
    return tuple(sorted(found, key=lambda entry: (not entry.available, places.get(entry.command.id, len(places)))))


def matching(known: Iterable[Entry], text: str) -> tuple[Entry, ...]:
    """The entries in which every word of a text is found, the best first: above all one whose whole name it is. Else in
    the order given."""
    wanted = folded(text).split()
    rated = [(entry, _rating(entry, wanted)) for entry in known]
    fitting = [(entry, rating) for entry, rating in rated if rating is not None]
    return tuple(
        entry for entry, _ in sorted(fitting, key=lambda pair: (pair[1], folded(pair[0].name).split() != wanted))
    )


def _entry(desk: Desk, tr: Translator, name: str, commands: Sequence[Command]) -> Entry:
    first = commands[0]
    refused = first.disabled(desk)
    return Entry(
        command=first,
        name=name.removesuffix("…").rstrip(),
        place=_place(first, tr),
        keys=tuple(dict.fromkeys(key for command in commands for key in command.keys)),
        reason=tr.text(refused) if refused else "",
        others=other_words(first, tr.language),
    )


def _place(command: Command, tr: Translator) -> str:
    """The menu, or where its key acts."""
    if command.menu is not None:
        return tr(f"editor.menu.{command.menu}").replace("&", "")
    return tr(f"editor.place.{command.scope}")


def _rating(entry: Entry, wanted: Iterable[str]) -> int | None:
    """How well an entry fits all words, 0 the best; None when it lacks one."""
    ratings = [_fit(word, entry) for word in wanted]
    return None if None in ratings else sum(rating for rating in ratings if rating is not None)


def _fit(word: str, entry: Entry) -> int | None:
    name = folded(entry.name)
    if word in name.split():
        return EXACT
    if any(each.startswith(word) for each in name.split()):
        return BEGINS
    if word in name:
        return INSIDE
    if any(each.startswith(word) for each in entry.others):
        return OTHERWISE
    if any(each.startswith(word) for each in folded(entry.place).split()):
        return ELSEWHERE
    letters = iter(name)
    return SCATTERED if all(letter in letters for letter in word) else None
