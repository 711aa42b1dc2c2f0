"""Times of real cases on a step: the rows are kept, and the step has what they say, marked as measured."""

from collections.abc import Sequence
from datetime import date

from vsa.edits.elements import Ref
from vsa.edits.fields import set_fields
from vsa.edits.records import add_record
from vsa.edits.refusals import InvalidValueError
from vsa.i18n import message
from vsa.model.base import Id
from vsa.model.document import Document
from vsa.model.durations import Duration
from vsa.model.gains import CaseTimes, TimeKind
from vsa.model.nodes import Source, SourceKind, Step, Store


def times_of(document: Document, stream: Id, node: Id, kind: TimeKind) -> CaseTimes | None:
    """The times of real cases that are kept for a step, or None."""
    wanted = (stream, node, kind)
    kept = document.case_times.values()
    return next((times for times in kept if (times.stream, times.node, times.kind) == wanted), None)


def with_measured_time(
    document: Document, stream: Id, node: Id, kind: TimeKind, rows: Sequence[str], time: Duration, day: date
) -> Document:
    """The document in which the rows are those of the step, and the step has `time`, measured with so many cases on
    `day`. Rows that were kept before give way. Raises InvalidValueError for what has no such time, and for no rows."""
    found = document.streams[stream].nodes[node]
    if not isinstance(found, Step) and not (isinstance(found, Store) and kind is TimeKind.WAIT):
        raise InvalidValueError("node", message("gains.cases.no_time", name=found.name))
    if not rows:
        raise InvalidValueError("rows", message("gains.cases.none"))
    document = _with_rows(document, stream, node, kind, rows, day)
    changes: dict[str, object] = {kind.value: time}
    if isinstance(found, Step):
        changes["source"] = Source(kind=SourceKind.MEASURED, cases=len(rows), day=day)
    return set_fields(document, Ref("node", node, stream), **changes)


def _with_rows(document: Document, stream: Id, node: Id, kind: TimeKind, rows: Sequence[str], day: date) -> Document:
    kept = times_of(document, stream, node, kind)
    if kept is not None:
        return set_fields(document, Ref("case_times", kept.id), rows=tuple(rows), day=day)
    return add_record(document, "case_times", stream=stream, node=node, kind=kind, rows=tuple(rows), day=day)
