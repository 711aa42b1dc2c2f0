"""The choice of a paper: one of the ISO sizes, or any that a plotter has."""

import re
from typing import Annotated, TypeAlias

from pydantic import BeforeValidator

from vsa.reports.options import Ask
from vsa.reports.paper import Paper, Size

WRITTEN = re.compile(r"(?P<width>\d{1,5})\s*[x×*]\s*(?P<height>\d{1,5})\s*(mm)?", re.IGNORECASE)
SMALLEST, LARGEST = Size(250, 180), Size(5000, 5000)
"""What a page is composed for at least, and what readers show: PDF ends at 5080 mm."""


def paper_of(value: object) -> Paper | Size:
    """The paper that a name (`A3`) or a size (`900x600mm`, width first) means. Raises ValueError."""
    if isinstance(value, Paper | Size):
        return value
    text = str(value).strip()
    if text.upper() in list(Paper):
        return Paper(text.upper())
    found = WRITTEN.fullmatch(text)
    if found is None:
        raise ValueError(text)
    size = Size(int(found["width"]), int(found["height"]))
    if not (SMALLEST.width <= size.width <= LARGEST.width and SMALLEST.height <= size.height <= LARGEST.height):
        raise ValueError(text)
    return size


AnyPaper: TypeAlias = Annotated[
    Paper | Size,
    BeforeValidator(paper_of),
    Ask("reports.option.paper", written="reports.option.paper_size"),
]
"""An option of a report that fits on any paper."""
