"""The fields of a gain, in the order in which it ripens, and of a measurement."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any

from vsa.editor.fields.field import Choice, Field, Kind, choices_of
from vsa.editor.fields.reading import dotted, read_date
from vsa.editor.fields.tables import Section
from vsa.i18n import Message, Translator, message
from vsa.model.base import Frozen
from vsa.model.calendar import WorkCalendar
from vsa.model.gains import Better, Gain, GainKind, GoalKind


@dataclass(frozen=True, slots=True)
class DaysField(Field):
    """Several days on a line, with commas between."""

    def read(self, text: str, tr: Translator) -> tuple[date, ...]:
        """The days in their order, each once. Raises UserError for what is no day."""
        return tuple(sorted({read_date(part) for part in text.replace(";", ",").split(",") if part.strip()}))

    def write(self, value: Any, tr: Translator) -> str:
        """The days as they are typed."""
        return ", ".join(map(dotted, value or ()))


@dataclass(frozen=True, slots=True)
class WordField(Field):
    """A choice that is kept as a word, "" when it is open; a word that is none of the choices is shown as open."""

    def value_in(self, element: Frozen) -> Any:
        value = getattr(element, self.name)
        return value if any(choice.value == value for choice in self.choices) else None

    def change(self, element: Frozen, value: Any, calendar: WorkCalendar) -> dict[str, Any]:
        return {self.name: "" if value is None else str(value)}


class BaselineField(Field):
    """A part of the baseline, which stays as it is once that is locked."""

    def kept(self, element: Frozen) -> Message | None:
        """Until the baseline is unlocked."""
        return message("gains.kept.baseline") if isinstance(element, Gain) and element.baseline_locked else None


class ConfirmedField(Field):
    """What the finance department confirms, and which stays as it was confirmed."""

    def kept(self, element: Frozen) -> Message | None:
        """Until the confirmation is taken back."""
        return message("gains.kept.confirmed") if isinstance(element, Gain) and element.finance_confirmed else None


def _baseline(name: str, kind: Kind, *, half: bool = False) -> Field:
    return BaselineField(name, kind, f"gains.field.{name}", half=half)


def _field(name: str, kind: Kind, **options: Any) -> Field:
    return Field(name, kind, f"gains.field.{name}", **options)


GOALS = choices_of(GoalKind, "gains.goal_kind")
KINDS = tuple(Choice(kind.value, f"gains.kind.{kind.value}") for kind in GainKind)

GAIN = (
    Section(
        "",
        (
            _field("name", Kind.LINE),
            WordField("kind", Kind.CHOICE, "gains.field.kind", choices=KINDS),
            _field("receiver", Kind.LINE),
            _field("precondition", Kind.LINES),
        ),
    ),
    Section(
        "gains.section.baseline",
        (
            _field("indicator", Kind.LINE),
            _baseline("baseline", Kind.LINE),
            _baseline("baseline_day", Kind.DATE, half=True),
            _baseline("baseline_cases", Kind.WHOLE, half=True),
            _baseline("baseline_method", Kind.LINE),
        ),
    ),
    Section(
        "gains.section.target",
        (
            _field("target", Kind.LINE),
            _field("deadline", Kind.DATE, half=True),
            _field("identified_hours", Kind.NUMBER, half=True),
            DaysField("remeasure", Kind.LINE, "gains.field.remeasure"),
        ),
    ),
    Section(
        "gains.section.realised",
        (
            _field("remeasured", Kind.DATE),
            _field("used_for", Kind.LINE),
            ConfirmedField("realised_hours", Kind.NUMBER, "gains.field.realised_hours", half=True),
            _field("finance_confirmed", Kind.DATE, half=True),
        ),
    ),
    Section("gains.section.responsible", (_field("responsible", Kind.LINE), _field("risk", Kind.LINES))),
)

INDICATOR = (
    Section(
        "",
        (
            _field("name", Kind.LINE),
            _field("unit", Kind.LINE),
            _field("better", Kind.CHOICE, choices=choices_of(Better, "gains.better"), optional=False),
            _field("goal", Kind.NUMBER, half=True),
            _field("goal_kind", Kind.CHOICE, choices=GOALS, optional=False, half=True),
        ),
    ),
)

FIELDS: Mapping[str, tuple[Section, ...]] = MappingProxyType({"gain": GAIN, "indicator": INDICATOR})
"""The sections of each kind of record."""
