"""A printed map of 200 steps, against the same shapes and letters drawn on a bare reportlab canvas."""

import io
from collections.abc import Callable
from datetime import date
from functools import cache
from statistics import median
from time import perf_counter
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from bench.table import Row
from vsa.drawing.primitives import Circle, Command, Hatch, Path, Pen, Primitive, Rect, Text
from vsa.drawing.theme import color
from vsa.i18n.resources import examples
from vsa.model.document import Document
from vsa.model.durations import Unit, duration
from vsa.model.nodes import End, Node, Start, Step, ValueClass
from vsa.model.stream import Flow, FlowKind, Lane, LaneKind, Stream
from vsa.reports import KINDS, render
from vsa.reports.options import chosen
from vsa.reports.pdf import write_pdf
from vsa.reports.publication import Picture, Publication
from vsa.reports.report import Job
from vsa.reports.typefaces import typeface
from vsa.storage import load

NAME = "pdf"
STEPS = 200
LANES = 8
REPETITIONS = 5
TODAY = date(2026, 1, 1)
GOAL = 3000.0
"""Milliseconds that all reports of an example may take."""


def run() -> list[Row]:
    report = KINDS["map"]
    job = Job(stream_of_steps(), chosen(report.options, {"paper": "A1"}), TODAY, "map.pdf")
    publication = report.compose(job)
    composing = milliseconds(lambda: report.compose(job))
    writing = milliseconds(lambda: write_pdf(publication))
    bare = milliseconds(lambda: draw_bare(publication))
    size = f"{len(write_pdf(publication)) // 1024} kB"
    return [
        Row(f"compose {STEPS} steps", composing, None, "analysis, layout and pages"),
        Row(f"write {STEPS} steps", writing, writing / bare, f"against the same primitives on a bare canvas; {size}"),
        Row("bare reportlab canvas", bare, 1.0, "untagged, the yardstick"),
        every_report(),
    ]


def every_report() -> Row:
    """What printing everything about an example takes, from the document to the files, and how much of the goal."""
    document = load(examples() / "byggesak.vsa").document
    taken = milliseconds(lambda: [render(kind, document, {}, today=TODAY) for kind in KINDS])
    return Row(f"all {len(KINDS)} reports of an example", taken, taken / GOAL, f"against the goal of {GOAL / 1000:g} s")


def milliseconds(work: Callable[[], object]) -> float:
    """The median time of some repetitions."""
    times = []
    for _ in range(REPETITIONS):
        start = perf_counter()
        work()
        times.append((perf_counter() - start) * 1000)
    return median(times)


def stream_of_steps() -> Document:
    """Two hundred steps that wander between eight lanes, every tenth with rework."""
    lanes = {f"l{n}": Lane(id=f"l{n}", name=f"Rolle {n}", kind=_kind(n)) for n in range(LANES)}
    nodes: dict[str, Node] = {"start": Start(id="start", name="Start", lane="l0", x=90, dy=63)}
    flows: dict[str, Flow] = {}
    classes = tuple(ValueClass)
    before = "start"
    for number in range(STEPS):
        name, lane = f"s{number}", f"l{1 + number % (LANES - 1)}"
        nodes[name] = Step(
            id=name,
            name=f"Kontrollere opplysninger {number}",
            lane=lane,
            x=259 + 169 * (number // (LANES - 1)),
            dy=63,
            wait=duration(2, Unit.DAY),
            process_time=duration(30, Unit.MINUTE),
            value_class=classes[number % len(classes)],
            first_time_right=0.9,
        )
        flows[f"f{number}"] = Flow(id=f"f{number}", source=before, target=name)
        if number % 10 == 9:
            back = f"s{number - 3}"
            flows[f"r{number}"] = Flow(id=f"r{number}", source=name, target=back, kind=FlowKind.REWORK, share=0.1)
        before = name
    nodes["end"] = End(id="end", name="Slutt", lane="l0", x=259 + 169 * (STEPS // (LANES - 1) + 1), dy=63)
    flows["last"] = Flow(id="last", source=before, target="end")
    stream = Stream(id="now", name="Stor strøm", lanes=lanes, nodes=nodes, flows=flows, volume_per_year=1000)
    return Document(title="Stor strøm", unit="Enhet", streams={"now": stream})


def _kind(lane: int) -> LaneKind:
    return LaneKind.USER if lane == 0 else LaneKind.OWN


def draw_bare(publication: Publication) -> bytes:
    """The drawing calls alone, with the same fonts: no structure, no metadata, no clipped hatching, no halos."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pageCompression=1)
    contents = list(publication.contents())
    for number, page in enumerate(publication.pages):
        canvas.setPageSize((page.width, page.height))
        pictures = [*page.artifacts, *page.running]
        pictures += [picture for content in contents if content.page == number for picture in content.pictures]
        for picture in pictures:
            _draw_picture(canvas, page.height, picture)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _draw_picture(canvas: Any, height: float, picture: Picture) -> None:
    canvas.saveState()
    canvas.transform(picture.scale, 0, 0, -picture.scale, picture.x, height - picture.y)
    for primitive in picture.primitives:
        _draw(canvas, primitive)
    canvas.restoreState()


def _draw(canvas: Any, primitive: Primitive) -> None:
    match primitive:
        case Rect(x, y, width, height, fill, pen, radius):
            canvas.roundRect(x, y, width, height, radius, **_inks(canvas, fill, pen))
        case Circle(x, y, radius, fill, pen):
            canvas.circle(x, y, radius, **_inks(canvas, fill, pen))
        case Path(commands, fill, pen):
            canvas.drawPath(_outline(canvas, commands), **_inks(canvas, fill, pen))
        case Hatch(commands, ground, pen, _):
            canvas.drawPath(_outline(canvas, commands), **_inks(canvas, ground, pen))
        case Text(x, y, text, size, weight, token):
            canvas.setFillColor(_ink(token))
            canvas.setFont(typeface(weight), size)
            canvas.drawString(x, y, text)


def _inks(canvas: Any, fill: str | None, pen: Pen | None) -> dict[str, int]:
    if fill is not None:
        canvas.setFillColor(_ink(fill))
    if pen is not None:
        canvas.setStrokeColor(_ink(pen.token))
        canvas.setLineWidth(pen.width)
    return {"stroke": int(pen is not None), "fill": int(fill is not None)}


@cache
def _ink(token: str) -> Any:
    return HexColor(color(token))


def _outline(canvas: Any, commands: tuple[Command, ...]) -> object:
    path = canvas.beginPath()
    draw = {"M": path.moveTo, "L": path.lineTo, "C": path.curveTo, "Z": path.close}
    for name, *numbers in commands:
        draw[name](*numbers)
    return path
