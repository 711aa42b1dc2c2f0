"""The underlined letters of a menu, which Alt or the letter alone reaches: chosen by the program, since no translator
sees the whole menu."""

from collections.abc import Collection, Iterator, Sequence


def with_mnemonics(names: Sequence[str], taken: Collection[str] = ()) -> list[str]:
    """The names of a menu as Qt writes them, with `&` before a letter of each that no other one has and that is not
    `taken`: the first of a word if possible. A name goes without only where no choice of letters serves them all."""
    letters = _chosen(names, {letter.casefold() for letter in taken})
    owner = {number: letter for letter, number in letters.items()}
    return [_marked(name, owner.get(number, "")) for number, name in enumerate(names)]


def _chosen(names: Sequence[str], taken: Collection[str]) -> dict[str, int]:
    """The number of the name that has each letter: good letters first, then names change letters to make room."""
    owner: dict[str, int] = {}
    for wanted in (_first, _beginnings):
        for number, name in enumerate(names):
            letter = next((each for each in wanted(name) if each not in owner and each not in taken), None)
            if letter and number not in owner.values():
                owner[letter] = number
    for number in range(len(names)):
        if number not in owner.values():
            _find_room(number, names, owner, set(taken))
    return owner


def _find_room(number: int, names: Sequence[str], owner: dict[str, int], tried: set[str]) -> bool:
    """Give a name a letter that is free, or that of another name which finds a new one in turn."""
    letters = sorted(_letters(names[number]), key=lambda letter: letter in owner)
    for letter in letters:
        if letter not in tried:
            tried.add(letter)
            if letter not in owner or _find_room(owner[letter], names, owner, tried):
                owner[letter] = number
                return True
    return False


def _first(name: str) -> Iterator[str]:
    return (letter.casefold() for letter in name[:1] if letter.isalnum())


def _beginnings(name: str) -> Iterator[str]:
    return (letter for word in name.split() for letter in _first(word))


def _letters(name: str) -> Iterator[str]:
    return iter(dict.fromkeys(letter.casefold() for letter in name if letter.isalnum()))


def _marked(name: str, letter: str) -> str:
    """The name with `&` before a letter, at the beginning of a word if it begins one; no letter leaves it plain."""
    places = [at for at, each in enumerate(name) if letter and each.casefold() == letter]
    beginnings = [at for at in places if at == 0 or name[at - 1].isspace()]
    if not places:
        return _plain(name)
    at = (beginnings or places)[0]
    return f"{_plain(name[:at])}&{_plain(name[at:])}"


def _plain(name: str) -> str:
    return name.replace("&", "&&")
