"""The built folder as a Debian package: program, menu entry, file type and icon."""

from __future__ import annotations

import platform
import shutil
import subprocess
from pathlib import Path

LINUX = Path(__file__).resolve().parent / "linux"
ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}
NEEDED = ("libc6", "libglib2.0-0", "libegl1", "libgl1", "libxcb-cursor0", "libdbus-1-3")
PLACES = {
    "no.vsa.editor.desktop": "usr/share/applications",
    "no.vsa.editor.xml": "usr/share/mime/packages",
    "no.vsa.editor.metainfo.xml": "usr/share/metainfo",
    "no.vsa.editor.svg": "usr/share/icons/hicolor/scalable/apps",
}
"""Where the files of `packaging/linux` go."""


def write_deb(folder: Path, target: Path, version: str) -> Path:
    """Write `vsa_VERSION_ARCHITECTURE.deb` and give its path."""
    architecture = ARCHITECTURES.get(platform.machine(), platform.machine())
    tree = target / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    shutil.copytree(folder, tree / "opt" / "vsa", symlinks=True)
    for name, place in PLACES.items():
        (tree / place).mkdir(parents=True, exist_ok=True)
        shutil.copy(LINUX / name, tree / place)
    (tree / "usr" / "bin").mkdir(parents=True)
    (tree / "usr" / "bin" / "vsa").symlink_to("/opt/vsa/vsa")
    (tree / "DEBIAN").mkdir()
    (tree / "DEBIAN" / "control").write_text(control(version, architecture, _kilobytes(tree)), "utf-8")
    package = target / f"vsa_{version}_{architecture}.deb"
    command = ["dpkg-deb", "--build", "--root-owner-group", "-Zxz", str(tree), str(package)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    shutil.rmtree(tree)
    return package


def control(version: str, architecture: str, size: int) -> str:
    """What dpkg is told of the package; `size` in kilobytes."""
    return f"""Package: vsa
Version: {version}
Architecture: {architecture}
Maintainer: vsa contributors
Installed-Size: {size}
Depends: {", ".join(NEEDED)}
Recommends: libcups2
Section: graphics
Priority: optional
Description: value stream mapping for public services
 Draws the current and the ideal state of a service, computes lead time, waiting
 time and value-added ratio, and prints maps and action plans. Works offline.
"""


def _kilobytes(tree: Path) -> int:
    return sum(path.lstat().st_size for path in tree.rglob("*") if not path.is_dir()) // 1024
