"""The performance table lines up and every benchmark that is there can be run from it."""

from pathlib import Path
from types import SimpleNamespace

import pytest

import bench
from bench.__main__ import benchmarks, main, rows_of
from bench.table import Row, table


def test_numbers_stand_to_the_right_and_a_missing_ratio_stays_empty() -> None:
    lines = table([Row("short", 1.5, 2.0, "against a bare window"), Row("a longer name", 1234.567)]).splitlines()
    assert lines == [
        "measurement    median ms  ratio  note",
        "short               1.50   2.00  against a bare window",
        "a longer name    1234.57",
    ]


def test_rows_are_headed_by_the_name_of_their_benchmark() -> None:
    benchmark = SimpleNamespace(NAME="first paint", run=lambda: [Row("window", 1.0)])
    assert [row.name for row in rows_of(benchmark)] == ["first paint: window"]


def test_an_unknown_benchmark_is_refused_by_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["no-such-thing"]) == 2
    assert "no-such-thing" in capsys.readouterr().err


def test_benchmarks_are_found_by_the_names_of_their_modules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("bench_paint.py", "bench_measures.py", "table.py"):
        (tmp_path / name).touch()
    monkeypatch.setattr(bench, "__path__", [str(tmp_path)])
    assert benchmarks() == ["measures", "paint"]
