"""Texts for many cells at once, as one edit. What can be read is taken; what cannot is handed back with the reason."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from vsa.editor.operations.arranging import free_spots
from vsa.editor.step_rows.columns import CODE, NEXT, ROLE, Column
from vsa.editor.step_rows.growing import with_end, with_lane
from vsa.editor.step_rows.reading import read_value
from vsa.editor.step_rows.rows import codes_of
from vsa.editor.step_rows.way_texts import names_end, read_way_texts
from vsa.edits.elements import changed, with_added, with_stream
from vsa.edits.fields import revised
from vsa.edits.move import place
from vsa.edits.ways import set_ways
from vsa.exchange.step_table.handmade import refuse_sheet_error
from vsa.i18n import Message, Translator, UserError, message
from vsa.model.base import Id
from vsa.model.document import Document
from vsa.model.nodes import End, Node

CellKey = tuple[Id, str]
"""A node and the id of a column."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A text for the cell of a node in a column."""

    node: Id
    column: Column
    text: str

    @property
    def key(self) -> CellKey:
        """Which cell it is for."""
        return self.node, self.column.id


@dataclass(frozen=True, slots=True)
class Refused:
    """A text that was not taken, and why."""

    text: str
    reason: Message


@dataclass(slots=True)
class Writing:
    """A document on its way to another. `names` are the ids of the codes that ways out may use beside those of the
    table, in small letters; `pasted` tells whether the texts come from a spreadsheet."""

    document: Document
    stream: Id
    tr: Translator
    names: Mapping[str, Id] = field(default_factory=dict)
    pasted: bool = False
    refused: dict[CellKey, Refused] = field(default_factory=dict)

    def write(self, entries: Sequence[Entry]) -> None:
        """Take the texts: fields first, then roles, then the ways out, which may name any row."""
        entries = [entry for entry in entries if self._is_whole(entry)]
        of_nodes: dict[Id, list[Entry]] = defaultdict(list)
        for entry in entries:
            if entry.column.id not in (ROLE, NEXT):
                of_nodes[entry.node].append(entry)
        self._write_fields(of_nodes)
        self._write_roles([entry for entry in entries if entry.column.id == ROLE])
        self._write_ways([entry for entry in entries if entry.column.id == NEXT])

    def _is_whole(self, entry: Entry) -> bool:
        """Whether a spreadsheet could compute the text and had room for it."""
        try:
            if self.pasted:
                refuse_sheet_error(entry.text)
        except UserError as error:
            self._refuse(entry, error)
            return False
        return True

    def _write_fields(self, of_nodes: Mapping[Id, Iterable[Entry]]) -> None:
        there = self.document.streams[self.stream]
        nodes = [self._with_fields(there.nodes[key], entries) for key, entries in of_nodes.items()]
        self.document = with_stream(self.document, changed(there, nodes=with_added(there.nodes, *nodes)))

    def _with_fields(self, node: Node, entries: Iterable[Entry]) -> Node:
        for entry in entries:
            try:
                node = self._with_field(node, entry)
            except UserError as error:
                self._refuse(entry, error)
        return node

    def _with_field(self, node: Node, entry: Entry) -> Node:
        kept = entry.column.field(node)
        if kept is None:
            if not entry.text.strip():
                return node
            raise UserError(message("steps.read.code" if entry.column.id == CODE else "steps.read.not_here"))
        value = read_value(kept, node, entry.text, self.tr, pasted=self.pasted)
        return revised(node, **kept.change(node, value, self.document.calendar))

    def _write_roles(self, entries: Iterable[Entry]) -> None:
        by_role: dict[str, list[Id]] = defaultdict(list)
        for entry in entries:
            if role := entry.text.strip():
                by_role[role].append(entry.node)
            else:
                self._refuse(entry, UserError(message("steps.read.no_role")))
        for role, nodes in by_role.items():
            self._move(role, nodes)

    def _move(self, role: str, nodes: Iterable[Id]) -> None:
        self.document, lane = with_lane(self.document, self.stream, role)
        there = self.document.streams[self.stream]
        leaving = [node for node in nodes if there.nodes[node].lane != lane]
        if leaving:
            self.document = place(self.document, self.stream, free_spots(there, leaving, there.lanes[lane]))

    def _write_ways(self, entries: Sequence[Entry]) -> None:
        ends = any(isinstance(node, End) for node in self.document.streams[self.stream].nodes.values())
        if not ends and any(names_end(entry.text) for entry in entries):
            self.document = with_end(self.document, self.stream)
        codes = codes_of(self.document.streams[self.stream], self.tr) if entries else {}
        nodes = {code.casefold(): node for node, code in codes.items()} | dict(self.names)
        for entry in entries:
            try:
                self._set_ways(entry, nodes)
            except UserError as error:
                self._refuse(entry, error)

    def _set_ways(self, entry: Entry, nodes: Mapping[str, Id]) -> None:
        there = self.document.streams[self.stream]
        if isinstance(there.nodes[entry.node], End):
            if not entry.text.strip():
                return
            raise UserError(message("steps.read.not_here"))
        read = read_way_texts(entry.text, there, entry.node, nodes)
        self.document = set_ways(self.document, self.stream, entry.node, read.ways, read.split)

    def _refuse(self, entry: Entry, error: UserError) -> None:
        self.refused[entry.key] = Refused(entry.text, error.message)
