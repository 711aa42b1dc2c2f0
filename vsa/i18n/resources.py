"""Files that ship with the product: catalogues, icons, templates, and the example documents."""

from pathlib import Path

PACKAGE = Path(__file__).parents[1]


def resource(*parts: str) -> Path:
    """The path of a shipped file or folder: ``resource("catalogues", "nb")``. Nothing says that it exists."""
    return _shipped("resources").joinpath(*parts)


def examples() -> Path:
    """The folder of the example documents."""
    return _shipped("examples")


def _shipped(folder: str) -> Path:
    """A wheel carries the folder inside the package; a working copy has it beside the package."""
    inside = PACKAGE / f"_{folder}"
    return inside if inside.is_dir() else PACKAGE.parent / folder
