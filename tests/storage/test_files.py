"""Opening and saving files."""

import errno
import os
import stat
import sys
from datetime import datetime
from pathlib import Path

import pytest

from vsa.edits.finishing import finish
from vsa.i18n import translator
from vsa.model.document import Document
from vsa.storage import (
    ConflictError,
    NewerVersionError,
    OnDisk,
    StorageError,
    disk,
    dumps,
    is_gone,
    keep_version,
    load,
    on_disk,
    save,
    writable,
    write_file,
)
from vsa.storage.backups import MOST_BACKUPS, backup_folder, backups
from vsa.storage.errors import refusal_of

posix = pytest.mark.skipif(sys.platform == "win32", reason="these files exist on POSIX only")


@pytest.fixture
def file(tmp_path, document):
    path = tmp_path / "Byggesak år 2.vsa"
    save(document, path)
    return path


def only(path):
    """Whether a file stands alone in its folder: no temporary file was left behind."""
    return os.listdir(path.parent) == [path.name]


def test_what_is_saved_is_opened(file, document):
    opened = load(file)
    assert opened.document == document
    assert not opened.read_only
    assert opened.notices == ()
    assert only(file)


def test_saving_gives_the_hash_that_opening_gives(file, document):
    saved, opened = save(document, file), load(file)
    assert (saved.base_hash, saved.text) == (opened.base_hash, opened.text)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\0" * 4096,
        b"PK\x03\x04\x14",
        "{}".encode("utf-16"),
        b'{"format": "vsa", "version": 1, "title": "\xff"}',
        b"[" * 10**6,
        b'{"format": "vsa", "version": 1, "streams": [',
    ],
)
def test_a_damaged_file_gets_one_sentence_with_its_name_and_stays_as_it_is(tmp_path, content, sentences):
    path = tmp_path / "skadet.vsa"
    path.write_bytes(content)
    with pytest.raises(StorageError) as refused:
        load(path)
    assert all("skadet.vsa" in sentence for sentence in sentences(refused.value))
    assert path.read_bytes() == content


def test_a_file_cut_short_anywhere_is_refused(file, document):
    text = dumps(document).encode()
    for length in range(0, len(text) - 2, 97):
        file.write_bytes(text[:length])
        with pytest.raises(StorageError):
            load(file)


def test_a_huge_file_is_refused(tmp_path, monkeypatch, sentences):
    path = tmp_path / "stor.vsa"
    with path.open("wb") as file:
        file.truncate(disk.LARGEST_FILE + 1)
    with pytest.raises(StorageError) as refused:
        load(path)
    assert "32 MB" in sentences(refused.value)[0]


@pytest.mark.parametrize("name", ["borte.vsa", "borte/a.vsa", "x" * 300, "a\0b.vsa"])
def test_a_file_that_is_not_there_is_refused(tmp_path, name, sentences):
    with pytest.raises(StorageError) as refused:
        load(tmp_path / name)
    assert sentences(refused.value)
    assert os.listdir(tmp_path) == []


def test_a_folder_is_no_file(tmp_path, document, sentences):
    with pytest.raises(StorageError) as refused:
        load(tmp_path)
    assert "mappe" in sentences(refused.value)[0]
    with pytest.raises(StorageError) as refused:
        save(document, tmp_path)
    assert "mappe" in sentences(refused.value)[0]


@posix
def test_a_pipe_or_device_is_never_waited_for(tmp_path, sentences):
    os.mkfifo(tmp_path / "rør.vsa")
    for path in (tmp_path / "rør.vsa", Path("/dev/zero")):
        with pytest.raises(StorageError) as refused:
            load(path)
        assert "vanlig fil" in sentences(refused.value)[0]


def refusing(error):
    def refuse(*_, **__):
        raise error

    return refuse


@pytest.mark.parametrize(
    ("function", "error", "named"),
    [
        ("open", PermissionError(13, "no"), "tilgang"),
        ("fsync", OSError(errno.ENOSPC, "no"), "full"),
        ("write", OSError(errno.ENOSPC, "no"), "full"),
        ("replace", PermissionError(13, "no"), "tilgang"),
        ("replace", OSError(errno.EIO, "no"), "nettverket"),
        ("replace", OSError(errno.EPIPE, "no"), str(errno.EPIPE)),
    ],
)
def test_a_write_that_fails_loses_nothing(file, document, monkeypatch, function, error, named, sentences):
    before = file.read_bytes()
    with monkeypatch.context() as broken:
        broken.setattr(disk.os, function, refusing(error))
        with pytest.raises(StorageError) as refused:
            save(document.model_copy(update={"title": "Ny"}), file)
    sentence = sentences(refused.value)[0]
    assert named in sentence
    assert file.name in sentence
    assert file.read_bytes() == before
    assert only(file)


