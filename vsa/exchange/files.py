"""Files that are written whole or not at all."""

import os
import tempfile
from pathlib import Path

from vsa.i18n import UserError, message


class WriteError(UserError):
    """A file that could not be written; what was there before is untouched."""


def write_whole(path: Path, content: bytes) -> None:
    """Write a file by way of a new one in the same folder, so that no reader ever sees half of it."""
    try:
        if path.is_dir():
            raise IsADirectoryError(path)
        handle, name = tempfile.mkstemp(prefix=f".{path.stem}-", suffix=".tmp", dir=path.parent)
    except OSError as error:
        raise WriteError(message("table.file.unwritable", file=str(path))) from error
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, 0o666 & ~_umask())
        os.replace(name, path)
    except OSError as error:
        Path(name).unlink(missing_ok=True)
        raise WriteError(message("table.file.unwritable", file=str(path))) from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
