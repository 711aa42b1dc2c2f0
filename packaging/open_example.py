"""Open the first example in the editor, or do the same work without a window on a machine that has no display."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from system_packages import has_display

ROOT = Path(__file__).resolve().parents[1]
EXAMPLE = Path("examples", "byggesak.vsa")
OUTPUT = Path("build")


def main() -> int:
    if has_display():
        return vsa(str(EXAMPLE))
    print(
        "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so this is done without a window.\n",
        flush=True,
    )
    (ROOT / OUTPUT).mkdir(exist_ok=True)
    statuses = [vsa("measure", str(EXAMPLE)), report("map"), report("actions")]
    return 1 if any(statuses) else 0


def report(kind: str) -> int:
    file = OUTPUT / f"{EXAMPLE.stem}-{kind}.pdf"
    status = vsa("report", kind, str(EXAMPLE), "-o", str(file))
    if status == 0:
        print(f"Written: {file}", flush=True)
    return status


def vsa(*arguments: str) -> int:
    return subprocess.run([sys.executable, "-m", "vsa", *arguments], check=False, cwd=ROOT).returncode


if __name__ == "__main__":
    sys.exit(main())
