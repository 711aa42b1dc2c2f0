"""Every walk-through of CONTRIBUTING.md does what it promises: its blocks are put into a copy of the program."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
BLOCK = re.compile(r"^```(?P<kind>python|toml|diff|sh)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
PARTS = ("vsa", "resources", "examples")

SYMBOL = """
from vsa.analysis import analyse, basis_of
from vsa.i18n import translator
from vsa.i18n.resources import examples
from vsa.model.base import frozen_mapping
from vsa.model.nodes import Symbol
from vsa.scene import map_scene
from vsa.storage import load
from vsa.symbols.registry import entries
tr = translator("nb")
(entry,) = (each for each in entries() if each.name == "waiting_room")
assert entry.picture(tr)
document = load(examples() / "byggesak.vsa").document
stream = document.streams["current"]
symbols = frozen_mapping({"s": Symbol(id="s", kind="waiting_room", lane=next(iter(stream.lanes)), x=500, dy=60)})
stream = stream.model_copy(update={"symbols": symbols})
assert map_scene(stream, analyse(stream, basis_of(document)), tr).sheet["symbol:s"].primitives
assert tr("symbols.entry.waiting_room") == "Venterom"
"""
MEASURE = """
from vsa.__main__ import main
assert main(["measure", "examples/byggesak.vsa", "--compare", "--language", "nb"]) == 0
"""
CHECK = """
from vsa.analysis import advice, analyse, basis_of
from vsa.i18n.resources import examples
from vsa.storage import load
document = load(examples() / "byggesak.vsa").document
stream = document.streams["current"]
found = lambda: [each.code for each in advice(document, stream, analyse(stream, basis_of(document)))]
assert "no_system" not in found()
steps = {key: node for key, node in stream.nodes.items() if hasattr(node, "system")}
bare = {key: node.model_copy(update={"system": ""}) for key, node in steps.items()}
stream = stream.model_copy(update={"nodes": {**stream.nodes, **bare}})
assert "no_system" in found()
"""
REPORT = """
from vsa.__main__ import main
assert main(["report", "problems", "examples/byggesak.vsa", "-o", "problems.pdf", "--language", "nb"]) == 0
from pikepdf import open
assert len(open("problems.pdf").pages) == 1
"""
LANGUAGE = """
from vsa.__main__ import main
assert main(["report", "actions", "examples/byggesak.vsa", "-o", "plan.pdf", "--language", "se"]) == 0
assert main(["guide", "leaders", "-o", "guide.pdf", "--language", "se"]) == 0
assert main(["convert", "examples/byggesak.vsa", "steps.csv", "--state", "current", "--language", "se"]) == 0
from pathlib import Path
assert "LOAHPPA" in Path("steps.csv").read_text("utf-8-sig")
from vsa.editor.settings import Settings
from vsa.ui.program import application
from vsa.ui.window import Window
application()
window = Window(Settings(language="se"), remembers=False)
assert window.tr_("editor.command.language_se") == "Davvisámegiella"
"""
PROOFS = {"A symbol": SYMBOL, "A measure": MEASURE, "A check": CHECK, "A report": REPORT, "A language": LANGUAGE}


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the program that may be changed."""
    for part in PARTS:
        shutil.copytree(ROOT / part, tmp_path / part, ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


def test_every_walk_through_is_tried() -> None:
    assert re.findall(r"^## (.+)$", PAGE, re.MULTILINE) == list(PROOFS)


@pytest.mark.parametrize("title", PROOFS)
def test_a_walk_through_works(title: str, copy: Path) -> None:
    blocks = list(BLOCK.finditer(PAGE.partition(f"## {title}\n")[2].partition("\n## ")[0]))
    assert blocks
    for block in blocks:
        put(block["kind"], block["text"], copy)
    tried = run(PROOFS[title], copy)
    assert tried.returncode == 0, tried.stdout + tried.stderr
    if title == "A measure":
        assert "Andel venting" in tried.stdout


def put(kind: str, text: str, copy: Path) -> None:
    """Do what a block says."""
    if kind == "sh":
        subprocess.run(["sh", "-e"], input=text, text=True, cwd=copy, check=True)
        return
    first, _, rest = text.partition("\n")
    for file in named(first.removeprefix("# "), copy):
        if kind == "python":
            file.write_text(rest, "utf-8")
        elif kind == "toml":
            file.write_text(merged(file.read_text("utf-8") if file.exists() else "", rest), "utf-8")
        else:
            file.write_text(patched(file.read_text("utf-8"), rest), "utf-8")


def named(path: str, copy: Path) -> Iterator[Path]:
    """The files that a path with alternatives names."""
    choices = [part.split(",") if part else [""] for part in re.split(r"[{}]", path)]
    for parts in product(*([each] if len(each) == 1 else each for each in choices)):
        yield copy / "".join(part if isinstance(part, str) else part[0] for part in parts)


def merged(there: str, added: str) -> str:
    """A catalogue with the lines of tables added to those that it has."""
    for head, lines in re.findall(r"^(\[\w+\])\n((?:(?!\[).*\n?)*)", added, re.MULTILINE):
        assert f"\n{head}\n" in f"\n{there}", head
        there = f"\n{there}".replace(f"\n{head}\n", f"\n{head}\n{lines.rstrip()}\n", 1).removeprefix("\n")
    return there if "[" in added.split("\n")[0] else there + added


def patched(there: str, change: str) -> str:
    """A text with lines replaced by those that follow them."""
    for old, new in re.findall(r"((?:^-.*\n)+)((?:^\+.*\n)+)", change, re.MULTILINE):
        before = re.sub(r"^-", "", old, flags=re.MULTILINE)
        assert there.count(before) == 1, before
        there = there.replace(before, re.sub(r"^\+", "", new, flags=re.MULTILINE))
    return there


def run(source: str, copy: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(copy), "QT_QPA_PLATFORM": "offscreen", "HOME": str(copy)}
    return subprocess.run(
        [sys.executable, "-c", source], capture_output=True, text=True, encoding="utf-8", cwd=copy, env=environment
    )
