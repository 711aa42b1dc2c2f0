"""`vsa report` writes a PDF, whole or not at all."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from vsa.cli import main
from vsa.i18n import Message, message
from vsa.i18n.resources import examples
from vsa.reports import KINDS, default_file_name
from vsa.reports.kinds import actions
from vsa.reports.privacy_options import NamesOption
from vsa.reports.publication import Publication
from vsa.reports.report import Job
from vsa.storage import load

EXAMPLE = str(examples() / "byggesak.vsa")


@pytest.mark.parametrize(
    "arguments",
    [
        ["map", "--paper", "A3", "--state", "ideal", "--language", "nn"],
        ["map", "--paper", "900x600mm"],
        ["actions", "--language", "en"],
    ],
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


@pytest.mark.parametrize("kind", KINDS)
def test_every_report_has_a_name_that_says_day_document_and_kind(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["report", kind, EXAMPLE]) == 0
    (written,) = tmp_path.iterdir()
    assert re.fullmatch(rf"{date.today()}_VSA_[A-Za-z0-9-]+_[A-Za-z0-9-]+\.pdf", written.name)


def test_no_two_reports_have_the_same_name() -> None:
    document = load(Path(EXAMPLE)).document
    names = [default_file_name(kind, document, {}, date(2026, 11, 22)) for kind in KINDS]
    assert len(set(names)) == len(names)


def test_some_pages_of_a_report(tmp_path: Path) -> None:
    target = tmp_path / "ut.pdf"
    assert main(["report", "working", EXAMPLE, "-o", str(target), "--pages", "2-3"]) == 0
    with pypdfium2.PdfDocument(target) as pdf:
        assert len(pdf) == 2


def test_a_page_that_a_report_does_not_have(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", "actions", EXAMPLE, "-o", str(tmp_path / "ut.pdf"), "--pages", "7"]) == 2
    assert "7" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_flag_of_a_report_is_off_unless_it_is_given(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    class Named(NamesOption):
        pass

    told: list[bool] = []
    report = KINDS["actions"]

    def composed(job: Job) -> Publication:
        told.append(job.options.include_names)
        return report.compose(replace(job, options=report.options()))

    monkeypatch.setattr(actions, "REPORT", replace(report, options=Named, compose=composed, file_part=_part))
    for given in ([], ["--include-names"]):
        assert main(["report", "actions", EXAMPLE, "-o", str(tmp_path / "ut.pdf"), *given]) == 0
    assert told == [False, True]


def _part(*_: object) -> Message:
    return message("reports.actions.file")


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
