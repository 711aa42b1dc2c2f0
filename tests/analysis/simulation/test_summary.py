"""A simulation as data for other programs."""

from datetime import date

import numpy as np
import pytest

from tests.analysis.simulation.estimating import time
from tests.analysis.streams import BASIS, gateway, step, stream
from vsa.analysis.dates import Spent, case_dates
from vsa.analysis.simulation import Mode, Request, simulate
from vsa.analysis.simulation.estimates import student
from vsa.analysis.simulation.spreads import Fixed
from vsa.analysis.simulation.summary import dates_summary, simulation_summary
from vsa.i18n import translator
from vsa.model.durations import OFFICE_HOURS

NB = translator("nb")


def test_every_figure_is_told_with_what_it_rests_on() -> None:
    drawn = stream(step("1", time("exp(10 min)"), 20), flows=["1 END"], deadline=time("1 d"))
    simulation = simulate(drawn, BASIS, Request(Mode.WAITS, 2_000, seed=3))
    assert simulation.figures is not None
    told, times = simulation_summary(simulation, NB), simulation.figures.lead_time
    assert (told["mode"], told["cases"], told["seed"]) == ("waits", 2_000, 3)
    assert told["lead_time"] == {
        "mean": times.mean.value,
        "half_width": times.mean.half_width,
        "exact_mean": times.exact_mean,
        "p50": times.p50.value,
        "p85": times.p85.value,
        "p95": times.p95.value,
    }
    assert told["waiting_time"] == pytest.approx({"mean": 20.0, "half_width": 0.0})
    assert told["within_deadline"].keys() == {"share", "half_width"}
    assert told["problems"] == []


def test_without_figures_the_problems_say_why() -> None:
    simulation = simulate(stream(gateway("g"), flows=["g g"]), BASIS, Request())
    told = simulation_summary(simulation, NB)
    assert [told[name] for name in ("lead_time", "waiting_time", "within_deadline")] == [None] * 3
    assert told["utilisation"] == {}
    assert told["problems"][0]["severity"] == "error"
    assert told["problems"][0]["message"].endswith(".")


def test_dates_are_written_as_everywhere_and_none_is_nothing() -> None:
    soon, never = Spent(450.0, 0.0), Spent(1e12, 0.0)
    dates = case_dates(date(2026, 12, 23), None, OFFICE_HOURS, mean=soon, p85=never)
    told = dates_summary(dates, NB)
    assert told["arrival"] == "2026-12-23"
    assert told["p85"] == {"finished": None, "deadline": None}
    assert told["mean"]["finished"] == dates.mean.finished.isoformat()  # type: ignore[union-attr]
    dates = case_dates(date(2026, 12, 23), time("10 d"), OFFICE_HOURS, mean=Spent(3000.0, 0.0), p85=soon)
    closed = dates_summary(dates, NB)["closed"]
    assert {"first": "2026-12-25", "last": "2026-12-25", "names": ["1. juledag"]} in [
        {**each, "names": each["names"][:1], "last": each["first"]} for each in closed
    ]


def test_a_fixed_time_is_always_the_same() -> None:
    assert Fixed(5.0).draw(np.random.default_rng(1), 3).tolist() == [5.0, 5.0, 5.0]


@pytest.mark.parametrize(("freedom", "point"), [(5, 2.5706), (9, 2.2622), (19, 2.0930), (30, 2.0423), (120, 1.9799)])
def test_the_points_of_students_t_are_those_of_the_tables(freedom: int, point: float) -> None:
    assert student(freedom) == pytest.approx(point, rel=0.003)
