"""Identity numbers are recognised by their control digits."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vsa.model.identity_numbers import identity_numbers_in, is_identity_number, looks_like_identity_number

OTHERS = ("", "45 min", "2026/4711", "3.11.2026 09:00", "1234567890", "12345678901", "0" * 12)


def with_control_digits(nine: str) -> str | None:
    """The number that nine digits begin, or None where no control digits fit."""
    first = -sum(w * int(d) for w, d in zip((3, 7, 6, 1, 8, 9, 4, 5, 2), nine, strict=True)) % 11
    ten = f"{nine}{first}"
    if first == 10:
        return None
    second = -sum(w * int(d) for w, d in zip((5, 4, 3, 2, 7, 6, 5, 4, 3, 2), ten, strict=True)) % 11
    return None if second == 10 else f"{ten}{second}"


NINE = st.text("0123456789", min_size=9, max_size=9)


@given(NINE)
def test_right_control_digits_are_recognised_and_one_wrong_digit_is_not(nine: str) -> None:
    number = with_control_digits(nine)
    if number is None:
        return
    assert is_identity_number(number)
    for place in range(11):
        wrong = number[:place] + str((int(number[place]) + 1) % 10) + number[place + 1 :]
        assert not is_identity_number(wrong)


@given(NINE, st.sampled_from((" ", "", "\u00a0", "-")))
def test_they_are_found_in_a_text_as_they_are_written(nine: str, gap: str) -> None:
    number = with_control_digits(nine)
    if number is not None:
        written = f"{number[:6]}{gap}{number[6:]}"
        assert identity_numbers_in(f"Søker {written}, ny sak") == (written,)


@pytest.mark.parametrize(
    "written", ["01 01 07 50160", "01.01.07 50160", "010107 501 60", "01/01/07-50160", "sak 12 010107 50160"]
)
def test_gaps_between_the_parts_hide_nothing(written: str) -> None:
    assert [re.sub(r"\D", "", found) for found in identity_numbers_in(written)] == ["01010750160"]


@pytest.mark.parametrize("text", OTHERS)
def test_other_digits_are_none(text: str) -> None:
    assert identity_numbers_in(text) == ()


def test_letters_of_other_scripts_are_no_digits() -> None:
    assert not is_identity_number("٠" * 11)


@given(NINE)
def test_a_cell_may_have_lost_its_leading_zero(nine: str) -> None:
    number = with_control_digits(f"0{nine[1:]}")
    if number is not None:
        assert looks_like_identity_number(number)
        assert looks_like_identity_number(f" {number[1:]} ")


@pytest.mark.parametrize("cell", ["", "0", "45 min", "12", "1234567890", "3.11.2026"])
def test_other_cells_do_not_look_like_one(cell: str) -> None:
    assert not looks_like_identity_number(cell)
