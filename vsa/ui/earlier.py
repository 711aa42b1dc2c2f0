"""What a file held before it was saved, to take back."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from vsa.i18n import Translator, message
from vsa.storage import load
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
    versions = {_label(path, tr): path for path in reversed(backups(session.file.path))}
    chosen = dialogs.ask_item(window, tr, tr("ui.file.earlier"), list(versions))
    if chosen is not None:
        earlier = load(versions[chosen]).document
        session.perform(message("editor.edit.earlier"), lambda _: earlier, select=())
        window.say(tr("ui.file.earlier_shown", version=chosen))


def _label(path: Path, tr: Translator) -> str:
    """When a version was put aside; its number keeps those of one minute apart."""
    kept = datetime.fromtimestamp(path.stat().st_mtime)
    return tr("ui.file.version", number=int(path.stem), day=tr.date(kept.date()), time=f"{kept:%H:%M}")
