"""The `.vsa` file: opened whatever it holds, saved whole or not at all."""

from vsa.storage.errors import ConflictError, NewerVersionError, StorageError
from vsa.storage.files import Opened, Saved, changed_on_disk, keep_version, load, save, writable, write_file
from vsa.storage.journal import Base, Journal, Leftover, leftovers
from vsa.storage.locking import Holder, Lock, holder, lock
from vsa.storage.reading import loads
from vsa.storage.writing import dumps

__all__ = [
    "Base",
    "ConflictError",
    "Holder",
    "Journal",
    "Leftover",
    "Lock",
    "NewerVersionError",
    "Opened",
    "Saved",
    "StorageError",
    "changed_on_disk",
    "dumps",
    "holder",
    "keep_version",
    "leftovers",
    "load",
    "loads",
    "lock",
    "save",
    "writable",
    "write_file",
]
