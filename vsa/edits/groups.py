"""Groups of nodes that the map can show as one card. No figure depends on them."""

from collections.abc import Collection, Mapping
from typing import Any

from vsa.edits.elements import changed, with_added, with_stream, without
from vsa.model.base import Id, frozen_mapping
from vsa.model.document import Document
from vsa.model.stream import StepGroup, Stream

LEAST_MEMBERS = 2


def add_group(document: Document, stream: Id, group: StepGroup) -> Document:
    """Make a group of nodes that belong to none yet."""
    there = document.streams[stream]
    return with_stream(document, changed(there, groups=with_added(there.groups, group)))


def dissolve(document: Document, stream: Id, groups: Collection[Id]) -> Document:
    """Take groups away; what was in them stays where it is."""
    there = document.streams[stream]
    return with_stream(document, changed(there, groups=without(there.groups, groups)))


def fold(document: Document, stream: Id, groups: Collection[Id], *, collapsed: bool) -> Document:
    """Show groups as one card each, or with all that is in them."""
    there = document.streams[stream]
    folded = (changed(there.groups[key], collapsed=collapsed) for key in groups)
    return with_stream(document, changed(there, groups=with_added(there.groups, *folded)))


def group_of(stream: Stream, node: Id) -> StepGroup | None:
    """The group that a node belongs to."""
    return next((group for group in stream.groups.values() if node in group.members), None)


def taken_in(stream: Stream, node: Id, neighbours: Collection[Id]) -> Mapping[Id, Any]:
    """The groups of a stream once a new node stands between neighbours: it belongs where all of them do."""
    homes = {group.id if group else None for group in (group_of(stream, each) for each in neighbours)}
    home = stream.groups.get(homes.pop() or "") if len(homes) == 1 else None
    return with_added(stream.groups, changed(home, members=(*home.members, node))) if home else stream.groups


def with_sound_groups(stream: Stream) -> Stream:
    """The stream whose groups have members that exist, each in one group; a group of a single one is none."""
    if not stream.groups:
        return stream
    taken: set[Id] = set()
    groups = {}
    for group in stream.groups.values():
        members = tuple(each for each in dict.fromkeys(group.members) if each in stream.nodes and each not in taken)
        taken.update(members)
        if len(members) >= LEAST_MEMBERS:
            groups[group.id] = changed(group, members=members)
    return changed(stream, groups=frozen_mapping(groups))
