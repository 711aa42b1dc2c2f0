"""Where the program keeps what it knows about its user, in the user's own folders."""

from pathlib import Path

from platformdirs import user_cache_path, user_config_path


def settings_file() -> Path:
    """The settings: language, look, and the files opened last."""
    return user_config_path("vsa", appauthor=False, roaming=True) / "settings.json"


def picture_folder() -> Path:
    """The pictures that documents open with."""
    return user_cache_path("vsa", appauthor=False) / "pictures"
