"""`vsa finish` puts a version away and leaves the document as it is."""

from pathlib import Path

import pytest

from vsa.cli import main
from vsa.i18n.resources import examples
from vsa.storage import load


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "byggesak.vsa"
    path.write_bytes((examples() / "byggesak.vsa").read_bytes())
    return path


def test_the_files_are_written_and_named(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder, before = tmp_path / "arkiv", file.read_bytes()
    folder.mkdir()
    assert main(["finish", str(file), "-o", str(folder), "--report", "actions"]) == 0
    named = [Path(line) for line in capsys.readouterr().out.splitlines()]
    assert sorted(named) == sorted(folder.iterdir())
    assert [path.suffix for path in named] == [".pdf", ".vsa", ".sha256"]
    assert all(path.stem.endswith("_aktivitetsplan_v2") for path in named)
    assert load(named[1]).document.lock is not None
    assert file.read_bytes() == before


def test_the_maps_are_put_away_unless_others_are_asked_for(file: Path, tmp_path: Path) -> None:
    assert main(["finish", str(file), "-o", str(tmp_path)]) == 0
    assert sorted(path.stem.rsplit("_", 2)[1] for path in tmp_path.glob("*.pdf")) == ["ideell", "naa"]


def test_what_is_finished_already_is_refused(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["finish", str(file), "-o", str(tmp_path)]) == 0
    (copy,) = tmp_path.glob("*_v2.vsa")
    assert main(["finish", str(copy), "-o", str(tmp_path)]) == 2
    assert main(["finish", str(file), "-o", str(tmp_path)]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 2


def test_a_table_has_no_versions(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = tmp_path / "steg.csv"
    table.write_text("step\nA\n")
    assert main(["finish", str(table), "-o", str(tmp_path)]) == 2
    assert "steg.csv" in capsys.readouterr().err
