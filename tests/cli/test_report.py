"""`vsa report` writes a PDF, whole or not at all."""

from pathlib import Path

import pytest

from vsa.cli import main
from vsa.i18n.resources import examples

EXAMPLE = str(examples() / "byggesak.vsa")


@pytest.mark.parametrize(
    "arguments", [["map", "--paper", "A3", "--state", "ideal", "--language", "nn"], ["actions", "--language", "en"]]
)
def test_a_report_to_a_named_file(arguments: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "ut.pdf"
    kind, *options = arguments
    assert main(["report", kind, EXAMPLE, "-o", str(target), *options]) == 0
    assert target.read_bytes().startswith(b"%PDF-")
    assert capsys.readouterr() == ("", "")


def test_a_report_without_a_name_gets_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["report", "actions", EXAMPLE]) == 0
    (written,) = tmp_path.iterdir()
    assert capsys.readouterr().out == f"{written.name}\n"


@pytest.mark.parametrize("target", ["mangler/ut.pdf", "."])
def test_a_target_that_cannot_be_written(target: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", "actions", EXAMPLE, "-o", str(tmp_path / target)]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("target", ["kart.txt", "annet.vsa", "annet.csv", "annet.xlsx"])
def test_a_report_never_takes_the_place_of_a_document(
    target: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "kart.txt"
    source.write_text("step\nA\n")
    assert main(["report", "map", str(source), "-o", str(tmp_path / target)]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1
    assert [(each.name, each.read_text()) for each in tmp_path.iterdir()] == [("kart.txt", "step\nA\n")]
