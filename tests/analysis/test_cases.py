"""The worked cases: every number of tests/cases/*.json from the step table beside it."""

import json
from pathlib import Path
from typing import Any

import pytest

from vsa.analysis import analyse, basis_of
from vsa.analysis.summary import stream_summary
from vsa.exchange import read_table
from vsa.i18n import translator

CASES = Path(__file__).parents[1] / "cases"
NAMES = sorted(path.stem for path in CASES.glob("*.json"))


def summary_of(name: str) -> dict[str, Any]:
    document = read_table(CASES / f"{name}.csv", places=False)
    (stream,) = document.streams.values()
    return stream_summary(stream, analyse(stream, basis_of(document)), translator("nb"))


def approximately(value: Any) -> Any:
    if isinstance(value, float | int | dict):
        return pytest.approx(value, rel=1e-6, abs=1e-6)
    return value


@pytest.mark.parametrize("name", NAMES)
def test_every_number_of_the_case(name: str) -> None:
    wanted = json.loads((CASES / f"{name}.json").read_text(encoding="utf-8"))
    summary = summary_of(name)
    assert summary["name"] == wanted["name"]
    for view in ("main", "expected"):
        for figure, value in wanted[view].items():
            assert summary[view][figure] == approximately(value), f"{view}.{figure}"
    for place, value in wanted["published"].items():
        view, figure = place.split(".")
        assert summary[view][figure] == pytest.approx(value, rel=1e-4), place


@pytest.mark.parametrize(
    ("name", "days", "value_ratio"), [("byggesak-current", 28.5, 0.024), ("byggesak-ideal", 12.5, 0.054)]
)
def test_the_building_case_reads_as_published(name: str, days: float, value_ratio: float) -> None:
    summary = summary_of(name)
    assert round(summary["lead_time_days"]["working"], 1) == days
    assert round(summary["expected"]["value_ratio"], 3) == value_ratio
    assert summary["problems"] == []
    assert set(summary["bounds"].values()) == {"exact"}
