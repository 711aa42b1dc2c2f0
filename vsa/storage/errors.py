"""Why a file cannot be read or written, in sentences for the user."""

import errno
from collections.abc import Mapping
from types import MappingProxyType

from vsa.i18n import Message, UserError, message

_REASONS: Mapping[int | None, Message] = MappingProxyType(
    {
        errno.ENOENT: message("storage.reason.missing"),
        errno.ENOTDIR: message("storage.reason.missing"),
        errno.EACCES: message("storage.reason.not_allowed"),
        errno.EPERM: message("storage.reason.not_allowed"),
        errno.EROFS: message("storage.reason.not_allowed"),
        errno.EISDIR: message("storage.reason.folder"),
        errno.ENOSPC: message("storage.reason.disk_full"),
        errno.EDQUOT: message("storage.reason.disk_full"),
        errno.ENAMETOOLONG: message("storage.reason.long_name"),
    }
)


class StorageError(UserError):
    """A file that cannot be read or written as a document. Whatever is on disk is as it was."""


class ConflictError(StorageError):
    """A file that someone else has changed since it was read."""


class NewerVersionError(StorageError):
    """A file of a newer version of the program, which is not written over."""


def reason_of(error: OSError) -> Message:
    """Why the operating system refused."""
    return _REASONS.get(error.errno, message("storage.reason.system", code=str(error.errno or "?")))
