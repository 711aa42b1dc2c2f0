"""What the strip below the plan says about the chosen action."""

from dataclasses import dataclass

from vsa.editor.session import Session
from vsa.editor.stages import Stage
from vsa.i18n import Translator
from vsa.model.actions import Action, Reference
from vsa.model.document import Document
from vsa.model.gains import Gain
from vsa.model.nodes import Problem
from vsa.model.stream import State
from vsa.scene.numbering import step_numbers

STAGES = {State.CURRENT: Stage.CURRENT, State.IDEAL: Stage.IDEAL}
MINUTES = 60


@dataclass(frozen=True, slots=True)
class Link:
    """A place on a map: what it is called, the stage of the map, and what is to be selected there."""

    text: str
    stage: Stage
    key: str
    icon: str


@dataclass(frozen=True, slots=True)
class Details:
    """The lines of each part; a line that is strong comes with True."""

    heading: str
    title: str
    links: tuple[Link, ...]
    working: tuple[str, ...]
    used_for: str
    confirmed: str
    next_step: str
    followed_up: str
    moves: tuple[str, ...]


def details(session: Session, action: Action) -> Details:
    """All that the strip says of an action."""
    document, tr = session.document, session.tr
    used_for, confirmed = _use(document, action, tr)
    return Details(
        heading=tr("editor.subject.numbered_action", number=action.number),
        title=action.title or tr("actions.unnamed"),
        links=tuple(links(document, action, tr)),
        working=working(document, action, tr),
        used_for=used_for,
        confirmed=confirmed,
        next_step=action.next_step or tr("actions.details.no_next_step"),
        followed_up=_followed_up(action, tr),
        moves=tuple(_move(action, number, tr) for number in range(len(action.moves))),
    )


def links(document: Document, action: Action, tr: Translator) -> list[Link]:
    """The problems, the steps and the changes of the map that an action is about."""
    found = [_link(document, reference, "problem", tr) for reference in action.problems]
    found += [_link(document, reference, "step", tr) for reference in action.steps]
    found += [_link(document, reference, "realises", tr) for reference in action.realises]
    return [link for link in found if link is not None]


def working(document: Document, action: Action, tr: Translator) -> tuple[str, ...]:
    """How the expected gain is made up: a year's hours, of each case where the map knows how many there are, and the
    årsverk that they are."""
    hours = action.gain_hours
    if hours is None:
        return (tr("actions.not_estimated"),)
    lines = []
    volume = _volume(document, action)
    said = tr.number(hours, 1, trim=True)
    if volume:
        minutes = tr.number(hours * MINUTES / volume, 1, trim=True)
        lines.append(tr("actions.details.per_case", minutes=minutes, cases=tr.number(volume, 0), hours=said))
    else:
        lines.append(tr("actions.details.hours", hours=said))
    fte = tr.number(hours / document.hours_per_fte, 2)
    divisor = tr.number(document.hours_per_fte, 1, trim=True)
    return (*lines, tr("actions.details.fte", hours=said, divisor=divisor, fte=fte))


def _volume(document: Document, action: Action) -> float | None:
    for reference in (*action.steps, *action.problems):
        if reference.stream in document.streams and (volume := document.streams[reference.stream].volume_per_year):
            return volume
    return None


def _link(document: Document, reference: Reference, kind: str, tr: Translator) -> Link | None:
    stream = document.streams.get(reference.stream)
    if stream is None:
        return None
    stage = STAGES[stream.state]
    problem: Problem | None = stream.problems.get(reference.element)
    if problem is not None:
        text = tr("actions.link.problem", number=problem.number, text=problem.text)
        return Link(text, stage, f"problem:{problem.id}", "problem")
    node = stream.nodes.get(reference.element)
    if node is None:
        return None
    number, key = step_numbers(stream).get(node.id, 0), f"node:{node.id}"
    if kind == "realises":
        return Link(tr("actions.link.realises", number=number, name=node.name), stage, key, "ideal")
    return Link(tr("actions.link.step", number=number, name=node.name), stage, key, "link")


def _use(document: Document, action: Action, tr: Translator) -> tuple[str, str]:
    """What the time is used for, and whether the finance department has confirmed it."""
    gains = [gain for gain in document.gains.values() if action.id in gain.actions]
    told: Gain | None = next((gain for gain in gains if gain.used_for.strip()), None)
    if told is None:
        return tr("actions.details.no_use"), ""
    if told.finance_confirmed is not None:
        return told.used_for, tr("actions.details.confirmed", day=tr.date(told.finance_confirmed))
    return told.used_for, tr("actions.details.unconfirmed")


def _followed_up(action: Action, tr: Translator) -> str:
    if action.followed_up is None:
        return tr("actions.details.next_step")
    return tr("actions.details.followed_up", day=tr.date(action.followed_up))


def _move(action: Action, number: int, tr: Translator) -> str:
    move = action.moves[number]
    dates = [tr.date(each) if each else tr("actions.no_deadline") for each in (move.before, move.after)]
    said = tr("actions.details.move", day=tr.date(move.day), before=dates[0], after=dates[1])
    return f"{said} {move.reason}".strip()
