"""The sums beside the ladder are whole, however long they are."""

import pytest

from vsa.drawing.primitives import Text
from vsa.i18n import translator
from vsa.scene.bands import HEAD_WIDTH
from vsa.scene.ladder_head import LEFT, RIGHT, LadderSums, ladder_head


@pytest.mark.parametrize("work", ["8 t 10 min", "minst 1 t 30 min", "minst 128 t 45 min"])
def test_a_long_sum_is_written_smaller_and_never_cut(work: str) -> None:
    (item,) = ladder_head(LadderSums("minst 3 d", work), translator("nb")).items
    written = [each for each in item.primitives if isinstance(each, Text)]
    assert work in [each.text for each in written]
    assert all(each.width <= HEAD_WIDTH - LEFT - RIGHT + 0.01 for each in written)
