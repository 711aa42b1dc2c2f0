"""What can be chosen about a report: one frozen model a report, and questions that a command line or a dialog asks."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Annotated, Any, TypeVar, get_args

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic.fields import FieldInfo

from vsa.i18n import LANGUAGES as SPOKEN
from vsa.i18n import Language, Message, UserError, message
from vsa.model.document import Document

Chosen = TypeVar("Chosen", bound="ReportOptions")


@dataclass(frozen=True, slots=True)
class Ask:
    """How an option is asked for: the catalogue key of its label, of each choice that has a name of its own, and of
    what else may be `written` when the choices are not all there is. `idle` names another option and the value of it
    with which this one means nothing."""

    label: str
    names: Mapping[str, str] = field(default_factory=dict)
    written: str = ""
    idle: tuple[str, str] | None = None


LANGUAGES = Ask(
    "reports.option.language",
    {language: f"reports.language.{language}" for language in SPOKEN},
)


class ReportOptions(BaseModel):
    """Every option is a choice among a few words (or something else, read by a validator), or a flag that is off,
    annotated with how to `Ask` for it. No language
    means that of the document."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    language: Annotated[Language | None, LANGUAGES] = None

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
    (None: the document decides). A flag has no choices: it is off when nothing is said. `written` says what may be
    given instead of a choice; None: nothing else may. `idle`: another option, and the value of it with which there is
    nothing to ask."""

    name: str
    label: Message
    choices: tuple[Choice, ...]
    default: str | None
    flag: bool = False
    written: Message | None = None
    idle: tuple[str, str] | None = None


class OptionError(UserError):
    """An option that a report does not have, or a value that it cannot take."""


def questions(options: type[ReportOptions]) -> tuple[Question, ...]:
    """The questions of a report: its choices, its flags, and the language last."""
    asked = (_question(name, option) for name, option in options.model_fields.items())
    return tuple(sorted(asked, key=lambda question: (question.name == "language", question.flag)))


def chosen(options: type[Chosen], values: Mapping[str, object]) -> Chosen:
    """The options with these values. Raises `OptionError` naming the first that does not fit, and what would."""
    try:
        return options.model_validate(dict(values))
    except ValidationError as error:
        raise OptionError(_complaint(options, error.errors()[0])) from error


def _question(name: str, option: FieldInfo) -> Question:
    ask = next(each for each in option.metadata if isinstance(each, Ask))
    if option.annotation is bool:
        return Question(name, message(ask.label), (), None, flag=True)
    choices = tuple(
        Choice(value, message(ask.names[value]) if value in ask.names else None) for value in _words(option.annotation)
    )
    default = None if option.default is None else str(option.default)
    written = message(ask.written) if ask.written else None
    return Question(name, message(ask.label), choices, default, written=written, idle=ask.idle)


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
    allowed = tuple(choice.value for choice in known[name].choices) or ("true", "false")
    given = {"option": known[name].label, "value": str(error["input"]), "choices": allowed}
    if (written := known[name].written) is not None:
        return message("reports.bad_written", **given, written=written)
    return message("reports.bad_choice", **given)
