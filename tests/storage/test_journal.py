"""What is offered after a crash."""

import subprocess
import sys

import pytest

from vsa.model.document import Document
from vsa.storage import Journal, dumps, journal, leftovers, loads

CRASH = """
import os, sys
from pathlib import Path
from vsa.model.document import Document
from vsa.storage import Journal
journal = Journal(Path("a.vsa"), "hash")
journal.append(Document(title="1"))
journal.append(Document(title="2"))
os._exit(1)
"""


def left_behind(*documents, file=None, base=None):
    """A journal as a crashed program leaves it: the file is there, and nobody holds its lock."""
    made = Journal(file, base)
    for document in documents:
        made.append(document)
    path = made._path
    text = path.read_text(encoding="utf-8")
    made.close()
    path.write_text(text, encoding="utf-8")
    return path


def test_a_crashed_program_leaves_its_latest_document():
    subprocess.run([sys.executable, "-c", CRASH], check=False)
    (found,) = leftovers()
    assert (found.document.title, found.file.name, found.base) == ("2", "a.vsa", "hash")
    found.discard()
    assert list(leftovers()) == []


def test_a_running_program_keeps_its_journal_to_itself(document):
    running = Journal()
    running.append(document)
    assert list(leftovers()) == []
    running.close()


def test_a_proper_end_leaves_nothing(document):
    ended = Journal()
    ended.append(document)
    ended.close()
    assert list(leftovers()) == []
    assert list(journal._folder().iterdir()) == []


def test_a_document_that_was_never_changed_has_no_journal():
    Journal().close()
    assert not journal._folder().exists()


def test_the_whole_document_comes_back(document):
    left_behind(Document(), document)
    (found,) = leftovers()
    assert found.document == document
    assert found.file is None
    assert dumps(found.document) == dumps(document)


def test_what_was_saved_is_not_offered(tmp_path, document):
    saved = Journal()
    saved.append(Document(title="1"))
    saved.restart(tmp_path / "a.vsa", "hash")
    assert not saved._path.exists()
    saved.append(Document(title="2"))
    lines = saved._path.read_text(encoding="utf-8").splitlines()
    assert len(lines) == 2
    assert '"hash"' in lines[0]
    saved.close()


def test_a_line_cut_short_is_passed_over(document):
    path = left_behind(document, Document(title="2"))
    path.write_text(path.read_text(encoding="utf-8")[:-20], encoding="utf-8")
    (found,) = leftovers()
    assert found.document == document


@pytest.mark.parametrize("content", ["", "\0\0\0", "{}\n{}", "[1]\n[2]", '{"file": 1, "base": 2}\n{"document": "x"}'])
def test_a_journal_that_holds_nothing_is_removed(content):
    path = left_behind(Document())
    path.write_text(content, encoding="utf-8")
    assert list(leftovers()) == []
    assert not path.exists()


def test_a_journal_does_not_grow_without_end(monkeypatch, document):
    monkeypatch.setattr(journal, "LARGEST_JOURNAL", 10_000)
    path = left_behind(*[document] * 20)
    assert path.stat().st_size < 20_000
    assert [found.document for found in leftovers()] == [document]
    assert loads(dumps(document)) == document


def test_a_folder_that_cannot_be_written_to_does_not_stand_in_the_way(document):
    folder = journal._folder()
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_text("in the way")
    blocked = Journal()
    blocked.append(document)
    blocked.close()
    assert list(leftovers()) == []
