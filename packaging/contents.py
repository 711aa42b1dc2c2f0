"""What belongs in a built program: every module of the product, and every file that travels with it and its checksum.
The program compares itself with this list when it tests itself."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

TRAVELLING = {"resources": "_resources", "examples": "_examples"}
"""Folders of a working copy, and what they are called inside the package."""


def write_contents(root: Path, folder: Path) -> Path:
    """Write the list for a working copy into a folder that is made if need be; gives its path."""
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / "_contents.txt"
    target.write_text("\n".join([*modules(root), *files(root), ""]), encoding="utf-8")
    return target


def modules(root: Path) -> Iterator[str]:
    """A line for each module of the product."""
    for path in sorted((root / "vsa").rglob("*.py")):
        parts = path.relative_to(root).with_suffix("").parts
        yield "module " + ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def files(root: Path) -> Iterator[str]:
    """A line for each file that travels with the product: its checksum and where it lies inside the package."""
    for folder, inside in TRAVELLING.items():
        for path in sorted((root / folder).rglob("*")):
            if path.is_file() and travels(path):
                place = Path(inside, path.relative_to(root / folder)).as_posix()
                yield f"{hashlib.sha256(path.read_bytes()).hexdigest()} {place}"


def travels(path: Path) -> bool:
    """Whether a file belongs to the product: not what Python or the program in use has left beside it."""
    return "__pycache__" not in path.parts and not path.name.startswith(".")
