"""The guides beside the window: contents and a search on the left, the text on the right, with links that do things."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, QUrl
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from vsa.editor.guides import Page, command_of, guides, matching
from vsa.i18n import UserError
from vsa.i18n.guides import Guide, Section
from vsa.ui import dialogs
from vsa.ui.guide_html import guide_html
from vsa.ui.theme import scaled

if TYPE_CHECKING:
    from vsa.ui.window import Window

SIZE = (980, 720)
CONTENTS_WIDTH = 300
PLACE = Qt.ItemDataRole.UserRole


class GuideWindow(QDialog):
    """Stays open beside the work. When the language or the look of the window changes, another takes its place."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window, self._tr, self._theme = window, window.tr_, window.theme
        self._guides = {guide.name: guide for guide in guides(self._tr)}
        self.shown, self._section = "", ""
        self.setWindowTitle(self._tr("guides.title"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*SIZE)
        self.search, self.contents, self.text = QLineEdit(), QListWidget(), QTextBrowser()
        self.none = QLabel(self._tr("guides.none"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 16, 16, 16)
        row.setSpacing(16)
        row.addWidget(self._left())
        row.addLayout(self._right(), 1)
        self.search.textChanged.connect(self._list_matching)
        self.contents.currentItemChanged.connect(self._go)
        self.text.anchorClicked.connect(self._follow)
        self._list_matching("")

    def open_page(self, page: Page) -> None:
        """Show a section of a guide."""
        self.search.clear()
        for row in range(self.contents.count()):
            if self.contents.item(row).data(PLACE) == page:
                self.contents.setCurrentRow(row)
        self._show(page)

    def save(self) -> None:
        """Write the guide that is shown as a PDF, where the user wants it."""
        from vsa.exchange import write_whole
        from vsa.reports import write
        from vsa.reports.guides import compose_guide, guide_file_name

        guide, language, today = self._guides[self.shown], self._tr.language, date.today()
        proposed = Path.home() / guide_file_name(guide, language, today)
        target = dialogs.ask_save(self, self._tr("guides.save"), proposed, self._tr("ui.file.pdf"))
        if target is None:
            return
        try:
            write_whole(target, write(compose_guide(guide, language, today)))
        except UserError as error:
            dialogs.tell(self, self._tr, self._tr.text(error.message))
            return
        self._window.say(self._tr("guides.saved", file=target.name))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.text.setFocus()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.StyleChange) and self.isVisible():
            QTimer.singleShot(0, self, self._follow_window)

    def _follow_window(self) -> None:
        """Leave the place to one that speaks and looks as the window does now, at the same page."""
        if not self.isVisible() or (self._tr, self._theme) == (self._window.tr_, self._window.theme):
            return
        successor = GuideWindow(self._window)
        successor.setGeometry(self.geometry())
        successor.open_page(Page(self.shown, self._section))
        successor.search.setText(self.search.text())
        successor.show()
        self.close()

    def _left(self) -> QWidget:
        side = QWidget()
        side.setFixedWidth(scaled(CONTENTS_WIDTH))
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        self.search.setPlaceholderText(self._tr("guides.search"))
        self.search.setAccessibleName(self._tr("guides.search"))
        self.search.setClearButtonEnabled(True)
        self.contents.setAccessibleName(self._tr("guides.contents"))
        self.contents.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.contents.setWordWrap(True)
        self.none.setProperty("role", "hint")
        self.none.setWordWrap(True)
        for widget in (self.search, self.none):
            column.addWidget(widget)
        column.addWidget(self.contents, 1)
        return side

    def _right(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(10)
        self.text.setAccessibleName(self._tr("guides.page"))
        self.text.setOpenLinks(False)
        self.text.document().setDocumentMargin(24)
        self.text.document().setDefaultStyleSheet(
            f"h1 {{ font-size: {scaled(24)}px; margin: 0 }} p {{ margin: 4px 0 }}"
            f"h2 {{ font-size: {scaled(17)}px; margin: 18px 0 2px 0 }}"
        )
        buttons = QHBoxLayout()
        keys, save, close = (QPushButton(self._tr(key)) for key in ("guides.keys", "guides.save", "ui.button.close"))
        keys.clicked.connect(self._window.help.show_keys)
        save.clicked.connect(self.save)
        close.clicked.connect(self.close)
        for button in (keys, save, close):
            button.setAutoDefault(False)
        buttons.addWidget(keys)
        buttons.addWidget(save)
        buttons.addStretch(1)
        buttons.addWidget(close)
        column.addWidget(self.text, 1)
        column.addLayout(buttons)
        return column

    def _list_matching(self, text: str) -> None:
        """The contents; while something is searched for, only the sections that tell of it."""
        self.contents.clear()
        if text.strip():
            found = matching(self._guides.values(), text)
            for guide, section in found:
                self._add(guide, section, f"{section.title}\n{guide.title}")
            self.none.setVisible(not found)
            return
        self.none.hide()
        for guide in self._guides.values():
            self._add(guide, guide.sections[0], guide.title, heads=True)
            for section in guide.sections:
                self._add(guide, section, f"    {section.title}")

    def _add(self, guide: Guide, section: Section, words: str, *, heads: bool = False) -> None:
        item = QListWidgetItem(words, self.contents)
        item.setData(PLACE, Page(guide.name, "" if heads else section.id))
        if heads:
            font = item.font()
            font.setBold(True)
            item.setFont(font)

    def _go(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._show(item.data(PLACE))

    def _show(self, page: Page) -> None:
        self._section = page.section
        if page.guide != self.shown:
            self.shown = page.guide
            self.text.setHtml(guide_html(self._guides[page.guide], self._theme))
        if page.section and page.section != self._guides[page.guide].sections[0].id:
            self.text.scrollToAnchor(page.section)
        else:
            self.text.verticalScrollBar().setValue(0)

    def _follow(self, link: QUrl) -> None:
        self._window.run(command_of(link.toString()))


def show_guide(window: Window, page: Page) -> None:
    """Open the guides at a page, or turn those that are open to it."""
    opened = (child for child in window.children() if isinstance(child, GuideWindow) and child.isVisible())
    guide = next(opened, None) or GuideWindow(window)
    guide.open_page(page)
    guide.show()
    guide.raise_()
    guide.activateWindow()
    guide.search.setFocus()
