"""The fields of a change of leader: they are a part of the document."""

from typing import Any

from vsa.editor.fields.field import Field, Kind
from vsa.editor.fields.tables import Section
from vsa.model.base import Frozen
from vsa.model.calendar import WorkCalendar
from vsa.model.document import Document

STEPS = 3


class StepField(Field):
    """One of the three next steps; `name` ends in its number."""

    def value_in(self, element: Frozen) -> Any:
        """The step, or nothing."""
        assert isinstance(element, Document)
        return _padded(element)[self._place]

    def change(self, element: Frozen, value: Any, calendar: WorkCalendar) -> dict[str, Any]:
        """All steps, with this one changed; empty ones at the end are not kept."""
        assert isinstance(element, Document)
        steps = _padded(element)
        steps[self._place] = value
        while steps and not steps[-1]:
            steps.pop()
        return {"handover": element.handover.model_copy(update={"next_steps": tuple(steps)})}

    @property
    def _place(self) -> int:
        return int(self.name[-1]) - 1


def _padded(document: Document) -> list[str]:
    steps = list(document.handover.next_steps)
    return [*steps, *[""] * (STEPS - len(steps))]


HANDOVER = (
    Section(
        "handover.section.change",
        (
            Field("day", Kind.DATE, "handover.field.day", half=True, part="handover"),
            Field("contact", Kind.LINE, "handover.field.contact", half=True, part="handover"),
            Field("outgoing", Kind.LINE, "handover.field.outgoing", half=True, part="handover"),
            Field("incoming", Kind.LINE, "handover.field.incoming", half=True, part="handover"),
        ),
    ),
    Section(
        "handover.section.next_steps",
        (
            StepField("step_1", Kind.LINES, "handover.field.step_1"),
            StepField("step_2", Kind.LINES, "handover.field.step_2"),
            StepField("step_3", Kind.LINES, "handover.field.step_3"),
            Field("note", Kind.LINES, "handover.field.note", part="handover"),
        ),
    ),
)
"""The form of the page."""
