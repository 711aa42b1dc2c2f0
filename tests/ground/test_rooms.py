"""The layering contracts see every module: import-linter passes over a folder that is no package."""

from pathlib import Path

import vsa

PACKAGE = Path(vsa.__file__).parent


def test_every_folder_with_modules_is_a_package() -> None:
    folders = {module.parent for module in PACKAGE.rglob("*.py")}
    assert [folder.name for folder in folders if not (folder / "__init__.py").exists()] == []
