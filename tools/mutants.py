"""How much do the tests of a room see? A sample of small changes is made in its code, one at a time, and its tests are
run against each: `mutants.py [room] [how many]`. The table says which changes no test noticed; nothing fails by it.

A survivor is a question to whoever reads it: some changes make no difference that anybody could see.
"""

import ast
import compileall
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from py_compile import PycInvalidationMode
from shutil import copy, copytree, ignore_patterns

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = ("vsa", "tests", "resources", "examples")
SEED = 7
SAMPLE = 40
PATIENCE = 3
"""Tests that take so many times as long as without a change have noticed it."""
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
    """A file with the bytes from `start` to `end` replaced."""

    file: Path
    line: int
    start: int
    end: int
    after: str

    def source(self, original: bytes) -> bytes:
        return original[: self.start] + f"({self.after})".encode() + original[self.end :]


def main(room: str = "analysis", count: str = str(SAMPLE)) -> None:
    """Print what became of each mutant of a sample of `vsa/ROOM`, tried against `tests/ROOM`."""
    with tempfile.TemporaryDirectory() as folder:
        place = copied(Path(folder))
        whole = seconds_of_tests(place, room)
        found = [each for file in sorted((place / "vsa" / room).rglob("*.py")) for each in mutants(file)]
        chosen = random.Random(SEED).sample(found, min(int(count), len(found)))
        print(
            f"{len(chosen)} of {len(found)} possible changes in vsa/{room}, whose tests take {whole:.0f} s", flush=True
        )
        survivors = [mutant for mutant in chosen if not tried(place, room, mutant, whole * PATIENCE)]
    print(f"{len(chosen) - len(survivors)} of {len(chosen)} were noticed")


def mutants(file: Path) -> Iterator[Mutant]:
    """Every mutant of a file."""
    source = file.read_bytes()
    lines = [0, *accumulate(len(line) for line in source.splitlines(keepends=True))]
    for node in code(ast.parse(source)):
        for after in changes(node):
            start, end = lines[node.lineno - 1] + node.col_offset, lines[node.end_lineno - 1] + node.end_col_offset
            yield Mutant(file, node.lineno, start, end, after)


def code(node: ast.AST) -> Iterator[ast.AST]:
    """A node and everything below it that is done when the program runs, and has a place of its own in the file."""
    yield node
    for name, below in ast.iter_fields(node):
        if name not in ("annotation", "returns", "decorator_list"):
            for each in below if isinstance(below, list) else [below]:
                if isinstance(each, ast.AST) and not has_no_effect(each):
                    yield from code(each)


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


def tried(place: Path, room: str, mutant: Mutant, most_seconds: float) -> bool:
    """Whether the tests notice a mutant; says so in a line."""
    original = mutant.file.read_bytes()
    mutant.file.write_bytes(mutant.source(original))
    noticed = not tests_pass(place, room, most_seconds)
    mutant.file.write_bytes(original)
    where = f"{mutant.file.relative_to(place)}:{mutant.line}"
    before = " ".join(original[mutant.start : mutant.end].decode().split())
    print(f"{'noticed ' if noticed else 'SURVIVED'}  {where:48}  {before}  ->  {mutant.after}", flush=True)
    return noticed


def seconds_of_tests(place: Path, room: str) -> float:
    """How long the tests take without a change. Raises SystemExit when they do not pass."""
    began = time.monotonic()
    if not tests_pass(place, room, None):
        sys.exit(f"The tests of {room} do not pass as they are.")
    return time.monotonic() - began


def tests_pass(place: Path, room: str, most_seconds: float | None) -> bool:
    """Whether the tests of a room pass in that time."""
    command = [sys.executable, "-B", "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", f"tests/{room}"]
    surroundings = os.environ | {"PYTHONPATH": str(place), "CI": "1"}
    try:
        done = subprocess.run(command, cwd=place, env=surroundings, capture_output=True, timeout=most_seconds)
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0


if __name__ == "__main__":
    main(*sys.argv[1:])
