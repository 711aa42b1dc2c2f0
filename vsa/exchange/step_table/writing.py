"""Writing a stream as a step table. What a table cannot hold is left out; `lost` says what that is."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path

from vsa.exchange.files import write_whole
from vsa.exchange.step_table.csv_text import write_csv
from vsa.exchange.step_table.flattening import FlatRow, Flattened, flattened
from vsa.exchange.step_table.grid import guarded
from vsa.exchange.step_table.problems import TableErrors
from vsa.exchange.step_table.values import ID
from vsa.exchange.step_table.vocabulary import (
    CLASS_WORDS,
    COLUMN_NAMES,
    END_WORD,
    END_WORDS,
    SETTING_NAMES,
    SOURCE_WORDS,
    STATE_WORDS,
    WAITS_FOR_WORDS,
    YES_NO_WORDS,
    Column,
    Setting,
)
from vsa.exchange.step_table.ways import Way, Ways
from vsa.exchange.step_table.workbook import write_workbook
from vsa.i18n import Language, message, translator
from vsa.model.document import Document
from vsa.model.duration_text import duration_text
from vsa.model.durations import Duration, Unit, duration
from vsa.model.nodes import End, Node, Source, SourceKind, Split, Start, Step, Store, WaitsFor
from vsa.model.stream import Lane, LaneKind, Stream

FORMATS: Mapping[str, Callable[[Sequence[Sequence[str]]], bytes]] = {".csv": write_csv, ".xlsx": write_workbook}
"""What writes the rows of a table to a file with each ending."""

NO_WORK = duration(0, Unit.MINUTE)
ALWAYS = frozenset(
    {
        Column.ID,
        Column.STEP,
        Column.ROLE,
        Column.WAIT,
        Column.PROCESS_TIME,
        Column.VALUE_CLASS,
        Column.FIRST_TIME_RIGHT,
        Column.NEXT,
    }
)
"""Columns that are written even when no row fills them."""

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_SPACES = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2013": "-"})


def write_table(stream: Stream, document: Document, path: Path, language: Language) -> None:
    """Write a stream of the document to a `.csv` or `.xlsx` file, whole or not at all.

    Raises TableErrors when the file has another ending, cannot be written, or would have no step.
    """
    write = FORMATS.get(path.suffix.lower())
    if write is None:
        raise TableErrors(message("table.file.unknown_kind", file=path.name))
    rows = TableWriter(stream, document, language).rows()
    write_whole(path, write(rows))


def cleaned(text: str) -> str:
    """A text as a table can hold it: no control characters but tab and line feed, no space at the ends."""
    return _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def ids_fit(rows: Sequence[FlatRow]) -> bool:
    """Whether the ids of the rows can be named in the column `next`."""
    return all(ID.fullmatch(row.node.id) and row.node.id.casefold() not in END_WORDS for row in rows)


def event_name(stream: Stream, kind: type[Start] | type[End], given: str) -> str:
    """What the case starts or ends with: as the stream says, else the name of the only node of that kind."""
    nodes = [node for node in stream.nodes.values() if isinstance(node, kind)]
    return given or (nodes[0].name if len(nodes) == 1 else "")


class TableWriter:
    """The lines of a table in one language."""

    def __init__(self, stream: Stream, document: Document, language: Language) -> None:
        self._stream = stream
        self._document = document
        self._language: Language = language
        self._tr = translator(language)
        self._flat: Flattened = flattened(stream)
        fit = ids_fit(self._flat.rows)
        self._ids = {row.node.id: row.node.id if fit else str(n) for n, row in enumerate(self._flat.rows, 1)}

    def rows(self) -> list[list[str]]:
        """The settings, the header and a row for every step."""
        return [*([line] for line in self._settings()), *self.table()]

    def table(self) -> list[list[str]]:
        """The header and a row for every step. Raises TableErrors when there is none."""
        if not self._flat.rows:
            raise TableErrors(message("table.file.no_steps"))
        cells = [self._cells(row) for row in self._flat.rows]
        columns = [column for column in Column if column in ALWAYS or any(row.get(column) for row in cells)]
        header = [COLUMN_NAMES[column].written(self._language) for column in columns]
        body = [[guarded(cleaned(row.get(column, ""))) for column in columns] for row in cells]
        return [header, *body]

    def _settings(self) -> Iterator[str]:
        for setting, value in self._values().items():
            if text := cleaned(value):
                yield f"{SETTING_NAMES[setting].written(self._language)}: {text}"
        for name, lane in self._roles().items():
            if lane.kind is not LaneKind.OWN:
                kind = Setting.USER_ROLE if lane.kind is LaneKind.USER else Setting.EXTERNAL_ROLE
                yield f"{SETTING_NAMES[kind].written(self._language)}: {name}"
            if lane.staff is not None:
                yield f"{SETTING_NAMES[Setting.STAFF].written(self._language)} {name}: {self._number(lane.staff)}"

    def _roles(self) -> dict[str, Lane]:
        """The first lane of each name that the table knows: an own lane without a row is not in it."""
        at_work = {row.lane for row in self._flat.rows}
        named: dict[str, Lane] = {}
        for lane in self._stream.lanes.values():
            if (name := cleaned(lane.name)) and (lane.kind is not LaneKind.OWN or lane.id in at_work):
                named.setdefault(name, lane)
        return named

    def _values(self) -> dict[Setting, str]:
        stream, document = self._stream, self._document
        state = STATE_WORDS.get(stream.state)
        return {
            Setting.NAME: stream.name or document.title,
            Setting.STATE: state.written(self._language) if state else "",
            Setting.UNIT: stream.unit,
            Setting.VOLUME: self._number(stream.volume_per_year),
            Setting.ARRIVALS: self._number(stream.arrivals_per_day),
            Setting.HOURS_PER_DAY: self._number(document.calendar.hours_per_day),
            Setting.DAYS_PER_WEEK: self._number(document.calendar.days_per_week),
            Setting.HOURS_PER_FTE: self._number(document.hours_per_fte),
            Setting.DEADLINE: self._duration(stream.deadline),
            Setting.FINISHED_CASES: self._yes(stream.finished_cases),
            Setting.START: event_name(stream, Start, stream.start_event),
            Setting.END: event_name(stream, End, stream.end_event),
        }

    def _cells(self, row: FlatRow) -> dict[Column, str]:
        node = row.node
        cells = {
            Column.ID: self._ids[node.id],
            Column.STEP: node.name,
            Column.ROLE: "" if row.lane is None else self._stream.lanes[row.lane].name,
            Column.NEXT: self._ways(row.ways),
            **self._waiting(node),
        }
        return cells | (self._work(node) if isinstance(node, Step) else {Column.PROCESS_TIME: self._duration(NO_WORK)})

    def _waiting(self, node: Node) -> dict[Column, str]:
        if not isinstance(node, Step | Store):
            return {Column.WAIT: self._duration(NO_WORK)}
        internal = node.wait_for is WaitsFor.INTERNAL
        return {
            Column.WAIT: self._duration(node.wait),
            Column.QUEUE: self._number(node.queue),
            Column.MEETING_EVERY: self._duration(node.meeting_every),
            Column.WAITS_FOR: "" if internal else WAITS_FOR_WORDS[node.wait_for].written(self._language),
            Column.STOPS_DEADLINE: self._yes(node.wait_stops_deadline),
        }

    def _work(self, step: Step) -> dict[Column, str]:
        return {
            Column.PROCESS_TIME: self._duration(step.process_time),
            Column.WAIT_WITHIN: self._duration(step.wait_within),
            Column.VALUE_TIME: self._duration(step.value_time),
            Column.VALUE_CLASS: CLASS_WORDS[step.value_class].written(self._language) if step.value_class else "",
            Column.FIRST_TIME_RIGHT: "" if step.first_time_right is None else self._per_cent(step.first_time_right),
            Column.PEOPLE: "" if step.people == 1 else self._number(step.people),
            Column.SOURCE: self._source(step.source),
            Column.SYSTEM: step.system,
        }

    def _ways(self, ways: Ways) -> str:
        separator = " + " if ways.split is Split.PARALLEL else ", "
        return separator.join(self._way(way) for way in ways.ways)

    def _way(self, way: Way) -> str:
        target = END_WORD[self._language] if way.target is None else self._ids[way.target]
        delay = f" [{self._duration(way.delay)}]" if way.delay else ""
        return target + delay + ("" if way.share is None else f": {self._per_cent(way.share)}")

    def _source(self, source: Source) -> str:
        word = SOURCE_WORDS[source.kind].written(self._language)
        if source.kind is SourceKind.MEASURED and source.cases is not None:
            return f"{word} {source.cases}"
        return "" if source.kind is SourceKind.ESTIMATED else word

    def _duration(self, time: Duration | None) -> str:
        return "" if time is None else duration_text(time, self._tr).translate(_SPACES)

    def _per_cent(self, share: float) -> str:
        return f"{self._decimal(Decimal(repr(share)) * 100)} %"

    def _number(self, number: float | None) -> str:
        return "" if number is None else self._decimal(Decimal(repr(number)))

    def _decimal(self, number: Decimal) -> str:
        text = f"{number:f}"
        text = text.rstrip("0").rstrip(".") if "." in text else text
        return text if self._language == "en" else text.replace(".", ",")

    def _yes(self, value: bool) -> str:
        return YES_NO_WORDS[True].written(self._language) if value else ""
