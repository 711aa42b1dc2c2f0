"""How much do the tests of a room see? A sample of small changes is made in its code, one at a time, and those of its
tests that come by are run, the quickest first: `mutants.py [room] [how many]`. The table says which changes no test
noticed; nothing fails by it.

A survivor is a question to whoever reads it: some changes make no difference that anybody could see.
"""

import ast
import compileall
import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from py_compile import PycInvalidationMode
from shutil import copy, copytree, ignore_patterns
from xml.etree import ElementTree

from coverage import CoverageData

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = ("vsa", "tests", "resources", "examples")
SEED = 7
SAMPLE = 40
PATIENCE, STARTING = 3, 20.0
"""Tests that take so many times as long as without a change, and the seconds to start besides, have noticed it."""
OF_NO_EFFECT = {"strict", "slots", "frozen", "maxsize"}
"""Arguments that guard or save: a program that is right does the same without them."""

SWAPPED: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult, ast.FloorDiv: ast.Mult,
    ast.And: ast.Or, ast.Or: ast.And,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mutant:
    """A file with the bytes from `start` to `end` replaced. `lasting`: done once, when the module is imported."""

    file: Path
    line: int
    lasting: bool
    start: int
    end: int
    after: str

    def source(self, original: bytes) -> bytes:
        return original[: self.start] + f"({self.after})".encode() + original[self.end :]


@dataclass(frozen=True, slots=True)
class Tests:
    """How many seconds each test of a room takes, and which of them come by each line."""

    seconds: Mapping[str, float]
    reached: CoverageData

    def of(self, mutant: Mutant) -> list[str]:
        """The tests that may notice a mutant, the quickest first."""
        found = self.reached.contexts_by_lineno(str(mutant.file)).get(mutant.line, ())
        came_by = {each.rpartition("|")[0] for each in found}
        may_notice = self.seconds if mutant.lasting else came_by & self.seconds.keys()
        return sorted(may_notice, key=self.seconds.__getitem__)


def main(room: str = "analysis", count: str = str(SAMPLE)) -> None:
    """Print what became of each mutant of a sample of `vsa/ROOM`, tried against `tests/ROOM`."""
    with tempfile.TemporaryDirectory() as folder:
        place = copied(Path(folder).resolve())
        tests = tests_of(place, room)
        found = [each for file in sorted((place / "vsa" / room).rglob("*.py")) for each in mutants(file)]
        chosen = random.Random(SEED).sample(found, min(int(count), len(found)))
        print(f"{len(chosen)} of {len(found)} changes in vsa/{room}, which has {len(tests.seconds)} tests", flush=True)
        noticed = [tried(place, mutant, tests) for mutant in chosen]
    print(f"{sum(noticed)} of {len(noticed)} were noticed")


def mutants(file: Path) -> Iterator[Mutant]:
    """Every mutant of a file."""
    source = file.read_bytes()
    lines = [0, *accumulate(len(line) for line in source.splitlines(keepends=True))]
    for node, lasting in code(ast.parse(source)):
        for after in changes(node):
            start, end = lines[node.lineno - 1] + node.col_offset, lines[node.end_lineno - 1] + node.end_col_offset
            yield Mutant(file, node.lineno, lasting, start, end, after)


def code(node: ast.AST, lasting: bool = True) -> Iterator[tuple[ast.AST, bool]]:
    """A node and everything below it that is done when the program runs and has a place of its own in the file, each
    with whether it is done when the module is imported."""
    yield node, lasting
    for name, below in ast.iter_fields(node):
        if name not in ("annotation", "returns", "decorator_list"):
            later = isinstance(node, ast.FunctionDef | ast.Lambda) and name == "body"
            for each in below if isinstance(below, list) else [below]:
                if isinstance(each, ast.AST) and not has_no_effect(each):
                    yield from code(each, lasting and not later)


def has_no_effect(node: ast.AST) -> bool:
    """Parts of a formatted string are left out too: Python 3.11 does not say where they stand."""
    return isinstance(node, ast.JoinedStr) or (isinstance(node, ast.keyword) and node.arg in OF_NO_EFFECT)


