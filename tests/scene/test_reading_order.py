"""The order in which a map is read out is that of the flow."""

from vsa.i18n.resources import examples
from vsa.model.stream import State
from vsa.scene.reading_order import reading_order
from vsa.storage.files import load


def test_the_end_is_read_after_the_step_that_leads_to_it() -> None:
    stream = load(examples() / "byggesak.vsa").document.in_state(State.CURRENT)
    assert stream is not None
    nodes = [key for key in reading_order(stream) if key.startswith("node:")]
    assert nodes[-2:] == ["node:9", "node:end"]
