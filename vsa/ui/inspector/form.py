"""A form of sections and fields for one or several elements of the same kind."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from vsa.editor.fields import Field, Section
from vsa.i18n import Translator
from vsa.model.base import Frozen
from vsa.ui.inspector.field_editors import MIXED, FieldEditor, editor_for

SPACING = 10

Change = Callable[[Field, Any], None]


class Form(QWidget):
    """The editors of `sections`; `change` takes a field and its new value, and may refuse it with a UserError.

    `between` are widgets that stand below the field which they are named by, `top` above all, also for the Tab key.
    """

    def __init__(
        self, sections: Sequence[Section], tr: Translator, change: Change, between: Mapping[str, QWidget]
    ) -> None:
        super().__init__()
        self._between = between
        self.editors: list[FieldEditor] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACING)
        if top := between.get("top"):
            self._column.addWidget(top)
        for section in sections:
            if section.title:
                self.add_heading(tr(section.title))
            self._add_fields(section, tr, change)

    def add_heading(self, title: str) -> None:
        """A rule and the heading of a section."""
        self._column.addWidget(rule())
        heading = QLabel(title)
        heading.setProperty("role", "section")
        self._column.addWidget(heading)

    def show_elements(self, elements: Sequence[Frozen]) -> None:
        """Show the values that the elements have in common; one that differs is shown as mixed."""
        for editor in self.editors:
            values = [editor.field.value_in(element) for element in elements]
            alike = all(value == values[0] for value in values)
            editor.show_value(values[0] if alike else MIXED)
            editor.keep(next(filter(None, map(editor.field.kept, elements)), None))

    def allow(self, allowed: bool) -> None:
        """Let the values be changed, or only be read."""
        for editor in self.editors:
            editor.allow(allowed)

    def finish(self) -> None:
        """Take what is typed in any field but not yet committed."""
        for editor in self.editors:
            editor.finish()

    def editor(self, name: str) -> FieldEditor | None:
        """The editor of a field by name."""
        return next((editor for editor in self.editors if editor.field.name == name), None)

    def _add_fields(self, section: Section, tr: Translator, change: Change) -> None:
        row: QHBoxLayout | None = None
        for field in section.fields:
            editor = editor_for(field, tr, partial(change, field))
            if section.title and editor.label.text() == tr(section.title):
                editor.label.hide()
            self.editors.append(editor)
            if not field.half:
                self._column.addWidget(editor)
                if below := self._between.get(field.name):
                    self._column.addWidget(below)
                row = None
            elif row is None:
                row = QHBoxLayout()
                row.setSpacing(8)
                row.addWidget(editor, 1, Qt.AlignmentFlag.AlignTop)
                self._column.addLayout(row)
            else:
                row.addWidget(editor, 1, Qt.AlignmentFlag.AlignTop)
                row = None


def rule() -> QFrame:
    """A thin line across a form."""
    line = QFrame()
    line.setProperty("role", "rule")
    line.setFixedHeight(1)
    return line
