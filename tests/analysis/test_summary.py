"""The JSON object of a stream (method.md section 9)."""

import json

from tests.analysis.streams import BASIS, gateway, step, stream
from vsa.analysis import analyse
from vsa.analysis.summary import stream_summary
from vsa.i18n import translator
from vsa.model.stream import State, Stream


def summary_of(drawn: Stream) -> dict[str, object]:
    summary = stream_summary(drawn, analyse(drawn, BASIS), translator("nb"))
    assert json.loads(json.dumps(summary, allow_nan=False)) == summary
    return summary


def test_the_summary_of_a_computed_stream() -> None:
    drawn = stream(
        step("1", 10, 440, role="A"),
        gateway("g"),
        step("2", 50, role="B", value_class="VS"),
        flows=["1 g", "g 2 0.5", "g END 0.5", "2 2 0.5", "2 END 0.5"],
        name="Søknad",
        state=State.IDEAL,
        volume_per_year=120,
    )
    summary = summary_of(drawn)
    assert summary == {
        "name": "Søknad",
        "state": "ideal",
        "volume_per_year": 120,
        "main": {
            "route": ["1", "2"],
            "lead_time": 500,
            "process_time": 60,
            "waiting_time": 440,
            "value_time": 50,
            "value_ratio": 0.1,
            "activity_ratio": 0.12,
            "first_time_right": None,
            "handoffs": 1,
        },
        "expected": {
            "lead_time": 500,
            "process_time": 60,
            "waiting_time": 440,
            "value_time": 25,
            "value_ratio": 0.05,
            "activity_ratio": 0.12,
            "statutory_time": 500,
            "labour": 60,
            "handoffs": 0.5,
            "rework_visits": 0.5,
            "visits": {"1": 1, "2": 1},
        },
        "longest": {"route": ["1", "2"], "lead_time": 500},
        "lead_time_days": {"working": 500 / 450, "calendar": 500 / 450 * 7 / 5},
        "routes": [
            {"steps": ["1", "2"], "share": 0.5, "lead_time": 500},
            {"steps": ["1"], "share": 0.5, "lead_time": 450},
        ],
        "bounds": dict.fromkeys(analyse(drawn, BASIS).bounds, "exact"),
        "utilisation": {},
        "bottleneck": None,
        "labour_hours_per_year": 120,
        "fte": 120 / 1695,
        "method": "Forventet gjennomløpstid, arbeidstid 7,5 t/dag, omarbeiding medregnet, 0 av 2 tider målt.",
        "problems": [],
    }


def test_the_summary_of_a_refused_stream_says_why() -> None:
    summary = summary_of(stream(step("1"), flows=["1 1"], name="Ring"))
    assert summary["expected"] is None
    assert summary["main"] is None
    assert summary["longest"] is None
    assert summary["lead_time_days"] is None
    assert summary["problems"] == [
        {
            "code": "endless_loop",
            "severity": "error",
            "message": "Saken kommer aldri videre fra «Step 1». Gi steget en vei ut som fører til en slutt.",
            "steps": ["1"],
        }
    ]
