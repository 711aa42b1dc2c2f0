"""Where Ctrl and an arrow lead: to the edge of what is filled, as in a spreadsheet."""

from collections.abc import Sequence


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
