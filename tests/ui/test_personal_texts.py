"""A field tells quietly of a text that seems to identify somebody, and keeps it all the same."""

import pytest

from vsa.editor.fields import field_of
from vsa.i18n import translator
from vsa.ui.inspector.field_editors import editor_for

NB = translator("nb")


@pytest.mark.parametrize("name", ["title", "next_step"])
def test_a_personal_text_is_pointed_out_until_it_is_gone(qtbot, name):
    kept = []
    editor = editor_for(field_of("action", name), NB, kept.append)
    qtbot.addWidget(editor)
    editor.show()
    editor.show_value("Skriv til ola@kommune.no")
    warning = editor._warning
    assert warning.isVisible()
    assert warning.text() == NB("model.personal.address")
    assert editor.input.accessibleDescription() == warning.text()
    assert not editor.error.isVisible()
    editor.show_value("Skriv til fagleder")
    assert not warning.isVisible()


def test_a_number_is_no_free_text(qtbot):
    editor = editor_for(field_of("action", "gain_hours"), NB, lambda _: None)
    qtbot.addWidget(editor)
    editor.show_value(1010750160.0)
    assert editor._warning is None
