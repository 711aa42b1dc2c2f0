"""The arrow in hand, whose other end is looked for: by walking there and Enter, or by a second click."""

from collections.abc import Callable

from vsa.editor.events import PointerEvent
from vsa.editor.operations.reshaping import End
from vsa.editor.palette.purpose import Purpose
from vsa.editor.session import Session
from vsa.editor.tools.chrome import Chrome
from vsa.editor.tools.linking import LinkGesture, NewArrow
from vsa.editor.tools.reshaping import EndGesture
from vsa.i18n import Message, message
from vsa.model.base import Id


class ArrowInHand:
    """A new arrow that has its source, or an end of an old one that is turned; or nothing. `new` is what arrows are
    going to be that are drawn with the tool in hand."""

    def __init__(self, session: Session) -> None:
        self.new = NewArrow()
        self._session = session
        self._arrow: EndGesture | LinkGesture | None = None
        self._hint: Message | None = None

    def __bool__(self) -> bool:
        return self._arrow is not None

    @property
    def status(self) -> Message | None:
        """Why the arrow cannot go where it is aimed, else what to do with it."""
        return (self._arrow.status or self._hint) if self._arrow else None

    @property
    def overlay(self) -> Chrome:
        """The arrow as far as it is drawn, and what it cannot reach."""
        return self._arrow.overlay() if self._arrow else Chrome()

    @property
    def reachable(self) -> tuple[Id, ...]:
        """The selected things that arrows join."""
        return (*self._session.selected("node"), *self._session.selected("symbol"))

    def link(self, source: Id, ask: Callable[[Purpose], None]) -> None:
        """A new arrow has its source: walk to its target and press Enter, or click on it."""
        self._arrow = LinkGesture(self._session, source, ask, self.new)
        self._hint = message("editor.tool_hint.arrow_target")

    def turn(self, arrow: Id, end: End) -> None:
        """An end of an arrow comes loose: walk to another node and press Enter."""
        self._arrow = EndGesture(self._session, arrow, end)
        self._hint = message(f"editor.turn_hint.{end}")

    def put_down(self) -> None:
        """No arrow."""
        self._arrow = self._hint = None

    def renew(self) -> None:
        """The map has changed: the arrow looks anew at what it may reach, or is put down when what it comes from is
        gone."""
        if self._arrow and not self._arrow.renew():
            self.put_down()

    def point(self, event: PointerEvent) -> None:
        """It is aimed at what lies under the pointer."""
        if self._arrow:
            self._arrow.move(event)

    def aim(self) -> None:
        """It is aimed at what is selected."""
        if self._arrow and (chosen := self.reachable):
            self._arrow.aim(chosen[0])

    def join(self) -> bool:
        """Draw it to where it is aimed. False when it is aimed at nothing; then, and when a UserError says why it
        cannot go there, it stays in hand."""
        if self._arrow is None:
            return False
        if self._arrow.overlay().target is None:
            self.aim()
        if self._arrow.overlay().target is None:
            return False
        self._arrow.join()
        self.put_down()
        return True
