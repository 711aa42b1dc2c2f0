"""The files of the pictures that documents open with.

They show what the documents hold, so there is none but of the files opened last: a picture goes when its file leaves
that list, when the list is emptied, and when the file is saved anew. Only the user may read them. A disk that refuses
costs the picture and nothing else, so nobody is told.
"""

import os
from collections.abc import Iterable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from vsa.editor.places import picture_folder

FOLDER_MODE, FILE_MODE = 0o700, 0o600


def picture_file(document: Path) -> Path:
    """Where the picture of a document is; its name does not give the document's away."""
    return picture_folder() / f"{sha256(os.fsencode(document.absolute())).hexdigest()}.png"


def keep_picture(document: Path, content: bytes) -> None:
    """Put the picture of a document in place, whole."""
    target = picture_file(document)
    fresh = target.with_suffix(".new")
    with suppress(OSError):
        target.parent.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)
        fresh.unlink(missing_ok=True)
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, FILE_MODE), "wb") as file:
            file.write(content)
        fresh.replace(target)


def forget_picture(document: Path) -> None:
    """Throw the picture of a document away."""
    with suppress(OSError):
        picture_file(document).unlink(missing_ok=True)


def keep_pictures_of(recent: Iterable[str]) -> None:
    """Throw all pictures away but those of these files."""
    staying = {picture_file(Path(name)).name for name in recent}
    with suppress(OSError):
        for kept in picture_folder().iterdir():
            if kept.name not in staying:
                kept.unlink(missing_ok=True)
