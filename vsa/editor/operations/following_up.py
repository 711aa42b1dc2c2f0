"""Problems on the map, and the actions that they lead to."""

from vsa.editor.operations.walking import Direction, nearest
from vsa.editor.session import Session
from vsa.editor.stages import Stage
from vsa.edits import actions as plan
from vsa.edits.ids import fresh_id
from vsa.edits.problems import add_problem as add_burst
from vsa.edits.problems import move_problems
from vsa.i18n import message
from vsa.model.actions import Reference
from vsa.model.base import Id
from vsa.model.document import Document


def add_problem(session: Session, node: Id) -> None:
    """Put a problem burst on a node and ask for its text."""
    stream = session.stream
    if stream is None:
        return
    problem = fresh_id(session.document, stream.id, "p")
    session.perform(
        message("editor.edit.problem"),
        lambda document: add_burst(document, stream.id, node),
        select=[f"problem:{problem}"],
    )
    session.edit_text(f"problem:{problem}")


def carry_problems(session: Session, node: Id) -> None:
    """Put the selected problems on a node."""
    stream, problems = session.stream, session.selected("problem")
    if stream is not None:
        session.perform(
            message("editor.edit.move_problem"), lambda document: move_problems(document, stream.id, problems, node)
        )


def carry_problems_towards(session: Session, direction: Direction) -> None:
    """Put the selected problems on the nearest node in a direction, if there is one."""
    stream, problems = session.stream, session.selected("problem")
    if stream is not None and problems:
        here = f"node:{stream.problems[problems[0]].node}"
        if (there := nearest(session, here, direction, ("node:",))) is not None:
            carry_problems(session, there.removeprefix("node:"))


def add_action(session: Session) -> None:
    """Add an empty action and select it."""
    action = plan.next_action_id(session.document)
    session.perform(message("editor.edit.action"), plan.add_action, select=[f"action:{action}"])


def action_from_selection(session: Session) -> None:
    """Make an action of the selected problem or step, and turn to the plan where it stands."""
    stream = session.stream
    action = plan.next_action_id(session.document)
    problems, nodes = session.selected("problem"), session.selected("node")
    if stream is None or not (problems or nodes):
        add_action(session)
        return

    def edit(document: Document) -> Document:
        if problems:
            return plan.add_action_for_problem(document, stream.id, problems[0])
        return plan.add_action(
            document,
            title=stream.nodes[nodes[0]].name,
            steps=tuple(Reference(stream=stream.id, element=node) for node in nodes),
        )

    session.perform(message("editor.edit.action"), edit)
    session.go(Stage.ACTIONS, "table")
    session.select([f"action:{action}"])


def delete_actions(session: Session) -> None:
    """Delete the selected actions; the one that follows them is selected then."""
    chosen = session.selected("action")
    numbers = {action.id: action.number for action in session.document.actions.values()}
    last = max((numbers[action] for action in chosen), default=0)
    following = min((key for key in numbers if numbers[key] > last), key=numbers.__getitem__, default=None)
    session.perform(
        message("editor.edit.delete_action"),
        lambda document: plan.delete_actions(document, chosen),
        select=[f"action:{following}"] if following else (),
    )
