"""Walks through a graph given by a successor function. None of them recurses: a stream may be a chain of thousands."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

N = TypeVar("N")
Successors = Callable[[N], Iterable[N]]


def reachable(roots: Iterable[N], successors: Successors[N]) -> frozenset[N]:
    """The roots and everything that can be reached from them."""
    seen = set(roots)
    waiting = list(seen)
    while waiting:
        for node in successors(waiting.pop()):
            if node not in seen:
                seen.add(node)
                waiting.append(node)
    return frozenset(seen)


def postorder(roots: Iterable[N], successors: Successors[N]) -> tuple[N, ...]:
    """The nodes in the order in which a depth-first walk leaves them. Backwards it is a topological order if there is
    no cycle."""
    left: list[N] = []
    seen: set[N] = set()
    for root in roots:
        if root in seen:
            continue
        seen.add(root)
        path: list[tuple[N, Iterator[N]]] = [(root, iter(successors(root)))]
        while path:
            node, rest = path[-1]
            for following in rest:
                if following not in seen:
                    seen.add(following)
                    path.append((following, iter(successors(following))))
                    break
            else:
                left.append(node)
                path.pop()
    return tuple(left)


def components(nodes: Iterable[N], successors: Successors[N]) -> list[tuple[N, ...]]:
    """The strongly connected components, each after those that it can be reached from (Tarjan 1972)."""
    found: list[tuple[N, ...]] = []
    number: dict[N, int] = {}
    lowest: dict[N, int] = {}
    stack: list[N] = []
    closed: set[N] = set()

    def enter(node: N) -> tuple[N, Iterator[N]]:
        number[node] = lowest[node] = len(number)
        stack.append(node)
        return node, iter(successors(node))

    for root in nodes:
        path = [] if root in number else [enter(root)]
        while path:
            node, rest = path[-1]
            for following in rest:
                if following not in number:
                    path.append(enter(following))
                    break
                if number[following] < lowest[node] and following not in closed:
                    lowest[node] = number[following]
            else:
                path.pop()
                if path:
                    parent = path[-1][0]
                    lowest[parent] = min(lowest[parent], lowest[node])
                if lowest[node] == number[node]:
                    found.append(_popped_down_to(node, stack))
                    closed.update(found[-1])
    found.reverse()
    return found


def _popped_down_to(node: N, stack: list[N]) -> tuple[N, ...]:
    popped = [stack.pop()]
    while popped[-1] != node:
        popped.append(stack.pop())
    return tuple(popped)
