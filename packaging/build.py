"""Build the program as a folder that runs without Python, test it where it stands, and pack it: `make package`.

What comes out lies in `dist/`: the folder, archives and installers for this system, a bill of materials and checksums
of all of them. The build fails where the program's own test fails, or where the folder is larger than it may be. Two
builds of the same sources with the same lock come to the same bytes.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from archives import settle, write_tar, write_zip
from bill_of_materials import write_bill
from debian_package import write_deb
from foreign_installers import inno_setup, write_image, write_setup

ROOT = Path(__file__).resolve().parents[1]
PACKAGING = ROOT / "packaging"
DIST, WORK = ROOT / "dist", ROOT / "build"
MOST_BYTES = 200 * 1000 * 1000
PROGRAM = "vsa-cli.exe" if sys.platform == "win32" else "vsa"
SUMS = "SHA256SUMS"


class BuildError(Exception):
    """Why there is no package, in a sentence."""


def main() -> int:
    try:
        build()
    except (BuildError, subprocess.CalledProcessError) as error:
        print(f"no package: {error}", file=sys.stderr)
        return 1
    return 0


def build() -> None:
    """Everything from the sources to the checksums. Raises BuildError."""
    folder = freeze()
    if sys.platform == "linux":
        strip_symbols(folder)
    check_size(folder)
    self_test(folder)
    made = [*packed(folder), write_bill(DIST, version())]
    write_sums(made)
    for path in made:
        print(f"{path.relative_to(ROOT)}  {path.stat().st_size / 1e6:.1f} MB")


def packed(folder: Path) -> list[Path]:
    """What people on this system install from."""
    name, date = f"vsa-{version()}-{sys.platform}", int(source_date())
    settle(folder, date)
    if sys.platform == "darwin":
        return [write_image(DIST, version())]
    if sys.platform == "win32":
        made, compiler = [write_zip(folder, DIST / f"{name}.zip", date)], inno_setup()
        return [*made, write_setup(compiler, DIST, version())] if compiler else made
    made = [write_tar(folder, DIST / f"{name}.tar.gz", date)]
    return [*made, write_deb(folder, DIST, version(), date)] if shutil.which("dpkg-deb") else made


def version() -> str:
    """The version of the product, from the one place where it stands."""
    found: dict[str, str] = {}
    exec((ROOT / "vsa" / "__init__.py").read_text("utf-8"), found)
    return found["__version__"]


def freeze() -> Path:
    """The folder that PyInstaller makes."""
    environment = {**os.environ, "PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": source_date()}
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN"]
    places = ["--distpath", str(DIST), "--workpath", str(WORK), str(PACKAGING / "vsa.spec")]
    subprocess.run([*command, *places], check=True, cwd=ROOT, env=environment)
    return DIST / "vsa"


def source_date() -> str:
    """When the sources were committed, so that two builds of them are dated alike."""
    command = ["git", "log", "-1", "--format=%ct"]
    found = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return found.stdout.strip() or "1767225600"


def strip_symbols(folder: Path) -> None:
    """Take the names for debuggers out of libraries. Those of numpy do not stand it."""
    strip = shutil.which("strip")
    libraries = [path for path in folder.rglob("*.so*") if "numpy" not in str(path) and not path.is_symlink()]
    for library in libraries if strip else ():
        subprocess.run([str(strip), "--strip-unneeded", str(library)], check=False, stderr=subprocess.DEVNULL)


def check_size(folder: Path) -> None:
    """Refuse a folder that has grown beyond what it may be."""
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    print(f"{folder.relative_to(ROOT)}  {size / 1e6:.0f} MB unpacked")
    if size > MOST_BYTES:
        raise BuildError(f"the folder takes {size / 1e6:.0f} MB and may take {MOST_BYTES / 1e6:.0f}")


def self_test(folder: Path) -> None:
    """Let the built program test itself, with nothing of this machine's Python in reach."""
    ours = ("PYTHON", "VIRTUAL_ENV", "LD_LIBRARY_PATH", "PATH")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    done = subprocess.run([str(folder / PROGRAM), "--self-test"], env=environment, cwd=folder, check=False)
    if done.returncode:
        raise BuildError("the built program does not pass its own test")


def write_sums(files: list[Path]) -> None:
    """The checksums of all that is handed out, as `sha256sum -c` reads them."""
    lines = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in files]
    (DIST / SUMS).write_text("".join(lines), "utf-8")


if __name__ == "__main__":
    sys.exit(main())
