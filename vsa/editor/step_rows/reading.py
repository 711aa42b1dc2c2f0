"""What the text of a cell means for the node in its row."""

from typing import Any

from vsa.editor.fields import Field, Kind
from vsa.editor.step_rows.words import read_choice, read_yes_no
from vsa.exchange.step_table.values import refuse_date
from vsa.i18n import Translator
from vsa.model.nodes import Node
from vsa.model.share_text import read_share


def read_value(field: Field, node: Node, text: str, tr: Translator, *, pasted: bool = False) -> Any:
    """The value that a text gives a field of a node; nothing gives what a new node has. What is `pasted` may be written
    as a spreadsheet does. Raises UserError."""
    bare = text.strip()
    if not bare:
        return _unsaid(field, node)
    if field.kind is Kind.CHOICE:
        return read_choice(field, text, tr)
    if field.kind is Kind.FLAG:
        return read_yes_no(text)
    if pasted and field.kind is Kind.PERCENT:
        return read_share(bare)
    if pasted and field.kind is Kind.DURATION:
        refuse_date(bare)
    return field.read(text, tr)


def _unsaid(field: Field, node: Node) -> Any:
    if field.kind in (Kind.LINE, Kind.LINES):
        return ""
    owner = getattr(node, field.part) if field.part else node
    return type(owner).model_fields[field.name].get_default(call_default_factory=True)
