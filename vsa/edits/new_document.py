"""The document that one begins with."""

from vsa.i18n import Translator
from vsa.model.base import frozen_mapping
from vsa.model.document import Document
from vsa.model.nodes import Start
from vsa.model.stream import Lane, LaneKind, Stream

START_X = 80.0


def new_document(tr: Translator) -> Document:
    """A current state with the user's lane on top, one lane of one's own, and a start in the user's lane; names in
    the language of `tr`."""
    user = Lane(id="l1", name=tr("edits.new.user_lane"), kind=LaneKind.USER)
    own = Lane(id="l2", name=tr("edits.new.own_lane"))
    start = Start(id="n1", name=tr("edits.new.start"), lane=user.id, x=START_X, dy=user.height / 2)
    stream = Stream(
        id="current",
        name="",
        lanes=frozen_mapping({user.id: user, own.id: own}),
        nodes=frozen_mapping({start.id: start}),
    )
    return Document(language=tr.language, streams=frozen_mapping({stream.id: stream}))
