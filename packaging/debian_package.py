"""The built folder as a Debian package: program, menu entry, file type and icon."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
from pathlib import Path

from archives import settle

LICENSE = Path(__file__).resolve().parents[1] / "LICENSE"
LINUX = Path(__file__).resolve().parent / "linux"
ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}
NEEDED = (
    *("libdbus-1-3", "libegl1", "libfontconfig1", "libgl1", "libglib2.0-0", "libxcb1", "libxcb-cursor0"),
    *("libwayland-client0", "libwayland-cursor0", "libwayland-egl1"),
)
"""What the built folder leaves to the system, besides the C library."""
PLACES = {
    "no.vsa.editor.desktop": "usr/share/applications",
    "no.vsa.editor.xml": "usr/share/mime/packages",
    "no.vsa.editor.metainfo.xml": "usr/share/metainfo",
    "no.vsa.editor.svg": "usr/share/icons/hicolor/scalable/apps",
}
"""Where the files of `packaging/linux` go."""


def write_deb(folder: Path, target: Path, version: str, date: int) -> Path:
    """Write `vsa_VERSION_ARCHITECTURE.deb`, dated in seconds since 1970, and give its path."""
    architecture = ARCHITECTURES.get(platform.machine(), platform.machine())
    tree = target / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    shutil.copytree(folder, tree / "opt" / "vsa", symlinks=True)
    for name, place in PLACES.items():
        (tree / place).mkdir(parents=True, exist_ok=True)
        shutil.copy(LINUX / name, tree / place)
    (tree / "usr" / "bin").mkdir(parents=True)
    (tree / "usr" / "bin" / "vsa").symlink_to("/opt/vsa/vsa")
    (tree / "usr" / "share" / "doc" / "vsa").mkdir(parents=True)
    shutil.copy(LICENSE, tree / "usr" / "share" / "doc" / "vsa" / "copyright")
    (tree / "DEBIAN").mkdir()
    (tree / "DEBIAN" / "control").write_text(control(version, architecture, _kilobytes(tree)), "utf-8")
    settle(tree, date)
    package = target / f"vsa_{version}_{architecture}.deb"
    command = ["dpkg-deb", "--build", "--root-owner-group", "-Zxz", str(tree), str(package)]
    dated = {**os.environ, "SOURCE_DATE_EPOCH": str(date)}
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=dated)
    shutil.rmtree(tree)
    return package


def control(version: str, architecture: str, size: int) -> str:
    """What dpkg is told of the package; `size` in kilobytes."""
    return f"""Package: vsa
Version: {version}
Architecture: {architecture}
Maintainer: vsa contributors
Installed-Size: {size}
Depends: {", ".join((c_library(), *NEEDED))}
Recommends: libcups2
Section: graphics
Priority: optional
Description: value stream mapping for public services
 Draws the current and the ideal state of a service, computes lead time, waiting
 time and value-added ratio, and prints maps and action plans. Works offline.
"""


def c_library() -> str:
    """A C library as new as that of the machine that builds, which is all that the program was tried with."""
    return f"libc6 (>= {platform.libc_ver()[1]})"


def _kilobytes(tree: Path) -> int:
    return sum(path.lstat().st_size for path in tree.rglob("*") if not path.is_dir()) // 1024
