"""`vsa measure` prints the figures of method.md section 9, whatever it is given."""

import json
from pathlib import Path
from typing import Any

import pytest

from vsa.cli import main
from vsa.i18n.resources import examples

CASES = Path(__file__).parents[1] / "cases"
STREAM_KEYS = {
    "name",
    "state",
    "volume_per_year",
    "main",
    "expected",
    "longest",
    "lead_time_days",
    "routes",
    "bounds",
    "utilisation",
    "bottleneck",
    "labour_hours_per_year",
    "fte",
    "method",
    "problems",
}
REFUSED = b"id;step;process time;next\n1;A;1;2: 50 %, 3: 20 %\n2;B;1;END\n3;C;1;END\n"


def refuse_constant(name: str) -> None:
    raise AssertionError(f"{name} is no JSON")


class Ran:
    """What a call of the command line printed and returned."""

    def __init__(self, capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> None:
        self.status = main([str(argument) for argument in arguments])
        self.out, self.err = capsys.readouterr()

    @property
    def files(self) -> list[dict[str, Any]]:
        answer = json.loads(self.out, parse_constant=refuse_constant)
        assert list(answer) == ["files"]
        files: list[dict[str, Any]] = answer["files"]
        return files


@pytest.mark.parametrize("case", sorted(CASES.glob("*.csv")), ids=lambda path: path.stem)
def test_every_case_gives_its_figures(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ran = Ran(capsys, "measure", case, "--json")
    (file,) = ran.files
    (stream,) = file["streams"]
    assert ran.status == 0
    assert file["file"] == str(case)
    assert stream.keys() == STREAM_KEYS
    wanted = json.loads(case.with_suffix(".json").read_text("utf-8"))
    for part in ("main", "expected"):
        for measure, value in wanted[part].items():
            expected = value if value is None or isinstance(value, list) else pytest.approx(value, abs=1e-6, rel=1e-6)
            assert stream[part][measure] == expected, (part, measure)


def test_a_refused_stream_says_why(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "half.csv"
    path.write_bytes(REFUSED)
    ran = Ran(capsys, "measure", path, "--json")
    (stream,) = ran.files[0]["streams"]
    assert ran.status == 1
    assert stream["expected"] is None
    errors = [problem for problem in stream["problems"] if problem["severity"] == "error"]
    assert errors[0].keys() == {"code", "severity", "message", "steps"}
    assert errors[0]["steps"] == ["1"]


def test_an_unreadable_table_has_problems_with_row_and_column(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "feil.csv"
    path.write_text("id;steg;riktig;videre til\n1;A;120;9\n", encoding="utf-8")
    ran = Ran(capsys, "measure", path, CASES / "dumas-choice.csv", "--json", "--language", "nb")
    broken, sound = ran.files
    assert ran.status == 2
    assert broken["streams"] == []
    assert [(each["row"], each["column"]) for each in broken["problems"]] == [(2, "riktig"), (2, "videre til")]
    assert broken["problems"][0]["message"].startswith("«120» er ikke en andel fra 0 til 100 %.")
    assert len(sound["streams"]) == 1


@pytest.mark.parametrize("name", ["mangler.csv", "mangler.vsa", "mappe", "tom.vsa", "tom.csv", "støy.xlsx"])
def test_files_that_are_none(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "mappe").mkdir()
    (tmp_path / "tom.vsa").touch()
    (tmp_path / "tom.csv").touch()
    (tmp_path / "støy.xlsx").write_bytes(b"PK\x03\x04" + bytes(200))
    ran = Ran(capsys, "measure", tmp_path / name, "--json")
    assert ran.status == 2
    (file,) = ran.files
    assert file["streams"] == []
    assert file["problems"][0]["message"]
    ran = Ran(capsys, "measure", tmp_path / name)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith("vsa: ")
    assert len(ran.err.splitlines()) == 1


def test_wrong_usage_still_answers_with_json(capsys: pytest.CaptureFixture[str]) -> None:
    ran = Ran(capsys, "measure", "--json")
    assert (ran.status, ran.files) == (2, [])
    assert len(ran.err.splitlines()) == 1


def test_a_readable_table_in_every_language(capsys: pytest.CaptureFixture[str]) -> None:
    case = CASES / "byggesak-current.csv"
    texts = {
        language: Ran(capsys, "measure", case, "--language", language).out.replace("\u00a0", " ")
        for language in ("nb", "nn", "en")
    }
    assert "Gjennomløpstid" in texts["nb"]
    assert "28,5 d" in texts["nb"]
    assert "0,96" in texts["nb"]
    assert "1 695" in texts["nb"]
    assert "Hovudlaup" in texts["nn"]
    assert "28.5 d" in texts["en"]
    assert len({text.splitlines()[-2] for text in texts.values()}) == 3


def test_a_bound_is_shown_beside_its_figure(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "table.csv"
    path.write_bytes(b"step;wait;process time\nA;1 d;20 min\nB;;20 min")
    assert "≥ 1,1" in Ran(capsys, "measure", path, "--language", "nb").out


def test_a_refused_stream_in_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "half.csv"
    path.write_bytes(REFUSED)
    ran = Ran(capsys, "measure", path, "--language", "nb")
    assert ran.status == 1
    assert "Feil: " in ran.out


def test_one_state_has_nothing_to_compare(capsys: pytest.CaptureFixture[str]) -> None:
    (file,) = Ran(capsys, "measure", CASES / "dumas-choice.csv", "--json", "--compare").files
    assert "comparison" not in file


def test_the_file_of_a_newer_version_is_measured_and_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (examples() / "faktura.vsa").read_text(encoding="utf-8")
    newer = tmp_path / "newer.vsa"
    newer.write_text(text.replace('"version": 1', '"version": 2', 1), encoding="utf-8")
    assert main(["measure", str(newer), "--json", "--language", "en"]) == 0
    out, err = capsys.readouterr()
    assert all(stream["expected"] for stream in json.loads(out)["files"][0]["streams"])
    assert err == "vsa: “newer.vsa” was made with a newer version of the program and opens for reading only.\n"
