"""The worked cases: every number of tests/cases/*.json from the step table beside it."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from tests.analysis.streams import minutes, stream
from vsa.analysis import analyse
from vsa.analysis.results import Basis
from vsa.analysis.summary import stream_summary
from vsa.i18n import translator
from vsa.model.calendar import WorkCalendar
from vsa.model.nodes import Split, Step, ValueClass
from vsa.model.stream import Stream

CASES = Path(__file__).parents[1] / "cases"
NAMES = sorted(path.stem for path in CASES.glob("*.json"))


def read_case(path: Path) -> tuple[Stream, Basis]:
    lines = path.read_text(encoding="utf-8").splitlines()
    header = next(number for number, line in enumerate(lines) if line.startswith("id;"))
    settings = dict(line.split(": ", 1) for line in lines[:header])
    rows = list(csv.DictReader(lines[header:], delimiter=";"))
    volume = settings.get("volume per year")
    made = stream(
        *(node_of(row) for row in rows),
        flows=[flow for row in rows for flow in flows_of(row)],
        name=settings["name"],
        volume_per_year=float(volume) if volume else None,
    )
    calendar = WorkCalendar(
        hours_per_day=float(settings["hours per day"]), days_per_week=float(settings["days per week"])
    )
    return made, Basis(calendar, 1695.0)


def node_of(row: dict[str, str]) -> Step:
    def time(column: str) -> Any:
        return minutes(float(row[column].removesuffix(" min"))) if row[column] else None

    quality = row["c&a"]
    return Step(
        id=row["id"],
        name=row["step"],
        lane=f"lane:{row['role']}",
        wait=time("wait"),
        process_time=time("process time"),
        value_time=time("value-adding"),
        value_class=ValueClass(row["class"]),
        first_time_right=float(quality.removesuffix(" %")) / 100 if quality else None,
        people=float(row["people"]),
        split=Split.PARALLEL if "+" in row["next"] else Split.CHOICE,
    )


def flows_of(row: dict[str, str]) -> list[str]:
    if "+" in row["next"]:
        return [f"{row['id']} {target.strip()}" for target in row["next"].split("+")]
    ways = [way.split(":") for way in row["next"].split(", ")]
    return [
        f"{row['id']} {target.strip()} " + (str(float(share[0].strip(" %")) / 100) if share else "")
        for target, *share in ways
    ]


@pytest.mark.parametrize("name", NAMES)
def test_every_number_of_the_case(name: str) -> None:
    wanted = json.loads((CASES / f"{name}.json").read_text(encoding="utf-8"))
    found, basis = read_case(CASES / f"{name}.csv")
    summary = stream_summary(found, analyse(found, basis), translator("nb"))
    assert summary["name"] == wanted["name"]
    for view in ("main", "expected"):
        for figure, value in wanted[view].items():
            assert summary[view][figure] == approximately(value), f"{view}.{figure}"
    for place, value in wanted["published"].items():
        view, figure = place.split(".")
        assert summary[view][figure] == pytest.approx(value, rel=1e-4), place


def approximately(value: Any) -> Any:
    if isinstance(value, float | int | dict):
        return pytest.approx(value, rel=1e-6, abs=1e-6)
    return value
