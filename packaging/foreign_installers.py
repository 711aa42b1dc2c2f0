"""Installers that other systems make with tools of their own: Inno Setup on Windows, disk images on macOS."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SCRIPT = ROOT / "packaging" / "windows" / "vsa.iss"


def inno_setup() -> str | None:
    """The compiler of Inno Setup 6: on the search path, or where its own installer puts it; None where it is not."""
    usual = Path(os.environ.get("PROGRAMFILES(X86)", ""), "Inno Setup 6", "ISCC.exe")
    return shutil.which("iscc") or (str(usual) if usual.is_file() else None)


def write_setup(compiler: str, target: Path, version: str) -> Path:
    """Write `vsa-VERSION-setup.exe` from the built folder `vsa` in `target`; gives its path."""
    command = [compiler, "/Qp", f"/DVersion={version}", f"/DFolder={target / 'vsa'}", f"/O{target}", str(SCRIPT)]
    subprocess.run(command, check=True)
    return target / f"vsa-{version}-setup.exe"


def write_image(target: Path, version: str) -> Path:
    """Write `vsa-VERSION.dmg` from `vsa.app` in `target`; gives its path."""
    inside, image = target / "image", target / f"vsa-{version}.dmg"
    shutil.rmtree(inside, ignore_errors=True)
    inside.mkdir()
    shutil.copytree(target / "vsa.app", inside / "vsa.app", symlinks=True)
    shutil.copy(ROOT / "LICENSE", inside)
    (inside / "Applications").symlink_to("/Applications")
    make = ["hdiutil", "create", "-quiet", "-ov", "-volname", "vsa", "-srcfolder", str(inside), "-format", "UDZO"]
    subprocess.run([*make, str(image)], check=True)
    shutil.rmtree(inside)
    return image
