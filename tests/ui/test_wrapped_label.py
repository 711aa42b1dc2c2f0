"""A label that cuts nothing off."""

import pytest
from pytestqt.qtbot import QtBot

from vsa.ui.program import application
from vsa.ui.wrapped_label import WrappedLabel

LONG = "Saksbehandlingskapasitetsutvidelsesvurderingsgruppe og enda noen ord til slutt"


@pytest.mark.parametrize("width", [60, 120, 300])
def test_no_line_is_wider_than_the_label_and_no_letter_is_lost(qtbot: QtBot, width: int) -> None:
    application()
    label = WrappedLabel()
    qtbot.addWidget(label)
    label.setText(LONG)
    label.ensurePolished()
    lines = label.lines(width)
    assert all(label.fontMetrics().horizontalAdvance(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == LONG.replace(" ", "")
    assert label.heightForWidth(width) == len(lines) * label.fontMetrics().lineSpacing()
    assert label.minimumSizeHint().width() <= 60


def test_what_has_no_room_on_the_last_line_ends_in_an_ellipsis(qtbot: QtBot) -> None:
    application()
    label = WrappedLabel(most=2)
    qtbot.addWidget(label)
    label.setText(f"Først\n{LONG}")
    lines = label.lines(120)
    assert lines[0] == "Først"
    assert len(lines) == 2
    assert lines[1].endswith("…")
