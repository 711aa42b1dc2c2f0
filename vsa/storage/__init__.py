"""The `.vsa` file: opened whatever it holds, saved whole or not at all."""

from vsa.storage.errors import ConflictError, DamagedError, NewerVersionError, StorageError
from vsa.storage.files import (
    OnDisk,
    Opened,
    Saved,
    fingerprint,
    is_gone,
    keep_version,
    load,
    on_disk,
    save,
    writable,
    write_file,
)
from vsa.storage.journal import Base, Journal, Leftover, leftovers
from vsa.storage.locking import Holder, Lock, holder, lock
from vsa.storage.reading import loads
from vsa.storage.writing import dumps

__all__ = [
    "Base",
    "ConflictError",
    "DamagedError",
    "Holder",
    "Journal",
    "Leftover",
    "Lock",
    "NewerVersionError",
    "OnDisk",
    "Opened",
    "Saved",
    "StorageError",
    "dumps",
    "fingerprint",
    "holder",
    "is_gone",
    "keep_version",
    "leftovers",
    "load",
    "loads",
    "lock",
    "on_disk",
    "save",
    "writable",
    "write_file",
]
