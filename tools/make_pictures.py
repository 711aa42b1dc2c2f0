"""Draw the pictures of README.md and docs anew: `python tools/make_pictures.py`, best as `make pictures`.

Each is a window, or a sheet of all symbols, that the product draws without a display, reduced to few colours so that
the repository stays small.
Pillow, which reduces them, comes with reportlab.
"""

import subprocess
import sys
from pathlib import Path

import numpy
from PIL import Image

from symbol_sheet import symbol_sheet
from vsa.i18n import translator
from vsa.ui.png import png_without_window

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
    symbols = TARGET / "symbols.png"
    symbols.write_bytes(png_without_window(symbol_sheet(translator("nb"))))
    reduce_colours(symbols)


def draw(picture: Path, options: tuple[str, ...]) -> None:
    """Write one picture."""
    command = [sys.executable, "-m", "vsa", EXAMPLE, "--screenshot", str(picture), "--size", SIZE, *options]
    subprocess.run(command, check=True, cwd=ROOT)
    reduce_colours(picture)


def reduce_colours(picture: Path) -> None:
    """Make the file of a picture smaller."""
    with Image.open(picture) as window:
        few = with_few_colours(window.convert("RGB"))
    few.save(picture, optimize=True)


def with_few_colours(picture: Image.Image) -> Image.Image:
    """The most frequent colours stay as they are, those of surfaces and letters; each other takes the nearest."""
    pixels = numpy.asarray(picture, dtype=numpy.int64)
    found, places, counts = numpy.unique(pixels.reshape(-1, 3), axis=0, return_inverse=True, return_counts=True)
    frequent = found[numpy.argsort(-counts)[: COLOURS // 2]]
    spread = picture.quantize(COLOURS - len(frequent), Image.Quantize.MAXCOVERAGE).getpalette() or []
    palette = numpy.vstack([frequent, numpy.reshape(spread, (-1, 3))])
    nearest = ((found[:, None] - palette[None]) ** 2).sum(axis=2).argmin(axis=1)
    few = Image.fromarray(nearest[places].reshape(pixels.shape[:2]).astype(numpy.uint8))
    few.putpalette(palette.astype(numpy.uint8).tobytes())
    return few


if __name__ == "__main__":
    main()
