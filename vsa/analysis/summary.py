"""A stream's figures as the JSON object of method.md section 9."""

from typing import Any

from vsa.analysis.comparison import Comparison
from vsa.analysis.results import Analysis, ExpectedFigures, MainFigures, Notice
from vsa.i18n import Translator
from vsa.model.stream import Stream


def stream_summary(stream: Stream, analysis: Analysis, tr: Translator) -> dict[str, Any]:
    """Times in working minutes, ratios 0..1, what is unknown None; sentences in the language of `tr`.

    `expected`, `main` and `longest` are None for a stream that cannot be computed.
    """
    expected, longest = analysis.expected, analysis.longest
    return {
        "name": stream.name,
        "state": stream.state.value,
        "volume_per_year": stream.volume_per_year,
        "main": analysis.main and _main(analysis.main),
        "expected": expected and _expected(expected, stream),
        "longest": longest and {"route": list(longest.steps), "lead_time": longest.lead_time},
        "lead_time_days": expected and _days(analysis, expected.lead_time),
        "routes": [
            {"steps": list(route.steps), "share": route.share, "lead_time": route.lead_time}
            for route in analysis.routes
        ],
        "bounds": dict(analysis.bounds),
        "utilisation": dict(analysis.utilisation),
        "bottleneck": analysis.bottleneck,
        "labour_hours_per_year": analysis.labour_hours_per_year,
        "fte": analysis.fte,
        "method": tr.text(analysis.method),
        "problems": [problem(notice, tr) for notice in analysis.notices],
    }


def comparison_summary(comparison: Comparison) -> dict[str, Any]:
    """What differs between two states; `ratio` is the difference as a part of the current value."""
    return {
        "measures": {
            measure: {
                "current": change.current,
                "ideal": change.ideal,
                "difference": change.difference,
                "ratio": change.ratio,
            }
            for measure, change in comparison.measures.items()
        },
        "removed": list(comparison.removed),
        "added": list(comparison.added),
        "changed": list(comparison.changed),
        "freed_hours_per_year": comparison.freed_hours_per_year,
        "freed_fte": comparison.freed_fte,
    }


def problem(notice: Notice, tr: Translator) -> dict[str, Any]:
    """One line of `problems`; `steps` are the nodes concerned."""
    return {
        "code": notice.code,
        "severity": notice.severity,
        "message": tr.text(notice.message),
        "steps": list(notice.nodes),
    }


def _main(figures: MainFigures) -> dict[str, Any]:
    return {
        "route": list(figures.route.steps),
        "lead_time": figures.lead_time,
        "process_time": figures.process_time,
        "waiting_time": figures.waiting_time,
        "value_time": figures.value_time,
        "value_ratio": figures.value_ratio,
        "activity_ratio": figures.activity_ratio,
        "first_time_right": figures.first_time_right,
        "handoffs": figures.handoffs,
    }


def _expected(figures: ExpectedFigures, stream: Stream) -> dict[str, Any]:
    return {
        "lead_time": figures.lead_time,
        "process_time": figures.process_time,
        "waiting_time": figures.waiting_time,
        "value_time": figures.value_time,
        "value_ratio": figures.value_ratio,
        "activity_ratio": figures.activity_ratio,
        "statutory_time": figures.statutory_time,
        "labour": figures.labour,
        "handoffs": figures.handoffs,
        "rework_visits": figures.rework_visits,
        "visits": {node: visits for node, visits in figures.visits.items() if stream.nodes[node].kind == "step"},
    }


def _days(analysis: Analysis, minutes: float) -> dict[str, float]:
    calendar = analysis.basis.calendar
    return {"working": calendar.working_days(minutes), "calendar": calendar.calendar_days(minutes)}
