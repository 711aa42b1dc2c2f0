"""Where Ctrl and an arrow lead, and Tab and Enter among selected cells, as in a spreadsheet."""

from collections.abc import Sequence

from vsa.editor.step_rows.table import Place


def edge(filled: Sequence[bool], here: int, step: int) -> int:
    """Along cells that are filled or empty: to the last filled one before an empty one, else to the next filled one,
    else to the end."""
    last = len(filled) - 1 if step > 0 else 0
    at = here
    if at != last and filled[at] and filled[at + step]:
        while at != last and filled[at + step]:
            at += step
        return at
    while at != last:
        at += step
        if filled[at]:
            return at
    return at


def following(cells: Sequence[Place], here: Place, right: int, down: int) -> Place:
    """The next of some cells, round and round: along the rows by Tab, down the columns by Enter."""
    order = sorted(cells, key=lambda place: place if right else place[::-1])
    at = order.index(here) + (right or down) if here in order else 0
    return order[at % len(order)]
