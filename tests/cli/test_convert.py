"""`vsa convert` turns tables into documents and documents into tables, whole or not at all."""

import json
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from vsa.cli import main
from vsa.i18n.resources import examples
from vsa.storage import load

CASES = Path(__file__).parents[1] / "cases"
TABLE = CASES / "byggesak-current.csv"


def expected(path: Path, capsys: pytest.CaptureFixture[str]) -> object:
    capsys.readouterr()
    assert main(["measure", str(path), "--json"]) == 0
    return json.loads(capsys.readouterr().out)["files"][0]["streams"][0]["expected"]


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_there_and_back_again(ending: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document, back = tmp_path / "a.vsa", tmp_path / f"b.{ending}"
    assert main(["convert", str(TABLE), str(document)]) == 0
    assert main(["convert", str(document), str(back)]) == 0
    assert capsys.readouterr() == ("", "")
    assert expected(back, capsys) == expected(document, capsys) == expected(TABLE, capsys)


def test_an_imported_map_is_laid_out(tmp_path: Path) -> None:
    assert main(["convert", str(TABLE), str(tmp_path / "a.vsa")]) == 0
    (stream,) = load(tmp_path / "a.vsa").document.streams.values()
    assert len({(node.lane, node.x, node.dy) for node in stream.nodes.values()}) == len(stream.nodes)


def test_of_several_maps_the_current_one_is_written_unless_another_is_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source, target = str(examples() / "byggesak.vsa"), tmp_path / "ut.csv"
    assert main(["convert", source, str(target), "--language", "nb"]) == 0
    assert "situasjon: nå\n" in target.read_text("utf-8-sig")
    assert "Dette er «Nåsituasjon»; velg et annet med --state." in capsys.readouterr().err
    assert main(["convert", source, str(target), "--state", "ideal", "--language", "nb"]) == 0
    assert "situasjon: ideell" in target.read_text("utf-8-sig")
    assert "--state" not in capsys.readouterr().err


def test_a_table_says_what_it_leaves_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source, target = str(examples() / "byggesak.vsa"), str(tmp_path / "ut.csv")
    assert main(["convert", source, target, "--state", "ideal", "--language", "nb"]) == 0
    said = capsys.readouterr()
    assert said.out == ""
    assert "- 8 tiltak" in said.err.splitlines()


def test_a_state_that_the_document_lacks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["convert", str(TABLE), str(tmp_path / "ut.csv"), "--state", "ideal"]) == 2
    assert list(tmp_path.iterdir()) == []
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_the_input_is_never_written_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "inn.csv"
    source.write_bytes(TABLE.read_bytes())
    (tmp_path / "lenke.csv").symlink_to(source)
    for target in (source, tmp_path / "." / "inn.csv", tmp_path / "lenke.csv"):
        assert main(["convert", str(source), str(target)]) == 2
        assert len(capsys.readouterr().err.splitlines()) == 1
    assert source.read_bytes() == TABLE.read_bytes()


@pytest.mark.parametrize("target", ["ut.pdf", "ut", "mangler/ut.csv", "mangler/ut.vsa", "mappe.csv", "mappe.vsa"])
def test_a_target_that_cannot_be_written(target: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "mappe.csv").mkdir()
    (tmp_path / "mappe.vsa").mkdir()
    assert main(["convert", str(TABLE), str(tmp_path / target)]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert len(said.err.splitlines()) == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["mappe.csv", "mappe.vsa"]


def test_a_table_with_errors_leaves_no_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "feil.csv"
    source.write_text("steg;type\nA;X\n", encoding="utf-8")
    assert main(["convert", str(source), str(tmp_path / "ut.vsa"), "--language", "nb"]) == 2
    assert "Rad 2, «type»" in capsys.readouterr().err
    assert not (tmp_path / "ut.vsa").exists()


def test_a_map_becomes_a_drawing(tmp_path: Path) -> None:
    target = tmp_path / "kart.svg"
    assert main(["convert", str(TABLE), str(target), "--language", "nb"]) == 0
    root = ElementTree.parse(target).getroot()
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert "Fordele sak" in "".join(root.itertext())


def test_a_picture_in_pixels_is_painted_by_whoever_can(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "kart.png"
    assert main(["convert", str(TABLE), str(target)], lambda sheet: b"%d items" % len(sheet.items)) == 0
    assert target.read_bytes().endswith(b" items")
    assert main(["convert", str(TABLE), str(target)]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_the_front_door_paints(tmp_path: Path) -> None:
    target = tmp_path / "kart.png"
    subprocess.run([sys.executable, "-m", "vsa", "convert", str(TABLE), str(target)], check=True, timeout=120)
    assert target.read_bytes().startswith(b"\x89PNG")
