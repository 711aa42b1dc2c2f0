"""Opens the list of symbols when the tools of a map ask for it, and does what is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QPoint, QRect, QSize

from vsa.drawing.sheet import Box
from vsa.editor.palette.asking import ask_to_add
from vsa.editor.palette.purpose import Purpose
from vsa.editor.settings import Settings
from vsa.i18n import UserError

if TYPE_CHECKING:
    from vsa.ui.map_stage import MapStage
    from vsa.ui.symbol_list import SymbolList


class Keeper(Protocol):
    """Who remembers the settings."""

    settings: Settings

    def keep_settings(self, settings: Settings) -> None: ...


class SymbolPicker(QObject):
    """The list is made whenever it is opened, in the theme and the language of the moment."""

    def __init__(self, stage: MapStage, keeper: Keeper) -> None:
        super().__init__(stage)
        self._stage, self._keeper = stage, keeper
        self._list: SymbolList | None = None
        stage.tools.listen(self._tools_changed)
        stage.bar.toolbox.more.connect(lambda: ask_to_add(stage.session, stage.tools))

    def _tools_changed(self) -> None:
        purpose = self._stage.tools.purpose
        if purpose is not None and self._list is None:
            self._open(purpose)
        elif purpose is None and self._list is not None:
            self._close()

    def _open(self, purpose: Purpose) -> None:
        # Not before it is asked for: all symbols are loaded with it.
        from vsa.ui.symbol_list import SymbolList

        stage, settings = self._stage, self._keeper.settings
        made = self._list = SymbolList(stage.frame, settings.theme, stage.session.tr, settings.favourites)
        made.chosen.connect(self._choose)
        made.starred.connect(self._star)
        made.closed.connect(lambda: stage.tools.ask(None))
        made.open(purpose, self._place(purpose))

    def _close(self) -> None:
        made, self._list = self._list, None
        if made is not None:
            made.hide()
            made.deleteLater()
            self._stage.canvas.setFocus()

    def _choose(self, name: str) -> None:
        stage, purpose = self._stage, self._stage.tools.purpose
        stage.tools.ask(None)
        if purpose is None:
            return
        canvas = stage.canvas
        seen = stage.frame.camera.seen(canvas.width(), canvas.height())
        try:
            purpose.choose(name, seen.middle)
        except UserError as error:
            stage.tool_status.emit(stage.session.tr.text(error.message))

    def _star(self, name: str) -> None:
        settings = self._keeper.settings.with_favourite_toggled(name)
        self._keeper.keep_settings(settings)
        if self._list is not None:
            self._list.show_favourites(settings.favourites)

    def _place(self, purpose: Purpose) -> QRect:
        """Where the list stands beside: the end of an arrow, what is selected, or the middle of the map."""
        stage, canvas = self._stage, self._stage.canvas
        origin = canvas.mapTo(stage.frame, QPoint())
        if purpose.at is not None:
            return canvas.rect_of(Box(*purpose.at, *purpose.at)).translated(origin)
        item = canvas.sheet.get(stage.session.only or "")
        if item is not None and not item.key.startswith("lane:"):
            return canvas.rect_of(item.bounds).translated(origin)
        return QRect(canvas.rect().center(), QSize(1, 1)).translated(origin)
