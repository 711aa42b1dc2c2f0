"""The set-up says what a machine lacks, installs it where it may, and otherwise names the line to run."""

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

SCRIPTS = Path(__file__).parents[2] / "packaging"


@pytest.fixture
def setup(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    monkeypatch.syspath_prepend(str(SCRIPTS))
    yield importlib.import_module("setup_machine")
    for name in ("setup_machine", "system_packages"):
        sys.modules.pop(name, None)


@pytest.fixture
def system(setup: ModuleType) -> ModuleType:
    return sys.modules["system_packages"]


@pytest.fixture
def bare_machine(system: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(system, "loads", lambda library: False)


@pytest.mark.usefixtures("bare_machine")
def test_a_bare_machine_lacks_what_drawing_needs_and_a_window_needs_more(system: ModuleType) -> None:
    drawing = system.packages_for_qt(window=False)
    window = system.packages_for_qt(window=True)
    assert {"libgl1", "libegl1", "libxkbcommon0", "libdbus-1-3", "libfontconfig1", "libglib2.0-0"} == set(drawing)
    assert {"libxcb-cursor0", "libxcb-icccm4", "libxkbcommon-x11-0"} < set(window) - set(drawing)


def test_a_library_that_loads_needs_no_package(system: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(system, "loads", lambda library: library != "libEGL.so.1")
    assert system.packages_for_qt(window=True) == ["libegl1"]


def test_the_loader_is_asked_for_each_library(system: ModuleType) -> None:
    assert system.loads("libc.so.6") == (sys.platform == "linux")
    assert not system.loads("libnowhere.so.99")


def test_windows_and_macos_bring_qt_complete(system: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(system, "loads", lambda library: False)
    assert system.packages_for_qt(window=True) == []
    assert system.has_display()


@pytest.mark.parametrize(("variable", "shown"), [("DISPLAY", True), ("WAYLAND_DISPLAY", True), ("TERM", False)])
def test_linux_has_a_display_when_one_is_named(
    system: ModuleType, monkeypatch: pytest.MonkeyPatch, variable: str, shown: bool
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv(variable, ":0")
    assert system.has_display() == shown


def test_what_cannot_be_installed_is_named_with_the_line_to_run(
    setup: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(setup.shutil, "which", lambda name: "apt-get")
    with pytest.raises(setup.SetupError) as refusal:
        setup.explain(["libgl1", "libegl1"], needed=True)
    assert str(refusal.value).splitlines()[-1] == "sudo apt-get update && sudo apt-get install -y libgl1 libegl1"


def test_without_a_display_a_missing_library_is_named_and_does_not_stop_the_work(
    setup: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    setup.explain(["libgl1"], needed=False)
    assert "libgl1" in capsys.readouterr().err


def test_an_old_python_is_refused_in_a_sentence(setup: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    monkeypatch.setattr(setup.shutil, "which", lambda name: None)
    with pytest.raises(setup.SetupError, match=r"needs Python 3\.11 or newer, and this is Python 3\.9\.2"):
        setup.suitable_python()


def test_an_old_python_gives_way_to_the_newest_one_that_runs(
    setup: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    monkeypatch.setattr(setup.shutil, "which", lambda name: name if name in ("python3.12", "python3.14") else None)
    monkeypatch.setattr(setup, "succeeds", lambda command: command[0] != "python3.14")
    assert setup.suitable_python() == "python3.12"


def test_a_changed_lock_asks_for_a_new_installation(
    setup: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    lock = tmp_path / "requirements.lock"
    monkeypatch.setitem(setup.LOCKS, "product", lock)
    lock.write_text("a==1")
    before = setup.fingerprint("product")
    assert setup.fingerprint("product") == before
    lock.write_text("a==2")
    assert setup.fingerprint("product") != before


def test_an_environment_that_was_made_elsewhere_is_made_anew(
    setup: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(setup, "ENVIRONMENT", tmp_path)
    monkeypatch.setattr(setup, "succeeds", lambda command: True)
    assert not setup.environment_works()
    (tmp_path / "pyvenv.cfg").write_text("command = python3 -m venv elsewhere", encoding="utf-8")
    assert not setup.environment_works()
    (tmp_path / "pyvenv.cfg").write_text(f"command = python3 -m venv {tmp_path}", encoding="utf-8")
    assert setup.environment_works()


def test_a_command_that_is_missing_does_not_succeed(system: ModuleType) -> None:
    assert not system.succeeds(["no-such-command-anywhere"])
    assert system.succeeds([sys.executable, "-c", ""])
