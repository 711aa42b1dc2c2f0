"""Qt's own words in the language of the program: Qt has no bokmål, and its nynorsk comes with files we do not ship."""

import re

from PySide6.QtCore import QCoreApplication, QTranslator

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


class QtVoice:
    """Qt's own dialogs and menus speak one language at a time."""

    def __init__(self) -> None:
        self._words: QtWords | None = None

    def speak(self, language: Language) -> None:
        """Speak a language from now on."""
        if self._words is not None:
            QCoreApplication.removeTranslator(self._words)
        self._words = QtWords(language)
        QCoreApplication.installTranslator(self._words)


def _name(source: str) -> str:
    """The key of one of Qt's texts: `Look in:` is `look_in`."""
    return re.sub(r"[^a-z0-9]+", "_", source.replace("&", "").lower()).strip("_")
