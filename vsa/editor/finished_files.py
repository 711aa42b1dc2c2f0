"""What is put away of a version that is finished: PDFs, a locked copy of the document, and the checksums of both."""

import hashlib
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from vsa.edits.finishing import finish
from vsa.i18n import UserError, message
from vsa.model.document import Document
from vsa.model.stream import State
from vsa.reports import default_file_name, render
from vsa.reports.file_names import file_name
from vsa.storage import StorageError, dumps, write_file

COPY, CHECKSUMS = ".vsa", ".sha256"
READ_ONLY = 0o444


class AlreadyThere(UserError):
    """A file of that name: what was put away is never written over."""


@dataclass(frozen=True, slots=True)
class Print:
    """A report to put away."""

    kind: str
    options: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Package:
    """A version that is finished: the locked `document`, and its files by name."""

    document: Document
    files: Mapping[str, bytes]


def prints_of(document: Document) -> tuple[Print, ...]:
    """The prints that are put away unless others are asked for: the maps that there are."""
    states = (State.CURRENT, State.IDEAL)
    return tuple(Print("map", {"state": state.value}) for state in states if document.in_state(state))


def package(document: Document, prints: Sequence[Print], moment: datetime) -> Package:
    """Finish a document as it was at a moment. Raises FinishError when it is locked already, and what `render` raises.

    All files begin alike: `2026-11-22_VSA_Byggesak_ideell_v3` with a single print, without `_ideell` with more.
    """
    locked, day = finish(document, moment), moment.date()
    copy = copy_name(locked, prints, moment)
    locked = finish(document, moment, copy)
    files = {
        default_file_name(each.kind, locked, each.options, day): render(each.kind, locked, each.options, today=day)
        for each in prints
    }
    files[copy] = dumps(locked).encode()
    return Package(locked, {**files, Path(copy).with_suffix(CHECKSUMS).name: checksums(files)})


def copy_name(locked: Document, prints: Sequence[Print], moment: datetime) -> str:
    """The name of the copy: that of the only print, or of the document."""
    if len(prints) == 1:
        only = prints[0]
        return Path(default_file_name(only.kind, locked, only.options, moment.date())).with_suffix(COPY).name
    version = locked.lock.version if locked.lock else None
    return file_name(moment.date(), locked.title or locked.unit, "", version, ending=COPY)


def checksums(files: Mapping[str, bytes]) -> bytes:
    """The SHA-256 of each file as `sha256sum -c` reads it."""
    lines = (f"{hashlib.sha256(content).hexdigest()}  {name}\n" for name, content in files.items())
    return "".join(lines).encode()


def put_away(made: Package, folder: Path) -> None:
    """Write all files of a version into a folder, or none, and protect the copy against changes.

    Raises AlreadyThere when one of them is there, and StorageError when one cannot be written.
    """
    for name in made.files:
        if os.path.lexists(folder / name):
            raise AlreadyThere(message("editor.finish.there", file=name, folder=str(folder)))
    written: list[Path] = []
    try:
        for name, content in made.files.items():
            write_file(folder / name, content)
            written.append(folder / name)
    except StorageError:
        for path in written:
            path.unlink(missing_ok=True)
        raise
    for path in written:
        _protect(path)


def _protect(path: Path) -> None:
    """Best effort: some file systems know no such right, and the lock is in the document too."""
    try:
        path.chmod(READ_ONLY)
    except OSError:
        return
