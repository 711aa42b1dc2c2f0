"""A version that is finished is locked, and the next one goes on from it."""

import json
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vsa.edits.elements import Ref
from vsa.edits.fields import rename
from vsa.edits.finishing import FinishError, finish, next_version, version_of
from vsa.i18n import translator
from vsa.i18n.resources import examples
from vsa.model.document import Document
from vsa.model.finished import Finished, checksum, is_as_finished
from vsa.storage import dumps, load, loads
from vsa.storage.changes import apply, change

MOMENT = datetime(2026, 11, 22, 14, 30, 5, 999)


@pytest.fixture(scope="module")
def document() -> Document:
    return load(examples() / "byggesak.vsa").document


def test_finishing_locks_the_document_and_gives_all_its_maps_one_number(document: Document) -> None:
    assert sorted(stream.version for stream in document.streams.values()) == [1, 2]
    locked = finish(document, MOMENT, "kopi.vsa")
    assert locked.lock is not None
    assert (locked.lock.version, locked.lock.moment, locked.lock.copy_name) == (
        2,
        datetime(2026, 11, 22, 14, 30, 5),
        "kopi.vsa",
    )
    assert {stream.version for stream in locked.streams.values()} == {2}
    assert is_as_finished(locked)
    assert document.lock is None


def test_the_next_version_is_open_and_remembers_the_one_before(document: Document) -> None:
    locked = finish(document, MOMENT)
    opened = next_version(locked)
    assert (opened.lock, opened.finished) == (None, (locked.lock,))
    assert {stream.version for stream in opened.streams.values()} == {3}
    assert opened.actions is locked.actions
    again = finish(opened, MOMENT)
    assert again.lock is not None
    assert again.lock.version == 3


def test_a_document_without_a_map_counts_its_versions_too() -> None:
    first = finish(Document(), MOMENT)
    assert version_of(next_version(first)) == 2


def test_what_is_locked_is_not_finished_again_and_what_is_open_has_no_next_version(document: Document) -> None:
    with pytest.raises(FinishError) as refusal:
        finish(finish(document, MOMENT), MOMENT)
    assert "Versjon 2" in translator("nb").text(refusal.value.message)
    with pytest.raises(FinishError):
        next_version(document)


def test_the_lock_and_what_was_finished_before_survive_the_file(document: Document) -> None:
    locked = finish(next_version(finish(document, MOMENT)), MOMENT)
    read = loads(dumps(locked))
    assert read == locked
    assert is_as_finished(read)
    assert not {"lock", "finished"} & json.loads(dumps(document)).keys()


def test_the_journal_keeps_the_lock_and_that_it_was_lifted(document: Document) -> None:
    locked = finish(document, MOMENT)
    for before, after in ((document, locked), (locked, next_version(locked))):
        data = json.loads(dumps(before))
        done = change(before, after)
        assert done is not None
        apply(data, done)
        assert loads(json.dumps(data)) == after


@given(name=st.text(max_size=20))
def test_any_other_name_of_a_step_breaks_the_checksum(document: Document, name: str) -> None:
    locked = finish(document, MOMENT)
    stream = next(iter(locked.streams.values()))
    changed = rename(locked, Ref("node", "3", stream.id), name)
    assert is_as_finished(changed) is (changed is locked)


def test_the_order_of_drawing_and_the_kind_of_a_node_belong_to_the_checksum(document: Document) -> None:
    stream = next(iter(document.streams.values()))
    turned = stream.model_copy(update={"nodes": dict(reversed(stream.nodes.items()))})
    other = document.model_copy(update={"streams": {**document.streams, stream.id: turned}})
    assert checksum(other) != checksum(document)


def test_fields_with_their_default_do_not_belong_to_the_checksum(document: Document) -> None:
    fields = {name: getattr(document, name) for name in Document.model_fields}
    assert checksum(Document.model_validate({**fields, "wheel": "pukk", "questions": ()})) == checksum(document)


def test_the_checksum_does_not_depend_on_the_lock(document: Document) -> None:
    lock = Finished(version=9, moment=MOMENT, checksum="x")
    assert checksum(document.model_copy(update={"lock": lock})) == checksum(document)
    assert not is_as_finished(document.model_copy(update={"lock": lock}))
