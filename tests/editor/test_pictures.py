"""The files of the pictures that documents open with: private, whole, and none of what is forgotten."""

import os
from pathlib import Path

import pytest

from vsa.editor.pictures import forget_picture, keep_picture, picture_file
from vsa.editor.places import picture_folder
from vsa.editor.settings import RECENT_FILES, Settings, save_settings


def kept() -> set[str]:
    return {file.name for file in picture_folder().iterdir()}


def test_a_picture_is_kept_whole_and_replaces_the_one_before(tmp_path: Path) -> None:
    for content in (b"first", b"second"):
        keep_picture(tmp_path / "Byggesak.vsa", content)
    assert picture_file(tmp_path / "Byggesak.vsa").read_bytes() == b"second"
    assert len(kept()) == 1


@pytest.mark.skipif(os.name == "nt", reason="the user's folders are private there as they are")
def test_only_the_user_may_read_pictures(tmp_path: Path) -> None:
    keep_picture(tmp_path / "Byggesak.vsa", b"picture")
    assert picture_folder().stat().st_mode & 0o777 == 0o700
    assert picture_file(tmp_path / "Byggesak.vsa").stat().st_mode & 0o777 == 0o600


def test_the_name_of_a_picture_does_not_give_the_document_away(tmp_path: Path) -> None:
    keep_picture(tmp_path / "Kari Nordmann.vsa", b"picture")
    assert not any("Nordmann" in name for name in kept())


def test_a_picture_goes_when_its_file_leaves_the_list(tmp_path: Path) -> None:
    files = [tmp_path / f"{number}.vsa" for number in range(RECENT_FILES + 3)]
    settings = Settings()
    for file in files:
        keep_picture(file, b"picture")
        settings = settings.with_recent(file)
    save_settings(settings)
    assert kept() == {picture_file(file).name for file in files[-RECENT_FILES:]}
    save_settings(settings.without_recent(files[-1]))
    assert picture_file(files[-1]).name not in kept()
    save_settings(settings.model_copy(update={"recent": ()}))
    assert kept() == set()


def test_what_is_half_written_goes_too(tmp_path: Path) -> None:
    keep_picture(tmp_path / "1.vsa", b"picture")
    (picture_folder() / "half.new").write_bytes(b"half")
    save_settings(Settings().with_recent(tmp_path / "1.vsa"))
    assert kept() == {picture_file(tmp_path / "1.vsa").name}


def test_a_forgotten_picture_is_gone(tmp_path: Path) -> None:
    keep_picture(tmp_path / "1.vsa", b"picture")
    for _ in range(2):
        forget_picture(tmp_path / "1.vsa")
    assert kept() == set()


def test_a_disk_that_refuses_costs_the_picture_alone(tmp_path: Path) -> None:
    picture_folder().parent.mkdir(parents=True)
    picture_folder().write_bytes(b"in the way")
    keep_picture(tmp_path / "1.vsa", b"picture")
    save_settings(Settings())
    assert picture_folder().read_bytes() == b"in the way"
