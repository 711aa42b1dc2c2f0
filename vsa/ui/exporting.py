"""The map of the stage in other formats: a step table, or a picture."""

from pathlib import Path
from typing import TYPE_CHECKING

from vsa.editor.session import Session
from vsa.exchange import lost, write_table, write_whole
from vsa.exchange.svg import svg_text
from vsa.i18n import UserError, message
from vsa.scene.picture import Picture, whole_picture
from vsa.ui import dialogs
from vsa.ui.png import png

if TYPE_CHECKING:
    from vsa.ui.window import Window

PICTURES = (".svg", ".png")
KINDS = (".csv", ".xlsx", *PICTURES)


def export(window: "Window", session: Session, proposed: Path) -> None:
    """Ask for a file and write the map to it; its ending decides what is written. What a table leaves out is told."""
    tr = window.tr_
    path = dialogs.ask_save(window, tr("editor.command.export"), proposed, tr("ui.file.exports"))
    if path is None:
        return
    try:
        missing = _write(session, path)
    except UserError as error:
        dialogs.tell(window, tr, tr.text(error.message))
        return
    window.say(tr("ui.file.exported", file=path.name))
    if missing:
        dialogs.tell(window, tr, tr("ui.file.lost"), missing)


def _write(session: Session, path: Path) -> list[str]:
    """Write the map of the session's stage; what was left out. Raises UserError."""
    session.settle()
    stream, scene, kind = session.stream, session.scene, path.suffix.lower()
    assert stream is not None
    assert scene is not None
    if kind not in KINDS:
        raise UserError(message("ui.file.unknown_export", file=path.name, kinds=KINDS))
    if kind in PICTURES:
        picture = whole_picture(session.document, scene)
        write_whole(path, png(picture.sheet) if kind == ".png" else _svg(picture, session))
        return []
    write_table(stream, session.document, path, session.tr.language)
    return [session.tr.text(each) for each in lost(session.document, stream)]


def _svg(picture: Picture, session: Session) -> bytes:
    language = session.tr.language
    return svg_text(picture.sheet, title=picture.title, description=picture.words, language=language).encode()
