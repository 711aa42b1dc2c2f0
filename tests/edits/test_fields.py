"""Changing the fields of anything, validated as when a file is read."""

from datetime import date

import pytest

from vsa.edits.elements import MAPPINGS, Ref, element
from vsa.edits.fields import InvalidValueError, rename, set_fields
from vsa.i18n import LANGUAGES, translator
from vsa.model.calendar import WorkCalendar
from vsa.model.checklist import CheckState
from vsa.model.durations import Unit, duration
from vsa.model.following_up import Area, AuditLine, Light, PlanKind
from vsa.model.gains import Point
from vsa.model.nodes import Source, SourceKind, ValueClass
from vsa.model.preparing import Answer, Part, Waste

STEP = Ref("node", "a", "now")
EVERYTHING = [
    (Ref("document"), {"title": "VSA", "calendar": WorkCalendar(hours_per_day=7), "language": "nn"}),
    (Ref("stream", "now"), {"volume_per_year": 180.0, "deadline": duration(12, Unit.WEEK), "factory": True}),
    (Ref("lane", "own", "now"), {"staff": 2.5, "availability": 0.5, "height": 200.0}),
    (STEP, {"process_time": duration(20, Unit.MINUTE), "value_class": ValueClass.VALUE, "people": 2.0}),
    (STEP, {"first_time_right": 0.95, "source": Source(kind=SourceKind.MEASURED, cases=18), "wait": None}),
    (Ref("node", "s", "now"), {"share": 0.5}),
    (Ref("flow", "ab", "now"), {"share": 0.35, "delay": None, "delay_stops_deadline": True}),
    (Ref("problem", "p", "now"), {"text": "Kø", "number": 4}),
    (Ref("note", "n", "now"), {"text": "Husk"}),
    (Ref("symbol", "y", "now"), {"fields": {"text": "post"}}),
    (Ref("group", "g", "now"), {"name": "Saken inn", "collapsed": False}),
    (Ref("action", "t1"), {"title": "Fordele daglig", "effort": 1, "progress": 0.5}),
    (Ref("gain", "g1"), {"identified_hours": 351.0}),
    (Ref("interview", "i1"), {"role": "Søker", "answers": (Answer(question="Hva?", text="Alt"),)}),
    (Ref("finding", "f1"), {"text": "Leter", "waste": Waste.MOTION, "minutes": 15.0, "times_per_year": 70.0}),
    (Ref("candidate", "c1"), {"user_value": "Et riktig vedtak", "chosen": True}),
    (Ref("check", "k1"), {"state": CheckState.OK, "note": "Avklart"}),
    (Ref("member", "m1"), {"part": Part.SAFETY, "invited": True}),
    (Ref("course_day", "d1"), {"held": True}),
    (Ref("indicator", "n1"), {"goal": 12.5, "points": (Point(day="2026-10-14", value=28.5, cases=18),)}),
    (Ref("case_times", "x1"), {"rows": ("45 min", "1 t")}),
    (Ref("meeting", "b1"), {"present": 9, "decisions": "Fordele daglig", "new": ()}),
    (Ref("plan", "p1"), {"kind": PlanKind.BOARD, "title": "Tavlemøte"}),
    (Ref("audit", "a1"), {"lines": (AuditLine(area=Area.BOARD, level=3),)}),
    (Ref("factor", "s1"), {"light": Light.RED, "likelihood": 5}),
]


def test_every_kind_of_element_can_be_changed():
    assert {ref.kind for ref, _ in EVERYTHING} == {"document", *MAPPINGS}


@pytest.mark.parametrize(("ref", "changes"), EVERYTHING)
def test_fields_get_their_values_and_nothing_else_changes(document, ref, changes):
    before = element(document, ref)
    after = element(set_fields(document, ref, **changes), ref)
    assert {name: getattr(after, name) for name in changes} == changes
    rest = type(after).model_fields.keys() - changes.keys()
    assert all(getattr(after, name) is getattr(before, name) for name in rest)


@pytest.mark.parametrize(("ref", "changes"), EVERYTHING)
def test_the_values_that_are_there_already_change_nothing(document, ref, changes):
    before = element(document, ref)
    assert set_fields(document, ref, **{name: getattr(before, name) for name in changes}) is document


def test_values_are_kept_as_the_model_keeps_them(document):
    step = element(set_fields(document, STEP, process_time="1,5 t", value_class="VS", people=2), STEP)
    assert step.process_time == duration(1.5, Unit.HOUR)
    assert step.value_class is ValueClass.VALUE
    assert isinstance(step.people, float)


@pytest.mark.parametrize(
    ("ref", "field", "value", "reason"),
    [
        (STEP, "first_time_right", 1.1, "at_most"),
        (STEP, "first_time_right", -0.1, "at_least"),
        (STEP, "people", 0, "more_than"),
        (STEP, "people", float("nan"), "unfit"),
        (STEP, "process_time", "snart", "unfit"),
        (STEP, "value_class", "X", "unfit"),
        (Ref("flow", "ab", "now"), "share", 2, "at_most"),
        (Ref("stream", "now"), "volume_per_year", 1e300, "at_most"),
        (Ref("document"), "hours_per_fte", 0, "at_least"),
        (Ref("document"), "day", date(1899, 12, 31), "day"),
        (Ref("document"), "delete_by", date.max, "day"),
    ],
)
def test_a_value_that_a_field_cannot_have_is_refused_with_the_reason(document, ref, field, value, reason):
    with pytest.raises(InvalidValueError) as refused:
        set_fields(document, ref, **{field: value})
    assert refused.value.field == field
    assert refused.value.message.key == f"edits.value.{reason}"
    assert len({translator(language).text(refused.value.message) for language in LANGUAGES}) == len(LANGUAGES)


@pytest.mark.parametrize(
    ("ref", "field"),
    [(STEP, "lane"), (STEP, "kind"), (STEP, "id"), (STEP, "misspelt"), (Ref("stream", "now"), "nodes")],
)
def test_what_ties_elements_together_is_not_set_as_a_field(document, ref, field):
    with pytest.raises(TypeError, match=field):
        set_fields(document, ref, **{field: "x"})


def test_a_new_name_has_no_white_space_around_it(document):
    assert element(rename(document, STEP, "  Motta søknad\n"), STEP).name == "Motta søknad"
    assert rename(document, STEP, " Motta ") is document


def test_fields_that_the_program_does_not_know_stay(document):
    later = element(document, STEP).model_copy(update={"later": 1})
    stream = document.streams["now"]
    nodes = {**stream.nodes, "a": later}
    known = document.model_copy(update={"streams": {"now": stream.model_copy(update={"nodes": nodes})}})
    assert element(set_fields(known, STEP, people=3), STEP).later == 1
