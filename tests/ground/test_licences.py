"""What is locked may be given on with a program under the MIT licence: nothing asks that vsa itself be GPL."""

import re
import sys
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "packaging"))

from bill_of_materials import license_of  # noqa: E402

LOCKS = [ROOT / name for name in ("requirements.lock", "requirements-dev.lock")]
PERMITTED = {
    *("0BSD", "Apache-2.0", "Apache Software License"),
    *("BSD-2-Clause", "BSD-3-Clause", "BSD License", "CC0-1.0"),
    *("MIT", "MIT-CMU", "MIT License", "PSF-2.0", "Python Software Foundation License", "Zlib"),
    # Ask that changes to their own files or library be shown, and nothing of the program that uses them.
    *("LGPL-3.0-only", "MPL-2.0", "Mozilla Public License 2.0 (MPL 2.0)"),
}
TEXTS_OF_THEIR_OWN = {"pypdfium2": "BSD-3-Clause, Apache-2.0, dependency licenses"}
"""Licences that are no list of names; those of PDFium and what it is built of were read: none is stronger than BSD."""


def permitted(licence: str) -> bool:
    """Whether every part of a licence expression, or for each choice one of its alternatives, is permitted."""
    parts = re.split(r",\s*|\s+AND\s+", licence)
    return all(any(each.strip() in PERMITTED for each in (part, *part.split(" OR "))) for part in parts)


def locked_here(lock: Path) -> list[str]:
    """The packages of a lock that this system and this Python need."""
    lines = (line.rstrip(" \\") for line in lock.read_text("utf-8").splitlines() if re.match(r"[a-z0-9]", line))
    needed = (Requirement(line) for line in lines)
    return [each.name for each in needed if each.marker is None or each.marker.evaluate()]


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_every_dependency_has_a_licence_that_is_permitted(lock: Path) -> None:
    named = {name: license_of(name) for name in locked_here(lock)}
    assert len(named) > 20
    assert {name: text for name, text in named.items() if not permitted(text)} == TEXTS_OF_THEIR_OWN


@pytest.mark.parametrize(
    ("licence", "allowed"),
    [
        ("MIT", True),
        ("LGPL-3.0-only OR GPL-2.0-only", True),
        ("GPL-2.0-only OR GPL-3.0-only", False),
        ("BSD-3-Clause AND GPL-3.0-only", False),
        ("MIT License, GNU Affero General Public License v3", False),
        ("", False),
    ],
)
def test_a_choice_needs_one_permitted_licence_and_a_sum_needs_all(licence: str, allowed: bool) -> None:
    assert permitted(licence) is allowed
