"""The files that ship with the product reach it in a wheel and in a working copy alike."""

import subprocess
import sys
from pathlib import Path

import pytest

from vsa.i18n.resources import examples, resource

ROOT = Path(__file__).parents[2]
ASK_FOR_FILES = """
from pathlib import Path
import vsa
from vsa.i18n.resources import examples, resource
files = [*resource("catalogues").iterdir(), *examples().glob("*.vsa")]
print(Path(vsa.__file__).parent, *files, sep="\\n")
"""


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the product installed from a wheel that was built just now."""
    wheels, target = tmp_path_factory.mktemp("wheels"), tmp_path_factory.mktemp("installed")
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    build = [*pip, "wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", str(wheels), str(ROOT)]
    subprocess.run(build, check=True, stdin=subprocess.DEVNULL)
    (wheel,) = wheels.glob("vsa-*.whl")
    subprocess.run([*pip, "install", "--no-deps", "--no-index", "--target", str(target), str(wheel)], check=True)
    return target


def test_an_installed_wheel_finds_its_own_resources_and_examples(installed: Path) -> None:
    asked = subprocess.run(
        [sys.executable, "-c", ASK_FOR_FILES],
        env={"PYTHONPATH": str(installed), "PYTHONUTF8": "1"},
        cwd=installed,
        check=True,
        capture_output=True,
        text=True,
    )
    package, *files = map(Path, asked.stdout.splitlines())
    assert package == installed / "vsa"
    assert {file.name for file in files} >= {"nb", "nn", "en", "byggesak.vsa"}
    assert all(file.is_relative_to(package) and file.exists() for file in files)


def test_a_working_copy_uses_the_folders_beside_the_package() -> None:
    assert resource("catalogues", "nb") == ROOT / "resources" / "catalogues" / "nb"
    assert examples() == ROOT / "examples"
