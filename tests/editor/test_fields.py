"""Fields: what people type becomes a value, and a value becomes what people type."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.edits.test_records import REQUIRED
from vsa.editor.fields import FIELDS, RECORD_FIELDS, Field, Kind, sections
from vsa.editor.session import Session
from vsa.editor.subjects import subject_of
from vsa.edits.elements import RECORDS
from vsa.edits.records import add_record
from vsa.i18n import LANGUAGES, Language, UserError, translator
from vsa.model.actions import Action
from vsa.model.base import Frozen
from vsa.model.document import Document
from vsa.model.durations import Unit, duration
from vsa.model.following_up import Audit, BoardMeeting, PlanEntry, SuccessFactor
from vsa.model.gains import Gain, Indicator
from vsa.model.nodes import End, Gateway, Note, Problem, Start, Step, Store
from vsa.model.preparing import Candidate, Finding, Interview, Member
from vsa.model.stream import Flow, Lane, StepGroup, Stream

NB = translator("nb")
ELEMENTS: dict[str, Frozen] = {
    "step": Step(id="a", lane="l"),
    "start": Start(id="a", lane="l"),
    "end": End(id="a", lane="l"),
    "gateway": Gateway(id="a", lane="l"),
    "store": Store(id="a", lane="l"),
    "flow": Flow(id="f", source="a", target="b"),
    "information": Flow(id="f", source="a", target="b", kind="information", electronic=True),
    "lane": Lane(id="l"),
    "group": StepGroup(id="g", name="Mottak", members=("a", "b")),
    "problem": Problem(id="p", node="a", number=1),
    "note": Note(id="n", lane="l"),
    "stream": Stream(id="s"),
    "document": Document(),
    "meeting": BoardMeeting(id="b1", day=date(2026, 11, 18)),
    "action": Action(id="t", number=1),
    "audit": Audit(id="a", day=date(2026, 11, 13)),
    "factor": SuccessFactor(id="s", number=1),
    "interview": Interview(id="i", number=1),
    "finding": Finding(id="f", number=1),
    "candidate": Candidate(id="c"),
    "member": Member(id="m"),
    "plan": PlanEntry(id="p", day=date(2026, 10, 21)),
    "gain": Gain(id="g", kind="quality", remeasure=(date(2027, 4, 30),)),
    "indicator": Indicator(id="n", goal=12.5),
}
PARTS = {
    "step": {"id", "lane", "x", "dy", "origin", "kind", "source"},
    "flow": {"id", "source", "target", "waypoints", "electronic"},
}


def field(kind: Kind, **options: object) -> Field:
    return Field("name", kind, "editor.field.name", **options)  # type: ignore[arg-type]


def all_fields(kind: str) -> list[Field]:
    return [field for section in sections(kind) for field in section.fields]


def test_every_kind_of_element_has_its_fields() -> None:
    assert {*FIELDS, *RECORD_FIELDS} == set(ELEMENTS)


@pytest.mark.parametrize("kind", sorted(ELEMENTS))
def test_every_field_is_one_of_the_model_and_writes_its_value(kind: str) -> None:
    for each in all_fields(kind):
        value = each.value_in(ELEMENTS[kind])
        for language in LANGUAGES:
            assert isinstance(each.write(value, translator(language)), str)
            assert translator(language)(each.label)


@pytest.mark.parametrize("kind", ["step", "flow"])
def test_every_field_of_a_step_and_a_flow_can_be_changed(kind: str) -> None:
    offered = {each.part or each.name for each in all_fields(kind)}
    wanted = set(type(ELEMENTS[kind]).model_fields) - PARTS[kind]
    assert wanted <= offered


@given(st.floats(0, 1, allow_nan=False).map(lambda share: round(share, 4)))
def test_a_share_reads_as_it_is_written(share: float) -> None:
    percent = field(Kind.PERCENT)
    for language in LANGUAGES:
        tr = translator(language)
        assert percent.read(percent.write(share, tr), tr) == pytest.approx(share, abs=1e-6)


@given(st.floats(0, 1e9, allow_nan=False).map(lambda number: round(number, 3)))
def test_a_number_reads_as_it_is_written(number: float) -> None:
    plain = field(Kind.NUMBER)
    assert plain.read(plain.write(number, NB), NB) == pytest.approx(number, abs=1e-3)


@given(st.dates(date(1950, 1, 1), date(2099, 12, 31)))
def test_a_date_reads_as_it_is_written(day: date) -> None:
    dated = field(Kind.DATE)
    assert dated.read(dated.write(day, NB), NB) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [("22.11.26", date(2026, 11, 22)), ("2026-11-22", date(2026, 11, 22)), ("1/2 2027", date(2027, 2, 1))],
)
def test_dates_are_read_as_people_write_them(text: str, day: date) -> None:
    assert field(Kind.DATE).read(text, NB) == day


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (Kind.NUMBER, "mange"),
        (Kind.NUMBER, "1e400"),
        (Kind.NUMBER, "1.2.3"),
        (Kind.WHOLE, "1,5"),
        (Kind.PERCENT, "101 %"),
        (Kind.PERCENT, "-1"),
        (Kind.DATE, "31.2.2027"),
        (Kind.DATE, "i morgen"),
        (Kind.DATE, "22.11.0226"),
        (Kind.DATE, "31.12.9999"),
        (Kind.DURATION, "lenge"),
    ],
)
def test_what_cannot_be_read_is_said_in_every_language(kind: Kind, text: str) -> None:
    with pytest.raises(UserError) as refused:
        field(kind).read(text, NB)
    for language in LANGUAGES:
        assert translator(language).text(refused.value.message)


@pytest.mark.parametrize("kind", [Kind.NUMBER, Kind.WHOLE, Kind.DURATION])
@pytest.mark.parametrize(
    ("language", "typed", "clear"),
    [("nb", "1.000", "1,000"), ("nn", "12.500.000", "12 500 000"), ("en", "1,000", "1.000")],
)
def test_a_mark_that_is_for_thousands_to_some_and_for_decimals_to_others_is_refused(
    kind: Kind, language: Language, typed: str, clear: str
) -> None:
    tr = translator(language)
    with pytest.raises(UserError) as refused:
        field(kind).read(typed, tr)
    assert typed.replace(".", "").replace(",", "") in tr.text(refused.value.message)
    assert field(kind).read(clear, tr) is not None


@pytest.mark.parametrize(("text", "share"), [("1/3", 1 / 3), ("2 / 5", 0.4), ("0/4", 0), ("15 %", 0.15)])
def test_a_share_may_be_told_as_a_part(text: str, share: float) -> None:
    assert field(Kind.PERCENT).read(text, NB) == pytest.approx(share)


@pytest.mark.parametrize("text", ["4/3", "1/0", "1/2/3"])
def test_a_part_of_nothing_and_more_than_all_are_no_shares(text: str) -> None:
    with pytest.raises(UserError):
        field(Kind.PERCENT).read(text, NB)


def test_a_bare_duration_takes_the_unit_of_its_field() -> None:
    assert field(Kind.DURATION, bare=Unit.DAY).read("3", NB) == duration(3, Unit.DAY)
    assert field(Kind.DURATION, bare=Unit.MINUTE).read("3", NB) == duration(3, Unit.MINUTE)


def test_empty_means_unknown_where_that_is_allowed_and_is_refused_elsewhere() -> None:
    assert field(Kind.NUMBER).read("  ", NB) is None
    with pytest.raises(UserError):
        field(Kind.NUMBER, optional=False).read("  ", NB)


CLOSURES = "1.7.2027–31.7.2027 Fellesferie\n24.12.2026 Julaften (4 t)\n2.1.2027"


def test_closed_days_read_as_they_are_written() -> None:
    closures = field(Kind.CLOSURES)
    found = closures.read(CLOSURES, NB)
    assert [(closure.name, closure.open_hours) for closure in found] == [("Fellesferie", 0), ("Julaften", 4), ("", 0)]
    assert found[0].last == date(2027, 7, 31)
    assert closures.write(found, NB) == CLOSURES
    assert closures.read("", NB) == ()


@pytest.mark.parametrize("text", ["snart", "31.7.2027–1.7.2027 Ferie", "1.7.2027 Ferie (25 t)", "40.7.2027"])
def test_a_line_that_is_no_closed_day_is_refused(text: str) -> None:
    with pytest.raises(UserError):
        field(Kind.CLOSURES).read(text, NB)


def test_the_time_from_start_to_finish_becomes_the_wait_within() -> None:
    found = next(each for each in all_fields("step") if each.name == "start_to_finish")
    step = Step(id="a", lane="l", process_time=duration(60, Unit.MINUTE))
    calendar = Document().calendar
    changes = found.change(step, duration(3, Unit.HOUR), calendar)
    assert changes == {"wait_within": duration(2, Unit.HOUR)}
    assert found.value_in(step.model_copy(update=changes)) == duration(3, Unit.HOUR)
    with pytest.raises(UserError):
        found.change(step, duration(30, Unit.MINUTE), calendar)


def test_value_adding_time_is_no_more_than_the_process_time() -> None:
    found = next(each for each in all_fields("step") if each.name == "value_time")
    step = Step(id="a", lane="l", process_time=duration(60, Unit.MINUTE))
    calendar = Document().calendar
    assert found.change(step, duration(1, Unit.HOUR), calendar) == {"value_time": duration(1, Unit.HOUR)}
    with pytest.raises(UserError):
        found.change(step, duration(2, Unit.HOUR), calendar)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", RECORDS)
def test_every_record_has_a_name_in_a_heading(kind: str, language: Language) -> None:
    document = add_record(Document(), kind, **REQUIRED.get(kind, {}))
    (key,) = getattr(document, RECORDS[kind])
    session = Session(document, language=language)
    subject = subject_of(session, f"{kind}:{key}")
    assert subject is not None
    assert subject.title(session)