def changes(node: ast.AST) -> Iterator[str]:
    """What may stand in the place of an expression: another comparison, sum, connective, number or truth value."""
    match node:
        case ast.Compare(left, operators, others):
            for position, operator in enumerate(operators):
                swapped = [*operators[:position], SWAPPED[type(operator)](), *operators[position + 1 :]]
                yield ast.unparse(ast.Compare(left, swapped, others))
        case ast.BinOp(left, operator, right) if type(operator) in SWAPPED:
            yield ast.unparse(ast.BinOp(left, SWAPPED[type(operator)](), right))
        case ast.BoolOp(operator, values):
            yield ast.unparse(ast.BoolOp(SWAPPED[type(operator)](), values))
        case ast.UnaryOp(ast.Not(), operand):
            yield ast.unparse(operand)
        case ast.Constant(bool(value)):
            yield str(not value)
        case ast.Constant(int(value) | float(value)):
            yield repr(value + 1)


def copied(folder: Path) -> Path:
    """The program and its tests in a folder of their own, compiled so that a change is seen by what it says."""
    for name in FOLDERS:
        copytree(ROOT / name, folder / name, ignore=ignore_patterns("__pycache__"))
    copy(ROOT / "pyproject.toml", folder)
    compileall.compile_dir(folder / "vsa", quiet=1, invalidation_mode=PycInvalidationMode.CHECKED_HASH)
    return folder


def tests_of(place: Path, room: str) -> Tests:
    """What the tests of a room take and reach without a change. Raises SystemExit when they do not pass."""
    watching = ["--cov", f"vsa.{room}", "--cov-context=test", "--cov-fail-under=0", "--cov-report="]
    timing = ["--junitxml=times.xml", "--override-ini=junit_family=xunit1"]
    if not passes(place, [f"tests/{room}", "--numprocesses=auto", *watching, *timing], None):
        sys.exit(f"The tests of {room} do not pass as they are.")
    cases = ElementTree.parse(place / "times.xml").iter("testcase")
    reached = CoverageData(str(place / ".coverage"))
    reached.read()
    known = {each.rpartition("|")[0] for each in reached.measured_contexts()}
    seconds = {name_of(each): float(each.get("time", 0)) for each in cases}
    return Tests({name: seconds[name] for name in seconds.keys() & known}, reached)


def name_of(case: ElementTree.Element) -> str:
    """What pytest calls a test of its report."""
    file, group = case.get("file", ""), case.get("classname", "")
    group = group.removeprefix(file.removesuffix(".py").replace("/", ".")).strip(".")
    return "::".join(filter(None, (file, group, case.get("name"))))


def tried(place: Path, mutant: Mutant, tests: Tests) -> bool:
    """Whether the tests notice a mutant; says so in a line."""
    original = mutant.file.read_bytes()
    mutant.file.write_bytes(mutant.source(original))
    noticed = notices(place, tests.of(mutant), tests)
    mutant.file.write_bytes(original)
    where = f"{mutant.file.relative_to(place)}:{mutant.line}"
    before = " ".join(original[mutant.start : mutant.end].decode().split())
    print(f"{'noticed ' if noticed else 'SURVIVED'}  {where:48}  {before}  ->  {mutant.after}", flush=True)
    return noticed


def notices(place: Path, chosen: Sequence[str], tests: Tests) -> bool:
    patience = STARTING + PATIENCE * sum(tests.seconds[each] for each in chosen)
    return bool(chosen) and not passes(place, chosen, patience)


def passes(place: Path, arguments: Sequence[str], most_seconds: float | None) -> bool:
    """Whether tests pass in that time."""
    command = [sys.executable, "-B", "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *arguments]
    surroundings = os.environ | {"PYTHONPATH": str(place), "CI": "1"}
    try:
        done = subprocess.run(command, cwd=place, env=surroundings, capture_output=True, timeout=most_seconds)
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0


if __name__ == "__main__":
    main(*sys.argv[1:])
