"""Qt's own words in the language of the program: Qt has no bokmål, and its nynorsk comes with files we do not ship."""

import re

from PySide6.QtCore import QTranslator

from vsa.i18n import Language, translator
from vsa.i18n.catalogue import catalogue


class QtWords(QTranslator):
    """Translates what the catalogue area `qt` holds; the rest stays as Qt has it."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._tr = translator(language)
        self._known = {key.removeprefix("qt.") for key in catalogue(language) if key.startswith("qt.")}

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        return self._tr(f"qt.{_name(source)}") if self.knows(source) else source

    def knows(self, source: str) -> bool:
        """Whether the catalogue has one of Qt's texts."""
        return _name(source) in self._known


def _name(source: str) -> str:
    """The key of one of Qt's texts: `Look in:` is `look_in`."""
    return re.sub(r"[^a-z0-9]+", "_", source.replace("&", "").lower()).strip("_")
