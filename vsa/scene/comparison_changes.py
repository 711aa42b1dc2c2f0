"""The list of changes from the current state to the ideal one, each with the actions that realise it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from vsa.analysis.comparison import Comparison
from vsa.analysis.differences import Difference
from vsa.i18n import Translator
from vsa.model.actions import Action, Status
from vsa.model.base import Id
from vsa.model.document import Document
from vsa.model.nodes import Step
from vsa.model.stream import Stream
from vsa.scene.comparison_marks import Mark
from vsa.scene.difference_words import in_words, said
from vsa.scene.numbering import step_numbers
from vsa.symbols.times import process_time_text


@dataclass(frozen=True, slots=True)
class StepChange:
    """A change in the map. `number` is the step's number in the current state, empty for a new step; `text` says what
    becomes what, with `ARROW` between; `current` and `ideal` are the steps concerned; `actions` the ids of
    the actions that realise it. `spoken` is the whole line for the ear."""

    key: str
    mark: Mark
    number: str
    title: str
    text: str
    current: tuple[Id, ...]
    ideal: tuple[Id, ...]
    actions: tuple[Id, ...]
    link: str
    spoken: str


def step_changes(
    document: Document, current: Stream, ideal: Stream, comparison: Comparison, tr: Translator
) -> tuple[StepChange, ...]:
    """Every removed, new and changed step, in the order of the current state; a new step that takes the place of a
    removed one stands with it."""
    return tuple(_List(document, current, ideal, comparison, step_numbers(current), tr).lines())


@dataclass(frozen=True, slots=True)
class _List:
    document: Document
    current: Stream
    ideal: Stream
    comparison: Comparison
    numbers: Mapping[Id, int]
    tr: Translator

    def lines(self) -> Iterator[StepChange]:
        found = {step: self._changed(step, each) for step, each in self.comparison.differences.items()}
        replacing = set(self.comparison.replaced.values())
        found |= {step: self._new(step) for step in self.comparison.added if step not in replacing}
        waiting = [self._removed(step) for step in self.comparison.removed]
        for step in self.ideal.nodes:
            if step in found:
                line = found[step]
                while waiting and line.number and int(waiting[0].number) < int(line.number):
                    yield waiting.pop(0)
                yield line
        yield from waiting

    def _changed(self, step: Id, differences: tuple[Difference, ...]) -> StepChange:
        origins = self.comparison.pairing.origins[step]
        name = self.current.nodes[origins[0]].name if len(origins) == 1 else self.ideal.nodes[step].name
        return self._line("changed", name, in_words(differences, self.tr), origins, (step,))

    def _removed(self, step: Id) -> StepChange:
        new = self.comparison.replaced.get(step)
        name = self.current.nodes[step].name
        if new is None:
            return self._line("removed", name, self.tr("compare.change.removed"), (step,), ())
        text = self.tr("compare.change.replaced", step=self.ideal.nodes[new].name or self.tr("compare.unnamed"))
        return self._line("removed", name, text, (step,), (new,))

    def _new(self, step: Id) -> StepChange:
        made = self.ideal.nodes[step]
        time = process_time_text(made, self.tr) if isinstance(made, Step) else ""
        return self._line("new", made.name, self.tr("compare.change.new", time=time), (), (step,))

    def _line(self, mark: Mark, name: str, text: str, current: tuple[Id, ...], ideal: tuple[Id, ...]) -> StepChange:
        tr = self.tr
        number = next((str(self.numbers[step]) for step in current), "")
        actions = tuple(self._realising({*current}, {*ideal}))
        named = name.strip() or tr("compare.unnamed")
        numbers = ", ".join(str(action.number) for action in actions)
        link = tr("compare.action", count=len(actions), numbers=numbers) if actions else tr("compare.no_action")
        spoken = ". ".join((f"{number} {named}".strip(), tr(f"compare.mark.{mark}"), said(text, tr), link))
        key = (current if mark == "removed" else ideal)[0]
        ids = tuple(action.id for action in actions)
        return StepChange(f"{mark}:{key}", mark, number, named, text, current, ideal, ids, link, spoken)

    def _realising(self, current: set[Id], ideal: set[Id]) -> Iterable[Action]:
        """The actions that realise the steps, are about them in either state, or about a problem of theirs. A rejected
        one realises nothing."""
        for action in self.document.actions.values():
            about = {(each.stream, each.element) for each in (*action.steps, *action.realises)}
            about |= {(each.stream, self._node_of(each.stream, each.element)) for each in action.problems}
            wanted = {(self.current.id, step) for step in current} | {(self.ideal.id, step) for step in ideal}
            if action.status is not Status.REJECTED and about & wanted:
                yield action

    def _node_of(self, stream: Id, problem: Id) -> Id:
        found = self.document.streams[stream].problems.get(problem) if stream in self.document.streams else None
        return found.node if found else ""
