"""A simulation as the JSON object of method.md section 10."""

from datetime import date
from typing import Any

from vsa.analysis.dates import CaseDates, Due
from vsa.analysis.simulation.results import Estimate, LeadTimes, Simulation
from vsa.analysis.summary import problem
from vsa.i18n import Translator


def simulation_summary(simulation: Simulation, tr: Translator) -> dict[str, Any]:
    """Times in working minutes, shares 0..1, what is unknown None; sentences in the language of `tr`. The figures are
    None for a stream that cannot be simulated."""
    figures, request = simulation.figures, simulation.request
    return {
        "mode": request.mode.value,
        "cases": request.cases,
        "seed": request.seed,
        "lead_time": figures and _lead_times(figures.lead_time),
        "waiting_time": figures and _estimate("mean", figures.waiting_time),
        "within_deadline": figures and figures.within_deadline and _estimate("share", figures.within_deadline),
        "utilisation": dict(figures.utilisation) if figures else {},
        "problems": [problem(notice, tr) for notice in simulation.problems],
    }


def dates_summary(dates: CaseDates, tr: Translator) -> dict[str, Any]:
    """Dates as ISO 8601, None for those too far away and for a deadline that the stream does not have."""
    return {
        "arrival": dates.arrival.isoformat(),
        "mean": _due(dates.mean),
        "p85": _due(dates.p85),
        "closed": [
            {
                "first": closed.first.isoformat(),
                "last": closed.last.isoformat(),
                "names": [name if isinstance(name, str) else tr.text(name) for name in closed.names],
            }
            for closed in dates.closed
        ],
    }


def _lead_times(times: LeadTimes) -> dict[str, float | None]:
    return {
        **_estimate("mean", times.mean),
        "exact_mean": times.exact_mean,
        "p50": times.p50.value,
        "p85": times.p85.value,
        "p95": times.p95.value,
    }


def _estimate(name: str, estimate: Estimate) -> dict[str, float | None]:
    return {name: estimate.value, "half_width": estimate.half_width}


def _due(due: Due) -> dict[str, str | None]:
    return {"finished": _iso(due.finished), "deadline": _iso(due.deadline)}


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
