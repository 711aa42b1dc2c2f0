"""Why a file cannot be read or written, in sentences for the user."""

import errno
from collections.abc import Mapping
from types import MappingProxyType

from vsa.i18n import Message, UserError, message

_MISSING = (errno.ENOENT, errno.ENOTDIR)
_DISCONNECTED = (errno.ESTALE, errno.EIO, errno.ENOTCONN, errno.ENODEV, errno.ENXIO)
_SILENT = (errno.ETIMEDOUT, errno.EHOSTDOWN, errno.EHOSTUNREACH, errno.ENETDOWN, errno.ENETUNREACH, errno.ECONNRESET)
_FORBIDDEN = (errno.EACCES, errno.EPERM, errno.EROFS)
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_REASONS: Mapping[int | None, Message] = MappingProxyType(
    {
        **dict.fromkeys((*_DISCONNECTED, *_SILENT), message("storage.reason.unreachable")),
        **dict.fromkeys(_MISSING, message("storage.reason.missing")),
        **dict.fromkeys(_FORBIDDEN, message("storage.reason.not_allowed")),
        **dict.fromkeys(_FULL, message("storage.reason.disk_full")),
        errno.EISDIR: message("storage.reason.folder"),
        errno.ELOOP: message("storage.reason.loop"),
        errno.ENAMETOOLONG: message("storage.reason.long_name"),
    }
)
_REFUSALS: Mapping[int | None, Message] = MappingProxyType(
    {
        **dict.fromkeys((*_MISSING, *_DISCONNECTED, *_SILENT), message("storage.refusal.gone")),
        **dict.fromkeys(_FULL, message("storage.refusal.disk_full")),
        **dict.fromkeys(_FORBIDDEN, message("storage.refusal.not_allowed")),
        errno.EISDIR: message("storage.refusal.folder"),
        errno.ELOOP: message("storage.refusal.loop"),
        errno.ENAMETOOLONG: message("storage.refusal.long_name"),
    }
)
_IN_USE = (32, 33)
"""What Windows calls a file that another program keeps to itself, or a part of it."""


class StorageError(UserError):
    """A file that cannot be read or written as a document. Whatever is on disk is as it was."""


class ConflictError(StorageError):
    """A file that someone else has changed since it was read."""


class DamagedError(StorageError):
    """A file that can be read, and holds no document."""


class NewerVersionError(StorageError):
    """A file of a newer version of the program, which is not written over, and which may hold what this one cannot
    read."""


def reason_of(error: OSError) -> Message:
    """Why the operating system does not let a file be read, or a copy be kept."""
    return _REASONS.get(error.errno, message("storage.reason.system", code=str(error.errno or "?")))


def refusal_of(error: OSError) -> Message:
    """Why the operating system does not let a file be written, and what the user can do."""
    if getattr(error, "winerror", None) in _IN_USE:
        return message("storage.refusal.in_use")
    return _REFUSALS.get(error.errno, message("storage.refusal.system", code=str(error.errno or "?")))
