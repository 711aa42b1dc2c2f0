"""How far each figure can be trusted: exact, at least, or at most (method.md section 2)."""

from collections.abc import Iterable, Set

from vsa.analysis.case import Case
from vsa.analysis.gaps import Gaps, incomplete_expected, incomplete_main
from vsa.analysis.results import Bound

MAIN_TIMES = ("lead_time", "process_time", "waiting_time", "value_time")
EXPECTED_TIMES = (
    *MAIN_TIMES,
    "necessary_time",
    "waste_time",
    "statutory_time",
    "labour",
    "rework_time",
    "rework_labour",
)
RATIOS = {"value_ratio": "value_time", "activity_ratio": "process_time"}
"""Each ratio with the part of the lead time that it is."""


def bounds(case: Case, gaps: Gaps, roles: Iterable[str]) -> dict[str, Bound]:
    """The bound of every figure by its place in the JSON, such as `expected.lead_time`; those of some `roles` too.

    A ratio of two incomplete figures says nothing and is not there.
    """
    expected = incomplete_expected(case, gaps)
    longest = any(node in case.roads.ahead.out for node in (*gaps.waits, *gaps.work))
    unknown_roles = {case.roles[step] for step in gaps.work}
    return {
        **_view("main", MAIN_TIMES, incomplete_main(case, gaps)),
        **_view("expected", EXPECTED_TIMES, expected),
        "longest.lead_time": _bound(longest),
        "labour_hours_per_year": _bound("labour" in expected),
        "fte": _bound("labour" in expected),
        **{f"utilisation.{role}": _bound(role in unknown_roles) for role in roles},
    }


def _bound(incomplete: bool) -> Bound:
    return "at_least" if incomplete else "exact"


def _view(view: str, times: tuple[str, ...], incomplete: Set[str]) -> dict[str, Bound]:
    found = {f"{view}.{time}": _bound(time in incomplete) for time in times}
    for ratio, part in RATIOS.items():
        if "lead_time" not in incomplete:
            found[f"{view}.{ratio}"] = _bound(part in incomplete)
        elif part not in incomplete:
            found[f"{view}.{ratio}"] = "at_most"
    return found
