"""What is typed means the same on the card, in the fields, in the table and in rows that are pasted there or on the
map."""

from collections.abc import Callable

import pytest

from vsa.editor.fields import field_of
from vsa.editor.operations.writing import write_text
from vsa.editor.session import Session
from vsa.editor.step_rows import cell_edits
from vsa.editor.step_rows.block import read_block
from vsa.editor.step_rows.columns import HIDDEN_AT_FIRST
from vsa.editor.step_rows.table import StepTable
from vsa.exchange.step_table.block import read_block as read_for_map
from vsa.i18n import UserError, translator
from vsa.i18n.resources import examples
from vsa.model.nodes import Step
from vsa.storage import load

NB = translator("nb")
STEP = "3"
Reading = Callable[[str, str], object]
HEADINGS = {"wait": "Ventetid", "process_time": "Prosesstid", "first_time_right": "Riktig"}


def session() -> Session:
    return Session(load(examples() / "byggesak.vsa").document)


def value(of: Session, field: str) -> object:
    assert of.stream is not None
    return getattr(of.stream.nodes[STEP], field)


def on_card(field: str, text: str) -> object:
    here = session()
    write_text(here, f"node:{STEP}", text, field)
    return value(here, field)


def in_field(field: str, text: str) -> object:
    return field_of("step", field).read(text, NB)


def in_table(field: str, text: str, *, pasted: bool = False) -> object:
    here = session()
    table = StepTable(here, HIDDEN_AT_FIRST)
    here.listen(lambda _: table.refresh())
    row = table.row_of(STEP)
    assert row is not None
    column = [each.id for each in table.columns].index(field)
    if pasted:
        cell_edits.paste_block(table, read_block(text), [(row, column)])
    else:
        cell_edits.write(table, row, column, text)
    for refused in table.refused.values():
        raise UserError(refused.reason)
    return value(here, field)


def pasted_in_table(field: str, text: str) -> object:
    return in_table(field, text, pasted=True)


def pasted_on_map(field: str, text: str) -> object:
    part = read_for_map(f"Steg\t{HEADINGS[field]}\nMotta\t{text}", "nb").part
    (step,) = (node for node in part.nodes.values() if isinstance(node, Step))
    return getattr(step, field)


PLACES: tuple[Reading, ...] = (on_card, in_field, in_table, pasted_in_table, pasted_on_map)
TIMES = (
    "1,5 t", "1.5 t", "1t30", "1t 30m", "½ t", "1 ½ t", "halvannen time", "en uke", "3 arbeidsdager", "ca 2 uker",
    "2-3 dager", "10–20–45 min", "1:30", "01:30:00", "1\u00a0200 min", "20", "to og en halv time", "1 t 30 min",
)  # fmt: skip
SHARES = ("15", "15%", "15\u00a0%", "0,15", "0.95", "1/3", "en tredel", "0,5 %", "100 %")
REFUSED = ("2 dg", "10 virkedager", "1.000 min", "inntil 3 uker", "snart", "1/3 t", "-2 d")


def places_of(field: str) -> tuple[Reading, ...]:
    """The card has no share to write."""
    return PLACES[1:] if field == "first_time_right" else PLACES


@pytest.mark.parametrize(
    ("field", "text"),
    [
        *((field, text) for field in ("wait", "process_time") for text in TIMES),
        *(("first_time_right", text) for text in SHARES),
    ],
)
def test_a_text_means_the_same_wherever_it_is_written(field: str, text: str) -> None:
    wanted = in_field(field, text)
    assert wanted is not None
    assert [read(field, text) for read in places_of(field)] == [wanted] * len(places_of(field))


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_refused_is_refused_wherever_it_is_written_with_the_same_words(text: str) -> None:
    sentences = []
    for read in PLACES:
        with pytest.raises(UserError) as refused:
            read("wait", text)
        sentences.append(NB.text(refused.value.message))
    assert all(sentences[0] in sentence for sentence in sentences)
