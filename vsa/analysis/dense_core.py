"""Expected visits between the nodes of a small part of a chain in which nearly every node leads to nearly every other.

With Q the shares between the nodes and l the share that leaves each, the visits are (I - Q)^-1. The matrix is halved
again and again: what passes through the first half is sent directly on in the second, as when single nodes are
eliminated. Nothing is ever subtracted (Grassmann, Taksar and Heyman 1985), and nearly all work is done by products of
matrices.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from numpy import float64
    from numpy.typing import NDArray

    Matrix = NDArray[float64]


def visits_between(shares: "Matrix", leaving: "Matrix") -> "Matrix":
    """Visits to node j of a case that starts at node i. `shares` is Q, of which the diagonal is not looked at: a node
    that goes to itself only stays. Raises ZeroDivisionError when some nodes are never left."""
    size = len(leaving)
    if size == 1:
        return 1 / _left(leaving)[:, None]
    import numpy

    half = size // 2
    first, second = slice(half), slice(half, None)
    onward, back = shares[first, second], shares[second, first]
    within = visits_between(shares[first, first], leaving[first] + onward.sum(axis=1))
    detour = back @ within
    found = numpy.empty((size, size))
    found[second, second] = visits_between(
        shares[second, second] + detour @ onward, leaving[second] + detour @ leaving[first]
    )
    found[first, second] = within @ (onward @ found[second, second])
    found[second, first] = found[second, second] @ detour
    found[first, first] = within + found[first, second] @ detour
    return found


def _left(leaving: "Matrix") -> "Matrix":
    if not leaving[0] > 0:
        raise ZeroDivisionError
    return leaving
