"""The recipes for installers name what exists, and the bill of materials names what is locked."""

import json
import re
import runpy
import sys
import tomllib
from importlib.util import find_spec
from pathlib import Path
from xml.etree import ElementTree

import pytest

import vsa
from vsa.self_test import CHECKS, main

ROOT = Path(__file__).parents[2]
PACKAGING = ROOT / "packaging"
sys.path.insert(0, str(PACKAGING))

import bill_of_materials  # noqa: E402
import build  # noqa: E402
import debian_package  # noqa: E402
import setup_machine  # noqa: E402

SPEC = (PACKAGING / "vsa.spec").read_text("utf-8")
RECIPES = {
    path.name: path.read_text("utf-8")
    for path in (
        PACKAGING / "windows" / "vsa.iss",
        PACKAGING / "windows" / "build.cmd",
        PACKAGING / "macos" / "build.sh",
    )
}


def modules_named(source: str) -> set[str]:
    """The modules that a part of the recipe for PyInstaller names."""
    return set(re.findall(r'"([A-Za-z_][\w]*(?:\.[\w]+)*)",?$', source, re.MULTILINE))


def test_hidden_imports_and_data_exist() -> None:
    for name in re.findall(r'collect_(?:submodules|data_files)\("([\w.]+)"', SPEC):
        assert find_spec(name) is not None, name
    for part in re.findall(r'ROOT((?: / "[^"]+")+)', SPEC):
        named = [each for each in re.findall(r'"([^"]+)"', part) if not each.startswith("vsa.ic")]
        assert ROOT.joinpath(*named).exists(), named


def test_what_is_left_out_of_qt_is_no_module_that_the_program_imports() -> None:
    left_out = modules_named(SPEC[SPEC.index("LEFT_OUT = [") : SPEC.index("LEFT_OUT_FILES")])
    assert len(left_out) > 20
    sources = "\n".join(path.read_text("utf-8") for path in (ROOT / "vsa").rglob("*.py"))
    for module in left_out:
        assert not re.search(rf"^\s*(?:import|from) {re.escape(module)}\b", sources, re.MULTILINE), module


@pytest.mark.parametrize("recipe", RECIPES)
def test_recipes_name_files_that_exist(recipe: str) -> None:
    text = RECIPES[recipe].replace("\\", "/")
    for named in re.findall(r"(?:packaging|tools)/[\w./-]+\.\w+", text):
        assert (ROOT / named).is_file(), named
    for named in re.findall(r"\.\./(?:\.\./)?((?:LICENSE|icons/)[\w.]*)", text):
        assert (ROOT / named).exists() or (PACKAGING / named).exists(), named


@pytest.mark.parametrize("name", debian_package.PLACES)
def test_files_of_the_linux_desktop_exist(name: str) -> None:
    assert (debian_package.LINUX / name).is_file()


def test_menu_entry_file_type_and_store_agree() -> None:
    desktop = (debian_package.LINUX / "no.vsa.editor.desktop").read_text("utf-8")
    kind = ElementTree.parse(debian_package.LINUX / "no.vsa.editor.xml").getroot()[0].get("type")
    store = ElementTree.parse(debian_package.LINUX / "no.vsa.editor.metainfo.xml").getroot()
    assert f"MimeType={kind};" in desktop
    assert store.findtext("provides/mediatype") == kind
    assert store.findtext("launchable") == "no.vsa.editor.desktop"
    assert store.findtext("project_license") == "MIT"


def test_the_version_stands_in_one_place() -> None:
    store = ElementTree.parse(debian_package.LINUX / "no.vsa.editor.metainfo.xml").getroot()
    release = store.find("releases/release")
    assert release is not None
    assert release.get("version") == vsa.__version__ == build.version()
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert "version" in project["dynamic"]


def test_every_lock_of_the_set_up_exists() -> None:
    assert all(lock.is_file() for lock in setup_machine.LOCKS.values())


def test_the_bill_names_every_locked_package_with_checksums_and_licence() -> None:
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    made = bill_of_materials.bill(lock, "1.0")
    names = {each["name"] for each in made["components"]}
    assert names == set(re.findall(r"^([\w.-]+)==", lock, re.MULTILINE))
    assert all(each["externalReferences"][0]["hashes"] for each in made["components"])
    assert "pydantic" in names
    installed = [each for each in made["components"] if find_spec(each["name"].replace("-", "_"))]
    assert all(each.get("licenses") for each in installed)
    assert json.loads(json.dumps(made)) == made


def test_the_debian_package_says_what_it_needs() -> None:
    text = debian_package.control("1.0", "amd64", 190_000)
    assert "Installed-Size: 190000" in text
    assert "libxcb-cursor0" in text
    assert all(line and (":" in line or line.startswith(" ")) for line in text.splitlines())


def test_a_folder_that_is_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(build, "ROOT", tmp_path)
    monkeypatch.setattr(build, "MOST_BYTES", 10)
    (tmp_path / "large").write_bytes(b"x" * 11)
    with pytest.raises(build.BuildError, match="may take"):
        build.check_size(tmp_path)


def test_a_build_that_fails_its_own_test_is_refused(tmp_path: Path) -> None:
    program = tmp_path / build.PROGRAM
    program.write_text("#!/bin/sh\nexit 1\n")
    program.chmod(0o755)
    with pytest.raises(build.BuildError, match="own test"):
        build.self_test(tmp_path)


def test_the_program_tests_itself(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert main() == 0
    printed = capsys.readouterr().out
    assert printed.count("ok ") == len(CHECKS)
    assert "FAILED" not in printed


def test_a_check_that_fails_is_named(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def check_nothing() -> str:
        raise FileNotFoundError("catalogues")

    monkeypatch.setattr("vsa.self_test.CHECKS", (check_nothing,))
    assert main() == 1
    assert "FAILED  nothing: FileNotFoundError: catalogues" in capsys.readouterr().out


def test_the_front_door_leads_to_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vsa.self_test.main", lambda: 7)
    monkeypatch.setattr(sys, "argv", ["vsa", "--self-test"])
    with pytest.raises(SystemExit) as ended:
        runpy.run_module("vsa", run_name="__main__")
    assert ended.value.code == 7
