"""The document that one begins with."""

import pytest

from vsa.edits.new_document import new_document
from vsa.i18n import LANGUAGES, translator
from vsa.model.integrity import check
from vsa.model.nodes import Start
from vsa.model.stream import LaneKind, State


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_has_the_users_lane_on_top_and_a_start(language):
    document = new_document(translator(language))
    check(document)
    stream = document.in_state(State.CURRENT)
    assert document.language == language
    assert [lane.kind for lane in stream.lanes.values()] == [LaneKind.USER, LaneKind.OWN]
    assert [type(node) for node in stream.nodes.values()] == [Start]
    assert all(lane.name for lane in stream.lanes.values())
