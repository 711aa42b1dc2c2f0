"""The libraries that the program is made with, and their licences, from what they say of themselves when installed."""

import re
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from typing import NamedTuple

PRODUCT = "vsa"
FIRST = ("PySide6-Essentials", "pydantic", "reportlab", "networkx", "numpy", "openpyxl", "defusedxml", "filelock")
SECOND = ("platformdirs", "pypdfium2", "holidays", "icalendar", "ttf-opensans")
"""What the product requires itself; what these require is found from them."""
_NAME = re.compile(r"[A-Za-z0-9._-]+")
LONGEST = 60
"""Letters of a licence field; what is longer is the text of a licence, not its name."""


class Library(NamedTuple):
    """A library in use; its licence is empty when it names none."""

    name: str
    version: str
    licence: str


def libraries() -> tuple[Library, ...]:
    """All libraries that the program needs and that are installed, by name. Asks nothing of any network."""
    found: dict[str, Library] = {}
    waiting = [*FIRST, *SECOND]
    while waiting:
        name = waiting.pop()
        try:
            installed = distribution(name)
        except PackageNotFoundError:
            continue
        if installed.name.lower() not in found:
            found[installed.name.lower()] = Library(installed.name, installed.version, licence_of(installed))
            waiting += _required(installed)
    return tuple(found[name] for name in sorted(found))


def licence_of(installed: Distribution) -> str:
    """The licence that a library names, in a few words."""
    facts = installed.metadata.json
    named = str(facts.get("license_expression") or facts.get("license") or "").strip()
    if named and len(named) <= LONGEST and "\n" not in named:
        return named
    classified = [each for each in facts.get("classifier", ()) if each.startswith("License ::")]
    return ", ".join(each.rpartition(" :: ")[2] for each in classified)


def _required(installed: Distribution) -> Iterator[str]:
    """What it needs on every machine, without its extras."""
    for line in installed.requires or ():
        name = _NAME.match(line)
        if name is not None and "extra ==" not in line:
            yield name[0]
