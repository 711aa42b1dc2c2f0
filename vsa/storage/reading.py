"""Reading a document from the text of its file, which may be damaged, hostile, older or newer."""

import json
from dataclasses import dataclass
from typing import Any, NoReturn

from pydantic import ValidationError

from vsa.edits.references import without_dangling
from vsa.i18n import message, quoted
from vsa.model.document import LISTS, Document
from vsa.model.integrity import ELEMENTS, IntegrityError, check
from vsa.storage.errors import NewerVersionError, StorageError
from vsa.storage.migrations import MIGRATIONS, VERSION, Data, migrated
from vsa.storage.writing import FORMAT
from vsa.symbols.fields import misfit
from vsa.symbols.registry import kind_of


@dataclass(frozen=True, slots=True)
class Parsed:
    """A document from a text. `newer`: a later version of the program wrote it. `repaired`: actions or gains referred
    to what does not exist, as after a merge of two files; those references are left out."""

    document: Document
    newer: bool = False
    repaired: bool = False


def loads(text: str) -> Document:
    """The document in a text. Raises StorageError, in one sentence that tells why it is none."""
    return parse(text).document


def parse(text: str) -> Parsed:
    """The document in a text, and what is to be known about it. Raises StorageError when it is none."""
    data = _content(text)
    version = data.pop("version", None)
    if data.pop("format", None) != FORMAT or type(version) is not int or version < min(MIGRATIONS, default=VERSION):
        raise StorageError(message("storage.reason.format"))
    if version <= VERSION:
        return _document(migrated(data, version))
    try:
        found = _document(data)
    except StorageError as error:
        raise NewerVersionError(message("storage.reason.newer", version=str(version))) from error
    return Parsed(found.document, newer=True, repaired=found.repaired)


def _content(text: str) -> Data:
    if not text.strip("\ufeff \t\r\n\0"):
        raise StorageError(message("storage.reason.empty"))
    try:
        data = json.loads(text.removeprefix("\ufeff"), parse_constant=_refuse_constant, object_pairs_hook=_unique)
    except json.JSONDecodeError as error:
        raise StorageError(message("storage.reason.damaged", line=error.lineno)) from error
    except RecursionError as error:
        raise StorageError(message("storage.reason.nested")) from error
    except ValueError as error:
        raise StorageError(message("storage.reason.value")) from error
    if not isinstance(data, dict):
        raise StorageError(message("storage.reason.format"))
    return data


def _document(data: Data) -> Parsed:
    for stream in _keyed(data, LISTS).get("streams", {}).values():
        _keyed(stream, ELEMENTS)
    try:
        document = Document.model_validate(data)
    except ValidationError as error:
        raise _misfit(error) from error
    sound = without_dangling(document)
    try:
        check(sound)
    except IntegrityError as error:
        raise StorageError(error.message) from error
    _check_symbols(sound)
    return Parsed(sound, repaired=sound is not document)


def _check_symbols(document: Document) -> None:
    """Refuse what the symbols of this program cannot hold; symbols that it does not know may hold anything."""
    for stream in document.streams.values():
        for symbol in stream.symbols.values():
            kind = kind_of(symbol)
            if reason := misfit(symbol, kind.label, kind.fields):
                raise StorageError(reason)


def _keyed(owner: Data, names: tuple[str, ...]) -> Data:
    """Turn the lists of elements in `owner` into dictionaries by id, in the same order."""
    for name in names:
        if name in owner:
            owner[name] = _by_id(owner[name], name)
    return owner


def _by_id(elements: Any, name: str) -> Data:
    if not isinstance(elements, list):
        raise StorageError(message("storage.reason.field", field=name, value=_quoted(elements)))
    found: Data = {}
    for element in elements:
        key = element.get("id") if isinstance(element, dict) else None
        if not isinstance(key, str):
            raise StorageError(message("storage.reason.field", field=name, value=_quoted(element)))
        if key in found:
            raise StorageError(message("storage.reason.duplicate", field=name, id=_quoted(key)))
        found[key] = element
    return found


def _misfit(error: ValidationError) -> StorageError:
    first = error.errors(include_url=False)[0]
    field = ".".join(str(part) for part in first["loc"])
    return StorageError(message("storage.reason.field", field=_quoted(field), value=_quoted(first["input"])))


def _quoted(value: object) -> str:
    """The beginning of a value; a list or an object is only named."""
    text = value if isinstance(value, str) else type(value).__name__ if isinstance(value, dict | list) else repr(value)
    return quoted(text)


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a number")


def _unique(pairs: list[tuple[str, Any]]) -> Data:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a key stands twice")
    return found
