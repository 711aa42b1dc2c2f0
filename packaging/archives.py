"""The built folder as one file that is unpacked anywhere: tar.gz for Linux, zip for Windows. The same folder comes to
the same bytes, whoever packs it and when."""

from __future__ import annotations

import gzip
import os
import tarfile
import zipfile
from datetime import UTC, datetime
from pathlib import Path

LINUX = Path(__file__).resolve().parent / "linux"
FOLDER, PROGRAM, FILE = 0o755, 0o755, 0o644


def settle(folder: Path, date: int) -> None:
    """Give everything in a folder the same date, in seconds since 1970, and rights that say nothing of who built it."""
    for path in [folder, *folder.rglob("*")]:
        if not path.is_symlink():
            path.chmod(FOLDER if path.is_dir() else PROGRAM if os.access(path, os.X_OK) else FILE)
        os.utime(path, (date, date), follow_symlinks=not path.is_symlink())


def write_tar(folder: Path, target: Path, date: int) -> Path:
    """Write the folder as a tar.gz with what the desktop needs, and the script that puts it there; gives its path."""

    def plain(member: tarfile.TarInfo) -> tarfile.TarInfo:
        member.uid = member.gid = 0
        member.uname = member.gname = "root"
        member.mtime = date
        return member

    with (
        target.open("wb") as file,
        gzip.GzipFile("", "wb", 6, file, mtime=date) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as archive,
    ):
        archive.add(folder, "vsa", filter=plain)
        for extra in sorted(LINUX.iterdir()):
            archive.add(extra, f"vsa/share/{extra.name}", filter=plain)
    return target


def write_zip(folder: Path, target: Path, date: int) -> Path:
    """Write the folder as a zip; gives its path."""
    when = datetime.fromtimestamp(date, UTC)
    stamp = (when.year, when.month, when.day, when.hour, when.minute, when.second)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            member = zipfile.ZipInfo(Path("vsa", path.relative_to(folder)).as_posix(), stamp)
            member.external_attr = (PROGRAM if os.access(path, os.X_OK) else FILE) << 16
            archive.writestr(member, path.read_bytes(), zipfile.ZIP_DEFLATED)
    return target
