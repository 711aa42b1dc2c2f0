"""The lock files pin every package with its hashes, and can be used whatever index a machine is set up with."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.version import Version

ROOT = Path(__file__).parents[2]
PRODUCT = ROOT / "requirements.lock"
DEVELOPMENT = ROOT / "requirements-dev.lock"
LOCKS = pytest.mark.parametrize("lock", [PRODUCT, DEVELOPMENT], ids=lambda lock: lock.name)


def entries(lock: Path) -> list[str]:
    """The requirements of a lock file, each with its continued lines joined and comments gone."""
    text = re.sub(r"^\s*#.*\n", "", lock.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return text.replace("\\\n", " ").strip().splitlines()


def pinned(lock: Path) -> dict[str, Version]:
    requirements = (Requirement(entry.split(" --hash=")[0]) for entry in entries(lock))
    return {each.name: Version(str(each.specifier).removeprefix("==")) for each in requirements}


@LOCKS
def test_every_entry_is_one_version_with_hashes(lock: Path) -> None:
    form = re.compile(r"[a-z0-9-]+==[^\s;]+( ;[^#]+?)?(\s+--hash=sha256:[0-9a-f]{64})+\s*")
    assert entries(lock)
    assert [entry for entry in entries(lock) if not form.fullmatch(entry)] == []


@LOCKS
def test_no_lock_names_an_index_or_a_place(lock: Path) -> None:
    assert re.findall(r"://|--(?:extra-)?index|--find-links|file:| @ ", lock.read_text(encoding="utf-8")) == []


@LOCKS
def test_pyside_stays_below_the_version_that_loses_references(lock: Path) -> None:
    for name in ("pyside6-essentials", "shiboken6"):
        assert Version("6.8") <= pinned(lock)[name] < Version("6.12")


def test_the_product_lock_holds_every_dependency_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    for text in project["dependencies"]:
        requirement = Requirement(text)
        assert requirement.specifier.contains(pinned(PRODUCT)[requirement.name.lower()])


def test_the_development_lock_repeats_the_product_lock() -> None:
    assert pinned(PRODUCT).items() <= pinned(DEVELOPMENT).items()
