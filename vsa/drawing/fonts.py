"""Open Sans, the one font of the product, as files that every painter and the measuring share."""

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from vsa.drawing.primitives import Weight

FAMILY = "Open Sans"
FILES: dict[Weight, str] = {
    "regular": "OpenSans-Regular.ttf",
    "italic": "OpenSans-Italic.ttf",
    "semibold": "OpenSans-SemiBold.ttf",
    "bold": "OpenSans-Bold.ttf",
}


def font_file(weight: Weight) -> Path:
    """The TrueType file of a weight. Raises FileNotFoundError when the font package is damaged or missing."""
    file = _folder() / FILES[weight]
    if not file.is_file():
        raise FileNotFoundError(file)
    return file


@cache
def _folder() -> Path:
    """Found without importing the package, which would load an imaging library that nobody needs."""
    package = find_spec("ttf_opensans")
    if package is None or not package.submodule_search_locations:
        raise FileNotFoundError("ttf_opensans")
    return Path(package.submodule_search_locations[0]) / "ttf"
