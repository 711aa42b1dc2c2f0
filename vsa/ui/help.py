"""What the menu of help opens: the commands, the guide, the keys, the log, and what the program is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vsa.ui import dialogs

if TYPE_CHECKING:
    from vsa.ui.window import Window


class Help:
    """Each is made when it is asked for."""

    def __init__(self, window: Window) -> None:
        self._window = window

    def show_commands(self) -> None:
        """Open the list of all commands, to be searched."""
        from vsa.ui.command_list import CommandList

        CommandList(self._window).open()

    def show_guide(self) -> None:
        """Open the guide at what is on screen."""
        from vsa.editor.guides import page_for
        from vsa.ui.guide_window import show_guide

        session = self._window.session
        show_guide(self._window, page_for(session.stage, session.tab) if session else page_for(None))

    def show_keys(self) -> None:
        """Show which key does what."""
        from vsa.ui.keys_dialog import KeysDialog

        dialogs.run(KeysDialog(self._window.tr_, self._window))

    def show_about(self) -> None:
        """Show what the program is, and the licences of what it is made with."""
        from vsa.ui.about_dialog import AboutDialog

        dialogs.run(AboutDialog(self._window.tr_, self._window))

    def open_log(self) -> None:
        """Show where unexpected errors are written."""
        from vsa.ui.log import open_log

        open_log(self._window, self._window.tr_)
