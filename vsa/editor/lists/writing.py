"""The lists of a document: its actions, which are read back, and its gains."""

import json
from collections.abc import Callable
from datetime import date

from vsa.analysis.improvement.overdue import overdue_days
from vsa.editor.lists.columns import ACTION_FIELDS, FORMATS, action_fields, cell, plain, width
from vsa.exchange.lists import Format, ListColumn, ListSheet, Value, write_lists
from vsa.i18n import Translator
from vsa.model.actions import Action
from vsa.model.document import Document
from vsa.model.gains import Gain
from vsa.reports.step_labels import labels_of, step_labels
from vsa.scene.gain_texts import kind_text

ACTIONS = "actions"


def work_lists(document: Document, tr: Translator, today: date) -> bytes:
    """A workbook with a sheet of actions and one of gains. What the actions were like is kept in it, so that reading it
    back knows what was changed there."""
    kept = {action.id: {name: plain(getattr(action, name)) for name in ACTION_FIELDS} for action in _ordered(document)}
    sheets = (_actions(document, tr, today), _gains(document, tr))
    return write_lists(sheets, {ACTIONS: json.dumps(kept, ensure_ascii=False)})


def _actions(document: Document, tr: Translator, today: date) -> ListSheet:
    fields, labels = action_fields(today), step_labels(document)
    columns = (
        ListColumn(tr("lists.number"), Format.WHOLE, 7),
        *(
            ListColumn(
                tr(field.label),
                FORMATS.get(field.kind, Format.TEXT),
                width(field),
                tuple(tr(choice.label) for choice in field.choices),
            )
            for field in fields
        ),
        ListColumn(tr("lists.steps"), width=10),
        ListColumn(tr("lists.overdue"), Format.WHOLE, 10),
    )
    rows = (
        (
            float(action.number),
            *(cell(field, action, tr) for field in fields),
            ", ".join(labels_of(action.steps, labels)) or None,
            float(overdue_days(action, today)) or None,
        )
        for action in _ordered(document)
    )
    return ListSheet(tr("lists.actions"), columns, tuple(rows))


def _gains(document: Document, tr: Translator) -> ListSheet:
    told = _told_of_gains(document, tr)
    rows = tuple(tuple(value(gain) for _, value in told) for gain in document.gains.values())
    return ListSheet(tr("lists.gains"), tuple(column for column, _ in told), rows)


def _told_of_gains(document: Document, tr: Translator) -> tuple[tuple[ListColumn, Callable[[Gain], Value]], ...]:
    """The columns of the list of gains, each with what it tells of one."""
    numbers = {action.id: action.number for action in document.actions.values()}
    return (
        (ListColumn(tr("lists.gain.name"), width=40), lambda gain: gain.name),
        (ListColumn(tr("lists.gain.kind"), width=16), lambda gain: kind_text(gain, tr)),
        (ListColumn(tr("lists.gain.indicator"), width=34), lambda gain: gain.indicator),
        (ListColumn(tr("lists.gain.baseline"), width=22), lambda gain: gain.baseline),
        (ListColumn(tr("gains.field.baseline_day"), Format.DATE, 12), lambda gain: gain.baseline_day),
        (ListColumn(tr("gains.field.baseline_method"), width=24), lambda gain: gain.baseline_method),
        (ListColumn(tr("gains.field.baseline_cases"), Format.WHOLE, 10), lambda gain: _number(gain.baseline_cases)),
        (ListColumn(tr("lists.gain.target"), width=22), lambda gain: gain.target),
        (ListColumn(tr("lists.gain.identified"), Format.NUMBER, 13), lambda gain: gain.identified_hours),
        (ListColumn(tr("lists.gain.realised"), Format.NUMBER, 13), lambda gain: gain.realised_hours),
        (
            ListColumn(tr("lists.gain.identified_fte"), Format.SMALL, 13),
            lambda gain: _fte(gain.identified_hours, document),
        ),
        (ListColumn(tr("lists.gain.realised_fte"), Format.SMALL, 13), lambda gain: _fte(gain.realised_hours, document)),
        (ListColumn(tr("lists.gain.used_for"), width=30), lambda gain: gain.used_for),
        (ListColumn(tr("lists.gain.responsible"), width=22), lambda gain: gain.responsible),
        (ListColumn(tr("lists.gain.remeasured"), Format.DATE, 12), lambda gain: gain.remeasured),
        (ListColumn(tr("gains.field.finance_confirmed"), Format.DATE, 12), lambda gain: gain.finance_confirmed),
        (
            ListColumn(tr("lists.gain.actions"), width=12),
            lambda gain: ", ".join(str(numbers[key]) for key in gain.actions if key in numbers),
        ),
    )


def _number(count: int | None) -> float | None:
    return None if count is None else float(count)


def _ordered(document: Document) -> list[Action]:
    return sorted(document.actions.values(), key=lambda action: action.number)


def _fte(hours: float | None, document: Document) -> float | None:
    return None if hours is None else round(hours / document.hours_per_fte, 4)
