"""Every call of the operating system fails once, in turn: the file is whole, and one sentence says what to do."""

import errno
import os
import sys
from pathlib import Path

import pytest

from vsa.i18n import translator
from vsa.model.document import Document
from vsa.storage import Journal, StorageError, leftovers, load, save
from vsa.storage.backups import backups

CALLS = ("open", "write", "fsync", "close", "replace", "unlink", "chmod", "mkdir", "stat", "access")
ADVICE = {
    errno.ENOSPC: "Slett noe der, eller lagre et annet sted",
    errno.EACCES: "Lagre et annet sted, eller be den som eier mappen",
    errno.EROFS: "Lagre et annet sted, eller be den som eier mappen",
    errno.EIO: "Koble til nettverket eller disken igjen",
    errno.ESTALE: "Koble til nettverket eller disken igjen",
    errno.ENOENT: "Koble til nettverket eller disken igjen",
    errno.ENOTSUP: "Prøv igjen, eller lagre et annet sted",
}


class Faults:
    """Lets one call of the operating system fail: the first, the second, …"""

    def __init__(self, monkeypatch):
        self._left = self._code = 0
        for name in CALLS:
            monkeypatch.setattr(os, name, self._counted(getattr(os, name), closes=name == "close"))

    def plan(self, call, code):
        """Let the call with this number fail from now on."""
        self._left, self._code = call, code

    @property
    def came(self):
        """Whether so many calls were made that one failed."""
        return self._left <= 0

    def _counted(self, function, *, closes):
        def count(*arguments, **options):
            self._left -= 1
            failing = self._left == 0 and self._code
            if not failing or closes:  # What cannot be closed without a failure is closed all the same.
                result = function(*arguments, **options)
            if failing:
                raise OSError(self._code, "as planned")
            return result

        return count


@pytest.fixture
def faults(monkeypatch):
    return Faults(monkeypatch)


@pytest.mark.parametrize("code", ADVICE)
def test_whatever_fails_while_saving_the_file_is_whole_and_the_user_told(tmp_path, document, faults, code):
    path = tmp_path / "Byggesak.vsa"
    refused = 0
    for call in range(1, 200):
        faults.plan(0, 0)
        path.unlink(missing_ok=True)
        save(document, path)
        new = document.model_copy(update={"title": str(call)})
        faults.plan(call, code)
        try:
            save(new, path)
        except StorageError as error:
            refused += 1
            sentence = translator("nb").text(error.message)
            kept = document
        else:
            sentence, kept = "", new
        came = faults.came
        faults.plan(0, 0)
        assert load(path).document == kept
        if sentence:
            assert "«Byggesak.vsa» kunne ikke lagres" in sentence
            assert ADVICE[code] in sentence
        if not came:
            break
    else:
        raise AssertionError("it never came to the end")
    assert refused > 5


def test_whatever_fails_while_it_is_kept_the_journal_has_the_edit_or_says_so(document, faults):
    for call in range(1, 200):
        faults.plan(0, 0)
        journal = Journal()
        assert journal.append(Document(title="before")) is None
        faults.plan(call, errno.ENOSPC)
        failed = journal.append(document)
        came = faults.came
        faults.plan(0, 0)
        journal._lock.release()
        (found,) = leftovers()
        assert found.document == document if failed is None else found.document in (document, Document(title="before"))
        found.discard()
        if not came:
            assert failed is None
            assert call > 3
            return
    raise AssertionError("it never came to the end")


@pytest.mark.skipif(not hasattr(os, "setuid") or os.getuid() != 0, reason="only root can become an unprivileged user")
class TestUnprivileged:
    """A user who may not write in a folder, as a process of its own: root may write everywhere."""

    def test_a_read_only_folder_is_named_with_what_to_do(self, tmp_path, document):
        path = self.file_of_root(tmp_path, document)
        before = path.read_bytes()
        sentence = self.as_nobody(lambda: self.saved_anew(path, document))
        assert "Du har ikke lov til å skrive i mappen. Lagre et annet sted" in sentence
        assert path.read_bytes() == before
        assert os.listdir(path.parent) == [path.name]

    def test_a_write_protected_file_is_not_replaced(self, tmp_path, document):
        path = self.file_of_root(tmp_path, document)
        path.parent.chmod(0o777)
        before = path.read_bytes()
        assert "Filen er skrivebeskyttet. Lagre under et annet navn." in self.as_nobody(
            lambda: self.saved_anew(path, document)
        )
        assert path.read_bytes() == before

    def test_a_home_that_may_not_be_looked_into_offers_nothing_and_stands_in_no_way(self, tmp_path, document):
        path = self.file_of_root(tmp_path, document)
        Path(os.environ["XDG_DATA_HOME"]).mkdir(mode=0o700)
        Path(os.environ["XDG_DATA_HOME"]).parent.chmod(0o700)
        assert self.as_nobody(lambda: str([*leftovers(), *backups(path)])) == "[]"

    def file_of_root(self, tmp_path, document):
        own = (
            folder for folder in (tmp_path, *tmp_path.parents) if folder.name.startswith(("pytest-", "popen-", "test_"))
        )
        for folder in own:
            folder.chmod(0o755)
        path = tmp_path / "felles" / "Byggesak.vsa"
        path.parent.mkdir(mode=0o755)
        save(document, path)
        path.chmod(0o644)
        return path

    def saved_anew(self, path, document):
        load(path)
        save(document.model_copy(update={"title": "Ny"}), path)
        return "saved"

    def as_nobody(self, action):
        """What a user without any rights is told, or else gets."""
        read, write = os.pipe()
        child = os.fork()
        if not child:
            os.setgid(65534)
            os.setuid(65534)
            try:
                os.write(write, action().encode())
            except StorageError as error:
                os.write(write, translator("nb").text(error.message).encode())
            finally:
                os._exit(0)
        os.close(write)
        with os.fdopen(read, "rb") as told:
            sentence = told.read().decode()
        os.waitpid(child, 0)
        return sentence


@pytest.mark.skipif(sys.platform == "win32", reason="limits of a process exist on POSIX only")
def test_a_real_limit_of_the_system_leaves_the_file_whole(tmp_path, document):
    import resource
    import signal

    path = tmp_path / "Byggesak.vsa"
    save(document, path)
    before = path.read_bytes()
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (len(before) // 2, limits[1]))
    try:
        with pytest.raises(StorageError) as refused:
            save(document.model_copy(update={"title": "Ny"}), path)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, ignored)
    assert "Disken er full" in translator("nb").text(refused.value.message)
    assert path.read_bytes() == before
    assert os.listdir(tmp_path) == [path.name]
