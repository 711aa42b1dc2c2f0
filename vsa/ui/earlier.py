"""What a file held before it was saved, to take back."""

import os
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from vsa.i18n import Translator, UserError, message
from vsa.model.document import Document
from vsa.storage import DamagedError, is_gone, load
from vsa.storage.backups import backups
from vsa.ui import dialogs

if TYPE_CHECKING:
    from vsa.ui.window import Window


def offer_earlier(window: "Window") -> None:
    """Let the user choose among the backups of the open file. The chosen one comes as an edit, which undo takes back;
    the file itself is as it was until it is saved. Raises UserError when the chosen one cannot be read."""
    session, tr = window.session, window.tr_
    if session is None or session.file.path is None:
        return
    chosen = _ask_version(window, session.file.path)
    if chosen is not None:
        version, earlier = chosen
        session.perform(message("editor.edit.earlier"), lambda _: earlier, select=())
        window.say(tr("ui.file.earlier_shown", version=version))


def can_be_replaced(path: Path, error: UserError) -> bool:
    """Whether a file that cannot be opened is damaged or gone, and there are backups of it."""
    return (isinstance(error, DamagedError) or is_gone(path)) and bool(backups(path))


def ask_instead(window: "Window", path: Path, error: UserError) -> Document | None:
    """Offer the backups of a file that cannot be opened; None when none is wanted. Raises UserError when the chosen one
    cannot be read."""
    tr = window.tr_
    answers = (tr("ui.file.earlier_instead"), tr("ui.button.cancel"))
    if dialogs.ask(window, tr.text(error.message), tr("ui.file.earlier_instead_details"), answers) != 0:
        return None
    chosen = _ask_version(window, path)
    return chosen[1] if chosen is not None else None


def _ask_version(window: "Window", path: Path) -> tuple[str, Document] | None:
    """The backup of a file that the user chooses, and what it is called."""
    tr = window.tr_
    versions = {_label(kept, tr): kept for kept in reversed(backups(path))}
    chosen = dialogs.ask_item(window, tr, tr("ui.file.earlier"), list(versions))
    return None if chosen is None else (chosen, load(versions[chosen]).document)


def _label(path: Path, tr: Translator) -> str:
    """When a version was put aside; its number keeps those of one minute apart."""
    kept = datetime.fromtimestamp(os.path.getmtime(path))
    return tr("ui.file.version", number=int(path.stem), day=tr.date(kept.date()), time=f"{kept:%H:%M}")
