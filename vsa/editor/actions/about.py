"""What an action or a finding is about on the map: the steps and problems of the current state, ticked one by one."""

from collections.abc import Sequence

from vsa.editor.session import Session
from vsa.edits.elements import Ref
from vsa.edits.fields import set_fields
from vsa.i18n import Translator, message
from vsa.model.actions import Action, Reference
from vsa.model.base import Id
from vsa.model.document import Document
from vsa.model.preparing import Finding
from vsa.model.stream import State
from vsa.scene.numbering import step_numbers

Choices = Sequence[tuple[str, Id]]


def steps_to_tick(document: Document) -> Choices:
    """The steps of the current state, with their numbers."""
    stream = document.in_state(State.CURRENT)
    if stream is None:
        return ()
    return [(f"{number} {stream.nodes[key].name}", key) for key, number in step_numbers(stream).items()]


def places_to_tick(document: Document, tr: Translator) -> Choices:
    """The steps of the current state, each followed by its problems."""
    stream = document.in_state(State.CURRENT)
    found: list[tuple[str, Id]] = []
    for text, step in steps_to_tick(document):
        found.append((text, step))
        problems = stream.problems.values() if stream is not None else ()
        for problem in (each for each in problems if each.node == step):
            said = tr("actions.link.problem", number=problem.number, text=problem.text)
            found.append((f"      {said}", problem.id))
    return found


def about(document: Document, record: Action | Finding) -> tuple[Id, ...]:
    """What of the current state something is about: steps, then problems."""
    stream = document.in_state(State.CURRENT)
    problems = record.problems if isinstance(record, Action) else ()
    return tuple(each.element for each in (*record.steps, *problems) if stream and each.stream == stream.id)


def toggle_step(session: Session, finding: Id, step: Id) -> None:
    """A finding is about a step, or is not after all; steps stand in the order of the map."""
    document = session.document
    steps = _toggled(document, document.findings[finding].steps, step)
    session.perform(
        message("prepare.edit.finding_link"), lambda now: set_fields(now, Ref("finding", finding), steps=steps)
    )


def toggle_place(session: Session, action: Id, place: Id) -> None:
    """An action is about a step or a problem, or is not after all."""
    document = session.document
    stream = document.in_state(State.CURRENT)
    field = "problems" if stream is not None and place in stream.problems else "steps"
    places = _toggled(document, getattr(document.actions[action], field), place)
    session.perform(
        message("actions.edit.about"), lambda now: set_fields(now, Ref("action", action), **{field: places})
    )


def _toggled(document: Document, there: tuple[Reference, ...], element: Id) -> tuple[Reference, ...]:
    """The references with one more into the current state, or one less, in the order of the map."""
    stream = document.in_state(State.CURRENT)
    if stream is None:
        return there
    ours = {each.element for each in there if each.stream == stream.id} ^ {element}
    ordered = (key for key in (*stream.nodes, *stream.flows, *stream.problems) if key in ours)
    others = (each for each in there if each.stream != stream.id)
    return (*(Reference(stream=stream.id, element=key) for key in ordered), *others)
