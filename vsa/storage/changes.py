"""What an edit changed, as a short value of JSON: the journal keeps these instead of whole documents.

    {"fields": {NAME: VALUE}, "unset": [NAME],
     "lists": {NAME: {"gone": [ID], "now": [ELEMENT], "placed": {ID: [X, DY]}, "inside": {ID: CHANGE}, "order": [ID]}}}

`unset` are the fields that a file leaves out again. Elements are written as they stand in a file; of those that only
stand elsewhere in their lanes, often many at once, it is told where. `inside` is the change of a stream; `order` is
there when the elements stand in another order than what is left and then what is new.
"""

from collections.abc import Collection, Mapping, Sequence
from operator import attrgetter

from vsa.model.base import Frozen, Id
from vsa.model.diff import Changes, Diff, StreamDiff, diff, same_but
from vsa.model.document import LISTS, Document
from vsa.model.integrity import ELEMENTS
from vsa.model.stream import Stream
from vsa.storage.migrations import Data
from vsa.storage.writing import LEFT_OUT, element_fields, own_fields, untouched

PLACE = ("x", "dy")
PLACED = ("nodes", "notes", "symbols")
"""What stands in lanes."""
place_of = attrgetter(*PLACE)


def change(before: Document, after: Document) -> Data | None:
    """What leads from a document to another; None when unknown fields differ, which only a whole document tells."""
    if before.model_extra != after.model_extra:
        return None
    differing = diff(before, after)
    for key in differing.streams.changed:
        if before.streams[key].model_extra != after.streams[key].model_extra:
            return None
    lists = {name: _list(getattr(before, name), getattr(after, name), differing, name) for name in LISTS}
    return _parts(after, LISTS, differing.fields, lists)


def apply(data: Data, done: Data) -> None:
    """Do to the content of a file what `change` told. Raises LookupError, TypeError or AttributeError when it does not
    fit; `data` is then of no use any more."""
    data.update(done.get("fields", {}))
    for name in done.get("unset", ()):
        data.pop(name, None)
    for name, listed in done.get("lists", {}).items():
        elements = {element["id"]: element for element in (data.get(name, ()) if name in LEFT_OUT else data[name])}
        for key in listed.get("gone", ()):
            del elements[key]
        for element in listed.get("now", ()):
            elements[element["id"]] = element
        for key, place in listed.get("placed", {}).items():
            _place(elements[key], place)
        for key, inner in listed.get("inside", {}).items():
            apply(elements[key], inner)
        data[name] = [elements[key] for key in listed.get("order", elements)]
        if name in LEFT_OUT and not data[name]:
            del data[name]


def _place(element: Data, place: Sequence[float]) -> None:
    for name, value in zip(PLACE, place, strict=True):
        element[name] = value
        if value == 0:  # The default, which a file leaves out.
            del element[name]


def _list(before: Mapping[Id, Frozen], after: Mapping[Id, Frozen], whole: Diff | StreamDiff, name: str) -> Data:
    differing = whole.of(name)
    inside = whole.inside if isinstance(whole, Diff) and name == "streams" else {}
    ids = differing.ids.difference(inside)
    changed = differing.changed if name in PLACED else ()
    placed = {key for key in changed if _only_placed(after[key], before[key])}
    now = [key for key in after if key in ids and key not in placed] if ids else []
    parts = {
        "gone": [key for key in before if key in differing.removed] if differing.removed else [],
        "now": [_element(after[key]) for key in now],
        "placed": {key: list(place_of(after[key])) for key in sorted(placed)},
        "inside": {key: _stream(before[key], after[key], inner) for key, inner in inside.items()},
        "order": list(after) if differing and _reordered(before, after, differing) else [],
    }
    return {part: value for part, value in parts.items() if value}


def _stream(before: Frozen, after: Frozen, differing: StreamDiff) -> Data:
    assert isinstance(after, Stream)
    lists = {name: _list(getattr(before, name), getattr(after, name), differing, name) for name in ELEMENTS}
    return _parts(after, ELEMENTS, differing.fields, lists)


def _parts(owner: Document | Stream, names: tuple[str, ...], fields: Collection[str], lists: Data) -> Data:
    unset = [name for name in untouched(owner) if name in fields] if fields else []
    written = own_fields(owner, (*names, *unset)) if fields else {}
    parts = {
        "fields": {name: written[name] for name in written if name in fields},
        "unset": unset,
        "lists": {name: listed for name, listed in lists.items() if listed},
    }
    return {part: value for part, value in parts.items() if value}


def _element(element: Frozen) -> Data:
    if not isinstance(element, Stream):
        return element_fields(element)
    there = (name for name in ELEMENTS if name not in LEFT_OUT or getattr(element, name))
    lists = {name: [_element(each) for each in getattr(element, name).values()] for name in there}
    return {**own_fields(element, ELEMENTS), **lists}


def _only_placed(element: Frozen, before: Frozen) -> bool:
    """Whether an element is what it was but for its place in its lane."""
    return same_but(element, before, PLACE) and element.model_extra == before.model_extra


def _reordered(before: Mapping[Id, Frozen], after: Mapping[Id, Frozen], differing: Changes) -> bool:
    if not differing.added and not differing.reordered:
        return False
    left = [key for key in before if key not in differing.removed]
    return list(after) != left + [key for key in after if key in differing.added]
