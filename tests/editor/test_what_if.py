"""What if: figures with other values, a document that stays as it is, and one edit when they are kept."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vsa.analysis import analyse, basis_of
from vsa.analysis.sensitivity import Effect, Lever
from vsa.editor.session import Session
from vsa.editor.stages import Stage
from vsa.editor.what_if import (
    LARGEST_MAP,
    Hypothesis,
    Knob,
    Trial,
    effect_text,
    knob_of,
    scaled,
    subject_text,
    supposed_text,
    value_text,
)
from vsa.edits.elements import Ref
from vsa.edits.fields import set_fields
from vsa.edits.new_document import new_document
from vsa.exchange import read_table
from vsa.i18n import LANGUAGES, Language, UserError, message, translator
from vsa.model.calendar import WorkCalendar
from vsa.model.document import Document
from vsa.model.duration_text import duration_text, read_duration
from vsa.model.durations import Duration, Unit, duration
from vsa.model.nodes import Step
from vsa.model.stream import Flow, Stream

TABLE = """name: Byggesøknad
volume per year: 180
deadline: 12 uker
id;step;role;wait;process time;class;queue;meeting every;next
1;Motta;Mottak;1 d;20 min;NV;;;2
2;Vurdere;Saksbehandler;4 d;60 min;VS;;;3: 50 %, 4: 30 %, 1: 20 %
3;Vedta;Utvalg;;30 min;VS;;2 uker;END
4;Avslå;Saksbehandler;;30 min;NV;6;;END
"""
DAYS = 4.0


DOCUMENT = read_table(TABLE.encode(), "nb")


@pytest.fixture
def session() -> Session:
    return Session(DOCUMENT)


@pytest.fixture
def trial(session: Session) -> Trial:
    return Trial(session)


def days(number: float) -> Duration:
    return duration(number, Unit.DAY)


def stream_of(session: Session) -> Stream:
    assert session.stream is not None
    return session.stream


def flow_between(session: Session, source: str, target: str) -> Flow:
    return next(flow for flow in stream_of(session).flows.values() if (flow.source, flow.target) == (source, target))


def knob(trial: Trial, key: str, field: str, element: str = "") -> Knob:
    trial.session.select([key])
    return next(
        each for each in trial.knobs if each.field.name == field and (not element or each.place.ref.id == element)
    )


def shown(trial: Trial) -> dict[str, tuple[str, str, str]]:
    return {row.id: (row.current, row.ideal, row.change) for row in trial.figures()}


def lead_time(document: Document, stream: str) -> float:
    found = analyse(document.streams[stream], basis_of(document)).expected
    assert found is not None
    return found.lead_time


def test_a_step_has_its_times_and_the_shares_of_its_ways_out(trial: Trial) -> None:
    trial.session.select(["node:2"])
    assert [each.field.name for each in trial.knobs] == ["wait", "process_time", "wait_within", *["share"] * 3]
    assert [each.now for each in trial.knobs if each.is_share] == [0.5, 0.3, 0.2]


def test_an_arrow_has_its_share_and_delay(trial: Trial) -> None:
    back = flow_between(trial.session, "2", "1")
    trial.session.select([f"flow:{back.id}"])
    assert [each.field.name for each in trial.knobs] == ["share", "delay"]
    on = flow_between(trial.session, "1", "2")
    trial.session.select([f"flow:{on.id}"])
    assert [each.field.name for each in trial.knobs] == ["delay"]


def test_nothing_can_be_tried_for_nothing_or_several_or_a_lane(trial: Trial) -> None:
    for keys in ([], ["node:1", "node:2"], [f"lane:{next(iter(stream_of(trial.session).lanes))}"]):
        trial.session.select(keys)
        assert trial.knobs == ()


def test_a_wait_is_tried_where_it_comes_from(trial: Trial) -> None:
    """A given wait, a meeting every two weeks, and a queue: halving any of them halves the wait."""
    trial.session.select(["node:3"])
    assert trial.knobs[0].field.name == "meeting_every"
    trial.session.select(["node:4"])
    assert trial.knobs[0].field.name == "queue"
    for node in ("2", "3", "4"):
        trial.session.select([f"node:{node}"])
        trial.reset()
        trial.suppose(trial.knobs[0], trial.knobs[0].half)
        then = trial.hypothesis.applied(trial.session.document).streams[stream_of(trial.session).id]
        now = trial.session.analysis
        assert now is not None
        assert analyse(then, now.basis).waits[node] == pytest.approx(now.waits[node] / 2)


def test_the_figures_follow_and_the_document_does_not(trial: Trial) -> None:
    session = trial.session
    before, seen = session.document, []
    session.listen(seen.append)
    trial.suppose(knob(trial, "node:2", "wait"), days(2))
    seen.clear()
    figures = shown(trial)
    assert session.document is before
    assert session.saved
    assert seen == []
    assert set(figures) == {"lead_time", "waiting_time", "value_ratio", "statutory_time", "fte"}
    visits = 1 / 0.8
    assert figures["lead_time"][2] == translator("nb").number(-2 * visits, 1)
    assert figures["fte"][2] == "uendret"
    assert float(figures["value_ratio"][2].replace(",", ".")) > 0


def test_before_anything_is_supposed_both_are_alike(trial: Trial) -> None:
    assert not trial.hypothesis.standing(trial.session.document)
    assert {change for _, _, change in shown(trial).values()} == {"uendret"}
    assert all(now == then for now, then, _ in shown(trial).values())


def test_a_share_takes_from_the_others_in_proportion(trial: Trial) -> None:
    back = flow_between(trial.session, "2", "1")
    trial.suppose(knob(trial, f"flow:{back.id}", "share"), 0.1)
    flows = trial.hypothesis.applied(trial.session.document).streams[stream_of(trial.session).id].flows
    shares = [flow.share for flow in flows.values() if flow.source == "2"]
    assert shares == pytest.approx([0.5625, 0.3375, 0.1])


@settings(max_examples=25)
@given(st.lists(st.tuples(st.integers(0, 2), st.floats(0, 0.99)), min_size=1, max_size=5))
def test_shares_sum_to_the_whole_whatever_is_tried(tried: list[tuple[int, float]]) -> None:
    trial = Trial(Session(DOCUMENT))
    trial.session.select(["node:2"])
    for place, share in tried:
        trial.suppose([each for each in trial.knobs if each.is_share][place], share)
    flows = trial.hypothesis.applied(trial.session.document).streams[stream_of(trial.session).id].flows
    assert sum(flow.share or 0.0 for flow in flows.values() if flow.source == "2") == pytest.approx(1)


def test_what_is_set_back_is_not_supposed_any_more(trial: Trial) -> None:
    wait, back = knob(trial, "node:2", "wait"), flow_between(trial.session, "2", "1")
    trial.suppose(wait, days(2))
    trial.suppose(wait, days(DAYS))
    assert not trial.hypothesis.standing(trial.session.document)
    share = knob(trial, f"flow:{back.id}", "share")
    trial.suppose(share, 0.1)
    trial.suppose(share, 0.2)
    assert not trial.hypothesis.standing(trial.session.document)


def test_several_things_are_tried_together(trial: Trial) -> None:
    trial.suppose(knob(trial, "node:2", "wait"), days(2))
    trial.suppose(knob(trial, "node:1", "process_time"), duration(10, Unit.MINUTE))
    lead = lead_time(trial.hypothesis.applied(trial.session.document), stream_of(trial.session).id)
    now = lead_time(trial.session.document, stream_of(trial.session).id)
    assert now - lead == pytest.approx((2 * 450 + 10) / 0.8)


def test_keeping_is_one_edit_that_can_be_undone(trial: Trial) -> None:
    session = trial.session
    before = session.document
    trial.suppose(knob(trial, "node:2", "wait"), days(2))
    trial.suppose(knob(trial, "node:1", "process_time"), duration(10, Unit.MINUTE))
    then = shown(trial)
    assert trial.keep()
    node = stream_of(session).nodes["2"]
    assert isinstance(node, Step)
    assert node.wait == days(2)
    assert not trial.hypothesis.standing(trial.session.document)
    assert shown(trial)["lead_time"][0] == then["lead_time"][1]
    session.undo()
    assert session.document is before
    assert session.history.undo_label is None


def test_keeping_nothing_is_no_edit(trial: Trial) -> None:
    assert not trial.keep()
    assert trial.session.history.undo_label is None


def test_reset_supposes_nothing(trial: Trial) -> None:
    trial.suppose(knob(trial, "node:2", "wait"), days(2))
    trial.reset()
    assert not trial.hypothesis.standing(trial.session.document)
    assert shown(trial)["lead_time"][2] == "uendret"


def test_what_is_supposed_of_something_deleted_is_left_out(trial: Trial) -> None:
    session = trial.session
    trial.suppose(knob(trial, "node:2", "wait"), days(2))
    other = Session(new_document(translator("nb")))
    assert trial.hypothesis.applied(other.document) is other.document
    assert supposed_text(other.document, trial.hypothesis, session.tr) == ""


def test_a_loop_without_end_has_no_figures_and_says_why(trial: Trial) -> None:
    back = flow_between(trial.session, "2", "1")
    trial.suppose(knob(trial, f"flow:{back.id}", "share"), 1.0)
    assert {then for _, then, _ in shown(trial).values()} == {"–"}
    assert trial.refusal() is not None


def test_a_value_out_of_bounds_is_refused_and_not_supposed(trial: Trial) -> None:
    with pytest.raises(UserError):
        trial.suppose(knob(trial, "node:4", "queue"), -1.0)
    assert not trial.hypothesis.standing(trial.session.document)


def test_a_line_of_the_list_selects_its_element_and_tries_half(trial: Trial) -> None:
    effects = trial.effects()
    assert effects
    for effect in effects:
        trial.reset()
        trial.halve(effect)
        kind = "flow" if effect.lever in (Lever.DELAY, Lever.SHARE) else "node"
        assert trial.session.only == f"{kind}:{effect.element}"
        document, stream = trial.session.document, stream_of(trial.session).id
        saved = lead_time(document, stream) - lead_time(trial.hypothesis.applied(document), stream)
        assert saved == pytest.approx(effect.lead_time)
    assert {effect.lever for effect in effects} == {Lever.WAIT, Lever.PROCESS, Lever.SHARE}


def test_the_list_follows_the_map(trial: Trial) -> None:
    session = trial.session
    first = trial.effects()
    assert trial.effects() is first
    ref = Ref("node", "2", stream_of(session).id)
    session.perform(message("whatif.edit"), lambda document: set_fields(document, ref, wait=days(0)))
    after = trial.effects()
    assert after is not None
    assert not any((effect.lever, effect.element) == (Lever.WAIT, "2") for effect in after)


def test_a_map_too_large_to_follow_has_no_list() -> None:
    rows = "\n".join(f"{number};Steg {number}" for number in range(1, LARGEST_MAP + 2))
    session = Session(read_table(f"id;step\n{rows}\n".encode(), "nb"))
    assert Trial(session).effects() is None


def test_a_stage_without_a_map_has_nothing_to_try(trial: Trial) -> None:
    trial.session.go(Stage.ACTIONS)
    assert (trial.knobs, trial.figures(), trial.effects(), trial.refusal()) == ((), (), (), None)


def test_an_effect_of_something_gone_has_no_knob(session: Session) -> None:
    effects = Trial(session).effects() or ()
    empty = Session(new_document(translator("nb")))
    assert knob_of(stream_of(empty), effects[0]) is None


@pytest.mark.parametrize(
    ("text", "half"),
    [
        ("3 d", "1,5 d"),
        ("ca. 20 min", "ca. 10 min"),
        ("10-20-45 min", "5–10–22,5 min"),
        ("8 t 10 min", "4 t 5 min"),
        ("1:30", "0,5 t 15 min"),
        ("exp(20 min)", "exp(10 min)"),
    ],
)
def test_half_of_a_time_keeps_its_spread_and_units(text: str, half: str) -> None:
    written = duration_text(scaled(read_duration(text, bare=Unit.MINUTE), 0.5), translator("nb"))
    assert written.replace("\u00a0", " ") == half


@settings(max_examples=25)
@given(st.floats(0, 2), st.integers(1, 10_000))
def test_a_knob_reads_back_the_part_that_it_was_set_to(part: float, minutes: int) -> None:
    trial = Trial(Session(DOCUMENT))
    ref = Ref("node", "2", stream_of(trial.session).id)
    document = set_fields(trial.session.document, ref, wait=duration(minutes, Unit.MINUTE))
    each = knob(Trial(Session(document)), "node:2", "wait")
    assert each.part(each.at(part), WorkCalendar()) == pytest.approx(part, rel=1e-3, abs=1e-6)


def test_an_unknown_value_has_a_typical_one_to_drag_from(trial: Trial) -> None:
    within = knob(trial, "node:2", "wait_within")
    assert within.now is None
    assert within.part(None, WorkCalendar()) == 0
    assert within.at(1.0) == days(5)


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_is_said_in_words(language: Language, trial: Trial) -> None:
    session, tr = trial.session, translator(language)
    back = flow_between(session, "2", "1")
    trial.suppose(knob(trial, "node:2", "wait"), days(2))
    trial.suppose(knob(trial, f"flow:{back.id}", "share"), 0.1)
    words = supposed_text(session.document, trial.hypothesis, tr)
    assert "Vurdere: 2" in words
    assert value_text(knob(trial, f"flow:{back.id}", "share").field, 0.1, tr) in words
    effects = trial.effects() or ()
    sentences = [effect_text(effect, session.document.calendar, tr) for effect in effects]
    assert len(set(sentences)) == len(effects)
    assert "Vurdere" in next(
        text
        for effect, text in zip(effects, sentences, strict=True)
        if (effect.lever, effect.element) == (Lever.WAIT, "2")
    )


def test_what_saves_work_only_says_so() -> None:
    effect = Effect(Lever.PROCESS, "1", message("whatif.edit"), 0.0, 0.0, 30.0, None, recomputed=True)
    assert "30 min" in effect_text(effect, WorkCalendar(), translator("en")).replace("\u00a0", " ")


def test_the_subject_is_named(trial: Trial) -> None:
    session = trial.session
    assert subject_text(session) == ""
    session.select(["node:2"])
    assert subject_text(session) == "Vurdere"
    session.select([f"flow:{flow_between(session, '2', '1').id}"])
    assert subject_text(session) == "Fra Vurdere til Motta"


def test_an_empty_hypothesis_changes_nothing(session: Session) -> None:
    assert Hypothesis().applied(session.document) is session.document
