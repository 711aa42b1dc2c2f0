"""Which arrows of a step table go back."""

from collections.abc import Iterator, Mapping, Sequence

Edge = tuple[str, int]


def back_edges(successors: Mapping[str, Sequence[str | None]]) -> frozenset[Edge]:
    """The back edges of the depth-first order: rows as they stand, then the successors as they stand.

    An edge is named by its source and its place among the source's successors. None is the end of the case.
    """
    found: set[Edge] = set()
    finished: set[str] = set()
    for root in successors:
        if root in finished:
            continue
        path: list[tuple[str, Iterator[tuple[int, str | None]]]] = [(root, iter(enumerate(successors[root])))]
        on_path = {root}
        while path:
            node, edges = path[-1]
            place, target = next(edges, (-1, None))
            if place < 0:
                path.pop()
                on_path.remove(node)
                finished.add(node)
            elif target in on_path:
                found.add((node, place))
            elif target is not None and target not in finished:
                path.append((target, iter(enumerate(successors[target]))))
                on_path.add(target)
    return frozenset(found)
