"""The strip of key figures under the map."""

from PySide6.QtWidgets import QApplication

from tests.ui.windows import session_of, stage_of
from vsa.ui.canvas import MapCanvas
from vsa.ui.window import Window


def test_the_map_stays_where_it_is_when_the_method_line_gets_a_word_more(byggesak: Window) -> None:
    byggesak.resize(1600, 900)
    byggesak.settle()
    strip, canvas = stage_of(byggesak).strip, byggesak.findChildren(MapCanvas)[0]
    heights = set()
    for words in ("Kort.", "Lang setning om hvordan tallene er regnet ut. " * 6):
        strip.show_figures(strip.figures, words, stale=False, tr=session_of(byggesak).tr)
        for _ in range(3):  # A layout asks its parent for room in the next turn.
            QApplication.processEvents()
        heights.add((strip.height(), canvas.height()))
    assert len(heights) == 1
