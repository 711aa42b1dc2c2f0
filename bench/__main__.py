"""`python -m bench [NAME...]`: run every `bench/bench_*.py`, or those named, and print one table.

A benchmark is a module with `NAME: str`, which heads its rows, and `run() -> list[Row]`. One that fails is reported and
the others still run; the exit status is then 1.
"""

import importlib
import pkgutil
import sys
import traceback
from collections.abc import Iterator, Sequence
from dataclasses import replace
from types import ModuleType

import bench
from bench.table import Row, table

PREFIX = "bench_"


def main(names: Sequence[str]) -> int:
    unknown = set(names) - set(benchmarks())
    if unknown:
        print(f"no such benchmark: {', '.join(sorted(unknown))}; there are {', '.join(benchmarks())}", file=sys.stderr)
        return 2
    rows: list[Row] = []
    failures = 0
    for name in names or benchmarks():
        try:
            rows += rows_of(importlib.import_module(f"bench.{PREFIX}{name}"))
        except Exception:
            failures += 1
            print(f"the benchmark {name} failed:\n{traceback.format_exc()}", file=sys.stderr)
    print(table(rows))
    return 1 if failures else 0


def benchmarks() -> list[str]:
    """The names of the benchmarks, without the prefix of their modules."""
    modules = (module.name for module in pkgutil.iter_modules(bench.__path__))
    return sorted(name.removeprefix(PREFIX) for name in modules if name.startswith(PREFIX))


def rows_of(benchmark: ModuleType) -> Iterator[Row]:
    """Run a benchmark; its rows, each under the benchmark's name."""
    for row in benchmark.run():
        yield replace(row, name=f"{benchmark.NAME}: {row.name}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
