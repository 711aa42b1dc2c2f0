"""How long it takes to read a thousand documents and compute where each unit stands."""

import shutil
import statistics
import tempfile
import time
from datetime import date
from pathlib import Path

from bench.table import Row
from vsa.analysis.improvement.programme import Programme
from vsa.analysis.improvement.standing import standing_of
from vsa.i18n.resources import examples
from vsa.storage.folder import documents_in

NAME = "portfolio"
DOCUMENTS = 1000
REPETITIONS = 3
GOAL_MS = 5000.0
TODAY = date(2026, 11, 22)


def run() -> list[Row]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _fill(folder)
        times = [_read(folder) for _ in range(REPETITIONS)]
    median = statistics.median(times)
    return [Row(f"{DOCUMENTS} documents", median, median / GOAL_MS, "of the 5 s they may take, read and computed")]


def _fill(folder: Path) -> None:
    sources = sorted((examples() / "programme").glob("*.vsa"))
    for number in range(DOCUMENTS):
        shutil.copy(sources[number % len(sources)], folder / f"{number}.vsa")


def _read(folder: Path) -> float:
    begin = time.perf_counter()
    found = (each.document for each in documents_in(folder))
    Programme(tuple(standing_of(document, TODAY) for document in found if document is not None))
    return (time.perf_counter() - begin) * 1e3
