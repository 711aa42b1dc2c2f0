"""Every reference names something that exists."""

import pytest

from vsa.i18n import LANGUAGES, translator
from vsa.model.actions import Action, Reference
from vsa.model.base import frozen_mapping
from vsa.model.document import Document
from vsa.model.gains import Gain
from vsa.model.integrity import IntegrityError, check, loose_arrows, problems_of, resolves
from vsa.model.nodes import End, Note, Problem, Start, Step, Symbol
from vsa.model.stream import Flow, FlowKind, Lane, StepGroup, Stream


def by_id(*elements):
    return {element.id: element for element in elements}


def stream(**changes):
    parts = {
        "lanes": by_id(Lane(id="l")),
        "nodes": by_id(Start(id="s", lane="l"), Step(id="a", lane="l"), End(id="e", lane="l")),
        "flows": by_id(Flow(id="f", source="s", target="a"), Flow(id="g", source="a", target="e")),
        "problems": by_id(Problem(id="p", node="a", number=1)),
        "notes": by_id(Note(id="n", lane="l")),
        "symbols": by_id(Symbol(id="y", kind="cloud", lane="l")),
    }
    return Stream(id="now", name="Byggesak", **(parts | changes))


def document(**changes):
    return Document(
        **(
            {
                "streams": by_id(stream()),
                "actions": by_id(Action(id="t", number=1, problems=(Reference(stream="now", element="p"),))),
                "gains": by_id(Gain(id="v", actions=("t",))),
            }
            | changes
        )
    )


def test_a_sound_document_has_no_problems():
    assert problems_of(document()) == ()
    check(document())


@pytest.mark.parametrize(
    ("broken", "key"),
    [
        (document(streams={"then": stream()}, actions={}, gains={}), "id"),
        (document(streams={"now": stream(lanes={"l": Lane(id="l"), "m": Lane(id="k")})}), "id"),
        (document(streams={"now": stream(lanes={"l": Lane(id="l"), "": Lane(id="")})}), "id"),
        (document(streams={"now": stream(notes=by_id(Note(id="n", lane="x")))}), "lane"),
        (document(streams={"now": stream(symbols=by_id(Symbol(id="n", kind="k", lane="x")))}), "lane"),
        (document(streams={"now": stream(lanes={})}), "lane"),
        (document(streams={"now": stream(flows=by_id(Flow(id="f", source="x", target="a")))}), "flow"),
        (document(streams={"now": stream(flows=by_id(Flow(id="f", source="a", target="x")))}), "flow"),
        (document(streams={"now": stream(flows=by_id(Flow(id="a", source="s", target="a")))}), "shared"),
        (document(streams={"now": stream(flows=by_id(Flow(id="f", source="a", target="y")))}), "cases_at_symbol"),
        (document(streams={"now": stream(symbols=by_id(Symbol(id="a", kind="k", lane="l")))}), "shared"),
        (document(streams={"now": stream(problems=by_id(Problem(id="p", node="x", number=1)))}), "problem"),
        (document(actions=by_id(Action(id="t", number=1, steps=(Reference(stream="x", element="a"),)))), "action"),
        (document(actions=by_id(Action(id="t", number=1, steps=(Reference(stream="now", element="n"),)))), "action"),
        (document(gains=by_id(Gain(id="v", actions=("x",)))), "gain"),
    ],
)
def test_what_is_broken_is_named_in_every_language(broken, key):
    problems = problems_of(broken)
    assert problems[0].key == f"model.integrity.{key}"
    with pytest.raises(IntegrityError) as refused:
        check(broken)
    assert refused.value.message == problems[0]
    assert len({translator(language).text(problems[0]) for language in LANGUAGES}) == len(LANGUAGES)


def test_a_reference_names_a_node_a_flow_or_a_problem():
    streams = frozen_mapping(by_id(stream()))
    named = [Reference(stream="now", element=element) for element in ("a", "f", "p", "l", "n", "y")]
    assert [resolves(reference, streams) for reference in named] == [True, True, True, False, False, False]


def test_information_goes_to_and_from_a_symbol():
    flow = Flow(id="f", source="a", target="y", kind="information", electronic=True)
    assert problems_of(document(streams={"now": stream(flows=by_id(flow))})) == ()


@pytest.mark.parametrize(
    ("groups", "key"),
    [
        ((("a", "gone"),), "model.integrity.member"),
        ((("a", "e"), ("s", "a")), "model.integrity.member_twice"),
    ],
)
def test_a_node_is_in_one_group_at_most_and_is_there(groups, key):
    made = (StepGroup(id=f"g{number}", members=members) for number, members in enumerate(groups))
    (problem,) = problems_of(Document(streams=by_id(stream(groups=by_id(*made)))))
    assert problem.key == key


def test_arrows_that_lead_to_nothing_are_found() -> None:
    told = Flow(id="i", source="y", target="a", kind=FlowKind.INFORMATION)
    whole = stream(flows=by_id(Flow(id="f", source="s", target="a"), told))
    assert loose_arrows(whole) == ()
    assert loose_arrows(stream(nodes=by_id(Start(id="s", lane="l")))) == ("f", "g")
