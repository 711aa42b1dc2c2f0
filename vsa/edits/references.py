"""References from what a document keeps to what is gone."""

from collections.abc import Callable, Mapping
from typing import Any

from vsa.edits.elements import changed, with_added, without
from vsa.edits.groups import with_sound_groups
from vsa.model.actions import Reference
from vsa.model.base import Id
from vsa.model.document import Document
from vsa.model.integrity import AMONG_LISTS, INTO_STREAMS, dangles, has_node, resolves


def without_dangling(document: Document) -> Document:
    """The document in which everything refers only to what exists. What referred to something that is gone stays, but
    for the times of real cases of a step that is gone."""
    streams = with_added(document.streams, *(with_sound_groups(stream) for stream in document.streams.values()))
    sound = changed(document, streams=streams)
    if not dangles(sound):
        return sound
    gone = [key for key, times in sound.case_times.items() if not has_node(sound, times)]
    sound = changed(sound, case_times=without(sound.case_times, gone))
    for name, field in INTO_STREAMS:
        sound = changed(sound, **{name: _resolving(sound, name, field)})
    for name, field, target in AMONG_LISTS:
        sound = changed(sound, **{name: _naming(getattr(sound, name), field, getattr(sound, target))})
    return sound


def with_references(document: Document, stream: Id, now: Callable[[Id], Id]) -> Document:
    """The document in which what referred to elements of a stream refers to what each of them is `now`."""
    for name, field in INTO_STREAMS:
        elements = getattr(document, name)
        moved = (changed(each, **{field: _moved(getattr(each, field), stream, now)}) for each in elements.values())
        document = changed(document, **{name: with_added(elements, *moved)})
    times = (
        changed(each, node=now(each.node)) if each.stream == stream else each for each in document.case_times.values()
    )
    return changed(document, case_times=with_added(document.case_times, *times))


def _moved(references: tuple[Reference, ...], stream: Id, now: Callable[[Id], Id]) -> tuple[Reference, ...]:
    moved = (changed(each, element=now(each.element)) if each.stream == stream else each for each in references)
    return tuple(dict.fromkeys(moved))


def _resolving(document: Document, name: str, field: str) -> Mapping[Id, Any]:
    elements = getattr(document, name)
    return with_added(
        elements,
        *(
            changed(each, **{field: tuple(ref for ref in getattr(each, field) if resolves(ref, document.streams))})
            for each in elements.values()
        ),
    )


def _naming(elements: Mapping[Id, Any], field: str, there: Mapping[Id, Any]) -> Mapping[Id, Any]:
    sound = (changed(each, **{field: _kept(getattr(each, field), there)}) for each in elements.values())
    return with_added(elements, *sound)


def _kept(value: Id | tuple[Id, ...], there: Mapping[Id, Any]) -> Id | tuple[Id, ...]:
    if isinstance(value, tuple):
        return tuple(key for key in value if key in there)
    return value if value in there else ""
