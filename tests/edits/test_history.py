"""Undo and redo."""

import pytest

from vsa.edits.history import MOST_ENTRIES, History, View
from vsa.i18n import message
from vsa.model.document import Document

FIRST, SECOND, THIRD = (Document(title=title) for title in ("1", "2", "3"))


def history(*documents):
    made = History(FIRST)
    for number, document in enumerate(documents):
        made.commit(document, message(f"label.{number}"), View("current", (f"node:{number}",)))
    return made


def test_undo_and_redo_give_the_very_documents():
    made = history(SECOND, THIRD)
    made.undo()
    assert made.present is SECOND
    made.undo()
    assert made.present is FIRST
    assert made.undo() is None
    made.redo()
    made.redo()
    assert made.present is THIRD
    assert made.redo() is None


def test_labels_tell_what_would_happen():
    made = history(SECOND, THIRD)
    made.undo()
    assert made.undo_label.key == "label.0"
    assert made.redo_label.key == "label.1"
    made.undo()
    assert made.undo_label is None


def test_the_very_same_document_makes_no_entry():
    made = history(SECOND)
    assert not made.commit(SECOND, message("label.x"))
    assert made.commit(THIRD, message("label.y"))


def test_a_new_edit_forgets_what_was_undone():
    made = history(SECOND)
    made.undo()
    made.commit(THIRD, message("label.x"))
    assert made.redo() is None
    assert made.redo_label is None
    made.undo()
    assert made.present is FIRST


def test_undo_shows_what_was_selected_before_and_redo_what_it_made():
    made = History(FIRST)
    made.commit(SECOND, message("label.0"), View("current", ("node:a",)))
    made.commit(THIRD, message("label.1"), View("ideal", ("node:c",), before=("node:b",)))
    assert made.undo() == View("ideal", ("node:b",))
    assert made.undo() == View("current", ())
    made.redo()
    assert made.redo() == View("ideal", ("node:c",), before=("node:b",))


def test_saved_is_the_document_that_was_written():
    made = history(SECOND)
    assert not made.is_saved
    made.mark_saved()
    assert made.is_saved
    made.undo()
    assert not made.is_saved
    made.redo()
    assert made.is_saved
    made.mark_unsaved()
    assert not made.is_saved


def test_only_the_latest_entries_are_kept():
    made = History(FIRST)
    for number in range(MOST_ENTRIES + 10):
        made.commit(Document(title=str(number)), message("label.x"))
    taken_back = 0
    while made.undo():
        taken_back += 1
    assert taken_back == MOST_ENTRIES - 1


@pytest.mark.parametrize("label", ["undo_label", "redo_label"])
def test_a_new_history_has_nothing_to_take_back(label):
    assert getattr(History(FIRST), label) is None
    assert History(FIRST).is_saved
