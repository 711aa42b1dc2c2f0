"""Who does the actions: the window, what can be seen of it, and the chance that decides."""

from dataclasses import dataclass
from random import Random
from typing import TypeVar

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from soak import hands
from vsa.editor.commands import COMMANDS
from vsa.ui.canvas import MapCanvas
from vsa.ui.window import Window

LEFT_OUT = frozenset({"leave", "log"})
"""The commands that end the program or start another one."""
BOUND = tuple(command for command in COMMANDS if command.keys and command.id not in LEFT_OUT)
ANY = tuple(command for command in COMMANDS if command.id not in LEFT_OUT)
KEY_OF = {command.id: command.keys[0] for command in BOUND}
TEXTS = (
    *(
        "Motta søknad",
        "1,5 t",
        "90 min",
        "1:30",
        "2 d",
        "ca. 3 uker",
        "10-20-45 min",
        "exp(20 min)",
        "100",
        "35 %",
        "0",
    ),
    *("0", "12", "3 i uka", "22.11.2026", "2", "5", "1.1.2027–3.1.2027 Stengt", "kari@nordmann.example"),
    *("", " ", "-1", "1e400", "nan", "uker", "9" * 40, "ord " * 30, "«»–ŋ", "\t", "<b>&amp;</b>", "{count}", "%s"),
)
WRITTEN_IN = (QLineEdit, QPlainTextEdit, QTextEdit)
OFTEN_ON_SOMETHING = 0.85
Part = TypeVar("Part", bound=QWidget)


@dataclass(frozen=True, slots=True)
class Monkey:
    """Sees the window, and chooses."""

    window: Window
    chance: Random

    def come_forward(self) -> None:
        """Turn to the window, as a click on it would: the keys of a window that is behind another do nothing."""
        if QApplication.activeWindow() is not self.window and QApplication.activeModalWidget() is None:
            self.window.activateWindow()
            QApplication.processEvents()

    def press(self, *ids: str) -> None:
        """The keys of commands, in the window."""
        for command in ids:
            hands.press(self.window, KEY_OF[command])

    def write(self) -> str:
        """Any text, where the keyboard is, and how it is left; what it was."""
        text = self.chance.choice(TEXTS)
        key = self.chance.choice(("Return", "Return", "Tab", "Tab", "Esc", ""))
        hands.write(text)
        if key:
            hands.press(QApplication.focusWidget() or self.window, key)
        return f"write {text!r} {key}"

    def canvas(self) -> MapCanvas | None:
        """The map, when it is on the stage and has any room there."""
        canvas = self.window._map.canvas if self.window._map is not None else None
        return canvas if canvas is not None and canvas.isVisible() and not canvas.size().isEmpty() else None

    def place(self, canvas: MapCanvas) -> QPoint:
        """A place on the map, mostly on something that is drawn and in sight."""
        boxes = (canvas.rect_of(item.bounds) & canvas.rect() for item in canvas.sheet.items)
        seen = [box for box in boxes if not box.isEmpty()]
        if not seen or self.chance.random() > OFTEN_ON_SOMETHING:
            return self.within(canvas.rect())
        return self.within(self.chance.choice(seen))

    def within(self, box: QRect) -> QPoint:
        """A place in a box."""
        return QPoint(
            box.left() + self.chance.randrange(max(1, box.width())),
            box.top() + self.chance.randrange(max(1, box.height())),
        )

    def seen(self, kind: type[Part], within: QWidget) -> list[Part]:
        """What can be used of a kind of widgets now."""
        return [each for each in within.findChildren(kind) if each.isEnabled() and not each.visibleRegion().isEmpty()]
