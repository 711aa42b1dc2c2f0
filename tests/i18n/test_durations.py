"""Times as each language writes them."""

from types import SimpleNamespace

import pytest

from vsa.i18n import LANGUAGES, translator
from vsa.i18n.catalogue import catalogue
from vsa.i18n.durations import UNIT_LABELS, digits, number_as_written


def amount(*parts, clock=False):
    return SimpleNamespace(parts=parts, clock=clock)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_unit_has_a_label(language):
    assert set(UNIT_LABELS.values()) <= catalogue(language).keys()


@pytest.mark.parametrize(
    ("language", "number", "unit", "written"),
    [
        ("nb", 1.5, "h", "1,5 t"),
        ("nn", 1.5, "h", "1,5 t"),
        ("en", 1.5, "h", "1.5 h"),
        ("nb", 1, "w", "1 uke"),
        ("nn", 3, "w", "3 veker"),
        ("en", 3, "w", "3 weeks"),
        ("nb", 2, "mnd", "2 md."),
        ("nb", 2, "år", "2 år"),
        ("en", 14, "kd", "14 calendar days"),
    ],
)
def test_a_number_stands_before_its_label_and_is_never_torn_from_it(language, number, unit, written):
    assert translator(language).duration([amount((number, unit))]) == written.replace(" ", "\u00a0", 1)


def test_amounts_in_one_unit_share_its_label():
    spread = [amount((low, "min")) for low in (10, 20, 45)]
    assert translator("nb").duration(spread) == "10–20–45\u00a0min"


def test_amounts_in_several_units_keep_theirs():
    assert translator("nb").duration([amount((20, "min")), amount((1, "h"))]) == "20\u00a0min\u00a0– 1\u00a0t"


def test_a_clock_stays_a_clock():
    assert translator("en").duration([amount((1, "h"), (5, "min"), clock=True)]) == "1:05"


def test_an_estimate_and_a_memoryless_time_say_so():
    text = translator("nb").duration([amount((20, "min"))], exponential=True, estimate=True)
    assert text == "ca. exp(20\u00a0min)"


@pytest.mark.parametrize("language", LANGUAGES)
def test_thousands_are_set_apart_by_spaces_in_every_language(language):
    assert number_as_written(1234567, translator(language)) == "1\u00a0234\u00a0567"


@pytest.mark.parametrize(("number", "text"), [(0, "0"), (-0.0, "0"), (1e-9, "0.000000001"), (1e8, "100000000")])
def test_digits_never_use_an_exponent(number, text):
    assert digits(number) == text
