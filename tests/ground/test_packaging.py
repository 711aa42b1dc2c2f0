"""The recipes for installers name what exists, and the bill of materials names what is locked."""

import json
import os
import re
import runpy
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from importlib.util import find_spec
from pathlib import Path
from xml.etree import ElementTree

import pytest
from platformdirs.macos import MacOS
from platformdirs.unix import Unix
from platformdirs.windows import Windows

import vsa
from vsa.self_test import CHECKS, check_contents, main

ROOT = Path(__file__).parents[2]
PACKAGING = ROOT / "packaging"
sys.path.insert(0, str(PACKAGING))

import archives  # noqa: E402
import bill_of_materials  # noqa: E402
import build  # noqa: E402
import contents  # noqa: E402
import debian_package  # noqa: E402
import foreign_installers  # noqa: E402
import setup_machine  # noqa: E402

DATE = 1_767_225_600
KEPT: dict[str, tuple[str, dict[str, bool]]] = {
    "innstillinger": ("user_config_dir", {"roaming": True}),
    "sikkerhetskopier": ("user_data_dir", {}),
    "logg": ("user_log_dir", {}),
    "bilder": ("user_cache_dir", {}),
}
"""Rows of the page for the IT department, and what `platformdirs` is asked for them."""
FOLDERS_OF_WINDOWS = {"CSIDL_APPDATA": "%APPDATA%", "CSIDL_LOCAL_APPDATA": "%LOCALAPPDATA%"}
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
    assert "/bin/" not in text or recipe.endswith(".sh")
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


def test_the_bill_knows_what_ships_and_what_needs_what() -> None:
    made = bill_of_materials.bill((ROOT / "requirements.lock").read_text("utf-8"), "1.0")
    scopes = {each["name"]: each["scope"] for each in made["components"]}
    assert scopes["reportlab"] == scopes["pillow"] == scopes["six"] == "required"
    assert scopes["hatchling"] == scopes["pathspec"] == "excluded"
    known = {"vsa", *(each["bom-ref"] for each in made["components"])}
    needs = {each["ref"].partition("@")[0]: each["dependsOn"] for each in made["dependencies"]}
    assert {needed for below in needs.values() for needed in below} <= known
    assert {each.partition("@")[0] for each in needs["pkg:pypi/openpyxl"]} == {"pkg:pypi/et-xmlfile"}
    direct = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    assert len(needs["vsa"]) == len(direct)


def test_packages_for_building_are_locked_for_every_system() -> None:
    lock = (ROOT / "requirements-package.lock").read_text("utf-8")
    pyside = lock[lock.index("pyside6-essentials==") : lock.index("python-dateutil==")]
    assert pyside.count("--hash") >= 4
    assert "pefile==" in lock
    assert "macholib==" in lock


def built(folder: Path) -> Path:
    """A folder as a build leaves it, in small."""
    made = folder / "vsa"
    (made / "_internal").mkdir(parents=True)
    (made / "vsa").write_text("program")
    (made / "vsa").chmod(0o700)
    (made / "_internal" / "data").write_text("data")
    return made


def test_archives_of_the_same_folder_are_the_same_whoever_packs_it_and_when(tmp_path: Path) -> None:
    packed = []
    for place in ("one", "other"):
        folder = built(tmp_path / place)
        os.utime(folder / "vsa", (len(packed) * 1e8, len(packed) * 1e8))
        (folder / "_internal" / "data").chmod(0o600 if packed else 0o664)
        archives.settle(folder, DATE)
        tar = archives.write_tar(folder, tmp_path / f"{place}.tar.gz", DATE).read_bytes()
        packed.append((tar, archives.write_zip(folder, tmp_path / f"{place}.zip", DATE).read_bytes()))
    assert packed[0] == packed[1]


def test_a_zip_holds_the_folder(tmp_path: Path) -> None:
    made = archives.write_zip(built(tmp_path), tmp_path / "vsa.zip", DATE)
    with zipfile.ZipFile(made) as archive:
        assert archive.namelist() == ["vsa/_internal/data", "vsa/vsa"]
        assert archive.testzip() is None


