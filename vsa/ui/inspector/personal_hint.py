"""A quiet line below a text that seems to identify somebody; the text is kept all the same."""

from PySide6.QtWidgets import QLabel, QWidget

from vsa.i18n import Translator
from vsa.model.personal import personal_in


class PersonalHint(QLabel):
    """Takes no room while there is nothing to say. `of` is the widget that the text stands in, which says it too."""

    def __init__(self, of: QWidget) -> None:
        super().__init__()
        self._of = of
        self.setProperty("role", "hint")
        self.setWordWrap(True)
        self.hide()

    def look_at(self, text: str, tr: Translator) -> None:
        """Say what a text seems to hold, or nothing."""
        found = personal_in(text)
        if found is None and not self.text():
            return
        self.setText(tr(f"model.personal.{found}") if found else "")
        self.setVisible(found is not None)
        self._of.setAccessibleDescription(self.text())
