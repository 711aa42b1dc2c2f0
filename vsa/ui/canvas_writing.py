"""Writing on the map: opens the field over the text that the session edits, and gives what is typed to the document."""

from functools import partial

from PySide6.QtCore import QObject, QRect, Signal

from vsa.editor import operations
from vsa.editor.operations.walking import Direction
from vsa.editor.session import Changes, Session
from vsa.editor.text_spots import spot_of
from vsa.i18n import UserError
from vsa.ui.canvas_label import LabelEditor, Opening
from vsa.ui.canvas_map import MapFrame
from vsa.ui.canvas_offer import Offer

JUST_MADE = ("editor.edit.append", "editor.edit.insert", "editor.edit.note", "editor.edit.problem")


class Writing(QObject):
    """The field of one map view. `refused` carries the message of what could not be done."""

    refused = Signal(object)

    def __init__(self, session: Session, frame: MapFrame) -> None:
        super().__init__(frame)
        self._session, self._frame = session, frame
        self.label = LabelEditor(frame)
        self.offer = Offer(frame)
        self.offer.taken.connect(lambda: operations.share_others(session))
        self.label.kept.connect(self._kept)
        self.label.reverted.connect(self._reverted)
        self.label.wandering.connect(self._write_on)
        self.label.appending.connect(self._append)
        self.label.turning.connect(self._write_further)

    def session_changed(self, changes: Changes) -> None:
        """Open or close the field; it goes with the text that it belongs to."""
        label = self.label
        if changes.document or changes.selection or changes.stage:
            self.offer.hide()
        elsewhere = changes.document or changes.stage
        if label.key and elsewhere and not operations.has_text(self._session, label.key, label.field):
            label.revert()
        if changes.editing:
            self._show()
        elif label.key and changes.document:
            self.follow()

    def follow(self) -> None:
        """The map has moved under the field."""
        if self.label.key:
            self.label.move_to(self._place(self.label.key, self.label.field))
        if self.offer.isVisible() and self._session.only:
            self.offer.stand_by(self._place(self._session.only, "share"))

    def _show(self) -> None:
        session, key, field = self._session, self._session.editing, self._session.edited_field
        if key is None:
            self.label.keep()
            return
        if key.startswith("lane:"):
            self._frame.reveal_lane(key)
        elif (scene := session.scene) is not None and (spot := spot_of(scene, key, field)) is not None:
            self._frame.reveal(spot)
        text = operations.text_of(session, key, field)
        words = session.tr(f"canvas.write.{field or 'text'}")
        opening = Opening(key, field, text, partial(self._take, key, field), words, words if field else "")
        self.label.open(opening, self._place(key, field), self._frame.camera.scale)

    def _place(self, key: str, field: str) -> QRect:
        frame, scene = self._frame, self._session.scene
        if key.startswith("lane:"):
            item = frame.heads.sheet.get(key)
            return frame.place_of(frame.heads, item.bounds) if item else QRect()
        spot = spot_of(scene, key, field) if scene is not None else None
        return frame.place_of(frame.canvas, spot) if spot else QRect()

    def _take(self, key: str, field: str, text: str) -> str:
        try:
            operations.write_text(self._session, key, text, field)
        except UserError as error:
            return self._session.tr.text(error.message)
        return ""

    def _kept(self, key: str, field: str) -> None:
        """After a share that leaves the sum wrong, the others may share the rest."""
        session, stream = self._session, self._session.stream
        self._left(key, field)
        if field == "share" and session.only == key and stream and operations.wrong_sum(session) is not None:
            rest = 1 - (stream.flows[key.partition(":")[2]].share or 0.0)
            words = session.tr("canvas.offer", rest=session.tr.percent(rest, 1))
            self.offer.make(words, self._place(key, field))

    def _left(self, key: str, field: str) -> None:
        if (self._session.editing, self._session.edited_field) == (key, field):
            self._session.edit_text(None)

    def _reverted(self, key: str, field: str) -> None:
        """Esc in the name of what was just made takes the thing back too."""
        session, label = self._session, self._session.history.undo_label
        self._left(key, field)
        made = label is not None and label.key in JUST_MADE
        if made and not field and session.names_something(key) and not operations.text_of(session, key):
            session.undo()

    def _write_on(self, key: str, field: str, step: int) -> None:
        try:
            operations.write_on(self._session, operations.TextPlace(key, field), step)
        except UserError as error:
            self.refused.emit(error.message)

    def _write_further(self, key: str, field: str) -> None:
        operations.write_further(self._session, operations.TextPlace(key, field))

    def _append(self, direction: Direction) -> None:
        try:
            operations.append(self._session, direction)
        except UserError as error:
            self.refused.emit(error.message)
