"""What is put away of a version: names that last, a copy that says when it was tampered with, checksums that agree."""

import hashlib
import shutil
import subprocess
from datetime import datetime
from pathlib import Path

import pytest

from vsa.editor import finished_files
from vsa.editor.finished_files import AlreadyThere, Print, package, prints_of, put_away
from vsa.i18n import message, translator
from vsa.i18n.resources import examples
from vsa.model.document import Document
from vsa.storage import StorageError, load

MOMENT = datetime(2026, 11, 22, 14, 30)
IDEAL = (Print("map", {"state": "ideal"}),)
STEM = "2026-11-22_VSA_Byggesoeknad-ett-trinn"


@pytest.fixture(scope="module")
def document() -> Document:
    return load(examples() / "byggesak.vsa").document


def test_one_print_gives_all_files_its_name(document: Document) -> None:
    assert list(package(document, IDEAL, MOMENT).files) == [
        f"{STEM}_ideell_v2.pdf",
        f"{STEM}_ideell_v2.vsa",
        f"{STEM}_ideell_v2.sha256",
    ]


def test_several_prints_have_names_of_their_own(document: Document) -> None:
    made = package(document, (*prints_of(document), Print("actions")), MOMENT)
    assert list(made.files) == [
        f"{STEM}_naa_v2.pdf",
        f"{STEM}_ideell_v2.pdf",
        f"{STEM}_aktivitetsplan_v2.pdf",
        f"{STEM}_v2.vsa",
        f"{STEM}_v2.sha256",
    ]


def test_the_checksums_agree_with_the_files(document: Document, tmp_path: Path) -> None:
    made = package(document, IDEAL, MOMENT)
    put_away(made, tmp_path)
    lines = (tmp_path / f"{STEM}_ideell_v2.sha256").read_text().splitlines()
    assert lines == [
        f"{hashlib.sha256((tmp_path / name).read_bytes()).hexdigest()}  {name}" for name in list(made.files)[:2]
    ]
    if program := shutil.which("sha256sum"):
        checked = subprocess.run([program, "-c", f"{STEM}_ideell_v2.sha256"], cwd=tmp_path, capture_output=True)
        assert checked.returncode == 0


def test_the_copy_is_locked_and_says_when_it_was_tampered_with(document: Document, tmp_path: Path) -> None:
    made = package(document, IDEAL, MOMENT)
    put_away(made, tmp_path)
    copy = tmp_path / f"{STEM}_ideell_v2.vsa"
    opened = load(copy)
    assert opened.document == made.document
    assert opened.notices == ()
    assert opened.document.lock is not None
    assert opened.document.lock.copy_name == copy.name
    other = tmp_path / "endret.vsa"
    other.write_text(copy.read_text().replace("Fordele sak", "Fordele saker", 1))
    (notice,) = load(other).notices
    said = translator("nb").text(notice)
    assert "kontrollsummen stemmer ikke" in said
    assert "versjon 2" in said
    assert "22.11.2026" in said


def test_nothing_that_is_there_is_written_over(document: Document, tmp_path: Path) -> None:
    made = package(document, IDEAL, MOMENT)
    (tmp_path / f"{STEM}_ideell_v2.vsa").write_text("mitt")
    with pytest.raises(AlreadyThere) as refusal:
        put_away(made, tmp_path)
    assert f"{STEM}_ideell_v2.vsa" in translator("nb").text(refusal.value.message)
    assert [each.read_text() for each in tmp_path.iterdir()] == ["mitt"]


def test_all_files_are_written_or_none(document: Document, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write = finished_files.write_file

    def full(path: Path, content: bytes) -> None:
        if path.suffix == ".sha256":
            raise StorageError(message("storage.reason.missing"))
        write(path, content)

    monkeypatch.setattr(finished_files, "write_file", full)
    with pytest.raises(StorageError):
        put_away(package(document, IDEAL, MOMENT), tmp_path)
    assert list(tmp_path.iterdir()) == []
