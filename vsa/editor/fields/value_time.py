"""The value-adding part of a step's process time, which is never more than the whole (method.md section 2)."""

from typing import Any

from vsa.editor.fields.field import Field
from vsa.i18n import UserError, message
from vsa.model.base import Frozen
from vsa.model.calendar import WorkCalendar
from vsa.model.nodes import Step


class ValueTime(Field):
    """v, with 0 <= v <= p."""

    def change(self, element: Frozen, value: Any, calendar: WorkCalendar) -> dict[str, Any]:
        """Raises UserError when the part is more than the whole."""
        assert isinstance(element, Step)
        whole = element.process_time
        if value is not None and whole is not None and value.minutes(calendar) > whole.minutes(calendar):
            raise UserError(message("editor.read.value_time"))
        return {"value_time": value}