def test_what_is_not_on_disk_as_it_was_written_never_takes_the_place(file, document, monkeypatch):
    before = file.read_bytes()
    monkeypatch.setattr(Path, "read_bytes", lambda path: b"")
    with pytest.raises(StorageError) as refused:
        save(document.model_copy(update={"title": "Ny"}), file)
    monkeypatch.undo()
    assert refused.value.message.values["reason"].key == "storage.reason.read_back"
    assert file.read_bytes() == before
    assert only(file)


def test_a_document_that_could_not_be_opened_again_is_not_written(file, document):
    before = file.read_bytes()
    broken = document.model_copy(update={"streams": {"x": document.streams["now"]}})
    with pytest.raises(StorageError):
        save(broken, file)
    assert file.read_bytes() == before


def test_a_folder_that_is_gone_is_named(tmp_path, document, sentences):
    with pytest.raises(StorageError) as refused:
        save(document, tmp_path / "borte" / "a.vsa")
    assert "Mappen finnes ikke" in sentences(refused.value)[0]


@posix
def test_permissions_and_links_stay(file, document, tmp_path):
    file.chmod(0o640)
    link = tmp_path / "lenke.vsa"
    link.symlink_to(file)
    save(document.model_copy(update={"title": "Ny"}), link)
    assert link.is_symlink()
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert load(file).document.title == "Ny"


@posix
def test_a_new_file_has_the_permissions_that_the_user_gives_new_files(tmp_path, document):
    before = os.umask(0o027)
    try:
        save(document, tmp_path / "ny.vsa")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "ny.vsa").stat().st_mode) == 0o640


def test_a_change_by_someone_else_is_not_written_over(file, document, sentences):
    base = load(file).base_hash
    assert on_disk(file, base) is OnDisk.AS_LEFT
    save(Document(title="Annen"), file)
    assert on_disk(file, base) is OnDisk.CHANGED
    with pytest.raises(ConflictError) as refused:
        save(document, file, base=base)
    assert file.name in sentences(refused.value)[0]
    assert load(file).document.title == "Annen"


def test_a_file_that_someone_removed_is_written_again(file, document):
    base = load(file).base_hash
    file.unlink()
    assert on_disk(file, base) is OnDisk.MISSING
    (notice,) = save(document, file, base=base).notices
    assert load(file).document == document
    assert notice.key == "storage.written_anew"


@posix
def test_a_link_that_leads_back_to_itself_is_told_of(tmp_path, document, sentences):
    loop = tmp_path / "a.vsa"
    loop.symlink_to(loop)
    with pytest.raises(StorageError) as refused:
        load(loop)
    assert "fører tilbake til seg selv" in sentences(refused.value)[0]
    with pytest.raises(StorageError) as refused:
        save(document, loop)
    assert "fører tilbake til seg selv. Lagre under et annet navn." in sentences(refused.value)[0]


def test_a_folder_that_came_in_the_place_of_the_file_is_told_of(file, document, sentences):
    base = load(file).base_hash
    file.unlink()
    file.mkdir()
    with pytest.raises(StorageError) as refused:
        save(document, file, base=base)
    assert "Det ligger en mappe med samme navn der. Lagre under et annet navn." in sentences(refused.value)[0]


def test_each_save_is_the_base_of_the_next(file, document):
    base = load(file).base_hash
    for title in ("1", "2", "3"):
        base = save(document.model_copy(update={"title": title}), file, base=base).base_hash
    assert load(file).document.title == "3"


def test_the_file_of_a_newer_version_opens_for_reading_and_is_not_written_over(file, document, sentences):
    newer = dumps(document).replace('"version": 1,', '"version": 2,\n "later": 3,', 1)
    file.write_text(newer, encoding="utf-8")
    opened = load(file)
    assert opened.read_only
    assert opened.document.later == 3
    assert [notice.key for notice in opened.notices] == ["storage.newer"]
    with pytest.raises(NewerVersionError) as refused:
        save(opened.document, file, base=opened.base_hash)
    assert sentences(refused.value)
    assert file.read_text(encoding="utf-8") == newer


def test_a_repaired_file_says_so(file, document):
    text = dumps(document).replace('{"element": "p"', '{"element": "gone"')
    file.write_text(text, encoding="utf-8")
    assert [notice.key for notice in load(file).notices] == ["storage.repaired"]


