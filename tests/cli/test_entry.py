"""The command line as a whole: help, wrong usage, the unexpected, and what it does not load."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from vsa import __version__
from vsa.cli import main
from vsa.drawing.theme import THEMES
from vsa.editor.stages import Stage
from vsa.i18n import LANGUAGES

CASES = Path(__file__).parents[1] / "cases"
CASE = CASES / "dumas-choice.csv"


def run(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """`vsa` as a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "vsa", *map(str, arguments)], capture_output=True, env={**os.environ, **environment}
    )


def test_the_version_needs_nothing_but_the_version() -> None:
    code = "import sys; from vsa.__main__ import main; main(['--version']); print(*sys.modules, sep='\\n')"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.splitlines()
    assert out[0] == f"vsa {__version__}"
    assert not {"pydantic", "babel", "argparse", "networkx", "reportlab", "openpyxl", "PySide6"}.intersection(out)


@pytest.mark.parametrize(
    "command", [["measure", str(CASE)], ["convert", str(CASE), os.devnull + ".csv"], ["report", "-h"]]
)
def test_no_command_loads_qt(command: list[str]) -> None:
    code = f"import sys; from vsa.cli import main; main({command!r}); sys.exit('PySide6' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True).returncode == 0


def test_utf_8_whatever_the_locale() -> None:
    ran = run("measure", CASE, LC_ALL="C", PYTHONIOENCODING="", PYTHONUTF8="0")
    assert ran.returncode == 0
    assert "Gjennomløpstid" in ran.stdout.decode("utf-8")


def test_a_reader_that_leaves_early_is_no_error() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "vsa", "measure", "--json", *sorted(CASES.glob("*.csv"))],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


@pytest.mark.skipif(os.name != "posix", reason="only a POSIX shell can close a stream")
@pytest.mark.parametrize(
    ("arguments", "closed", "status"),
    [(f"measure {CASE}", ">&-", 0), ("--version", ">&-", 0), ("measure missing.csv", "2>&-", 2)],
)
def test_a_closed_stream_is_no_error(arguments: str, closed: str, status: int) -> None:
    ran = subprocess.run(f"'{sys.executable}' -m vsa {arguments} {closed}", shell=True, capture_output=True)
    assert (ran.returncode, ran.stdout, ran.stderr) == (status, b"", b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no device that is always full")
@pytest.mark.parametrize(
    "arguments", [["measure", str(CASE)], ["measure", "--json", str(CASE)], ["--version"], ["--help"]]
)
def test_a_full_disk_gets_one_sentence(arguments: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        ran = subprocess.run([sys.executable, "-m", "vsa", *arguments], stdout=full, stderr=subprocess.PIPE)
    assert ran.returncode == 2
    assert len(ran.stderr.splitlines()) == 1


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("command", [[], ["measure"], ["convert"], ["report"], ["report", "map"]])
def test_help_speaks_the_language(language: str, command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*command, "--help", "--language", language]) == 0
    text = capsys.readouterr().out
    english = {"usage:", "options:", "positional arguments:", "show this help message and exit"}
    assert [word for word in english if word in text] == [] or language == "en"
    assert text


@pytest.mark.parametrize("language", LANGUAGES)
def test_help_names_the_options_of_the_window(language: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help", "--language", language]) == 0
    text = capsys.readouterr().out
    for word in ("--screenshot", "--size", "--stage", *Stage, "--theme", *THEMES, "--language", *LANGUAGES):
        assert word in text, word


WRONG = [
    ["tull"],
    ["measure"],
    ["measure", "--tull", "a.csv"],
    ["measure", "a.csv", "--language", "sv"],
    ["measure", "a.csv", "--language"],
    ["measure", "a.csv", "--json=ja"],
    ["convert", "a.csv"],
    ["convert", "a.vsa", "b.csv", "--state", "gammel"],
    ["report"],
    ["report", "tull", "a.vsa"],
    ["report", "map", "a.vsa", "--paper", "B5"],
    ["report", "actions", "a.vsa", "--paper", "A3"],
    [],
]


@pytest.mark.parametrize("arguments", WRONG, ids=" ".join)
def test_wrong_usage_gets_one_sentence_in_the_language(
    arguments: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "nb_NO.UTF-8")
    assert main(arguments) == 2
    said = capsys.readouterr()
    assert said.out == ""
    (line,) = said.err.splitlines()
    assert line.startswith("vsa: ")
    assert "argument " not in line
    assert "kan ikke forstås" not in line


def test_the_unexpected_goes_to_a_log(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_down(*_: object, **__: object) -> None:
        raise ZeroDivisionError("oops")

    monkeypatch.setattr("vsa.cli.commands.measure.analyse", break_down)
    monkeypatch.setattr("vsa.cli.failures.user_log_path", lambda *_, **__: tmp_path / "logg")
    assert main(["measure", str(CASE)]) == 2
    said = capsys.readouterr()
    log = tmp_path / "logg" / "vsa.log"
    assert "ZeroDivisionError: oops" in log.read_text("utf-8")
    (line,) = said.err.splitlines()
    assert str(log) in line


def test_the_unexpected_without_a_place_for_the_log(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_down(*_: object, **__: object) -> None:
        raise ZeroDivisionError("oops")

    (tmp_path / "fil").touch()
    monkeypatch.setattr("vsa.cli.commands.measure.analyse", break_down)
    monkeypatch.setattr("vsa.cli.failures.user_log_path", lambda *_, **__: tmp_path / "fil")
    assert main(["measure", str(CASE)]) == 2
    assert "ZeroDivisionError" in capsys.readouterr().err
