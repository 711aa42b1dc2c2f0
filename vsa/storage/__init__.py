"""The `.vsa` file: opened whatever it holds, saved whole or not at all."""

from vsa.storage.errors import ConflictError, NewerVersionError, StorageError
from vsa.storage.files import Opened, changed_on_disk, load, save
from vsa.storage.journal import Journal, Leftover, leftovers
from vsa.storage.locking import Lock, lock
from vsa.storage.reading import loads
from vsa.storage.writing import dumps

__all__ = [
    "ConflictError",
    "Journal",
    "Leftover",
    "Lock",
    "NewerVersionError",
    "Opened",
    "StorageError",
    "changed_on_disk",
    "dumps",
    "leftovers",
    "load",
    "loads",
    "lock",
    "save",
]
