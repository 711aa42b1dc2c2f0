import pytest

from vsa.drawing.bounds import covered
from vsa.drawing.primitives import Text
from vsa.i18n import LANGUAGES, translator
from vsa.scene.legend import badge_legend


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_badge_and_letter_is_explained_inside_the_picture(language):
    legend = badge_legend(translator(language))
    (item,) = legend.items
    words = [run.text for run in item.primitives if isinstance(run, Text)]
    assert {"VS", "NV", "S"} <= set(words)
    assert words[-1].count("·") == 3
    left, top, right, bottom = covered(item.primitives)
    assert min(left, top) >= 0
    assert right <= legend.bounds.right
    assert bottom <= legend.bounds.bottom
