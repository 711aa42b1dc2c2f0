"""`vsa` opens the window for a document and leaves everything else to the command line, which never loads Qt."""

import io
import os
import subprocess
import sys
from importlib.abc import MetaPathFinder
from pathlib import Path

import pytest

import vsa
from vsa.__main__ import NO_HOME, _opening, main, need_no_home, opens_window, speak_utf8
from vsa.editor.settings import Settings, save_settings
from vsa.model.document import Document
from vsa.storage import Journal, leftovers


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["stream.vsa"],
        ["missing-folder/table.csv"],
        ["stream.vsa", "--screenshot", "out.png", "--theme", "dark"],
        ["--screenshot", "out.png", "stream.vsa"],
        ["--language", "nn"],
    ],
)
def test_a_document_or_an_option_of_the_window_opens_the_window(arguments: list[str]) -> None:
    assert opens_window(arguments)


@pytest.mark.parametrize(
    "arguments",
    [
        ["measure", "a.vsa"],
        ["convert", "a.csv", "b.vsa"],
        ["report", "map", "a.vsa"],
        ["--version"],
        ["-h"],
        ["mesure"],
        ["m" * 300],
    ],
)
def test_commands_questions_and_unknown_words_stay_on_the_command_line(arguments: list[str]) -> None:
    assert not opens_window(arguments)


def test_a_name_that_no_file_system_takes_has_no_picture() -> None:
    assert _opening(["m" * 300 + ".vsa"]) is None


def test_an_existing_file_without_a_suffix_is_a_document(tmp_path: Path) -> None:
    document = tmp_path / "stream"
    document.touch()
    assert opens_window([str(document)])


def test_version_is_the_one_of_the_package(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert vsa.__version__ in capsys.readouterr().out


def test_the_command_line_loads_neither_qt_nor_a_heavy_library() -> None:
    script = (
        "import sys; from vsa.__main__ import main; main(['--version']);"
        "loaded = {name.partition('.')[0] for name in sys.modules};"
        "print(sorted(loaded & {'PySide6', 'networkx', 'numpy', 'reportlab', 'openpyxl', 'pypdfium2'}))"
    )
    asked = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
    assert asked.stdout.splitlines()[-1] == "[]"


def test_a_library_that_qt_lacks_is_named_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class LacksEgl(MetaPathFinder):
        def find_spec(self, fullname: str, path: object, target: object = None) -> None:
            if fullname == "vsa.app":
                raise ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")

    monkeypatch.delitem(sys.modules, "vsa.app", raising=False)
    monkeypatch.setattr(sys, "meta_path", [LacksEgl(), *sys.meta_path])
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    assert main(["stream.vsa"]) == 2
    complaint = capsys.readouterr().err
    assert complaint.startswith("vsa: The window cannot open because the system lacks the library libEGL.so.1.")
    assert complaint.count("\n") == 1


def test_output_is_utf_8_whatever_the_console_speaks(monkeypatch: pytest.MonkeyPatch) -> None:
    written = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written, encoding="cp1252"))
    speak_utf8()
    print("Verdistrøm, árvvoštallan", flush=True)
    assert written.getvalue().decode("utf-8").rstrip() == "Verdistrøm, árvvoštallan"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows gives everybody a home folder")
@pytest.mark.parametrize("home", [None, "", "elsewhere"])
def test_who_has_no_home_folder_gets_the_program_all_the_same(
    monkeypatch: pytest.MonkeyPatch, home: str | None
) -> None:
    import pwd

    monkeypatch.setattr(pwd, "getpwuid", lambda number: {}[number])
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.delenv(name, raising=False)
    if home is not None:
        monkeypatch.setenv("HOME", home)
    need_no_home()
    save_settings(Settings())
    assert os.environ["HOME"] == NO_HOME
    assert list(leftovers()) == []
    assert Journal().append(Document()) is not None


def test_a_reader_that_leaves_early_causes_no_complaint() -> None:
    writer = subprocess.Popen(
        [sys.executable, "-m", "vsa", "--help"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert writer.stdout is not None
    writer.stdout.close()
    _, complaint = writer.communicate()
    assert complaint == ""
    assert writer.returncode == 0


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux machines may have no screen")
@pytest.mark.parametrize("arguments", [[], ["stream.vsa"]])
def test_a_machine_without_a_screen_gets_one_sentence(arguments: list[str]) -> None:
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    bare = {name: value for name, value in os.environ.items() if name not in hidden} | {"LC_ALL": "en_GB.UTF-8"}
    asked = subprocess.run([sys.executable, "-m", "vsa", *arguments], capture_output=True, text=True, env=bare)
    assert asked.returncode == 2
    assert asked.stderr.startswith("vsa: The window cannot open because there is no screen here.")
    assert asked.stderr.count("\n") == 1
