"""What the window remembers from one day to the next: language, look, recent files, and where it stood."""

from PySide6.QtWidgets import QMainWindow

from vsa.drawing.theme import Theme
from vsa.editor.settings import Settings, save_settings
from vsa.i18n import Language, Translator, translator
from vsa.ui.measures import FIRST_WINDOW, LEAST_WINDOW
from vsa.ui.opening_picture import stand, standing
from vsa.ui.system_look import worn


class RememberingWindow(QMainWindow):
    """A window with settings; where it `remembers` they are on disk as soon as they are changed."""

    def __init__(self, settings: Settings, *, remembers: bool) -> None:
        super().__init__()
        self.settings, self.remembers = settings, remembers

    @property
    def language(self) -> Language:
        """The language of the interface."""
        return self.settings.language

    @property
    def theme(self) -> Theme:
        """The theme of the window."""
        return worn(self.settings.theme)

    @property
    def projector(self) -> bool:
        """Whether a map is presented in large letters and strong colours."""
        return self.settings.projector

    @property
    def minimap(self) -> bool:
        """Whether large maps have an overview in the corner."""
        return self.settings.minimap

    @property
    def tr_(self) -> Translator:
        """The texts in the language of the interface."""
        return translator(self.language)

    def keep_settings(self, settings: Settings) -> None:
        """Use settings from now on, and remember them."""
        self.settings = settings
        if self.remembers:
            save_settings(settings)

    def remember(self, **changes: object) -> None:
        """Use other values of some settings from now on, and remember them."""
        self.keep_settings(self.settings.model_copy(update=changes))

    def stand_where_it_stood(self) -> None:
        """Take the place and size that are remembered, else those of a first window."""
        self.setMinimumSize(*LEAST_WINDOW)
        self.resize(*FIRST_WINDOW)
        if self.settings.geometry:
            stand(self, self.settings.geometry)

    def remember_where_it_stands(self) -> None:
        """Remember place and size for the next time."""
        self.remember(geometry=standing(self))
