"""What else people call a command than its name: other words for it, and its name in the other languages."""

from functools import cache

from vsa.editor.commands import Command
from vsa.editor.searching import folded
from vsa.i18n import LANGUAGES, Language, translator
from vsa.i18n.catalogue import catalogue


@cache
def other_words(command: Command, language: Language) -> tuple[str, ...]:
    """The words, folded for a search: those of the language first; a command whose name says it all has few."""
    own = catalogue(language).get(f"commands.search.{command.id}", "")
    names = [translator(other)(command.label) for other in LANGUAGES if other != language]
    return tuple(folded(" ".join([str(own), *names])).split())
