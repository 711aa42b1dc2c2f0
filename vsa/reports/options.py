"""What can be chosen about a report: one frozen model a report, and questions that a command line or a dialog asks."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Literal, TypeVar, get_args

from pydantic import BaseModel, ConfigDict, ValidationError

from vsa.i18n import Language, Message, UserError, message
from vsa.model.document import Document

Chosen = TypeVar("Chosen", bound="ReportOptions")

LABELS = {
    "language": "reports.option.language",
    "paper": "reports.option.paper",
    "state": "reports.option.state",
}
CHOICES = {
    "nb": "reports.language.nb",
    "nn": "reports.language.nn",
    "en": "reports.language.en",
    "current": "scene.state.current",
    "ideal": "scene.state.ideal",
}
"""Choices that have a name of their own; paper sizes are called what they are."""


class ReportOptions(BaseModel):
    """Every option is a choice among a few words. No language means that of the document."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    language: Language | None = None

    def written_in(self, document: Document) -> Language:
        """The language of the report."""
        return self.language or document.language


@dataclass(frozen=True, slots=True)
class Choice:
    """A value that may be given, and what it is called; None when its value is its name."""

    value: str
    label: Message | None


@dataclass(frozen=True, slots=True)
class Question:
    """An option: its name (`--name` on the command line), its label, its choices, and the value when nothing is said
    (None: the document decides)."""

    name: str
    label: Message
    choices: tuple[Choice, ...]
    default: str | None


class OptionError(UserError):
    """An option that a report does not have, or a value that it cannot take."""


def questions(options: type[ReportOptions]) -> tuple[Question, ...]:
    """The questions of a report, its own before the language."""
    fields = options.model_fields
    names = sorted(fields, key=lambda name: name == "language")
    return tuple(_question(name, fields[name].annotation, fields[name].default) for name in names)


def chosen(options: type[Chosen], values: Mapping[str, object]) -> Chosen:
    """The options with these values. Raises `OptionError` naming the first that does not fit, and what would."""
    try:
        return options.model_validate(dict(values))
    except ValidationError as error:
        raise OptionError(_complaint(options, error.errors()[0])) from error


def _question(name: str, annotation: Any, default: object) -> Question:
    choices = tuple(
        Choice(value, message(CHOICES[value]) if value in CHOICES else None) for value in _words(annotation)
    )
    return Question(name, message(LABELS[name]), choices, None if default is None else str(default))


def _words(annotation: Any) -> tuple[str, ...]:
    """The strings that a literal, an enumeration or an optional one of them allows."""
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return tuple(member.value for member in annotation)
    return tuple(word for part in get_args(annotation) for word in ((part,) if isinstance(part, str) else _words(part)))


def _complaint(options: type[ReportOptions], error: Mapping[str, Any]) -> Message:
    name = str(error["loc"][0])
    known = {question.name: question for question in questions(options)}
    if name not in known:
        return message("reports.unknown_option", option=name, options=tuple(known))
    allowed = tuple(choice.value for choice in known[name].choices)
    return message("reports.bad_choice", option=name, value=str(error["input"]), choices=allowed)


StateName = Literal["current", "ideal"]
"""The states that a map is printed of."""
