"""Every free symbol of the registry: drawn, joined, spoken, listed, and kept in the file with its fields."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vsa.drawing.bounds import covered
from vsa.drawing.primitives import Text
from vsa.i18n import LANGUAGES, translator
from vsa.model.nodes import Symbol
from vsa.symbols.fields import LONGEST_LINE, FieldKind, misfit
from vsa.symbols.kind import ALL_SIDES, Facts
from vsa.symbols.registry import entries, kind_of, symbol_kind, symbol_kinds

FREE = sorted(name for name, kind in symbol_kinds().items() if kind.free)
BOKMAL = translator("nb")
FACTS = Facts(role="Arkiv")
VALUES = {FieldKind.LINE: "to ganger i uka", FieldKind.LINES: "PT 60 min\nKø 22", FieldKind.NUMBER: 5}
LONG = "Byggesaksbehandlingsgebyrforskriftsendringshøringsuttalelse " * 3
THE_CLASSICS = {
    "supplier_customer", "user", "data_process", "shared_process", "data_box", "work_cell", "push", "shipment", "truck",
    "supermarket", "buffer", "fifo_lane", "withdrawal", "information_box", "control", "production_kanban",
    "withdrawal_kanban", "signal_kanban", "kanban_post", "kanban_batch", "sequence_ball", "levelling", "go_see",
    "operator", "quality_problem",
}  # fmt: skip
THE_OFFICE = {"inbox", "case_file", "case_files", "it_system", "handover", "bottleneck", "deadline_stop"}


def filled(name, **fields):
    kind = symbol_kind(name)
    values = {field.name: VALUES[field.kind] for field in kind.fields} | fields
    return Symbol(id="y", lane="l", kind=name, name="Postrunden", fields=values)


def texts(primitives):
    return [each for each in primitives if isinstance(each, Text)]


def test_the_administrative_and_the_classical_set_are_there():
    assert set(FREE) == THE_CLASSICS | THE_OFFICE


@pytest.mark.parametrize("name", FREE)
def test_a_symbol_is_centred_where_it_stands_and_keeps_to_its_size(name):
    kind, bare = symbol_kind(name), Symbol(id="y", lane="l", kind=name)
    width, height = kind.size(bare, FACTS, BOKMAL)
    box = covered(kind.draw(bare, FACTS, (200.0, 100.0), BOKMAL))
    assert 30 <= width <= 96
    assert 24 <= height <= 72
    assert (box.left, box.right) == pytest.approx((200 - width / 2, 200 + width / 2), abs=1)
    assert (box.top, box.bottom) == pytest.approx((100 - height / 2, 100 + height / 2), abs=1)


@pytest.mark.parametrize("name", FREE)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_symbol_speaks_its_name_and_what_is_filled_in(name, language):
    tr, kind = translator(language), symbol_kind(name)
    said = kind.describe(filled(name), FACTS, tr)
    assert said.startswith(tr(kind.label))
    assert "Postrunden" in said
    for field in kind.fields:
        assert field.text(filled(name), tr) in said
        assert tr(field.label)


@pytest.mark.parametrize("name", FREE)
def test_what_is_filled_in_is_seen(name):
    kind = symbol_kind(name)
    drawn = " ".join(run.text for run in texts(kind.draw(filled(name), FACTS, (0.0, 0.0), BOKMAL)))
    for field in kind.fields:
        for line in field.text(filled(name), BOKMAL).splitlines():
            assert line in drawn
    if kind.text == "name":
        assert "Postrunden" in drawn


@pytest.mark.parametrize("name", FREE)
def test_arrows_join_every_side(name):
    assert symbol_kind(name).ports == ALL_SIDES


@given(
    name=st.sampled_from(FREE),
    words=st.text(alphabet=string.ascii_letters + "æøå -/\u00ad", max_size=LONGEST_LINE) | st.just(LONG),
)
def test_no_text_is_wider_than_its_room(name, words):
    kind = symbol_kind(name)
    fields = {field.name: words for field in kind.fields if field.kind is not FieldKind.NUMBER}
    symbol = Symbol(id="y", lane="l", kind=name, name=words, fields=fields)
    width, _ = kind.size(symbol, FACTS, BOKMAL)
    for run in texts(kind.draw(symbol, FACTS, (0.0, 0.0), BOKMAL)):
        assert run.width <= max(131.0, width)
        assert run.x >= -max(131.0, width) / 2


def test_a_text_that_has_no_room_in_the_drawing_stands_under_it():
    inside, under = (
        texts(symbol_kind("truck").draw(Symbol(id="y", lane="l", kind="truck", fields=fields), FACTS, (0, 0), BOKMAL))
        for fields in ({"how_often": "1 / uke"}, {"how_often": "hver gang kurven er full"})
    )
    assert [run.text for run in inside] == ["1 / uke"]
    assert inside[0].y < 10
    assert [run.text for run in under] == ["hver gang kurven er", "full"]
    assert under[0].y > 25


def test_a_symbol_of_a_kind_that_only_nodes_have_is_drawn_as_a_named_box():
    for name in ("step", "lane", "card", "hologram"):
        assert kind_of(Symbol(id="y", lane="l", kind=name)).name == "unknown"


@pytest.mark.parametrize("name", FREE)
def test_a_field_refuses_what_it_cannot_hold_in_every_language(name):
    kind = symbol_kind(name)
    for field in kind.fields:
        wrong = -1 if field.kind is FieldKind.NUMBER else 12
        reason = misfit(filled(name, **{field.name: wrong}), kind.label, kind.fields)
        assert reason is not None
        assert len({translator(language).text(reason) for language in LANGUAGES}) == len(LANGUAGES)
    assert misfit(filled(name), kind.label, kind.fields) is None


@pytest.mark.parametrize("value", [True, -1, "5", 1e12])
def test_a_number_is_a_number(value):
    kind = symbol_kind("supermarket")
    assert misfit(filled("supermarket", count=value), kind.label, kind.fields) is not None


def test_every_line_of_the_list_is_drawn_within_its_box_and_found_by_words():
    names = [entry.name for entry in entries()]
    assert len(names) == len(set(names))
    assert set(names) >= THE_CLASSICS | THE_OFFICE
    for entry in entries():
        box = covered(entry.picture(BOKMAL))
        assert box.left >= 0
        assert box.top >= 0
        assert box.right <= 96
        assert box.bottom <= 74
        for language in LANGUAGES:
            assert translator(language)(entry.label)
            assert translator(language)(entry.words)
