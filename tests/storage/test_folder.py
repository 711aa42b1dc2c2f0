"""Reading all documents of a folder."""

import errno
import os
import shutil
from pathlib import Path

import pytest

from vsa.i18n.resources import examples
from vsa.storage import StorageError
from vsa.storage.folder import documents_in

EXAMPLE = examples() / "byggesak.vsa"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "under").mkdir()
    (tmp_path / ".hidden").mkdir()
    for name in ("b.vsa", "under/a.VSA", ".c.vsa", ".hidden/d.vsa", "notes.txt"):
        shutil.copy(EXAMPLE, tmp_path / name)
    (tmp_path / "broken.vsa").write_text('{"format": "vsa"')
    return tmp_path


def snapshot(folder):
    return {path: (path.stat().st_mtime_ns, path.is_file() and path.read_bytes()) for path in folder.rglob("*")}


def test_documents_come_by_name_and_a_damaged_one_does_not_stop_it(folder):
    found = list(documents_in(folder))
    assert [each.path.name for each in found] == ["b.vsa", "broken.vsa", "a.VSA"]
    assert [each.document is None for each in found] == [False, True, False]
    assert found[1].error.message.key == "storage.damaged"


def test_nothing_is_written(folder):
    before = snapshot(folder)
    list(documents_in(folder))
    assert snapshot(folder) == before


def test_a_folder_that_is_none_is_refused_in_a_sentence(tmp_path, sentences):
    with pytest.raises(StorageError) as refused:
        list(documents_in(tmp_path / "nothing"))
    assert "nothing" in sentences(refused.value)[0]


def test_a_link_back_into_the_folder_is_not_followed_for_ever(folder):
    os.symlink(folder, folder / "under" / "again")
    assert len(list(documents_in(folder))) == 3


def test_a_folder_inside_that_cannot_be_read_is_passed_over(folder, monkeypatch):
    def scandir(path, real=os.scandir):
        if os.path.basename(path) == "under":
            raise PermissionError(errno.EACCES, "no", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    assert [each.path.name for each in documents_in(folder)] == ["b.vsa", "broken.vsa"]


def test_a_file_that_several_names_lead_to_is_read_once_and_a_name_that_leads_nowhere_is_told_of(
    tmp_path: Path,
) -> None:
    file = tmp_path / "a.vsa"
    file.write_bytes((examples() / "byggesak.vsa").read_bytes())
    os.link(file, tmp_path / "b.vsa")
    (tmp_path / "c.vsa").symlink_to(tmp_path / "gone")
    assert len(list(documents_in(tmp_path))) == 2
