"""A map so large that nobody is to wait for all of its picture after an edit."""

from functools import cache

from vsa.editor.session import Session
from vsa.exchange import read_table
from vsa.model.document import Document

STEPS = 110
ROLES = ("Mottak", "Saksbehandler", "Leder", "Arkiv")


@cache
def large_document() -> Document:
    """Through four roles; every ninth step sends some cases back."""
    rows = ["id;step;role;wait;process time;class;next", *map(_row, range(1, STEPS + 1))]
    return read_table("\n".join(rows).encode())


def opened_session() -> Session:
    """That map as it has just been opened, and somebody who looks at it."""
    session = Session(large_document())
    assert session.scene is not None
    session.listen(lambda _: session.scene)
    return session


def large_session() -> Session:
    """The same at rest."""
    session = opened_session()
    session.settle()
    return session


def _row(number: int) -> str:
    ways = f"{number + 1}: 80 %, {number - 2}: 20 %" if number % 9 == 5 else ""
    return f"{number};Behandle {number};{ROLES[number % 4]};{number % 5} d;{10 + number} min;NV;{ways}"
