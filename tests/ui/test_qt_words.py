"""Qt's own words: in the language of the program where it has them, as Qt has them where it does not."""

import re
from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollBar,
    QSpinBox,
    QTextBrowser,
    QTextEdit,
    QWidget,
)

from vsa.i18n import LANGUAGES, Language
from vsa.i18n.catalogue import catalogue
from vsa.ui.qt_words import QtWords
from vsa.ui.window import Window


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_word_that_the_catalogue_has_is_translated(language: Language) -> None:
    assert QtWords(language).translate("QFileDialog", "Look in:") == catalogue(language)["qt.look_in"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_word_that_the_catalogue_lacks_is_not_taken_away(language: Language) -> None:
    assert QtWords(language).translate("Anything", "Nobody translates %1") == "Nobody translates %1"


class Overheard(QtWords):
    """Notes what Qt asks for and the catalogue does not have."""

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self.lacking: set[tuple[str, str]] = set()

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        word = super().translate(context, source, disambiguation, n)
        if not (context in SAME_IN_EVERY_LANGUAGE or NO_WORD.fullmatch(source) or self.knows(source)):
            self.lacking.add((context, source))
        return word


SAME_IN_EVERY_LANGUAGE = {"QShortcut", "QGuiApplication", "QPageSize", "QImageWriter"}
"""The names on the keys that the catalogue leaves as they are, the direction of the writing, the names of papers, and
an error that is never shown."""
NO_WORD = re.compile(r"Alt\+.*|Form|\.\.\.|mm|\d+ \(\dx\d\)|(?:Pica|Didot|Cicero) \(.*\)")
"""Keys, the name of a form that nobody sees, dots, and measures."""


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_what_qt_shows_by_itself_is_not_in_english(window: Window, language: Language) -> None:
    heard = Overheard(language)
    QCoreApplication.installTranslator(heard)
    try:
        open_all(window)
    finally:
        QCoreApplication.removeTranslator(heard)
    assert not heard.lacking


def open_all(window: Window) -> None:
    """Open the dialogs for files, folders and printers, and the menu of every kind of field and bar."""
    for mode in (QFileDialog.FileMode.AnyFile, QFileDialog.FileMode.Directory):
        for accept in QFileDialog.AcceptMode:
            dialog = QFileDialog(window)
            dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
            dialog.setFileMode(mode)
            dialog.setAcceptMode(accept)
            dialog.show()
            QApplication.processEvents()
            dialog.close()
    open_printer(window)
    link = QTextBrowser(window)
    link.setHtml('<a href="x">x</a>')
    for field in (QLineEdit(window), QPlainTextEdit(window), QTextEdit(window), link):
        field.createStandardContextMenu()
    for asked in (QSpinBox(window), QScrollBar(Qt.Orientation.Vertical, window), QScrollBar(window)):
        asked.show()
        close_soon(QApplication.activePopupWidget)
        where = asked.rect().center()
        QApplication.sendEvent(
            asked, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, where, asked.mapToGlobal(where))
        )
        asked.hide()


def open_printer(window: Window) -> None:
    """Open the dialog of a printer that is a file, with the properties of the printer."""
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    dialog = QPrintDialog(printer, window)
    dialog.show()
    properties = dialog.findChild(QPushButton, "properties")
    assert isinstance(properties, QPushButton)
    close_soon(QApplication.activeModalWidget)
    properties.click()
    dialog.close()


def close_soon(opened: Callable[[], QWidget | None]) -> None:
    """Close the dialog or menu that is going to be open; until it is, ask again."""

    def close() -> None:
        shown = opened()
        if shown is not None:
            shown.close()
        else:
            QTimer.singleShot(0, close)

    QTimer.singleShot(0, close)
