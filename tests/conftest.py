"""What every test stands on: no window on screen, no file outside its own folder, no random failure by slowness."""

import gc
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.i18n.longer import stretched_catalogue
from vsa.i18n import house
from vsa.i18n.house import STANDARD, use_house

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("repeatable", deadline=None, derandomize=True, database=None)
settings.register_profile("searching", deadline=None)
# `make test` tries the same cases on every machine: it judges the change and not the draw. Pytest by hand searches.
settings.load_profile("repeatable" if os.environ.get("CI") else "searching")

HOMES = ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA")
XDG_FOLDERS = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")


@pytest.fixture(autouse=True)
def _home_of_its_own(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Recent files, backups and settings of a test land in a folder of its own, never in the user's."""
    home = tmp_path_factory.mktemp("home")
    for name in HOMES:
        monkeypatch.setenv(name, str(home))
    for name in XDG_FOLDERS:
        monkeypatch.setenv(name, str(home / name.lower()))
    return home


@pytest.fixture(autouse=True)
def _garbage_is_collected() -> Iterator[None]:
    """A start of the program that a test breaks off leaves the collector at rest: only for that test."""
    yield
    gc.enable()


@pytest.fixture(autouse=True)
def _words_of_every_house() -> Iterator[None]:
    """A test that chooses the words of a house leaves the usual ones to the next."""
    yield
    use_house(STANDARD)


@pytest.fixture
def longer_words(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Every text in a language whose words are 40 % longer than those of bokmål."""
    monkeypatch.setattr(house, "catalogue", stretched_catalogue)
    house.texts.cache_clear()
    yield
    house.texts.cache_clear()


def pytest_sessionfinish() -> None:
    """Without a display Qt keeps what was copied until Python is gone, and would then ask Python to delete it."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is not None and widgets.QApplication.instance() is not None:
        widgets.QApplication.clipboard().clear()
