"""Documents of any size for the measurements, read from a step table and laid out as for a user."""

from vsa.exchange import read_table
from vsa.model.document import Document

ROLES = ("Mottak", "Saksbehandler", "Leder", "Arkiv")
HEADERS = "id;step;role;wait;process time;class;next"


def table_document(steps: int) -> Document:
    """A stream through four roles, in which every ninth step sends a fifth of the cases back."""
    return read_table("\n".join((HEADERS, *(_row(number, steps) for number in range(1, steps + 1)))).encode())


def _row(number: int, steps: int) -> str:
    ways = f"{number + 1}: 80 %, {number - 2}: 20 %" if number % 9 == 5 and number < steps else ""
    step = f"Behandle sak {number};{ROLES[number % len(ROLES)]};{number % 5} d;{10 + number % 90} min;NV"
    return f"{number};{step};{ways}"
