"""Texts, numbers and dates in each language."""

from datetime import date, datetime

import pytest
from babel.dates import format_date
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from vsa.i18n import LANGUAGES, Message, UserError, language_of, message, translator
from vsa.i18n.catalogue import Area, Entry
from vsa.i18n.numbers import MINUS_SIGN, number_text

LOCALES = {"nb": "nb", "nn": "nn", "en": "en_GB"}
NB, NN, EN = (translator(language) for language in LANGUAGES)


def plain(text):
    return text.replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(
    ("tr", "value", "decimals", "text"),
    [
        (NB, 1695, 0, "1 695"),
        (NN, 1695.5, 1, "1 695,5"),
        (EN, 1695.5, 1, "1,695.5"),
        (NB, -1.25, 2, "\u22121,25"),
        (NB, -0.001, 1, "0,0"),
        (NB, 0.5, 0, "0"),
        (NB, 28.46, 1, "28,5"),
    ],
)
def test_numbers_are_written_as_people_write_them(tr, value, decimals, text):
    assert plain(tr.number(value, decimals)) == text


@given(st.floats(-1e15, 1e15), st.sampled_from(LANGUAGES), st.integers(0, 4), st.booleans())
def test_numbers_are_written_as_the_common_locale_data_say(value, language, decimals, trim):
    pattern = "#,##0" + (("." + ("#" if trim else "0") * decimals) if decimals else "")
    told = format_decimal(value, format=pattern, locale=LOCALES[language]).replace("-", MINUS_SIGN)
    nothing = not told.strip(f"{MINUS_SIGN}0.,")
    assert number_text(value, language, decimals, trim=trim) == (told.lstrip(MINUS_SIGN) if nothing else told)


@pytest.mark.parametrize("language", LANGUAGES)
def test_dates_are_written_as_the_common_locale_data_say(language):
    for month in range(1, 13):
        day = date(2026, month, 2)
        told = format_date(day, "d MMM y" if language == "en" else "d.M.y", locale=language)
        assert translator(language).date(day) == told


def test_trailing_zeros_are_dropped_when_asked():
    assert NB.number(1.50, 2, trim=True) == "1,5"
    assert NB.number(2.0, 2, trim=True) == "2"
    assert number_text(2.0, "nb", 2) == "2,00"


def test_shares_are_per_cents():
    assert NB.percent(0.35) == "35\u00a0%"
    assert EN.percent(0.024, 1) == "2.4%"


def test_dates_are_short():
    assert NB.date(date(2026, 11, 2)) == "2.11.2026"
    assert EN.date(date(2026, 11, 2)) == "2 Nov 2026"


def test_values_of_a_text_are_written_in_its_language():
    assert "1,5" in NB("common.estimate", time=1.5)
    assert "1.5" in EN("common.estimate", time=1.5)
    assert "2.11.2026" in NB("common.estimate", time=datetime(2026, 11, 2))
    assert "2, 3" in NB("common.estimate", time=(2, 3))
    assert "a: 1" in NB("common.estimate", time={"a": 1})
    assert "True" in NB("common.estimate", time=True)
    assert "None" in NB("common.estimate", time=None)


def test_a_message_in_a_message_is_written_in_the_same_language():
    inner = message("model.duration.empty")
    assert NB.text(message("storage.unreadable", file="a.vsa", reason=inner)).endswith(NB.text(inner))
    assert EN.text(message("storage.unreadable", file="a.vsa", reason=inner)).endswith(EN.text(inner))


@pytest.mark.parametrize(("count", "form"), [(1, "week"), (2, "weeks"), (0, "weeks"), (1.5, "weeks")])
def test_plural_forms_follow_the_count(count, form):
    assert EN("common.unit.week", count=count) == form


def test_an_unknown_key_is_a_fault_of_the_program():
    with pytest.raises(KeyError):
        NB("common.gone")


def test_the_translator_of_a_language_is_made_once():
    assert translator("nb") is NB


def test_a_message_never_changes_and_an_error_carries_it():
    what = message("model.duration.empty", text="x")
    with pytest.raises(TypeError):
        what.values["text"] = "y"
    assert what == Message("model.duration.empty", {"text": "x"})
    assert UserError(what).message is what


@pytest.mark.parametrize(
    ("tag", "language"),
    [("nb_NO", "nb"), ("nn-NO", "nn"), ("en", "en"), ("EN_us", "en"), ("no", "nb"), ("de_DE", "nb"), ("", "nb")],
)
def test_a_language_tag_finds_its_catalogue(tag, language):
    assert language_of(tag) == language


def test_an_area_that_was_changed_is_read_anew(tmp_path):
    file = tmp_path / "area.toml"
    for text in ("Før", "Etterpå"):
        file.write_text(f'[table]\nkey = "{text}"\n', encoding="utf-8")
        entries: dict[str, Entry] = {}
        Area("area", str(file)).read_into(entries)
        assert entries == {"area.table.key": text}
