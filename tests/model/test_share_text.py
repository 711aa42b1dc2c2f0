"""Shares as people write them, in every place where one is typed, pasted or read from a file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vsa.i18n import LANGUAGES, UserError, translator
from vsa.model.share_text import read_share, read_typed_share


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("15", 0.15),
        ("15%", 0.15),
        ("15 %", 0.15),
        ("15\u00a0%", 0.15),
        ("15 prosent", 0.15),
        ("15 pst.", 0.15),
        ("12,5 per cent", 0.125),
        ("0,15", 0.15),
        (".5", 0.5),
        ("0.95", 0.95),
        ("0,5 %", 0.005),
        ("1 %", 0.01),
        ("100", 1),
        ("0", 0),
        ("1/3", 1 / 3),
        ("2 / 5", 0.4),
        ("⅓", 1 / 3),
        ("½", 0.5),
        ("2 av 3", 2 / 3),
        ("En av fire", 0.25),
        ("one of ten", 0.1),
        ("en tredel", 1 / 3),
        ("to tredeler", 2 / 3),
        ("tre fjerdedeler", 0.75),
        ("ein firedel", 0.25),
        ("halvparten", 0.5),
        ("a third", 1 / 3),
        ("three quarters", 0.75),
        ("alle", 1),
        ("ingen", 0),
    ],
)
def test_a_share_is_read_as_people_say_it(text: str, share: float) -> None:
    assert read_share(text) == read_typed_share(text) == pytest.approx(share, abs=1e-15)


@pytest.mark.parametrize(
    "text", ["", "mye", "101", "101 %", "-1", "4/3", "1/0", "1/2/3", "3 av 2", "tre halve", "15-20 %", "%", "9" * 500]
)
def test_what_is_no_share_is_refused_with_an_example(text: str) -> None:
    for read in (read_share, read_typed_share):
        with pytest.raises(UserError) as refused:
            read(text)
        assert "1/3" in translator("nb").text(refused.value.message)


@pytest.mark.parametrize("text", ["1", "1,0", "1.00"])
def test_a_bare_one_is_all_in_a_table_and_refused_when_it_is_typed(text: str) -> None:
    assert read_share(text) == 1
    with pytest.raises(UserError) as refused:
        read_typed_share(text)
    for language in LANGUAGES:
        assert "100" in translator(language).text(refused.value.message)


@given(st.floats(0, 1), st.sampled_from(LANGUAGES))
def test_a_share_that_is_written_can_be_read(share: float, language: str) -> None:
    assert read_typed_share(translator(language).percent(share, 6)) == pytest.approx(share, abs=1e-8)


@given(st.text(max_size=30) | st.text("0123456789 ,./%avoftredl", max_size=20))
def test_any_text_is_a_share_or_one_sentence(text: str) -> None:
    try:
        share = read_share(text)
    except UserError as refused:
        share, sentence = 0.0, translator("nb").text(refused.message)
        assert sentence
    assert 0 <= share <= 1