def test_what_is_written_over_is_kept(file, document):
    first = file.read_bytes()
    for title in ("1", "2", "2"):
        save(document.model_copy(update={"title": title}), file)
    kept = backups(file)
    assert [path.name for path in kept] == ["0001.vsa", "0002.vsa", "0003.vsa"]
    assert kept[0].read_bytes() == first
    assert load(kept[1]).document.title == "1"


def test_only_the_latest_backups_are_kept(file, document):
    for number in range(MOST_BACKUPS + 5):
        save(document.model_copy(update={"title": str(number)}), file)
        assert len(backups(file)) == min(number + 1, MOST_BACKUPS)
    kept = backups(file)
    assert load(kept[-1]).document.title == str(MOST_BACKUPS + 3)


def test_files_of_one_name_in_two_folders_have_their_own_backups(tmp_path):
    assert backup_folder(tmp_path / "a" / "x.vsa") != backup_folder(tmp_path / "b" / "x.vsa")


def test_a_backup_that_fails_does_not_stand_in_the_way(file, document):
    folder = backup_folder(file)
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_text("in the way")
    (notice,) = save(document.model_copy(update={"title": "Ny"}), file).notices
    assert load(file).document.title == "Ny"
    assert str(folder.parent) in translator("nb").text(notice)


def test_a_backup_that_must_not_fail_stands_in_the_way(file, document, sentences):
    folder = backup_folder(file)
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_text("in the way")
    before = file.read_bytes()
    with pytest.raises(StorageError) as refused:
        save(document.model_copy(update={"title": "Ny"}), file, keep=True)
    assert "kopieres" in sentences(refused.value)[0]
    assert file.read_bytes() == before


def test_a_file_that_must_not_be_written_to_is_not(file, document, monkeypatch, sentences):
    before = file.read_bytes()
    monkeypatch.setattr(os, "access", lambda path, mode: os.fspath(path) != os.fspath(file))
    with pytest.raises(StorageError) as refused:
        save(document.model_copy(update={"title": "Ny"}), file)
    assert "skrivebeskyttet" in sentences(refused.value)[0]
    assert file.read_bytes() == before
    assert only(file)
    assert not writable(file)


def test_where_both_file_and_folder_may_be_written_to_saving_can_be_promised(file):
    assert writable(file)
    assert not writable(file.parent / "gone" / "a.vsa")


def test_a_file_that_another_program_keeps_to_itself_is_told_of(sentences):
    error = PermissionError(errno.EACCES, "in use")
    assert refusal_of(error).key == "storage.refusal.not_allowed"
    error.winerror = 32
    assert refusal_of(error).key == "storage.refusal.in_use"


def test_any_file_is_written_whole_or_not_at_all(tmp_path, sentences):
    write_file(tmp_path / "a.pdf", b"%PDF")
    assert (tmp_path / "a.pdf").read_bytes() == b"%PDF"
    with pytest.raises(StorageError) as refused:
        write_file(tmp_path / "gone" / "b.pdf", b"%PDF")
    assert "b.pdf" in sentences(refused.value)[0]


def test_what_is_not_saved_can_be_kept_among_the_backups(file, document, sentences):
    keep_version(document.model_copy(update={"title": "Ikke lagret"}), file)
    assert [load(kept).document.title for kept in backups(file)] == ["Ikke lagret"]
    assert load(file).document == document


def test_a_version_that_cannot_be_kept_is_told_of(file, document, sentences):
    folder = backup_folder(file)
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_text("in the way")
    with pytest.raises(StorageError) as refused:
        keep_version(document, file)
    assert file.name in sentences(refused.value)[0]


def test_a_file_that_became_unreadable_has_changed(file, document):
    base = load(file).base_hash
    file.unlink()
    file.mkdir()
    assert on_disk(file, base) is OnDisk.CHANGED


def test_a_finished_version_that_another_program_changed_says_so(file, document):
    locked = finish(document, datetime(2026, 11, 22, 14, 30), "kopi.vsa")
    save(locked, file)
    assert load(file).notices == ()
    file.write_text(file.read_text("utf-8").replace('"VSA"', '"VSA 2"'), "utf-8")
    (notice,) = load(file).notices
    assert notice.key == "storage.tampered"


def test_a_file_is_gone_for_certain_only_while_its_folder_is_there(file, tmp_path):
    assert not is_gone(file)
    file.unlink()
    assert is_gone(file)
    assert not is_gone(tmp_path / "a network that is away" / file.name)


def test_what_only_a_newer_version_understands_is_newer_and_not_damaged(file, sentences):
    file.write_text('{"format": "vsa", "version": 99, "streams": "elsewhere"}', encoding="utf-8")
    with pytest.raises(NewerVersionError) as refused:
        load(file)
    assert sentences(refused.value)
