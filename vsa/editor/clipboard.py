"""What is copied, in every format that programs may ask for, and what the clipboard holds, read as a part of a map.

The own format is a small `.vsa` document with the part as its only stream, read as carefully as any file. What
makes and reads the formats is loaded when somebody asks for one, so that copying is done at once.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Protocol

from vsa.analysis import analyse, basis_of
from vsa.edits.copying import PART
from vsa.i18n import Language, Translator, UserError, message
from vsa.model.base import frozen_mapping
from vsa.model.document import Document
from vsa.model.stream import Stream
from vsa.scene import MapScene, map_scene
from vsa.storage import StorageError, dumps, loads

if TYPE_CHECKING:
    from vsa.scene.picture import Picture

MOST_BYTES = 32_000_000


class ClipboardError(UserError):
    """What the clipboard holds is no part of a map."""


class Clipboard(Protocol):
    """The clipboard of the system."""

    def put(self, copied: Copied) -> None:
        """Offer something to whoever pastes."""

    def offers(self) -> bool:
        """Whether there may be something to paste on a map."""

    def offered(self) -> Offered:
        """What there is to paste."""


@dataclass(frozen=True, slots=True)
class Offered:
    """What the clipboard holds: the own format, text, and the same text with its tables; any may be missing."""

    own: bytes = b""
    text: str = ""
    html: str = ""


@dataclass(frozen=True, slots=True)
class Copied:
    """A part of a map as it stood when it was copied. A format is made when somebody asks for it."""

    document: Document
    scene: MapScene
    part: Stream

    def own(self) -> bytes:
        """The part in the own format."""
        return own_format(self.document, self.part)

    def picture(self) -> Picture:
        """The part as it looks on the map."""
        from vsa.scene.picture import part_picture

        elements = ("node", "flow", "problem", "note", "symbol", "group")
        keys = {f"{kind}:{key}" for kind in elements for key in getattr(self.part, f"{kind}s")}
        return part_picture(self.document, self._finished, keys)

    def svg(self) -> bytes:
        """The picture as an SVG file."""
        from vsa.exchange.svg import svg_text

        picture = self.picture()
        return svg_text(picture.sheet, title=picture.title, language=self._tr.language).encode()

    def text(self) -> str:
        """The steps as a table with tabs between the cells; the texts where there is no step."""
        return "\n".join("\t".join(" ".join(cell.split()) for cell in row) for row in self._rows())

    def html(self) -> str:
        """The same as a table for text programs."""
        head, *rows = self._rows()
        return f"<table>{_row('th', head)}{''.join(_row('td', row) for row in rows)}</table>"

    def _rows(self) -> list[list[str]]:
        from vsa.exchange import TableErrors
        from vsa.exchange.step_table.writing import TableWriter

        try:
            return TableWriter(self.part, self.document, self._tr.language).table()
        except TableErrors:
            names = [each.name for each in (*self.part.nodes.values(), *self.part.symbols.values())]
            return [[text] for text in (*names, *(note.text for note in self.part.notes.values()))]

    @property
    def _finished(self) -> MapScene:
        """The map with all its figures and courses, also when it was copied before they were found."""
        stream, basis = self.scene.stream, basis_of(self.document)
        return map_scene(stream, analyse(stream, basis), self._tr) if self.scene.is_unfinished else self.scene

    @property
    def _tr(self) -> Translator:
        return self.scene.tr


def own_format(document: Document, part: Stream) -> bytes:
    """A part in the own format, with the calendar that its times are counted by."""
    nothing: dict[str, object] = {"actions": frozen_mapping({}), "gains": frozen_mapping({})}
    only = {"streams": frozen_mapping({PART: part}), **nothing}
    return dumps(document.model_copy(update=only)).encode()


@dataclass(frozen=True, slots=True)
class Found:
    """A part of a map that the clipboard holds, whether it came as `rows` of a text, and the texts there that are none
    of it."""

    part: Stream
    rows: bool = False
    left: tuple[str, ...] = ()


def part_in(offered: Offered, language: Language) -> Found:
    """The part of a map that the clipboard holds. Raises UserError with one sentence when it holds none."""
    if offered.own:
        return Found(_read(offered.own))
    if offered.text.strip():
        from vsa.exchange.step_table.block import read_block

        part, left = read_block(offered.text, language, offered.html)
        return Found(part, rows=True, left=left)
    raise ClipboardError(message("editor.clipboard.empty"))


def _read(own: bytes) -> Stream:
    """The part in the own format; it may come from any program, newer, damaged or hostile."""
    if len(own) > MOST_BYTES:
        raise ClipboardError(message("editor.clipboard.unreadable"))
    try:
        streams = loads(own.decode()).streams
    except (StorageError, UnicodeDecodeError) as error:
        raise ClipboardError(message("editor.clipboard.unreadable")) from error
    part = next(iter(streams.values()), None)
    if part is None or not (part.nodes or part.notes or part.symbols):
        raise ClipboardError(message("editor.clipboard.unreadable"))
    return part


def _row(tag: str, texts: list[str]) -> str:
    return f"<tr>{''.join(f'<{tag}>{escape(text)}</{tag}>' for text in texts)}</tr>"
