"""What the text of a cell means for the node in its row."""

from typing import Any

from vsa.editor.fields import Field, Kind
from vsa.editor.step_rows.words import read_choice, read_yes_no
from vsa.exchange.step_table.values import read_share
from vsa.i18n import Translator, UserError
from vsa.model.nodes import Node


def read_value(field: Field, node: Node, text: str, tr: Translator, *, pasted: bool = False) -> Any:
    """The value that a text gives a field of a node; nothing gives what a new node has. Raises UserError.

    In what is `pasted`, a share may stand as a spreadsheet keeps it: 0,35 without a sign is 35 %.
    """
    if not text.strip():
        return _unsaid(field, node)
    if field.kind is Kind.CHOICE:
        return read_choice(field, text, tr)
    if field.kind is Kind.FLAG:
        return read_yes_no(text)
    if field.kind is Kind.PERCENT and pasted and _is_fraction(text):
        return read_share(text)
    return field.read(text, tr)


def _unsaid(field: Field, node: Node) -> Any:
    if field.kind in (Kind.LINE, Kind.LINES):
        return ""
    owner = getattr(node, field.part) if field.part else node
    return type(owner).model_fields[field.name].get_default(call_default_factory=True)


def _is_fraction(text: str) -> bool:
    try:
        return not text.rstrip().endswith("%") and read_share(text) <= 1 and float(text.replace(",", ".")) <= 1
    except (UserError, ValueError):
        return False
