"""What an action and a finding are about is ticked, several things each."""

import pytest

from vsa.editor.actions.about import about, places_to_tick, steps_to_tick, toggle_place, toggle_step
from vsa.editor.session import Session
from vsa.i18n import translator
from vsa.i18n.resources import examples
from vsa.scene.finding_texts import where
from vsa.storage import load

NB = translator("nb")


@pytest.fixture
def session() -> Session:
    return Session(load(examples() / "byggesak.vsa").document)


def test_a_finding_is_about_several_steps_in_the_order_of_the_map(session: Session) -> None:
    first, second, *_ = [key for _, key in steps_to_tick(session.document)]
    for key in about(session.document, session.document.findings["f1"]):
        toggle_step(session, "f1", key)
    toggle_step(session, "f1", second)
    toggle_step(session, "f1", first)
    assert about(session.document, session.document.findings["f1"]) == (first, second)
    toggle_step(session, "f1", first)
    assert about(session.document, session.document.findings["f1"]) == (second,)


def test_a_finding_about_every_step_says_so(session: Session) -> None:
    finding = session.document.findings["f1"]
    for _, key in steps_to_tick(session.document):
        if key not in about(session.document, finding):
            toggle_step(session, "f1", key)
    assert where(session.document.findings["f1"], session.document, NB) == "Alle steg"


def test_an_action_is_about_steps_and_problems(session: Session) -> None:
    choices = {key: text for text, key in places_to_tick(session.document, NB)}
    problem = next(key for key, text in choices.items() if "Problem" in text)
    step = next(key for key, text in choices.items() if text.startswith("9 "))
    before = about(session.document, session.document.actions["t8"])
    assert not {problem, step} & set(before)
    for key in (problem, step):
        toggle_place(session, "t8", key)
    action = session.document.actions["t8"]
    assert [each.element for each in action.problems] == [problem]
    assert step in [each.element for each in action.steps]
    session.undo()
    session.undo()
    assert about(session.document, session.document.actions["t8"]) == before


def test_the_numbers_are_those_of_the_map_and_stand_in_its_order(session: Session) -> None:
    numbers = [int(text.split()[0]) for text, _ in steps_to_tick(session.document)]
    assert numbers == list(range(1, len(numbers) + 1))
