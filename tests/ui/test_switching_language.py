"""Another language reaches everything that is open: each place of the window is opened in one and read in the other."""

import json
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QTabBar, QTableView, QWidget

from tests.ui.everywhere import PLACES, leave, settle
from tests.ui.windows import session_of
from vsa.i18n import Language
from vsa.i18n.catalogue import catalogue
from vsa.ui.window import Window

CLOSED_BY_CHOOSING = {"symbols", "list of commands"}
"""Lists that are gone once something is chosen from them, so no language can be chosen while they are open."""

OF_THE_DOCUMENT = "checklists.question."
"""What is asked in interviews is in the language of the document."""


def test_every_open_part_of_the_window_speaks_the_language_that_is_chosen(byggesak: Window) -> None:
    left_over = said_in("nb") - said_in("en") - in_document(byggesak)
    faults = []
    for place, opens in PLACES.items():
        if place in CLOSED_BY_CHOOSING:
            continue
        byggesak.use_language("nb")
        settle()
        opens(byggesak)
        settle()
        byggesak.use_language("en")
        settle()
        faults += [f"{place}: {text}" for text in words_of(byggesak) if text in left_over]
        leave(byggesak, place)
    assert not faults, "\n".join(faults)


def said_in(language: Language) -> set[str]:
    """The texts of a language that are shown as they are, without values."""
    entries = [entry for key, entry in catalogue(language).items() if not key.startswith(OF_THE_DOCUMENT)]
    texts = (text for entry in entries for text in ([entry] if isinstance(entry, str) else entry.values()))
    return {text.strip() for text in texts if "{" not in text}


def in_document(window: Window) -> set[str]:
    """What the users have written themselves."""
    found: set[str] = set()

    def look(value: object) -> None:
        if isinstance(value, str):
            found.add(value)
        elif isinstance(value, dict):
            look(list(value.values()))
        elif isinstance(value, list):
            for each in value:
                look(each)

    look(json.loads(session_of(window).document.model_dump_json()))
    return found


def words_of(window: Window) -> Iterator[str]:
    """All that can be read or heard in the window and its menus."""
    for action in window.findChildren(QAction):
        yield from (action.text().strip(), action.toolTip().strip())
    for widget in window.findChildren(QWidget):
        if widget.isVisible():
            yield from (word.strip() for word in _words(widget))


def _words(widget: QWidget) -> Iterator[str]:
    yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
    for name in ("text", "placeholderText"):
        said = widget.property(name)
        if isinstance(said, str):
            yield said
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(index) for index in range(widget.count()))
    if isinstance(widget, QTabBar):
        yield from (widget.tabText(index) for index in range(widget.count()))
    if isinstance(widget, QTableView) and widget.model() is not None:
        model = widget.model()
        for column in range(model.columnCount(widget.rootIndex())):
            yield str(model.headerData(column, Qt.Orientation.Horizontal))
