"""What happened to the current state after the ideal one was drawn, and that the ideal one does not show yet."""

from collections.abc import Iterable, Iterator

from vsa.analysis.checks.check import Advise, Shown, hint
from vsa.analysis.naming import names
from vsa.analysis.pairing import paired
from vsa.analysis.results import Fix, Notice
from vsa.i18n import Message, message
from vsa.model.base import Id
from vsa.model.step_marks import step_marks
from vsa.model.stream import State, Stream


def _find(shown: Shown) -> Iterator[Notice]:
    ideal, current = shown.stream, shown.document.in_state(State.CURRENT)
    if ideal.state is not State.IDEAL or current is None or not ideal.drawn_from:
        return
    pairing, now, then = paired(current, ideal), step_marks(current), step_marks(ideal)
    changed, copies = [], set[Id]()
    for step, mark in now.items():
        unlike = [copy for copy in pairing.copies[step] if then[copy] != mark]
        if unlike and step in ideal.drawn_from and ideal.drawn_from[step] != mark:
            changed.append(step)
            copies.update(unlike)
    added = [step for step in now if step not in ideal.drawn_from and not pairing.copies[step]]
    gone = [step for step in then if ideal.nodes[step].origin and not pairing.origins[step]]
    yield from _notice(changed, "later_changed", "compare.later.changed", current, copies)
    yield from _notice(added, "later_added", "compare.later.added", current, ())
    yield from _notice(gone, "later_removed", "compare.later.removed", ideal, gone)


def _notice(steps: list[Id], code: str, key: str, named_in: Stream, concerned: Iterable[Id]) -> Iterator[Notice]:
    if steps:
        text: Message = message(key, count=len(steps), steps=names(named_in, steps))
        yield hint(code, text, tuple(concerned), Fix("look_over"))


CHECK = Advise(80, _find)
