import string

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from vsa.drawing.fonts import FILES, font_file
from vsa.drawing.measuring import break_lines, shortened, text_run, text_width

TITLE = (13.5, "semibold")
COLUMN = 108.0
LETTERS = st.text(alphabet=string.ascii_letters + "æøåÆØÅčđŋ0123456789 /-,.\u00a0\u00ad", max_size=160)


@pytest.mark.parametrize("weight", FILES)
def test_every_weight_is_bundled_and_has_the_letters_of_norwegian_and_sami(weight):
    letters = TTFont(font_file(weight), lazy=True).getBestCmap()
    assert {ord(letter) for letter in "æøåÆØÅäöčđŋšŧžČĐŊŠŦŽ–…·−0123456789%\u00a0≈"} <= letters.keys()


@pytest.mark.parametrize("weight", FILES)
def test_every_letter_is_as_wide_as_the_font_file_says(weight):
    font = TTFont(font_file(weight), lazy=True)
    widths = {chr(code): font["hmtx"][glyph][0] / 2048 for code, glyph in font.getBestCmap().items()}
    assert {letter: text_width(letter, 1, weight) for letter in widths} == widths


@pytest.mark.parametrize("weight", FILES)
def test_all_digits_are_equally_wide(weight):
    assert len({text_width(digit, 16, weight) for digit in string.digits}) == 1


def test_width_is_the_sum_of_advances_and_grows_with_the_size():
    assert text_width("AV", 20) == pytest.approx(text_width("A", 20) + text_width("V", 20))
    assert text_width("Hei", 26) == pytest.approx(2 * text_width("Hei", 13))
    assert text_width("", 13) == 0


def test_a_title_breaks_at_spaces():
    assert break_lines("Motta og journalføre søknad", *TITLE, COLUMN, 3) == ("Motta og", "journalføre", "søknad")


def test_a_no_break_space_keeps_words_together():
    assert break_lines("Innhente uttalelse (vei,\u00a0VA)", *TITLE, COLUMN)[-1] == "(vei,\u00a0VA)"


def test_a_soft_hyphen_is_seen_only_where_the_line_breaks():
    assert break_lines("forhånds\u00adkonferanse", *TITLE, COLUMN) == ("forhånds-", "konferanse")
    assert break_lines("møte\u00adreferat", *TITLE, COLUMN) == ("møtereferat",)


@pytest.mark.parametrize(
    ("word", "lines"),
    [
        ("Byggesaksbehandlingstid", ("Byggesaks-", "behandlingstid")),
        ("Sidemannskontrollskjema", ("Sidemanns-", "kontrollskjema")),
        ("Matrikkelføringsansvarlig", ("Matrikkelførings-", "ansvarlig")),
        ("Hjemmetjenestenemnda", ("Hjemmetjeneste-", "nemnda")),
        ("Saksbehandler/matrikkelfører", ("Saksbehandler/", "matrikkelfører")),
    ],
)
def test_a_word_wider_than_the_column_is_divided_where_a_reader_expects_it(word, lines):
    assert break_lines(word, *TITLE, COLUMN + 12) == lines


def test_what_does_not_fit_in_the_last_line_ends_in_an_ellipsis():
    lines = break_lines("Vurdere mot plan, lov og nabomerknader fra alle sider", *TITLE, COLUMN, 3)
    assert len(lines) == 3
    assert lines[-1].endswith("…")


def test_a_word_is_divided_to_fill_a_line_before_anything_is_left_out():
    lines = break_lines("Overlevere sak til hjemmetjenesten", *TITLE, 100, 3)
    assert lines[0] == "Overlevere sak"
    assert "".join(line.removesuffix("-") for line in lines[1:]) == "til hjemmetjenesten"
    assert break_lines("Overlevere sak til hjemmetjenesten", *TITLE, 100)[1] == "til"


def test_the_last_line_takes_as_much_of_the_rest_as_fits():
    assert break_lines("Byggesaksbehandlingstid", *TITLE, COLUMN, 1) == ("Byggesaksbeh…",)
    assert break_lines("plan/lov/naboer/merknader", *TITLE, COLUMN, 1) == ("plan/lov/nabo…",)
    assert shortened("10–20–45 min", 13.5, "bold", 60) == "10–20–…"


def test_paragraphs_start_new_lines_and_empty_text_has_none():
    assert break_lines("Ring\nsøkeren", *TITLE, COLUMN) == ("Ring", "søkeren")
    assert break_lines(" \n ", *TITLE, COLUMN) == ()


@given(text=LETTERS, width=st.floats(min_value=30, max_value=300), max_lines=st.integers(min_value=1, max_value=4))
def test_no_line_is_wider_than_its_column(text, width, max_lines):
    lines = break_lines(text, *TITLE, width, max_lines)
    assert len(lines) <= max_lines
    assert all(text_width(line, *TITLE) <= width for line in lines)


@given(text=LETTERS, width=st.floats(min_value=30, max_value=300))
def test_no_letter_is_lost_when_a_text_is_broken(text, width):
    def letters(value):
        return "".join(letter for letter in value if letter not in " -\u00ad")

    assert letters("".join(break_lines(text, *TITLE, width))) == letters(text)


@given(text=LETTERS, width=st.floats(min_value=30, max_value=300))
def test_a_shortened_text_fits_on_its_line(text, width):
    assert text_width(shortened(text, 13, "regular", width), 13) <= width


@pytest.mark.parametrize(("anchor", "left"), [("start", 100.0), ("middle", 90.0), ("end", 80.0)])
def test_a_run_stands_where_its_anchor_says(anchor, left):
    run = text_run(100, 50, "x", 20 * 20 / text_width("x", 20), "regular", "text", anchor)
    assert run.x == pytest.approx(left)
    assert run.width == pytest.approx(20)


def test_letters_that_the_font_lacks_have_a_visible_substitute_and_joiners_none():
    run = text_run(0, 0, "🎉 A\u2011B\u202f5 \u202e漢\ufe0f\u200d\x07\t", 10, "bold", "text")
    assert run.text == "\ufffd A-B\u00a05 \ufffd\ufffd\ufffd "
    assert run.width == text_width(run.text, 10, "bold") == text_width("🎉 A\u2011B\u202f5 \u202e漢\x07\t", 10, "bold")


def test_sami_and_norwegian_letters_are_drawn_as_they_are():
    text = "Čálli ŋŧđŠž Æøå «–» ½ €"
    assert text_run(0, 0, text, 10, "regular", "text").text == text
