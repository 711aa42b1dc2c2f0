"""What other programs do to a file is heard of, however they write it."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from vsa.ui.file_watch import FileWatch

PATIENCE_MS = 30_000
"""Windows of other tests come to rest in the meantime."""


def written_over(file: Path) -> None:
    file.write_bytes(b"new")


def replaced(file: Path) -> None:
    fresh = file.with_suffix(".new")
    fresh.write_bytes(b"new")
    os.replace(fresh, file)


def removed(file: Path) -> None:
    file.unlink()


def replaced_twice(file: Path) -> None:
    replaced(file)
    replaced(file)


@pytest.mark.parametrize("happening", [written_over, replaced, removed, replaced_twice])
def test_it_stirs_once_when_it_is_quiet_again(qtbot: QtBot, tmp_path: Path, happening: Callable[[Path], None]) -> None:
    file, parent = tmp_path / "a.vsa", QObject()
    file.write_bytes(b"old")
    watch = FileWatch(file, parent)
    with qtbot.waitSignal(watch.stirred, timeout=PATIENCE_MS):
        pass  # What may have happened before.
    with qtbot.waitSignal(watch.stirred, timeout=PATIENCE_MS):
        happening(file)


def test_a_file_that_came_back_is_watched_again(qtbot: QtBot, tmp_path: Path) -> None:
    file, parent = tmp_path / "a.vsa", QObject()
    file.write_bytes(b"old")
    watch = FileWatch(file, parent)
    for happening in (removed, written_over, written_over):
        with qtbot.waitSignal(watch.stirred, timeout=PATIENCE_MS):
            happening(file)