def test_an_unpacked_archive_puts_the_program_into_the_menu_and_takes_it_out_again(tmp_path: Path) -> None:
    made = archives.write_tar(built(tmp_path / "built"), tmp_path / "vsa.tar.gz", DATE)
    home = tmp_path / "Åse Berg"
    home.mkdir()
    with tarfile.open(made) as archive:
        archive.extractall(home, filter="data")
    script = home / "vsa" / "share" / "install.sh"
    surroundings = {"HOME": str(home), "PATH": os.environ["PATH"]}
    subprocess.run([str(script)], check=True, env=surroundings)
    entry = home / ".local" / "share" / "applications" / "no.vsa.editor.desktop"
    assert f'Exec="{home / "vsa" / "vsa"}" %f' in entry.read_text("utf-8")
    installed = {path.name for path in (home / ".local").rglob("no.vsa.editor.*")}
    assert installed == {"no.vsa.editor.desktop", "no.vsa.editor.xml", "no.vsa.editor.svg"}
    subprocess.run([str(script), "--remove"], check=True, env=surroundings)
    assert not list((home / ".local").rglob("no.vsa.editor.*"))


def test_installers_of_other_systems_get_the_version_and_the_built_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[list[str]] = []
    monkeypatch.setattr(subprocess, "run", lambda command, **_: asked.append(command))
    assert foreign_installers.write_setup("iscc", tmp_path, "1.2").name == "vsa-1.2-setup.exe"
    (tmp_path / "vsa.app").mkdir()
    assert foreign_installers.write_image(tmp_path, "1.2").name == "vsa-1.2.dmg"
    assert {"/DVersion=1.2", f"/DFolder={tmp_path / 'vsa'}", f"/O{tmp_path}"} <= set(asked[0])
    assert Path(asked[0][-1]).is_file()
    assert asked[1][0] == "hdiutil"


def test_the_python_of_the_set_up_is_found_on_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    assert setup_machine.environment_python().parts[-3:] == (".venv", "Scripts", "python.exe")


def test_the_list_of_contents_names_every_module_and_file(tmp_path: Path) -> None:
    lines = contents.write_contents(ROOT, tmp_path / "work").read_text("utf-8").splitlines()
    named = {line.split(" ", 1)[1] for line in lines}
    assert {"vsa", "vsa.self_test", "vsa.symbols.kinds", "_resources/catalogues/nb/ui.toml"} <= named
    assert {f"_examples/{path.name}" for path in (ROOT / "examples").glob("*.vsa")} <= named
    assert not [name for name in named if "__pycache__" in name or "/." in name]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("module vsa.no_such_module", "vsa.no_such_module"),
        ("0" * 64 + " _examples/no-such.vsa", "no-such.vsa"),
        ("0" * 64 + " self_test.py", "self_test.py"),
    ],
)
def test_what_a_build_lacks_or_has_otherwise_fails_its_own_test(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], line: str, told: str
) -> None:
    listed = tmp_path / "_contents.txt"
    listed.write_text(f"module vsa.self_test\n{line}\n", "utf-8")
    monkeypatch.setattr("vsa.self_test.CONTENTS", listed)
    monkeypatch.setattr("vsa.self_test.CHECKS", (check_contents,))
    assert main() == 1
    assert told in capsys.readouterr().out


def test_the_page_for_the_it_department_names_the_folders_that_are_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in [name for name in os.environ if name.startswith("XDG_")]:
        monkeypatch.delenv(variable)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr("platformdirs.windows.get_win_folder", FOLDERS_OF_WINDOWS.__getitem__)
    page = (ROOT / "docs" / "it.md").read_text("utf-8")
    for name, (asked, arguments) in KEPT.items():
        row = re.search(rf"^\| {name}[^|]*\| `(.*?)` \| `(.*?)` \| `(.*?)` \|$", page, re.MULTILINE)
        assert row is not None, name
        used = [getattr(system("vsa", appauthor=False, **arguments), asked) for system in (Windows, Unix, MacOS)]
        told = [used[0].replace("/", "\\"), *(each.replace(str(tmp_path), "~") for each in used[1:])]
        assert list(row.groups()) == told


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
