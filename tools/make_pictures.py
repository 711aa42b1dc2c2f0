"""Draw the pictures of README.md anew: `python tools/make_pictures.py`, best as `make pictures`.

Each is a window that the product draws without a display, reduced to few colours so that the repository stays small.
Pillow, which reduces them, comes with reportlab.
"""

import subprocess
import sys
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "docs" / "pictures"
EXAMPLE = "examples/byggesak.vsa"
PICTURES = {
    "map": ("--stage", "current", "--language", "nb"),
    "ideal-dark-english": ("--stage", "ideal", "--theme", "dark", "--language", "en"),
    "actions": ("--stage", "actions", "--language", "nb"),
}
SIZE = "1920x1080"
COLOURS = 256


def main() -> None:
    """Draw every picture."""
    TARGET.mkdir(parents=True, exist_ok=True)
    for name, options in PICTURES.items():
        draw(TARGET / f"{name}.png", options)


def draw(picture: Path, options: tuple[str, ...]) -> None:
    """Write one picture."""
    command = [sys.executable, "-m", "vsa", EXAMPLE, "--screenshot", str(picture), "--size", SIZE, *options]
    subprocess.run(command, check=True, cwd=ROOT)
    with Image.open(picture) as window:
        few = window.convert("RGB").quantize(COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    few.save(picture, optimize=True)


if __name__ == "__main__":
    main()
