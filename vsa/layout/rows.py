"""In which row of its lane every box stands: the main route straight, the others beside it, near their neighbours."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from itertools import count

from vsa.layout.diagram import Diagram, Link
from vsa.layout.network import Network, drawn_links

Row = int
"""0 is the row of the main route, below it is positive, above negative."""

Height = Callable[[str], int | None]
"""Height of a box on the page in rows; None while it has no row."""

SWEEPS = 4
CLOSE_ROWS: tuple[Row, ...] = (0, 1, -1, 2, -2, 3, 4, 5)
NEAR_COLUMNS = 4
LANE_STEP = 8
"""Rows per lane in the estimate of heights."""

OFF_MAIN, ABOVE = 0.3, 0.1
NEW_ROW, LONELY_IN_ROW = 2.5, 0.8
BETWEEN_LANES = 0.1
BLOCKED, PASSES_OVER = 3.0, 2.0
STANDS_IN_WAY, STANDS_IN_MAIN = 3.0, 6.0
CROSSING = 1.0

MOST_PAIRS = 2_000_000
"""With more pairs of arrows side by side than this, the crossing estimate is left out."""


def rows(diagram: Diagram, net: Network, column: Mapping[str, int], lanes: Sequence[str]) -> dict[str, Row]:
    """The row of every box inside its lane. Two boxes never share a lane, row and column."""
    search = _RowSearch(diagram, net, column, {lane: i for i, lane in enumerate(lanes)})
    return search.run()


class _RowSearch:
    """Puts boxes into rows one by one, then lifts and puts each again until nothing moves."""

    def __init__(self, diagram: Diagram, net: Network, column: Mapping[str, int], number: Mapping[str, int]) -> None:
        self.net, self.column = net, column
        self.lane = {box.id: number.get(box.lane, 0) for box in diagram.boxes}
        self.row: dict[str, Row] = {}
        self.taken: dict[tuple[int, Row, int], str] = {}
        self.boxes_in_row: dict[tuple[int, Row], int] = defaultdict(int)
        links = [link for link in drawn_links(diagram) if link.source != link.target and link.kind != "information"]
        self.neighbours: dict[str, list[str]] = defaultdict(list)
        self.long_in_lane: dict[int, list[tuple[int, int, Link, float]]] = defaultdict(list)
        for link in links:
            self._note(link)
        estimate = _CrossingEstimate(links, column)
        self.crossings = estimate if estimate.pairs <= MOST_PAIRS else None

    def _note(self, link: Link) -> None:
        self.neighbours[link.source].append(link.target)
        self.neighbours[link.target].append(link.source)
        first, last = sorted((self.column[link.source], self.column[link.target]))
        if self.lane[link.source] == self.lane[link.target] and last - first > 1:
            in_the_way = STANDS_IN_MAIN if link.main else STANDS_IN_WAY
            self.long_in_lane[self.lane[link.source]].append((first, last, link, in_the_way))

    def run(self) -> dict[str, Row]:
        for box in self.net.order:
            if box in self.net.on_main and self._free(box, 0):
                self._put(box, 0)
        others = sorted((box for box in self.net.boxes if box not in self.row), key=lambda box: self.column[box])
        for _ in range(SWEEPS):
            moved = [self._put_best(box) for box in others]
            if not any(moved):
                break
        return self.row

    def _free(self, box: str, row: Row) -> bool:
        return (self.lane[box], row, self.column[box]) not in self.taken

    def _put(self, box: str, row: Row) -> None:
        self.row[box] = row
        self.taken[self.lane[box], row, self.column[box]] = box
        self.boxes_in_row[self.lane[box], row] += 1

    def _lift(self, box: str) -> Row | None:
        row = self.row.pop(box, None)
        if row is not None:
            del self.taken[self.lane[box], row, self.column[box]]
            self.boxes_in_row[self.lane[box], row] -= 1
        return row

    def _put_best(self, box: str) -> bool:
        """Whether the box came to stand in another row than before."""
        before = self._lift(box)
        free = [row for row in CLOSE_ROWS if self._free(box, row)]
        if not free:
            free = [next(row for row in count(max(CLOSE_ROWS) + 1) if self._free(box, row))]
        self._put(box, min(free, key=lambda row: self._cost(box, row)))
        return self.row[box] != before

    def _cost(self, box: str, row: Row) -> float:
        cost = self._cost_of_row(box, row) + self._cost_to_neighbours(box, row) + self._cost_in_the_way(box, row)
        if self.crossings:
            self.row[box] = row
            cost += CROSSING * self.crossings.of(box, self._height)
            del self.row[box]
        return cost

    def _height(self, box: str) -> int | None:
        row = self.row.get(box)
        return None if row is None else self.lane[box] * LANE_STEP + row

    def _cost_of_row(self, box: str, row: Row) -> float:
        lane, column = self.lane[box], self.column[box]
        cost = abs(row) * OFF_MAIN + (row < 0) * ABOVE
        if not row:
            return cost
        if not self.boxes_in_row[lane, row]:
            return cost + NEW_ROW
        around = range(column - NEAR_COLUMNS, column + NEAR_COLUMNS + 1)
        return cost + (0 if any((lane, row, near) in self.taken for near in around) else LONELY_IN_ROW)

    def _cost_to_neighbours(self, box: str, row: Row) -> float:
        lane, cost = self.lane[box], 0.0
        for other in self.neighbours[box]:
            there = self.row.get(other)
            if there is None:
                continue
            if self.lane[other] == lane:
                cost += abs(there - row) + self._cost_between(box, row, other, there)
            else:
                cost += BETWEEN_LANES * abs((self.lane[other] - lane) * LANE_STEP / 2 + there - row)
        return cost

    def _cost_between(self, box: str, row: Row, other: str, there: Row) -> float:
        """Boxes in the way of a straight arrow between two boxes of one lane."""
        lane, first, last = self.lane[box], *sorted((self.column[box], self.column[other]))
        if there == row:
            return BLOCKED * any((lane, row, between) in self.taken for between in range(first + 1, last))
        if first == last:
            low, high = sorted((row, there))
            return PASSES_OVER * any((lane, between, first) in self.taken for between in range(low + 1, high))
        return 0.0

    def _cost_in_the_way(self, box: str, row: Row) -> float:
        """Straight arrows of others that the box would stand in the way of."""
        column, cost = self.column[box], 0.0
        for first, last, link, weight in self.long_in_lane[self.lane[box]]:
            if first < column < last and self.row.get(link.source) == row and self.row.get(link.target) == row:
                cost += weight
        return cost


class _CrossingEstimate:
    """How many arrows those of one box would cross if all were drawn as straight lines."""

    def __init__(self, links: Sequence[Link], column: Mapping[str, int]) -> None:
        self.spans: list[tuple[int, str, int, str]] = []
        self.of_box: dict[str, list[int]] = defaultdict(list)
        self.over_gap: dict[int, set[int]] = defaultdict(set)
        for number, link in enumerate(links):
            left, right = sorted((link.source, link.target), key=lambda box: column[box])
            self.spans.append((column[left], left, column[right], right))
            self.of_box[left].append(number)
            self.of_box[right].append(number)
            for gap in range(column[left], column[right]):
                self.over_gap[gap].add(number)

    @property
    def pairs(self) -> int:
        """Pairs of arrows beside one another, counted in every column they share."""
        return sum(len(links) ** 2 for links in self.over_gap.values())

    def of(self, box: str, height: Height) -> int:
        """Crossings of the arrows of one box with others whose boxes all stand somewhere."""
        return sum(self._across(number, height) for number in self.of_box[box])

    def _across(self, number: int, height: Height) -> int:
        start, left, end, right = self.spans[number]
        from_height, to_height = height(left), height(right)
        if start == end or from_height is None or to_height is None:
            return 0
        slope = (to_height - from_height) / (end - start)
        total = 0
        for other in set().union(*(self.over_gap[gap] for gap in range(start, end))):
            other_start, other_left, other_end, other_right = self.spans[other]
            if other_left in (left, right) or other_right in (left, right):
                continue
            other_from, other_to = height(other_left), height(other_right)
            if other_from is None or other_to is None:
                continue
            other_slope = (other_to - other_from) / (other_end - other_start)
            low, high = max(start, other_start), min(end, other_end)
            gap_low = from_height + slope * (low - start) - other_from - other_slope * (low - other_start)
            gap_high = from_height + slope * (high - start) - other_from - other_slope * (high - other_start)
            total += gap_low * gap_high < 0
        return total
