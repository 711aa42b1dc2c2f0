"""What is offered after a crash."""

import errno
import json
import os
import subprocess
import sys

import pytest
from hypothesis import settings
from hypothesis.stateful import invariant

from tests.edits.test_random_edits import RandomEdits
from vsa.edits.elements import Ref
from vsa.edits.fields import rename
from vsa.edits.move import move
from vsa.i18n import translator
from vsa.model.document import Document
from vsa.model.stream import StepGroup
from vsa.storage import Base, Journal, dumps, journal, leftovers, lock
from vsa.storage.changes import apply, change

CRASH = """
import os, sys
from pathlib import Path
from vsa.model.document import Document
from vsa.storage import Base, Journal
journal = Journal(Base(file=Path("a.vsa"), hash="hash"))
journal.append(Document(title="1"))
journal.append(Document(title="2"))
os._exit(1)
"""


def left_behind(*documents, base=None):
    """A journal as a crashed program leaves it: the file is there, and nobody holds its lock."""
    made = Journal(base)
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


def test_the_journals_of_other_files_are_not_replayed(monkeypatch, tmp_path):
    for name in ("a.vsa", "b.vsa"):
        left_behind(Document(title=name), base=Base(file=tmp_path / name, hash="hash"))
    left_behind(Document(title="never saved"))
    replayed, latest = [], journal.latest
    monkeypatch.setattr(journal, "latest", lambda path: replayed.append(path) or latest(path))
    assert [found.document.title for found in leftovers(tmp_path / "b.vsa")] == ["b.vsa"]
    assert len(replayed) == 1
    assert len(list(leftovers())) == 3


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
    assert list(journal.journal_folder().iterdir()) == []


def test_a_document_that_was_never_changed_has_no_journal():
    Journal().close()
    assert not journal.journal_folder().exists()


def test_the_whole_document_comes_back(document):
    left_behind(Document(), document)
    (found,) = leftovers()
    assert found.document == document
    assert found.file is None
    assert dumps(found.document) == dumps(document)


def test_what_was_saved_is_not_offered(tmp_path, document):
    saved = Journal()
    saved.append(Document(title="1"))
    saved.restart(Base(file=tmp_path / "a.vsa", hash="hash"))
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


def test_a_journal_of_whole_documents_is_read(document):
    """As earlier versions of the program wrote it."""
    path = left_behind(Document())
    lines = [{"file": None, "base": None}, *({"document": dumps(each)} for each in (Document(title="1"), document))]
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    (found,) = leftovers()
    assert found.document == document


def test_an_edit_is_kept_as_what_it_changed(document):
    changed = rename(document, Ref("node", "n2", "now"), "Registrere")
    path = left_behind(document, changed)
    *_, line = path.read_text(encoding="utf-8").splitlines()
    assert len(line) < 300
    assert "Registrere" in line
    (found,) = leftovers()
    assert found.document == changed


def test_the_text_of_the_file_is_where_a_journal_begins(tmp_path, document):
    changed = rename(document, Ref("node", "n2", "now"), "Registrere")
    text = dumps(document).replace('"Motta"', '"Skrevet slik"', 1)
    path = left_behind(changed, base=Base(document, tmp_path / "a.vsa", "hash", text))
    lines = path.read_text(encoding="utf-8").splitlines()
    assert json.loads(lines[1])["document"] == text
    assert len(lines[2]) < 300
    (found,) = leftovers()
    assert found.document == changed


def test_unknown_fields_come_back(document):
    later = Document.model_validate({**document.model_dump(), "later": [1]})
    left_behind(document, later)
    (found,) = leftovers()
    assert found.document == later
    assert found.document.later == (1,)


def test_what_could_not_be_written_is_made_good_by_the_next_line(document, monkeypatch):
    made = Journal()
    assert made.append(Document(title="1")) is None
    with monkeypatch.context() as broken:
        broken.setattr(os, "write", half_of_it)
        failed = made.append(Document(title="2"))
    assert failed is not None
    assert "full" in translator("nb").text(failed)
    assert made.append(document) is None
    made._lock.release()
    (found,) = leftovers()
    assert found.document == document


