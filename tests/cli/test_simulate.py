"""`vsa simulate` prints the figures of method.md section 10, whatever it is given."""

import json
import subprocess
import sys
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest

from vsa.cli import main

CASES = Path(__file__).parents[1] / "cases"
EXAMPLES = Path(__file__).parents[2] / "examples"
STREAM_KEYS = ["mode", "cases", "seed", "lead_time", "waiting_time", "within_deadline", "utilisation", "problems"]
OFFICE = "volume per year: 2520\nstaff Kontor: 1\ndeadline: 1 d\n"
QUEUE = f"{OFFICE}step;rolle;process time\nA;Kontor;exp(36 min)\n"
REFUSED = "id;step;process time;next\n1;A;1;2: 50 %, 3: 20 %\n2;B;1;END\n3;C;1;END\n"


class Ran:
    """What a call of the command line printed and returned."""

    def __init__(self, capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> None:
        self.status = main(["simulate", *map(str, arguments)])
        self.out, self.err = capsys.readouterr()

    @property
    def files(self) -> list[dict[str, Any]]:
        answer = json.loads(self.out)
        assert list(answer) == ["files"]
        files: list[dict[str, Any]] = answer["files"]
        return files

    @property
    def stream(self) -> dict[str, Any]:
        (file,) = self.files
        stream: dict[str, Any] = file["streams"][0]
        return stream


@pytest.fixture
def queue(tmp_path: Path) -> Path:
    path = tmp_path / "queue.csv"
    path.write_text(QUEUE, encoding="utf-8")
    return path


@pytest.mark.parametrize("case", sorted(CASES.glob("*.csv")), ids=lambda path: path.stem)
@pytest.mark.parametrize("mode", ["waits", "staffing"])
def test_every_case_gives_an_answer_of_the_same_shape(
    case: Path, mode: str, capsys: pytest.CaptureFixture[str]
) -> None:
    ran = Ran(capsys, case, "--json", "--cases", "200", "--mode", mode)
    stream = ran.stream
    assert list(stream) == STREAM_KEYS
    assert (stream["mode"], stream["cases"], stream["seed"]) == (mode, 200, 1)
    assert ran.status == (0 if stream["lead_time"] else 1)
    if ran.status == 0:
        assert list(stream["lead_time"]) == ["mean", "half_width", "exact_mean", "p50", "p85", "p95"]
        assert list(stream["waiting_time"]) == ["mean", "half_width"]
    else:
        assert mode == "staffing"
        assert stream["problems"][0]["severity"] == "error"


def test_the_exact_mean_is_the_expected_lead_time_where_no_time_has_a_spread(
    capsys: pytest.CaptureFixture[str],
) -> None:
    case = CASES / "byggesak-current.csv"
    wanted = json.loads(case.with_suffix(".json").read_text("utf-8"))["expected"]["lead_time"]
    lead = Ran(capsys, case, "--json", "--cases", "2000").stream["lead_time"]
    assert lead["exact_mean"] == pytest.approx(wanted)
    assert lead["mean"] == pytest.approx(wanted, abs=1.5 * lead["half_width"])


def test_staffing_forms_queues(queue: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """M/M/1 at 80 %: 36 minutes of work, 144 of waiting, and 1 - e^(-450/180) of the cases within a day."""
    stream = Ran(capsys, queue, "--json", "--mode", "staffing", "--cases", "50000").stream
    assert stream["utilisation"] == {"Kontor": pytest.approx(0.8, abs=0.03)}
    assert stream["lead_time"]["mean"] == pytest.approx(180, abs=1.5 * stream["lead_time"]["half_width"])
    assert stream["waiting_time"]["mean"] == pytest.approx(144, abs=1.5 * stream["waiting_time"]["half_width"])
    within = stream["within_deadline"]
    assert within["share"] == pytest.approx(0.918, abs=1.5 * within["half_width"])
    given = Ran(capsys, queue, "--json").stream
    assert given["utilisation"] == {}
    assert given["lead_time"]["mean"] == pytest.approx(36, abs=1.5 * given["lead_time"]["half_width"])


def test_the_seed_decides(queue: Path, capsys: pytest.CaptureFixture[str]) -> None:
    runs = [Ran(capsys, queue, "--json", "--cases", "100", "--seed", seed).out for seed in ("5", "5", "6")]
    assert runs[0] == runs[1] != runs[2]


def test_a_refused_stream_says_why(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "half.csv"
    path.write_text(REFUSED, encoding="utf-8")
    ran = Ran(capsys, path, "--json")
    assert ran.status == 1
    assert (ran.stream["lead_time"], ran.stream["within_deadline"], ran.stream["utilisation"]) == (None, None, {})
    assert ran.stream["problems"][0]["steps"] == ["1"]
    ran = Ran(capsys, path, "--language", "nb", "--arrival", "2027-05-10")
    assert ran.status == 1
    assert "Feil: " in ran.out


def test_too_little_staff_is_refused_in_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "busy.csv"
    path.write_text(QUEUE.replace("2520", "5040"), encoding="utf-8")
    ran = Ran(capsys, path, "--mode", "staffing", "--language", "nb")
    assert ran.status == 1
    assert "Kontor får mer arbeid enn de rekker: belastningen er 160 %" in ran.out


def test_an_unreadable_file_is_named_and_the_others_are_simulated(
    tmp_path: Path, queue: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "feil.csv"
    broken.write_text("id;steg;riktig\n1;A;120\n", encoding="utf-8")
    ran = Ran(capsys, broken, queue, "--json", "--language", "nb")
    assert ran.status == 2
    assert ran.files[0]["streams"] == []
    assert (ran.files[0]["problems"][0]["row"], ran.files[0]["problems"][0]["column"]) == (2, "riktig")
    assert len(ran.files[1]["streams"]) == 1
    ran = Ran(capsys, tmp_path / "mangler.csv")
    assert (ran.status, ran.out, len(ran.err.splitlines())) == (2, "", 1)


@pytest.mark.parametrize(
    "wrong",
    [
        ["--cases", "0"],
        ["--cases", "1000001"],
        ["--cases", "mange"],
        ["--seed", "-1"],
        ["--mode", "guess"],
        ["--arrival", "i morgen"],
        ["--arrival", "31.2.2027"],
        ["--arrival", "2080-01-01"],
    ],
)
def test_wrong_usage_gets_one_sentence_and_empty_json(
    wrong: list[str], queue: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ran = Ran(capsys, queue, "--json", *wrong, "--language", "nb")
    assert (ran.status, ran.files) == (2, [])
    assert len(ran.err.splitlines()) == 1


@pytest.mark.parametrize("written", ["2027-05-10", "10.5.2027"])
def test_the_dates_of_a_case_in_both_states(written: str, capsys: pytest.CaptureFixture[str]) -> None:
    ran = Ran(capsys, EXAMPLES / "byggesak.vsa", "--json", "--arrival", written, "--language", "nb")
    current, ideal = ran.files[0]["streams"]
    for stream in (current, ideal):
        dates = stream["dates"]
        assert dates["arrival"] == "2027-05-10"
        assert dates["mean"].keys() == dates["p85"].keys() == {"finished", "deadline"}
        assert dates["closed"][0] == {
            "first": "2027-05-17",
            "last": "2027-05-17",
            "names": ["2. pinsedag", "grunnlovsdagen"],
        }
    assert ideal["dates"]["mean"]["finished"] < current["dates"]["mean"]["finished"]
    assert "2027-08-02" <= current["dates"]["mean"]["deadline"] <= current["dates"]["p85"]["deadline"]


def test_a_readable_table_in_every_language(capsys: pytest.CaptureFixture[str]) -> None:
    texts = {
        language: Ran(capsys, EXAMPLES / "byggesak.vsa", "--arrival", "2027-05-10", "--language", language).out.replace(
            "\u00a0", " "
        )
        for language in ("nb", "nn", "en")
    }
    assert "85 av 100 saker, innen" in texts["nb"]
    assert "± " in texts["nb"]
    assert "█" in texts["nb"]
    assert "17.5.2027 (2. pinsedag, grunnlovsdagen)" in texts["nb"]
    assert "20 000 saker, frø 1" in texts["nb"]
    assert "Stengt eller kortare ope" in texts["nn"]
    assert "17 May 2027 (Whit Monday, Constitution Day)" in texts["en"]


def test_the_table_marks_the_deadline_and_a_case_that_is_late(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "late.csv"
    path.write_text("deadline: 1 uke\nstep;wait;process time\nA;exp(10 d);20 min\n", encoding="utf-8")
    out = Ran(capsys, path, "--arrival", "2027-06-01", "--language", "nb").out
    assert "← frist" in out
    assert "8.6.2027" in out
    assert out.count("etter fristen") == 2
    path.write_text("step;wait;process time\nA;exp(900000 d);20 min\n", encoding="utf-8")
    out = Ran(capsys, path, "--arrival", "2027-06-01", "--language", "nb").out
    assert out.count("om over 50 år") == 2
    assert "Lovfrist" not in out


def test_times_that_never_vary_need_no_histogram(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "fixed.csv"
    path.write_text("step;process time\nA;20 min\n", encoding="utf-8")
    out = Ran(capsys, path, "--cases", "1", "--language", "nb").out
    assert "20 min" in out.replace("\u00a0", " ")
    assert "█" not in out
    assert "±" not in out


def test_a_terminal_shows_how_far_it_has_come_and_forgets_it(
    queue: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert Ran(capsys, queue, "--json").err == ""
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    ran = Ran(capsys, queue, "--json", "--language", "nb")
    shown = ran.err.replace("\u00a0", " ").split("\r")
    assert shown[1].endswith(": 0 %")
    assert shown[-3].endswith(": 100 %")
    assert (shown[-2].strip(), shown[-1]) == ("", "")
    assert len(ran.files) == 1


def test_numpy_and_the_holidays_are_loaded_when_they_are_needed() -> None:
    loading = """
        import sys
        import vsa.analysis.dates
        from vsa.analysis.simulation import Request
        from vsa.cli import main
        print(sorted({"numpy", "holidays"} & set(sys.modules)))
        main(sys.argv[1:])
        print(sorted({"numpy", "holidays"} & set(sys.modules)))
    """
    case = str(CASES / "dumas-choice.csv")
    command = [sys.executable, "-c", dedent(loading), "simulate", case, "--cases", "10"]
    printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
    assert (printed[0], printed[-1]) == ("[]", "['numpy']")
