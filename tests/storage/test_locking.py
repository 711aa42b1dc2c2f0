"""A lock beside an open file."""

import os
import platform
import stat
from datetime import datetime, timedelta

import pytest

from vsa.storage import Lock, lock
from vsa.storage.locking import holder


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


@pytest.mark.parametrize("name", ["gone/a.vsa", "b.vsa"])
def test_where_no_lock_can_be_kept_everyone_gets_one(tmp_path, name):
    (tmp_path / ".~b.vsa.lock").mkdir()
    first, second = lock(tmp_path / name), lock(tmp_path / name)
    assert isinstance(first, Lock)
    assert isinstance(second, Lock)
    second.release()


def test_who_comes_second_learns_who_has_the_file(tmp_path, monkeypatch):
    monkeypatch.setattr("getpass.getuser", lambda: "kari")
    file = tmp_path / "a.vsa"
    assert holder(file) is None
    mine = lock(file, signed=True)
    found = holder(file)
    assert (found.user, found.computer) == ("kari", platform.node())
    assert abs(datetime.now() - found.since) < timedelta(minutes=5)
    mine.release()
    assert holder(file) is None
    assert os.listdir(tmp_path) == []


def test_nobody_needs_a_name(tmp_path, monkeypatch):
    def nobody():
        raise KeyError("uid not found")

    monkeypatch.setattr("getpass.getuser", nobody)
    mine = lock(tmp_path / "a.vsa", signed=True)
    assert holder(tmp_path / "a.vsa").user == ""
    mine.release()


@pytest.mark.parametrize("said", ["", "[]", '{"user": "kari"}', '{"user": "k", "computer": "c", "since": "i går"}'])
def test_a_signature_that_cannot_be_read_names_nobody(tmp_path, said):
    (tmp_path / ".~a.vsa.who").write_text(said)
    assert holder(tmp_path / "a.vsa") is None


def test_a_signature_that_cannot_be_written_does_not_stand_in_the_way(tmp_path):
    (tmp_path / ".~a.vsa.who").mkdir()
    mine = lock(tmp_path / "a.vsa", signed=True)
    assert lock(tmp_path / "a.vsa") is None
    mine.release()
    assert lock(tmp_path / "a.vsa") is not None


@pytest.mark.parametrize("name", ["x" * 251 + ".vsa", "æ" * 125 + "a.vsa"])
def test_a_name_that_leaves_no_room_beside_it_is_locked_too(tmp_path, name):
    file = tmp_path / name
    mine = lock(file, signed=True)
    assert lock(file) is None
    assert holder(file) is not None
    mine.release()
    assert os.listdir(tmp_path) == []


@pytest.mark.skipif(platform.system() == "Windows", reason="permissions are those of POSIX")
def test_whoever_may_write_in_a_folder_can_ask_for_a_lock_in_it(tmp_path):
    before = os.umask(0o077)
    try:
        mine = lock(tmp_path / "a.vsa")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / ".~a.vsa.lock").stat().st_mode) == 0o666
    mine.release()


def test_a_signature_that_somebody_else_left_is_not_written_into(tmp_path):
    left = tmp_path / ".~a.vsa.who"
    left.write_text("theirs")
    os.link(left, tmp_path / "same")
    mine = lock(tmp_path / "a.vsa", signed=True)
    assert holder(tmp_path / "a.vsa") is not None
    assert (tmp_path / "same").read_text() == "theirs"
    mine.release()
