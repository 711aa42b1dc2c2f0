"""The current state against the ideal one, as data for the window and for paper."""

from dataclasses import dataclass

from vsa.analysis.comparison import Comparison, compare
from vsa.analysis.pairing import steps_among
from vsa.analysis.results import Analysis
from vsa.drawing.sheet import Sheet
from vsa.i18n import Translator
from vsa.model.document import Document
from vsa.model.stream import Stream
from vsa.model.time_in_words import working_days_text
from vsa.scene.bounding import bounded
from vsa.scene.comparison_changes import StepChange, step_changes
from vsa.scene.comparison_figures import FigureRow, Freed, figure_rows, freed
from vsa.scene.comparison_maps import ComparedMaps, compared_maps
from vsa.scene.comparison_marks import Mark, legend
from vsa.symbols.times import UNKNOWN


@dataclass(frozen=True, slots=True)
class ComparisonScene:
    """Everything that the comparison shows: both maps, the figures, what is freed, and the list of changes.

    `heads` are, for each map, its lead time in words; `facts` the versions compared; `touched` and `unchanged` count
    steps in words.
    """

    comparison: Comparison
    maps: ComparedMaps
    figures: tuple[FigureRow, ...]
    freed: Freed
    changes: tuple[StepChange, ...]
    legend: Sheet
    facts: str
    touched: str
    unchanged: str
    versions: tuple[str, str]
    lead_times: tuple[str, str]

    def change_of(self, key: str) -> StepChange | None:
        """The change that the item `node:ID` or `gone:ID` of one of the maps is about: first one of the ideal state."""
        kind, _, step = key.removeprefix("mark:").partition(":")
        found = (each for each in self.changes if step in (each.current if kind == "gone" else each.ideal))
        return next(found, None)

    def change_of_current(self, key: str) -> StepChange | None:
        """The change that the item `node:ID` of the current map is about."""
        step = key.removeprefix("node:")
        return next((each for each in self.changes if step in each.current), None)


def comparison_scene(
    document: Document, current: Stream, now: Analysis, ideal: Stream, then: Analysis, tr: Translator
) -> ComparisonScene:
    """Compare two states of a document with their analyses."""
    comparison = compare(current, now, ideal, then)
    steps = len(steps_among(ideal, ideal.nodes))
    counts: dict[Mark, int] = {
        "removed": len(comparison.removed),
        "new": len(comparison.added),
        "changed": len(comparison.changed),
    }
    unchanged = steps - counts["new"] - counts["changed"]
    return ComparisonScene(
        comparison=comparison,
        maps=compared_maps(current, now, ideal, then, comparison, tr),
        figures=figure_rows(document, current, now, ideal, then, tr),
        freed=freed(comparison, now, tr),
        changes=step_changes(document, current, ideal, comparison, tr),
        legend=legend(counts, tr),
        facts=tr("compare.facts", current=current.version, ideal=ideal.version),
        touched=tr("compare.touched", count=sum(counts.values())),
        unchanged=tr("compare.unchanged", count=unchanged),
        versions=(
            tr("scene.facts.version", number=current.version),
            tr("scene.facts.version", number=ideal.version),
        ),
        lead_times=(_lead_time(now, tr), _lead_time(then, tr)),
    )


def _lead_time(analysis: Analysis, tr: Translator) -> str:
    if analysis.expected is None:
        return UNKNOWN
    days = working_days_text(analysis.expected.lead_time, analysis.basis.calendar, tr)
    return bounded(analysis, "expected.lead_time", days, tr)
