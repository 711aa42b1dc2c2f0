"""What is kept in the repository means the same on every machine."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# Taken apart here, so that this file does not hold what it looks for.
MACHINE_FOLDERS = ("home", "root", "work", "Users")
REGISTRY_HOSTS = ("pypi." + "org", "pythonhosted." + "org", "deb.debian." + "org", "registry.npmjs." + "org")


def tracked_files() -> Iterator[Path]:
    if not (ROOT / ".git").exists():
        pytest.skip("not a git working tree: nothing says which files belong to the repository")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True).stdout
    names = [name for name in listed.decode("utf-8").split("\0") if name]
    return (ROOT / name for name in names if (ROOT / name).is_file())


def test_no_file_names_a_place_on_a_machine_or_a_package_registry() -> None:
    places = "|".join(MACHINE_FOLDERS)
    hosts = "|".join(map(re.escape, REGISTRY_HOSTS))
    tree = re.escape(str(ROOT)) + r"(?![\w.-])"
    unwanted = re.compile(rf"{tree}|(?<![\w.~/-])/(?:{places})/\w|[A-Z]:\\+Users\\|{hosts}")
    found = {}
    for file in tracked_files():
        matches = unwanted.findall(file.read_bytes().decode("latin-1"))
        if matches:
            found[file.relative_to(ROOT).as_posix()] = sorted(set(matches))
    assert found == {}
