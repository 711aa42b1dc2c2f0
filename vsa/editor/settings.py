"""What the program remembers about its user: language, look and the files opened last."""

import json
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from vsa.drawing.theme import Theme
from vsa.editor.pictures import keep_pictures_of
from vsa.editor.places import settings_file
from vsa.editor.views import View
from vsa.i18n import House, Language

RECENT_FILES, RECENT_COMMANDS = 8, 8


class Settings(BaseModel):
    """Immutable settings; `inspector` is whether the fields of what is selected stand beside the map, `house` is the
    words that the house has of its own, `minimap` is whether large maps have an overview in the corner, `geometry` the
    window's own description of where it stood. `view` is how maps are shown; of the columns of their tables, those that
    are hidden (None: as at first) and the widths given by hand. `favourites` are symbols of the list, `role` is the
    user's own. `hints_put_away` are hints, by id, that never come again."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    language: Language = "nb"
    theme: Theme = "light"
    minimap: bool = True
    inspector: bool = True
    projector: bool = True
    text_scale: Annotated[float, Field(ge=1, le=2)] = 1.0
    house: House = House()
    recent: tuple[str, ...] = ()
    favourites: tuple[str, ...] = ()
    recent_commands: tuple[str, ...] = ()
    geometry: str = ""
    seen_version: str = ""
    role: str = ""
    view: View = View.DIAGRAM
    split: tuple[int, ...] = ()
    hidden_columns: tuple[str, ...] | None = None
    hints_put_away: tuple[str, ...] = ()
    column_widths: dict[str, int] = {}

    def with_recent_command(self, name: str) -> "Settings":
        """The same settings with a command, by its id, at the head of those chosen last from the list of commands."""
        rest = tuple(other for other in self.recent_commands if other != name)
        return self.model_copy(update={"recent_commands": (name, *rest)[:RECENT_COMMANDS]})

    def with_recent(self, path: Path) -> "Settings":
        """The same settings with a file at the head of the recent ones."""
        name = str(path.absolute())
        rest = tuple(other for other in self.recent if other != name)
        return self.model_copy(update={"recent": (name, *rest)[:RECENT_FILES]})

    def without_recent(self, path: Path) -> "Settings":
        """The same settings without a file that is gone."""
        name = str(path.absolute())
        return self.model_copy(update={"recent": tuple(other for other in self.recent if other != name)})

    def with_favourite_toggled(self, name: str) -> "Settings":
        """The same settings with a symbol among the favourites, or without it when it was one."""
        rest = tuple(other for other in self.favourites if other != name)
        return self.model_copy(update={"favourites": rest if name in self.favourites else (*rest, name)})


def load_settings(file: Path | None = None) -> Settings:
    """The settings; the defaults when none can be read, and in the place of each that is not what it may be."""
    try:
        found = json.loads((file or settings_file()).read_bytes())
    except (OSError, ValueError, RecursionError):
        return Settings()
    return _valid(found) if isinstance(found, dict) else Settings()


def _valid(found: dict[str, object]) -> Settings:
    try:
        return Settings.model_validate_json(json.dumps(found))
    except ValidationError as error:
        wrong = {problem["loc"][0] for problem in error.errors()}
        return Settings.model_validate_json(json.dumps({name: found[name] for name in found.keys() - wrong}))


def save_settings(settings: Settings, file: Path | None = None) -> None:
    """Keep the settings, and no picture of a file that they have forgotten. A disk that refuses costs the settings,
    never the work, so nobody is told."""
    keep_pictures_of(settings.recent)
    target = file or settings_file()
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        fresh = target.with_suffix(".new")
        fresh.write_text(settings.model_dump_json(indent=1), encoding="utf-8")
        fresh.replace(target)
    except OSError:
        return