def half_of_it(descriptor, content, written=os.write):
    written(descriptor, bytes(content)[: len(content) // 2])
    raise OSError(errno.ENOSPC, "no")


def test_what_was_being_begun_when_the_program_ended_is_removed(document):
    path = left_behind(document)
    unfinished = path.with_name("other.new")
    unfinished.write_text("half")
    assert [found.document for found in leftovers()] == [document]
    assert not unfinished.exists()


def test_what_is_offered_is_offered_by_one_window(document):
    left_behind(document)
    offered = leftovers()
    assert next(offered).document == document
    assert list(leftovers()) == []
    offered.close()
    assert [found.document for found in leftovers()] == [document]


@pytest.mark.parametrize(
    "content",
    ["", "\0\0\0", "{}\n{}", "[1]\n[2]", '{"file": "", "base": ""}', '{"file": 1, "base": 2}\n{"document": "x"}'],
)
def test_a_journal_that_holds_nothing_is_removed(content):
    path = left_behind(Document())
    path.write_text(content, encoding="utf-8")
    assert list(leftovers()) == []
    assert not path.exists()


def test_a_journal_does_not_grow_without_end(monkeypatch, document):
    monkeypatch.setattr(journal, "LARGEST_JOURNAL", 10_000)
    renamed = [rename(document, Ref("node", "n2", "now"), f"{number}" * 100) for number in range(200)]
    path = left_behind(*renamed)
    assert path.stat().st_size < 20_000
    assert [found.document for found in leftovers()] == renamed[-1:]


def test_a_folder_that_cannot_be_written_to_does_not_stand_in_the_way(document):
    folder = journal.journal_folder()
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_text("in the way")
    blocked = Journal()
    assert blocked.append(document) is not None
    blocked.close()
    assert list(leftovers()) == []


class Journaled(RandomEdits):
    """Whatever is edited, undone and redone: the journal gives back what was there last."""

    def __init__(self):
        super().__init__()
        self.data = content_of(self.first)
        self.known = self.first

    @invariant()
    def what_changed_leads_to_the_document(self):
        done = change(self.known, self.document)
        apply(self.data, json.loads(json.dumps(done)))
        self.known = self.document
        assert self.data == content_of(self.document)


def content_of(document):
    return json.loads(dumps(document))


TestJournaled = Journaled.TestCase
TestJournaled.settings = settings(max_examples=15, stateful_step_count=30)


def test_a_journal_knows_whether_it_has_begun_and_keeps_nothing_twice(document):
    made = Journal()
    assert not made.begun
    assert made.append(document) is None
    assert made.begun
    size = made._path.stat().st_size
    assert made.append(document) is None
    assert made._path.stat().st_size == size
    made.close()


def test_what_another_program_is_just_beginning_stays(document):
    path = left_behind(document)
    unfinished = path.with_name("other.new")
    unfinished.write_text("half")
    theirs = lock(unfinished.with_suffix(path.suffix))
    assert [found.document for found in leftovers()] == [document]
    assert unfinished.exists()
    theirs.release()


def test_fields_of_a_newer_version_in_a_map_are_kept_as_a_whole(document):
    stream = document.streams["now"]
    newer = type(stream).model_validate({**stream.model_dump(mode="json"), "from_the_future": 1})
    after = document.model_copy(update={"streams": {**document.streams, "now": newer}})
    assert change(document, after) is None
    left_behind(document, after)
    assert [found.document for found in leftovers()] == [after]


def test_a_journal_that_cannot_be_read_now_is_left_for_another_time(document):
    path = left_behind(document)
    aside = path.with_name("aside")
    path.rename(aside)
    path.mkdir()
    assert list(leftovers()) == []
    path.rmdir()
    aside.rename(path)
    assert [found.document for found in leftovers()] == [document]


def test_a_journal_that_holds_nothing_and_cannot_be_removed_does_not_stand_in_the_way(monkeypatch):
    path = left_behind(Document())
    path.write_text("{}", encoding="utf-8")
    monkeypatch.setattr(journal.Path, "unlink", refusing)
    assert list(leftovers()) == []


def refusing(*_, **__):
    raise PermissionError(13, "as planned")


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights of their own there")
def test_what_was_opened_by_a_link_is_found_by_the_name_of_the_file(tmp_path, document):
    (tmp_path / "link.vsa").symlink_to(tmp_path / "a.vsa")
    left_behind(document, base=Base(file=tmp_path / "link.vsa", hash="hash"))
    assert [found.document for found in leftovers(tmp_path / "a.vsa")] == [document]


def test_what_only_stands_elsewhere_is_told_by_its_place(document):
    key, stream = next((key, each) for key, each in document.streams.items() if each.nodes)
    nodes = list(stream.nodes)
    done = change(document, move(document, key, nodes, 13.0, 0.0))
    listed = done["lists"]["streams"]["inside"][key]["lists"]["nodes"]
    assert listed == {"placed": {node: [stream.nodes[node].x + 13.0, stream.nodes[node].dy] for node in sorted(nodes)}}


def of_map(document, **fields):
    stream = document.streams["now"]
    return document.model_copy(update={"streams": {"now": stream.model_copy(update=fields)}})


def at(document, x, dy):
    nodes = document.streams["now"].nodes
    return of_map(document, nodes={key: node.model_copy(update={"x": x, "dy": dy}) for key, node in nodes.items()})


def elsewhere(document):
    return at(document, 13.0, 7.0)


def to_the_corner(document):
    return at(document, 0.0, 0.0)


def with_group(document):
    return of_map(
        document, groups={"g": StepGroup(id="g", name="Behandle", members=tuple(document.streams["now"].nodes))}
    )


def without_groups(document):
    return of_map(document, groups={})


@pytest.mark.parametrize("edits", [(elsewhere, to_the_corner), (with_group,), (with_group, without_groups)])
def test_a_file_with_what_edits_changed_is_the_file_of_the_document(document, edits):
    told, known = content_of(document), document
    for edit in edits:
        after = edit(known)
        apply(told, json.loads(json.dumps(change(known, after))))
        known = after
    assert told == content_of(known)
