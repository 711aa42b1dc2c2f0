"""The padlock in the header while the document is a version that is finished: with words, and with the way on."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QToolButton

from vsa.editor.commands import COMMANDS
from vsa.i18n import Translator, translator
from vsa.model.document import Document
from vsa.model.finished import Finished, is_as_finished
from vsa.ui import dialogs
from vsa.ui.icons import icon
from vsa.ui.menus import Runner
from vsa.ui.theme import theme_in_use

NEXT = next(command for command in COMMANDS if command.id == "next_version")
ICON = QSize(18, 18)


class LockBadge(QToolButton):
    """Tells what was finished and offers the next version; a lock that was tampered with says so."""

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self._runner = runner
        self._document: Document | None = None
        self._sound = True
        self.setObjectName("lock")
        self.setIconSize(ICON)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.clicked.connect(self._offer)

    def show_document(self, document: Document) -> None:
        """Show the lock of a document; without one the badge is away."""
        if document is not self._document:
            self._document, self._sound = document, is_as_finished(document)
        self.setVisible(document.lock is not None)
        if document.lock is None:
            return
        key = "ui.lock.badge" if self._sound else "ui.lock.tampered"
        words = self._tr(key, version=document.lock.version)
        self.setText(words)
        self.setAccessibleName(words)
        self.setToolTip(self._details(document.lock))
        self.setIcon(icon("lock" if self._sound else "warning", theme_in_use(), off="text" if self._sound else "s"))

    @property
    def _tr(self) -> Translator:
        return translator(self._runner.language)

    def _offer(self) -> None:
        lock = self._document.lock if self._document is not None else None
        if lock is None:
            return
        tr = self._tr
        answers = tr(NEXT.label), tr("ui.button.close")
        title = tr("ui.lock.title", version=lock.version)
        if dialogs.ask(self.window(), title, self._details(lock), answers) == 0:
            self._runner.run(NEXT)

    def _details(self, lock: Finished) -> str:
        moment = lock.moment
        when = self._tr("ui.lock.details", day=moment.date(), time=f"{moment:%H:%M}", checksum=lock.checksum)
        return f"{when}\n{self._tr('ui.lock.intact' if self._sound else 'ui.lock.broken')}"
