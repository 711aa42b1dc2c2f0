"""A lock beside an open file."""

import os

import pytest

from vsa.storage import Lock, lock


def test_one_window_at_a_time_has_the_lock(tmp_path):
    file = tmp_path / "a.vsa"
    mine = lock(file)
    assert lock(file) is None
    mine.release()
    theirs = lock(file)
    assert theirs is not None
    theirs.release()


def test_a_released_lock_leaves_nothing_behind(tmp_path):
    mine = lock(tmp_path / "a.vsa")
    mine.release()
    mine.release()
    assert os.listdir(tmp_path) == []


def test_files_have_their_own_locks(tmp_path):
    first, second = lock(tmp_path / "a.vsa"), lock(tmp_path / "b.vsa")
    assert first is not None
    assert second is not None
    first.release()
    second.release()


@pytest.mark.parametrize("name", ["gone/a.vsa", "x" * 250 + ".vsa"])
def test_where_no_lock_can_be_kept_everyone_gets_one(tmp_path, name):
    first, second = lock(tmp_path / name), lock(tmp_path / name)
    assert isinstance(first, Lock)
    assert isinstance(second, Lock)
    second.release()
