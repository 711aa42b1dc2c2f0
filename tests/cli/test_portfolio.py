"""`vsa portfolio`."""

import json
import os
import shutil
import sys
from pathlib import Path

import pikepdf
import pytest

from vsa.cli import main
from vsa.i18n.resources import examples

PROGRAMME = examples() / "programme"


def test_the_founding_case_prints_its_totals(capsys):
    assert main(["portfolio", str(PROGRAMME), "--language", "nb"]) == 0
    lines = capsys.readouterr().out.splitlines()
    totals = {line.rpartition("   ")[0].strip(): line.rpartition("   ")[2] for line in lines[-5:]}
    assert totals["Enheter i gang"] == "27"
    assert totals["Årsverk identifisert"] == "33,0"
    assert totals["Årsverk realisert"] == "21,5"
    assert totals["Realisert av identifisert"] == "65\u00a0%"


def test_json_holds_the_units_and_the_exact_sums(capsys):
    assert main(["portfolio", str(PROGRAMME), "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert (answer["started"], answer["fte_identified"], answer["fte_realised"]) == (27, 33.0, 21.5)
    assert len(answer["units"]) == 27
    assert answer["units"][0].keys() >= {"phase", "lead_time_now", "lead_time_ideal", "overdue", "next_audit"}


def test_a_damaged_file_is_listed_and_the_rest_is_there(tmp_path, capsys):
    shutil.copy(examples() / "byggesak.vsa", tmp_path)
    (tmp_path / "damaged.vsa").write_text("{")
    assert main(["portfolio", str(tmp_path), "--json"]) == 2
    answer = json.loads(capsys.readouterr().out)
    assert len(answer["units"]) == 1
    assert [problem["file"] for problem in answer["problems"]] == [str(tmp_path / "damaged.vsa")]
    assert main(["portfolio", str(tmp_path)]) == 2
    assert "damaged.vsa" in capsys.readouterr().err


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_the_picture_becomes_a_pdf_in_every_language(tmp_path, language):
    out = tmp_path / "programme.pdf"
    assert main(["portfolio", str(PROGRAMME), "-o", str(out), "--language", language]) == 0
    with pikepdf.open(out) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.StructTreeRoot.ParentTree


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are texts elsewhere")
def test_a_file_under_a_name_of_any_bytes_is_listed(tmp_path, capsys):
    with open(os.fsencode(tmp_path) + b"/\xff.vsa", "wb"):
        assert main(["portfolio", str(tmp_path), "--language", "nb"]) == 2
    told = capsys.readouterr().err
    assert "Filen er tom" in told
    assert "Noe uventet" not in told


def test_a_file_that_several_names_lead_to_counts_once(tmp_path, capsys):
    shutil.copy(examples() / "byggesak.vsa", tmp_path / "b.vsa")
    (tmp_path / "a.vsa").symlink_to(tmp_path / "b.vsa")
    (tmp_path / "broken.vsa").symlink_to(tmp_path / "gone.vsa")
    assert main(["portfolio", str(tmp_path), "--json"]) == 2
    answer = json.loads(capsys.readouterr().out)
    assert [Path(unit["file"]).name for unit in answer["units"]] == ["b.vsa"]
    assert [Path(problem["file"]).name for problem in answer["problems"]] == ["broken.vsa"]


def test_a_file_is_no_folder(capsys):
    assert main(["portfolio", str(examples() / "byggesak.vsa"), "--language", "nb"]) == 2
    assert "Det er en fil, ikke en mappe." in capsys.readouterr().err


def test_a_document_is_never_written_over(tmp_path, capsys):
    target = tmp_path / "mine.vsa"
    assert main(["portfolio", str(PROGRAMME), "-o", str(target)]) == 2
    assert not target.exists()
    assert "mine.vsa" in capsys.readouterr().err


def test_an_empty_folder_and_a_missing_one_say_so(tmp_path, capsys):
    assert main(["portfolio", str(tmp_path), "--language", "nb"]) == 0
    assert capsys.readouterr().out.strip() == "Det er ingen dokumenter i mappa."
    assert main(["portfolio", str(tmp_path / "gone")]) == 2
    assert capsys.readouterr().err.startswith("vsa: ")
