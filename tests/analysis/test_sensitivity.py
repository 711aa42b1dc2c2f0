"""What halving one thing saves is what the analysis says of a stream in which that thing is half."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.analysis.streams import BASIS, minutes, step, store, stream
from vsa.analysis import analyse
from vsa.analysis.sensitivity import Effect, Lever, rebalanced, sensitivity
from vsa.i18n import LANGUAGES, Language, translator
from vsa.model.base import frozen_mapping
from vsa.model.nodes import Split
from vsa.model.stream import Flow, Stream

FIELDS = {Lever.WAIT: "wait", Lever.WITHIN: "wait_within", Lever.PROCESS: "process_time", Lever.DELAY: "delay"}

LOOPING = stream(
    step("1", process=20, wait=100),
    step("2", process=60, wait=480, wait_within=30, people=2),
    step("3", process=15, wait=0),
    flows=["1 2 +40", "2 3 0.7", "2 1 0.3 +10", "3 END 0.9", "3 2 0.1"],
    volume_per_year=200,
)
PARALLEL = stream(
    step("1", split=Split.PARALLEL),
    step("long", process=10, wait=100),
    step("short", process=10, wait=80),
    step("aside", process=5, wait=1),
    step("2"),
    flows=["1 long +20", "1 short", "1 aside", "long 2", "short 2", "aside 2", "2 END 0.8", "2 1 0.2"],
    volume_per_year=100,
)


def with_half(made: Stream, effect: Effect) -> Stream:
    """The stream as it would be drawn with half of what the effect is about."""
    if effect.lever is Lever.SHARE:
        return with_half_share(made, made.flows[effect.element])
    elements = made.flows if effect.lever is Lever.DELAY else made.nodes
    name = FIELDS[effect.lever]
    changed = elements[effect.element]
    whole = getattr(changed, name).minutes(BASIS.calendar)
    new = changed.model_copy(update={name: minutes(whole / 2)})
    key = "flows" if effect.lever is Lever.DELAY else "nodes"
    return made.model_copy(update={key: frozen_mapping({**elements, new.id: new})})


def with_half_share(made: Stream, halved: Flow) -> Stream:
    assert halved.share is not None
    left = (1 - halved.share / 2) / (1 - halved.share)
    news = {
        flow.id: flow.model_copy(update={"share": flow.share * left if flow is not halved else flow.share / 2})
        for flow in made.flows.values()
        if flow.source == halved.source and flow.share is not None
    }
    return made.model_copy(update={"flows": frozen_mapping({**made.flows, **news})})


def agree_with_recomputation(made: Stream) -> None:
    now = analyse(made, BASIS)
    assert now.expected is not None
    for effect in sensitivity(made, BASIS):
        then = analyse(with_half(made, effect), BASIS)
        assert then.expected is not None
        assert effect.lead_time == pytest.approx(now.expected.lead_time - then.expected.lead_time, abs=1e-6)
        assert effect.labour == pytest.approx(now.expected.labour - then.expected.labour, abs=1e-6)
        assert effect.ratio == pytest.approx(effect.lead_time / now.expected.lead_time)
        if now.fte is not None and then.fte is not None:
            assert effect.fte == pytest.approx(now.fte - then.fte, abs=1e-9)


def effect_of(made: Stream, lever: Lever, element: str) -> Effect | None:
    found = (each for each in sensitivity(made, BASIS) if (each.lever, each.element) == (lever, element))
    return next(found, None)


@pytest.mark.parametrize("made", [LOOPING, PARALLEL], ids=["loops", "parallel"])
def test_every_effect_is_what_a_recomputation_gives(made: Stream) -> None:
    agree_with_recomputation(made)


TIMES = st.integers(min_value=0, max_value=500)
SHARES = st.sampled_from([0.05, 0.25, 0.5])


@settings(max_examples=30)
@given(TIMES, TIMES, TIMES, TIMES, SHARES, SHARES)
def test_effects_agree_with_recomputation_whatever_the_times(
    first: int, second: int, wait: int, delay: int, back: float, again: float
) -> None:
    agree_with_recomputation(
        stream(
            step("1", process=first, wait=wait, split=Split.PARALLEL),
            step("2", process=second, wait=first),
            step("3", process=wait, wait=second, wait_within=delay),
            step("4"),
            flows=[
                "1 2",
                f"1 3 +{delay}",
                "2 4",
                f"3 3 {back}",
                f"3 4 {1 - back}",
                f"4 END {1 - again}",
                f"4 1 {again}",
            ],
        )
    )


def test_every_wait_time_delay_and_loop_is_in_the_list() -> None:
    found = {(effect.lever, effect.element) for effect in sensitivity(LOOPING, BASIS)}
    assert found == {
        (Lever.WAIT, "1"),
        (Lever.WAIT, "2"),
        (Lever.WITHIN, "2"),
        (Lever.PROCESS, "1"),
        (Lever.PROCESS, "2"),
        (Lever.PROCESS, "3"),
        (Lever.DELAY, "f1"),
        (Lever.DELAY, "f3"),
        (Lever.SHARE, "f3"),
        (Lever.SHARE, "f5"),
    }


def test_what_saves_most_comes_first() -> None:
    saved = [effect.lead_time for effect in sensitivity(LOOPING, BASIS)]
    assert saved == sorted(saved, reverse=True)
    assert sensitivity(LOOPING, BASIS)[0].element == "2"


def test_a_branch_saves_only_until_another_is_longest() -> None:
    """130 minutes against 90: half of a wait of 100 takes 40 off one pass, and a case passes 1 / 0.8 times."""
    effect = effect_of(PARALLEL, Lever.WAIT, "long")
    assert effect is not None
    assert effect.lead_time == pytest.approx(40 / 0.8)
    assert effect.recomputed
    assert effect_of(PARALLEL, Lever.WAIT, "short") is None


def test_work_beside_the_longest_branch_saves_labour_only() -> None:
    effect = effect_of(PARALLEL, Lever.PROCESS, "short")
    assert effect is not None
    assert (effect.lead_time, effect.labour) == (pytest.approx(0), pytest.approx(5 / 0.8))


def test_outside_parallel_blocks_the_visits_say_it_all() -> None:
    recomputed = {effect.lever for effect in sensitivity(LOOPING, BASIS) if effect.recomputed}
    assert recomputed == {Lever.SHARE}


def test_a_wait_from_a_queue_is_halved_too_and_follows_the_visits() -> None:
    made = stream(
        step("1", process=10, wait=None, queue=5),
        step("2"),
        flows=["1 2", "2 END 0.5", "2 1 0.5"],
        volume_per_year=252,
    )
    now = analyse(made, BASIS)
    loop = effect_of(made, Lever.SHARE, "f3")
    then = analyse(with_half_share(made, made.flows["f3"]), BASIS)
    assert loop is not None
    assert now.expected is not None
    assert then.expected is not None
    assert loop.lead_time == pytest.approx(now.expected.lead_time - then.expected.lead_time)
    queue = effect_of(made, Lever.WAIT, "1")
    assert queue is not None
    assert queue.lead_time == pytest.approx(now.expected.visits["1"] * now.waits["1"] / 2)


def test_a_queue_drawn_by_itself_is_a_wait() -> None:
    made = stream(step("1"), store("q", wait=60), flows=["1 q", "q END"])
    effect = effect_of(made, Lever.WAIT, "q")
    assert effect is not None
    assert effect.lead_time == pytest.approx(30)


def test_by_the_factory_convention_work_is_labour_only() -> None:
    made = stream(step("1", process=40, wait=100), flows=["1 END"], factory=True)
    effect = effect_of(made, Lever.PROCESS, "1")
    assert effect is not None
    assert (effect.lead_time, effect.labour, effect.fte) == (0, 20, None)
    agree_with_recomputation(made)


def test_work_of_others_is_time_but_not_labour() -> None:
    made = stream(step("1", process=40, role="Søker"), flows=["1 END"], external=["Søker"])
    effect = effect_of(made, Lever.PROCESS, "1")
    assert effect is not None
    assert (effect.lead_time, effect.labour) == (20, 0)


def test_loops_inside_the_times_are_no_levers() -> None:
    measured = LOOPING.model_copy(update={"finished_cases": True})
    assert all(effect.lever is not Lever.SHARE for effect in sensitivity(measured, BASIS))
    agree_with_recomputation(measured)


def test_a_way_back_that_is_the_only_way_cannot_be_halved() -> None:
    made = stream(step("1"), step("mend"), flows=["1 END 0.8", "1 mend 0.2", "mend 1"])
    loops = [effect.element for effect in sensitivity(made, BASIS) if effect.lever is Lever.SHARE]
    assert loops == ["f2"]


def test_a_stream_without_figures_has_no_effects() -> None:
    assert sensitivity(stream(step("1"), flows=["1 END 0.3"]), BASIS) == ()


def test_the_rest_of_the_shares_keep_their_proportions() -> None:
    assert rebalanced({"a": 0.5, "b": 0.3, "c": 0.2}, "a", 0.25) == pytest.approx({"a": 0.25, "b": 0.45, "c": 0.3})
    assert rebalanced({"a": 1.0, "b": 0.0, "c": 0.0}, "a", 0.5) == pytest.approx({"a": 0.5, "b": 0.25, "c": 0.25})
    assert rebalanced({"a": 1.0}, "a", 0.5) == {"a": 1.0}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_lever_has_a_name(language: Language) -> None:
    tr = translator(language)
    effects = {effect.lever: tr.text(effect.name) for effect in sensitivity(LOOPING, BASIS)}
    assert set(effects) == set(Lever)
    assert "Step 2" in effects[Lever.WITHIN]
    assert "Step 2" in effects[Lever.SHARE]


def test_an_effect_knows_whether_it_is_one_of_a_flow() -> None:
    concerned = {effect.element for effect in sensitivity(LOOPING, BASIS) if effect.concerns_flow}
    assert concerned
    assert concerned <= LOOPING.flows.keys()
