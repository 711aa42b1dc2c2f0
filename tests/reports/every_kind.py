"""Documents that ask all of a report, and every report of them: what holds for one kind has to hold for each."""

from collections.abc import Iterator, Mapping
from datetime import date
from enum import Enum
from functools import cache
from typing import Any, TypeVar, get_args

from pydantic import BaseModel

from tests.reports.pdfs import TODAY
from tests.reports.streams import document_of, ideal, problems, stream_of
from vsa.i18n import UserError
from vsa.i18n.resources import examples
from vsa.model.document import Document
from vsa.model.nodes import Step
from vsa.model.stream import Lane, State, Stream
from vsa.reports import KINDS, render
from vsa.reports.options import chosen
from vsa.reports.publication import Publication
from vsa.reports.report import Job
from vsa.storage import load

LONG_WORD = "Saksbehandlingskapasitetsutvidelsesvurderingsgruppemedlemskapsordning"
LONG_TEXT = f"{LONG_WORD} og {LONG_WORD.lower()} i tilskuddsforvaltningsseksjonen"
MANY = 200
RUN_CHARTS = 20
"""So many repeated measurements are many; each is a picture of its own."""
STEPS = 60
PROBLEMS = 40
FILE_NAME = "2026-11-22_VSA_Byggesak.pdf"
NOT_WORDS = {"kind"}
"""Fields that hold a word of the program, not of the user."""

Model = TypeVar("Model", bound=BaseModel)


@cache
def document(name: str) -> Document:
    """One of `NAMES`, or an example."""
    return _MADE[name]() if name in _MADE else load(examples() / f"{name}.vsa").document


@cache
def pdf(kind: str, name: str, language: str = "nb") -> bytes:
    """A report of a document that has what the report needs."""
    return render(kind, document(name), {"language": language}, today=TODAY)


@cache
def publication(kind: str, name: str, **options: str) -> Publication:
    """The same as data, with options of its own."""
    report = KINDS[kind]
    return report.compose(Job(document(name), chosen(report.options, options), TODAY, FILE_NAME))


def asked(kind: str, option: str) -> bool:
    """Whether a report has an option."""
    return any(question.name == option for question in KINDS[kind].questions)


def refusal(kind: str, name: str) -> UserError | None:
    """Why a report has nothing to say of a document."""
    try:
        pdf(kind, name)
    except UserError as error:
        return error
    return None


def filled(model: Model, words: str) -> Model:
    """A model with these words in every text that a user may write, however deep inside."""
    found = {name: _filled(value, words) for name, value in model}
    free = (
        name
        for name, field in type(model).model_fields.items()
        if field.annotation is str and field.default == "" and name not in NOT_WORDS
    )
    return model.model_copy(update={**found, **dict.fromkeys(free, words)})


def _filled(value: object, words: str) -> object:
    if isinstance(value, BaseModel):
        return filled(value, words)
    if isinstance(value, Mapping):
        return {key: _filled(each, words) for key, each in value.items()}
    if isinstance(value, tuple):
        return tuple(_filled(each, words) for each in value)
    return value


def multiplied(source: Document, count: int) -> Document:
    """A document with so many of everything that it keeps beside its streams."""
    most = {"indicators": RUN_CHARTS}
    lists = {name: dict(_repeated(value, min(count, most.get(name, count)))) for name, value in _lists(source) if value}
    return source.model_copy(update=lists)


def _repeated(things: Mapping[str, Any], count: int) -> Iterator[tuple[str, Any]]:
    known = list(things.values())
    for place in range(count):
        own = {"id": f"n{place}", "number": place + 1}
        thing = known[place % len(known)]
        yield own["id"], thing.model_copy(update={key: own[key] for key in own if key in type(thing).model_fields})


def _lists(source: Document) -> Iterator[tuple[str, Mapping[str, Any]]]:
    return ((name, value) for name, value in source if isinstance(value, Mapping) and name != "streams")


def _long() -> Document:
    return filled(document("byggesak"), LONG_TEXT)


def _dense() -> Document:
    both = document_of(stream_of(STEPS, problems=problems(PROBLEMS)), ideal(STEPS))
    return both.model_copy(update=dict(_lists(multiplied(document("byggesak"), MANY))))


def _bare() -> Document:
    """Both states with a step that nothing is known of, and one of everything else, without a word in it."""
    lists = {name: _blank(name) for name, _ in _lists(Document())}
    streams = {state.value: _unknown(state) for state in (State.CURRENT, State.IDEAL)}
    return Document.model_validate({**lists, "streams": streams})


def _unknown(state: State) -> Stream:
    lane, step = Lane(id="l"), Step(id="s", lane="l", x=200, dy=63)
    return Stream(id=state.value, state=state, lanes={"l": lane}, nodes={"s": step})


def _blank(name: str) -> Mapping[str, Any]:
    """One thing of a list, of which only what it must have is known."""
    _, thing = get_args(Document.model_fields[name].annotation)
    needed = (field for field, known in thing.model_fields.items() if known.is_required())
    return {"one": {field: _least(field, thing.model_fields[field].annotation) for field in needed}}


def _least(field: str, annotation: Any) -> object:
    known = {"id": "one", "stream": State.CURRENT.value, "node": "s"}
    if field in known:
        return known[field]
    return next(iter(annotation)) if issubclass(annotation, Enum) else {int: 1, date: TODAY, str: ""}[annotation]


_MADE = {"long": _long, "dense": _dense, "bare": _bare, "empty": Document}
NAMES = ("byggesak", "long", "dense", "bare")
"""What every report can print: an example, one with long words everywhere, a large one, one that says nothing."""
