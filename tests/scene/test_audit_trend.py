"""The chart of audits: a mark an audit, kinds told apart by shape, everything inside its box."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from vsa.drawing.primitives import Circle, Path, Rect, Text
from vsa.i18n import LANGUAGES, Language, translator
from vsa.model.following_up import Area, Audit, AuditKind, AuditLine
from vsa.scene.audit_trend import MOST_POINTS, trend_chart, trend_in_words, trend_points

FIRST = date(2026, 10, 14)


def audit(number: int, level: int | None, kind: AuditKind = AuditKind.INTERNAL) -> Audit:
    lines = (AuditLine(area=Area.BOARD, level=level),)
    return Audit(id=f"a{number}", day=FIRST + timedelta(days=30 * number), kind=kind, lines=lines)


AUDITS = (audit(2, 3), audit(0, 1, AuditKind.EXTERNAL), audit(1, 2), audit(3, None))


def test_points_are_the_audits_that_judged_something_by_day() -> None:
    points = trend_points(AUDITS)
    assert [point.value for point in points] == [1, 2, 3]
    assert len(trend_points([audit(number, 2) for number in range(30)])) == MOST_POINTS


def test_higher_levels_stand_higher_and_kinds_differ_in_shape() -> None:
    chart = trend_chart(trend_points(AUDITS), 300, 160, translator("nb"))
    circles = [shape for shape in chart if isinstance(shape, Circle)]
    (square,) = [shape for shape in chart if isinstance(shape, Rect)]
    assert [circle.y for circle in circles] == sorted((circle.y for circle in circles), reverse=True)
    assert square.y + square.height / 2 > circles[0].y
    assert sum(isinstance(shape, Path) and len(shape.commands) == 3 for shape in chart) == 1


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("count", [1, 3, 12])
def test_all_words_stand_inside_and_none_on_another(language: Language, count: int) -> None:
    points = trend_points([audit(number, 1 + number % 4) for number in range(count)])
    chart = trend_chart(points, 236, 150, translator(language))
    words = [shape for shape in chart if isinstance(shape, Text)]
    for word in words:
        assert word.x >= -0.01
        assert word.x + word.width <= 236.01
        assert 0 < word.y <= 150
    days = sorted((word.x, word.x + word.width) for word in words if word.y > 140)
    assert all(right < left for (_, right), (left, _) in pairwise(days))


def test_the_chart_is_told_in_words() -> None:
    said = trend_in_words(trend_points(AUDITS), translator("nb"))
    assert "14.10.2026" in said
    assert "ekstern 1,0" in said
