"""The start page of the window: its buttons do what the menus do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vsa.ui.recent import recent_files
from vsa.ui.start_page import StartPage

if TYPE_CHECKING:
    from vsa.ui.window import Window


def begin_here(window: Window) -> StartPage:
    """A start page with the files of late, in the language and the look of the window."""
    page = StartPage(window.tr_, window.theme, recent_files(window.settings, window.tr_))
    page.new.connect(window.files.new)
    page.example.connect(window.files.open_example)
    page.open.connect(window.files.open)
    page.opened.connect(window.files.open_path)
    page.forget.connect(window.forget_recent)
    page.guide.connect(window.help.show_guide)
    return page
