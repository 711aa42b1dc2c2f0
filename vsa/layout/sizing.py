"""From columns and rows to places: gutters and channels grow with what runs in them, cards keep their size."""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from vsa.layout.clearance import Clearance, Clearances
from vsa.layout.diagram import Diagram, Lane, Place
from vsa.layout.outline import usual_card
from vsa.layout.spacing import COLUMN_GAP, LANE_PADDING, OUTER_GAP, ROW_GAP, TRACK, module_up
from vsa.layout.tracks import Bundle, LineKey

FIRST_TRACK_IN_LANE = 26
"""From a card to the first track in the next lane: half of it on either side of the border."""


@dataclass(frozen=True, slots=True)
class Cells:
    """Columns and rows before they have widths. Rows are numbered through all lanes from the top, none is empty."""

    lanes: tuple[Lane, ...]
    column: Mapping[str, int]
    row: Mapping[str, int]
    lane_of_row: Sequence[str]


def cells(lanes: Sequence[Lane], column: Mapping[str, int], row: Mapping[str, tuple[str, int]]) -> Cells:
    """row: every box's lane, and its row in it from any number; rows without boxes vanish."""
    number = {lane.id: i for i, lane in enumerate(lanes)}
    used = sorted(set(row.values()), key=lambda at: (number[at[0]], at[1]))
    order = {at: i for i, at in enumerate(used)}
    return Cells(tuple(lanes), column, {box: order[at] for box, at in row.items()}, [lane for lane, _ in used])


def track_counts(lines: Mapping[LineKey, Sequence[Bundle]]) -> dict[LineKey, int]:
    """How many tracks every line needs."""
    return {key: 1 + max(track for bundle in bundles for _, track in bundle) for key, bundles in lines.items()}


def spread(
    diagram: Diagram, cells: Cells, needs: Clearances, tracks: Mapping[LineKey, int]
) -> tuple[dict[str, Place], dict[str, float]]:
    """Places of the boxes and heights of the lanes."""
    return _Spread(diagram, cells, needs, tracks).places_and_heights()


class _Spread:
    def __init__(self, diagram: Diagram, cells: Cells, needs: Clearances, tracks: Mapping[LineKey, int]) -> None:
        self.cells, self.needs, self.tracks = cells, needs, tracks
        width, height = usual_card(diagram.boxes)
        self.width: dict[int, float] = defaultdict(lambda: _even(width))
        self.height: dict[int, float] = defaultdict(lambda: _even(height))
        for box in diagram.boxes:
            column, row = cells.column[box.id], cells.row[box.id]
            self.width[column] = max(self.width[column], _even(box.width))
            self.height[row] = max(self.height[row], _even(box.height))

    def places_and_heights(self) -> tuple[dict[str, Place], dict[str, float]]:
        x = self._columns()
        dy, heights = self._rows()
        lanes, column, row = self.cells.lane_of_row, self.cells.column, self.cells.row
        return {box: Place(lanes[row[box]], x[column[box]], dy[row[box]]) for box in column}, heights

    def _columns(self) -> list[float]:
        """The centre of every column."""
        x, centres = 0.0, []
        for column in range(1 + max(self.cells.column.values(), default=-1)):
            x += self._gutter(column)
            centres.append(x + self.width[column] / 2)
            x += self.width[column]
        return centres

    def _rows(self) -> tuple[list[float], dict[str, float]]:
        """The centre of every row from the top of its lane, and the heights of the lanes."""
        centres = [0.0] * len(self.cells.lane_of_row)
        heights = {}
        for lane in self.cells.lanes:
            rows = [row for row, owner in enumerate(self.cells.lane_of_row) if owner == lane.id]
            y = 0.0
            for row in rows:
                y += self._channel(row) if row != rows[0] else self._part_below_border(row)
                centres[row] = y + self.height[row] / 2
                y += self.height[row]
            if rows:
                y += self._part_above_border(rows[-1] + 1)
            extra = max(0.0, lane.min_height - y)
            for row in rows:
                centres[row] += extra // 2
            heights[lane.id] = y + extra
        return centres, heights

    def _gutter(self, column: int) -> float:
        return self._gap((False, 2 * column), COLUMN_GAP if column else OUTER_GAP)

    def _channel(self, row: int) -> float:
        outermost = row in (0, len(self.cells.lane_of_row))
        return self._gap((True, 2 * row), LANE_PADDING if outermost else ROW_GAP)

    def _gap(self, line: LineKey, least: float) -> float:
        need, tracks = self.needs.get(line, Clearance()), self.tracks.get(line, 0)
        before = max(need.before, FIRST_TRACK_IN_LANE) if self._at_border(line) else need.before
        filled = before + (tracks - 1) * TRACK + need.after if tracks else 0
        return module_up(max(least, need.alone, filled))

    def _at_border(self, line: LineKey) -> bool:
        flat, number = line
        lanes = self.cells.lane_of_row
        return flat and 0 < number < 2 * len(lanes) and lanes[number // 2] != lanes[number // 2 - 1]

    def _part_above_border(self, row: int) -> float:
        """The upper part of the channel before a row: all of it below the last row."""
        channel = self._channel(row)
        if row == len(self.cells.lane_of_row):
            return channel
        return LANE_PADDING if self.tracks.get((True, 2 * row)) else channel // 2

    def _part_below_border(self, row: int) -> float:
        return self._channel(row) - self._part_above_border(row) if row else self._channel(row)


def _even(size: float) -> int:
    """Rounded up, so that centres come to stand on whole units or halves."""
    return 2 * math.ceil(size / 2)
