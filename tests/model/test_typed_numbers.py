"""Numbers that mean a thousand to some and one to others."""

import pytest

from vsa.i18n import UserError, translator
from vsa.model.typed_numbers import refuse_thousands_mark


@pytest.mark.parametrize(
    ("language", "text", "whole"),
    [
        ("nb", "1.000", "1000"),
        ("nn", "ca. 12.500 min", "12500"),
        ("en", "1,000", "1000"),
        ("nb", "1.234.567", "1234567"),
    ],
)
def test_a_mark_between_thousands_is_asked_about(language, text, whole):
    with pytest.raises(UserError) as refused:
        refuse_thousands_mark(text, translator(language))
    assert whole in translator(language).text(refused.value.message)


@pytest.mark.parametrize(
    ("language", "text"),
    [("nb", "1,000"), ("nb", "1.5"), ("nb", "0.125"), ("nb", "1000"), ("nb", "12.3.2026"), ("en", "1.000"), ("nb", "")],
)
def test_what_can_be_read_in_one_way_is_let_through(language, text):
    refuse_thousands_mark(text, translator(language))
