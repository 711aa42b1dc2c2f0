"""Short hints, each for a moment in which it helps; one that was put away never comes again."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from vsa.editor.session import Session
from vsa.editor.stages import MAP_STATES, Stage, has_both_states
from vsa.model.nodes import Step
from vsa.model.stream import Stream

FEW_STEPS = 3


@dataclass(frozen=True, slots=True)
class Hint:
    """The text is `guides.hint.ID`, with the key of `command` in it, if any; `fits` says when it helps."""

    id: str
    command: str
    fits: Callable[[Session], bool]


def hint_for(session: Session, put_away: Collection[str]) -> Hint | None:
    """The first hint that helps now and was not put away."""
    return next((hint for hint in HINTS if hint.id not in put_away and hint.fits(session)), None)


def _on_map(fits: Callable[[Stream], bool]) -> Callable[[Session], bool]:
    """Whether the current state is on screen and fits."""

    def check(session: Session) -> bool:
        stream = session.stream
        return session.stage is Stage.CURRENT and stream is not None and fits(stream)

    return check


def _steps(stream: Stream) -> list[Step]:
    return [node for node in stream.nodes.values() if isinstance(node, Step)]


def _is_timed(steps: Iterable[Step]) -> bool:
    return any(step.process_time or step.wait for step in steps)


def _has_few(stream: Stream) -> bool:
    return len(_steps(stream)) < FEW_STEPS


def _lacks_times(stream: Stream) -> bool:
    return not _has_few(stream) and not _is_timed(_steps(stream))


def _lacks_problems(stream: Stream) -> bool:
    return _is_timed(_steps(stream)) and not stream.problems


def _lacks_ideal(session: Session) -> bool:
    stream = session.stream
    return session.stage is Stage.CURRENT and bool(stream and stream.problems) and not has_both_states(session.document)


def _lacks_actions(session: Session) -> bool:
    return session.stage in (Stage.ACTIONS, Stage.COMPARE) and not session.document.actions


def _is_on_map(session: Session) -> bool:
    return session.stage in MAP_STATES and session.stream is not None


HINTS = (
    Hint("append", "append_right", _on_map(_has_few)),
    Hint("times", "rename", _on_map(_lacks_times)),
    Hint("problems", "problem", _on_map(_lacks_problems)),
    Hint("ideal", "", _lacks_ideal),
    Hint("actions", "new_action", _lacks_actions),
    Hint("commands", "commands", _is_on_map),
    Hint("guide", "guide", lambda _: True),
)
"""In the order in which they help."""
