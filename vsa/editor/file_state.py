"""Whether the work is saved, in words."""

from dataclasses import dataclass
from datetime import datetime

from vsa.editor.session import Session
from vsa.i18n import Message, message
from vsa.storage import Holder, OnDisk

_ON_DISK = {
    OnDisk.CHANGED: message("editor.file_state.changed_on_disk"),
    OnDisk.MISSING: message("editor.file_state.missing"),
}


@dataclass(frozen=True, slots=True)
class FileState:
    """What became of the file since it was opened: when it was last saved, or could not be, and who else has it.
    `unkept`: edits cannot be kept in the journal meanwhile. `on_disk`: what others did to it."""

    saved_at: datetime | None = None
    failed_at: datetime | None = None
    holder: Holder | None = None
    unkept: bool = False
    on_disk: OnDisk = OnDisk.AS_LEFT


def state_words(session: Session, state: FileState) -> Message:
    """`Lagret 14:32`, or what stands in the way."""
    if session.file.read_only:
        return _reading_words(session, state)
    if state.failed_at is not None:
        return message("editor.file_state.failed", time=f"{state.failed_at:%H:%M}")
    if state.on_disk is not OnDisk.AS_LEFT:
        return _ON_DISK[state.on_disk]
    if not session.saved:
        return message("editor.file_state.unkept") if state.unkept else message("editor.file_state.changed")
    if session.file.path is None:
        return message("editor.file_state.new")
    if state.saved_at is not None:
        return message("editor.file_state.saved_at", time=f"{state.saved_at:%H:%M}")
    return message("editor.file_state.saved")


def is_amiss(session: Session, state: FileState) -> bool:
    """Whether the work cannot be saved here, or may be lost, unless the user does something."""
    unsafe = state.on_disk is not OnDisk.AS_LEFT or (state.unkept and not session.saved)
    return session.file.read_only or state.failed_at is not None or unsafe


def found_words(name: str, on_disk: OnDisk) -> Message | None:
    """That another program changed or removed a file, and what to do; None when it is as it was left."""
    if on_disk is OnDisk.CHANGED:
        return message("editor.file_state.changed_notice", file=name)
    return message("editor.file_state.missing_notice", file=name) if on_disk is OnDisk.MISSING else None


def held_words(name: str, holder: Holder | None) -> Message:
    """That someone else has a file open: who, where and since when, and what to do."""
    if holder is None:
        return message("editor.file_state.locked", file=name)
    return message(
        "editor.file_state.locked_by",
        file=name,
        who=who(holder),
        computer=holder.computer,
        time=f"{holder.since:%H:%M}",
    )


def who(holder: Holder) -> str:
    """The user, or the computer when the user has no name."""
    return holder.user or holder.computer


def _reading_words(session: Session, state: FileState) -> Message:
    if not session.saved:
        return message("editor.file_state.reading_changed")
    if state.holder is not None:
        return message("editor.file_state.reading_held", who=who(state.holder))
    return message("editor.file_state.reading")
