"""The clipboard of the system: what is copied is made in a format only when a program asks for it."""

from __future__ import annotations

import atexit
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QGuiApplication, QStandardItemModel

if TYPE_CHECKING:
    from vsa.editor.clipboard import Copied, Offered

OWN = "application/x-vsa+json"
CELLS = "application/x-vsa-cells"
"""Marks cells of the table: pasted in a table they are cells again, on a map the steps of their rows."""
TEXT, HTML = "text/plain", "text/html"
Maker = Callable[[], bytes | str]
"""Makes what was copied in one format."""


class SystemClipboard:
    """The clipboard that all programs share."""

    def put(self, copied: Copied) -> None:
        """Offer a part of a map: in the own format, as a drawing, as a picture, and as a table."""
        offer(
            {
                OWN: copied.own,
                "image/svg+xml": copied.svg,
                "image/png": lambda: _png(copied),
                HTML: copied.html,
                TEXT: copied.text,
            }
        )

    def offers(self) -> bool:
        """Whether there is something in the own format, or text."""
        data = QGuiApplication.clipboard().mimeData()
        return data is not None and (data.hasFormat(OWN) or data.hasText())

    def offered(self) -> Offered:
        """What there is in the own format, else as text."""
        from vsa.editor.clipboard import Offered

        data = QGuiApplication.clipboard().mimeData()
        if data is None:
            return Offered()
        if data.hasFormat(OWN):
            return Offered(bytes(data.data(OWN).data()))
        return Offered(text=data.text(), html=data.html())


def offer(makers: Mapping[str, Maker]) -> None:
    """Put something on the clipboard that is made in a format when a program asks for that."""
    atexit.unregister(_leave_behind)
    atexit.register(_leave_behind)
    QGuiApplication.clipboard().setMimeData(CopiedData(makers))


class CopiedData(QMimeData):
    """Answers for what was copied, and remembers each answer."""

    def __init__(self, makers: Mapping[str, Maker]) -> None:
        super().__init__()
        self._makers = makers
        self._made: dict[str, QByteArray | str] = {}

    def formats(self) -> list[str]:
        return list(self._makers)

    def hasFormat(self, mimetype: str) -> bool:
        return mimetype in self._makers

    def retrieveData(self, mimetype: str, preferred_type: object) -> object:
        """Qt asks for pictures under a name of its own, besides."""
        if mimetype not in self._makers:
            return None
        if mimetype not in self._made:
            made = self._makers[mimetype]()
            self._made[mimetype] = made if isinstance(made, str) else QByteArray(made)
        return self._made[mimetype]


def _leave_behind() -> None:
    """Before the program ends, what nobody has asked for yet is made: later there is nobody to make it."""
    data = QGuiApplication.clipboard().mimeData() if QGuiApplication.instance() is not None else None
    if isinstance(data, CopiedData):
        made = _data_of_qt()
        for mimetype in data.formats():
            made.setData(mimetype, data.data(mimetype))
        QGuiApplication.clipboard().setMimeData(made)


def _data_of_qt() -> QMimeData:
    """Empty data that Qt made itself: it throws the content of the clipboard away when Python is gone, and data that
    Python made would take the process down with it."""
    model = QStandardItemModel(1, 1)
    data = model.mimeData([model.index(0, 0)])
    data.clear()
    return data


def _png(copied: Copied) -> bytes:
    from vsa.ui.png import png

    return png(copied.picture().sheet)
