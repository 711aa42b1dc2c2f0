"""The map of a file as a sketch: what is drawn of it before the program that understands it has been read.

The file is taken as the JSON that it is, and nothing of it is trusted: where anything is not as expected, there is no
sketch, and the program says later what is amiss. Only what stands in the file as it will stand on the map is drawn:
lanes, cards with names and times, and arrows whose course is plain. Figures, signs and the ways of other arrows need
the program and come with it.
"""

import json
import os
import re
import stat
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from vsa.drawing.bounds import covered
from vsa.drawing.measuring import shortened, text_run
from vsa.drawing.paths import Point
from vsa.drawing.primitives import Circle, Pen, Primitive, Rect
from vsa.drawing.primitives import Path as Outline
from vsa.drawing.shapes import arrow, triangle
from vsa.drawing.sheet import Box, Item, Sheet
from vsa.i18n import Translator
from vsa.i18n.numbers import MARKS
from vsa.layout.spacing import FOLDED_MARGIN, LANE_PADDING, OUTER_GAP
from vsa.symbols import faces

Data = Mapping[str, Any]

LARGEST: Final = 2 * 2**20
"""Bytes: reading more would take longer than the sketch is ahead of the program."""
FARTHEST: Final = 1e6
USUAL_HEIGHT: Final = 126.0
CIRCLE, STORE = 15.0, (60.0, 52.0)
LONGEST_PILL: Final = 220.0
LONGEST_TEXT: Final = 400
POINT: Final = re.compile(r"(?<=\d)\.(?=\d)")
NO_BREAK: Final = "\u00a0"
LEVEL: Final = 1.0
BESIDE: Final = 200.0
"""Canvas units by which a card out of sight may still reach into it."""
MAIN, BRANCH = Pen("text", 2.6, square=True), Pen("arrow", 1.5, square=True)
HEADS: Mapping[Pen, float] = {MAIN: 11.0, BRANCH: 9.0}
AMISS = (OSError, ValueError, TypeError, LookupError, AttributeError, RecursionError)
"""What a file that is not as expected can lead to."""


@dataclass(frozen=True, slots=True)
class Sketch:
    """The map and the lane heads beside it, in canvas units, and what the window calls it."""

    title: str
    sheet: Sheet
    heads: Sheet


@dataclass(frozen=True, slots=True)
class Band:
    """A lane where it lies."""

    lane: Data
    top: float
    height: float

    @property
    def user(self) -> bool:
        return self.lane.get("kind") == "user"

    @property
    def collapsed(self) -> bool:
        return bool(self.lane.get("collapsed"))


@dataclass(frozen=True, slots=True)
class Standing:
    """A node where it stands, with its face."""

    centre: Point
    width: float
    height: float
    face: tuple[Primitive, ...]


def sketch_of(path: Path, tr: Translator, sight: tuple[float, float]) -> Sketch | None:
    """The sketch of a document, with what stands in the first so many canvas units across and down; None where its file
    is anything but an ordinary, sound one of a reasonable size."""
    try:
        document = json.loads(_content(path))
        if document["format"] != "vsa":
            return None
        streams = document["streams"]
        opened = next((each for each in streams if each.get("state", "current") == "current"), None)
        if opened is None:
            return None
        title = _text(opened.get("name")) or _text(document.get("title")) or tr("ui.untitled")
        return _sketch(title, opened, tr, Box(-BESIDE, -BESIDE, sight[0] + BESIDE, sight[1] + BESIDE))
    except AMISS:
        return None


def _content(path: Path) -> bytes:
    """Raises OSError or ValueError for a device, a folder and what is too large."""
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(descriptor, "rb") as file:
        found = os.fstat(descriptor)
        if not stat.S_ISREG(found.st_mode) or found.st_size > LARGEST:
            raise ValueError
        return file.read(LARGEST)


def _sketch(title: str, stream: Data, tr: Translator, sight: Box) -> Sketch:
    bands = {band.lane["id"]: band for band in _bands(stream["lanes"])}
    nodes = {node["id"]: node for node in _shown(stream)}
    standing = {key: at for key, node in nodes.items() if (at := _standing(node, bands, tr, sight)) is not None}
    flows = [flow for flow in stream["flows"] if flow["source"] in standing and flow["target"] in standing]
    bounds = _bounds(bands.values(), standing.values())
    items = (
        *(_lane(number, band, bounds.width) for number, band in enumerate(bands.values())),
        *(_item(f"flow:{number}", drawn) for number, drawn in enumerate(_arrows(flows, nodes, standing))),
        *(_item(f"node:{key}", at.face) for key, at in standing.items()),
    )
    heads = Sheet(tuple(_head(band, tr) for band in bands.values()), Box(0, 0, faces.HEAD_WIDTH, bounds.height))
    return Sketch(title, Sheet(items, bounds), heads)


def _bands(lanes: Iterable[Data]) -> Iterator[Band]:
    top = 0.0
    for lane in lanes:
        height = 2 * FOLDED_MARGIN if lane.get("collapsed") else _number(lane.get("height", USUAL_HEIGHT))
        if height <= 0:
            raise ValueError
        yield Band(lane, top, height)
        top += height


def _shown(stream: Data) -> Iterator[Data]:
    """The nodes; of a collapsed group one card with its name."""
    groups = [group for group in stream.get("groups", ()) if group.get("collapsed", True)]
    hidden = {member: number for number, group in enumerate(groups) for member in group["members"]}
    gathered: list[list[Data]] = [[] for _ in groups]
    for node in stream["nodes"]:
        if node["id"] in hidden:
            gathered[hidden[node["id"]]].append(node)
        else:
            yield node
    for group, members in zip(groups, gathered, strict=True):
        if members:
            middle = sorted(members, key=lambda node: _number(node.get("x", 0.0)))[len(members) // 2]
            yield {**middle, "id": f"group {group['id']}", "kind": "step", "name": group["name"], "process_time": None}


def _standing(node: Data, bands: Mapping[str, Band], tr: Translator, sight: Box) -> Standing | None:
    """None in a lane that is collapsed to a thin band; without a face beyond what is seen."""
    band = bands[node["lane"]]
    centre = x, y = _number(node.get("x", 0.0)), band.top + _number(node.get("dy", 0.0))
    name, kind, split = _text(node.get("name")), node["kind"], node.get("split", "choice")
    if band.collapsed:
        return None
    if not sight.contains(x, y):
        return Standing(centre, faces.CARD_WIDTH, faces.CARD_HEIGHT, ())
    if kind in ("start", "end"):
        text = shortened(name, faces.PILL_TEXT_SIZE, "semibold", LONGEST_PILL) or tr(f"symbols.{kind}.label")
        edge = faces.START_EDGE if kind == "start" else faces.END_EDGE
        face = faces.pill_with(text, centre, edge)
        return Standing(centre, faces.pill_width(text), faces.PILL_HEIGHT, face)
    if kind == "gateway" and split == "choice":
        return Standing(centre, *faces.fitted_question(name)[0], faces.rhombus_with(name, centre))
    if kind == "gateway":
        return Standing(centre, 2 * CIRCLE, 2 * CIRCLE, (Circle(x, y, CIRCLE, "surface", Pen("text2", 1.6)),))
    if kind == "store":
        return Standing(centre, *STORE, (Outline(triangle(x, y, *STORE), "wait_fill", Pen("wait", 2.0)),))
    return Standing(centre, faces.CARD_WIDTH, faces.CARD_HEIGHT, tuple(_card(node, name, centre, tr)))


def _card(step: Data, name: str, centre: Point, tr: Translator) -> Iterator[Primitive]:
    x, y = centre[0] - faces.CARD_WIDTH / 2, centre[1] - faces.CARD_HEIGHT / 2
    yield faces.card(x, y)
    yield from faces.card_title(name, x, y)
    if time := _written(_text(step.get("process_time")), tr):
        guess = step.get("source", {}).get("kind", "estimated") == "estimated" and time[0].isdigit()
        written = tr("common.estimate", time=time) if guess else time
        room = faces.CARD_WIDTH - 2 * faces.CARD_LEFT
        text = shortened(written, faces.TITLE_SIZE, "bold", room)
        yield text_run(x + faces.CARD_LEFT, y + faces.CARD_DATA_BASELINE, text, faces.TITLE_SIZE, "bold", "text")


def _written(time: str, tr: Translator) -> str:
    """A time as the file keeps it, with the marks and spaces that the language has."""
    return POINT.sub(".".translate(MARKS[tr.language]), time).replace(" ", NO_BREAK)


def _lane(number: int, band: Band, width: float) -> Item:
    ground = faces.band_ground(user=band.user, even=number % 2 == 0)
    return _item(f"lane:{number}", faces.band(band.top, band.height, width, ground, user=band.user))


def _head(band: Band, tr: Translator) -> Item:
    ground = faces.band(band.top, band.height, faces.HEAD_WIDTH, faces.head_ground(user=band.user), user=band.user)
    right = Rect(faces.HEAD_WIDTH - faces.BAND_EDGE, band.top, faces.BAND_EDGE, band.height, "border")
    role = _text(band.lane.get("name")).strip() or tr("symbols.lane.unknown")
    words = faces.role_in_head(role, "bold" if band.user else "semibold", 0.0, band.top + band.height / 2)
    return _item(f"lane:{band.lane['id']}", (*ground, right, *(() if band.collapsed else words)))


def _arrows(
    flows: Iterable[Data], nodes: Mapping[str, Data], standing: Mapping[str, Standing]
) -> Iterator[tuple[Primitive, ...]]:
    """Arrows that go on to the right, or straight up or down; those that lead back find their ways later."""
    forward = [flow for flow in flows if flow.get("kind", "forward") == "forward"]
    main = _main(forward, nodes)
    for flow in forward:
        source, target, on_main = flow["source"], flow["target"], flow["id"] in main
        parting = nodes[source]["kind"] == "gateway" and not on_main
        seen = standing[source].face or standing[target].face
        if seen and (corners := _course(standing[source], standing[target], parting)):
            pen = MAIN if on_main else BRANCH
            yield arrow(corners, pen, HEADS[pen])


def _main(flows: Iterable[Data], nodes: Mapping[str, Data]) -> set[str]:
    """The arrows that most cases take, from the first start on."""
    likeliest: dict[str, Data] = {}
    for flow in flows:
        known = likeliest.setdefault(flow["source"], flow)
        if _number(flow.get("share") or 0.0) > _number(known.get("share") or 0.0):
            likeliest[flow["source"]] = flow
    here = next((key for key, node in nodes.items() if node["kind"] == "start"), "")
    passed: set[str] = set()
    while here in likeliest:
        flow = likeliest.pop(here)
        passed.add(flow["id"])
        here = flow["target"]
    return passed


def _course(source: Standing, target: Standing, parting: bool) -> tuple[Point, ...]:
    """Straight where the two are in line, else out of one side and into another with one bend; no corners where the way
    is less plain."""
    (x, y), (to_x, to_y) = source.centre, target.centre
    down = 1 if to_y > y else -1
    out, into = y + down * source.height / 2, to_y - down * target.height / 2
    right, left = x + source.width / 2, to_x - target.width / 2
    if abs(x - to_x) < LEVEL and (into - out) * down > 0:
        return (x, out), (x, into)
    if left <= right:
        return ()
    if abs(y - to_y) < LEVEL:
        return (right, y), (left, y)
    if parting:
        return (x, out), (x, to_y), (left, to_y)
    return (right, y), (to_x, y), (to_x, into)


def _bounds(bands: Iterable[Band], standing: Iterable[Standing]) -> Box:
    there = [(at.centre[0] + at.width / 2 + OUTER_GAP, at.centre[1] + at.height / 2 + LANE_PADDING) for at in standing]
    bottom = sum(band.height for band in bands)
    width = max((right for right, _ in there), default=0.0)
    return Box(0.0, 0.0, max(faces.LEAST_MAP_WIDTH, width), max(bottom, *(low for _, low in there), 0.0))


def _item(key: str, primitives: Iterable[Primitive]) -> Item:
    drawn = tuple(primitives)
    return Item(key, covered(drawn), drawn)


def _number(value: object) -> float:
    """Raises ValueError for what is no place on a map."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) <= FARTHEST:
        raise ValueError
    return float(value)


def _text(value: object) -> str:
    """The beginning of a text; empty for nothing. Raises ValueError for what is none."""
    if value is None:
        return ""
    if not isinstance(value, str):
        raise ValueError
    return value[:LONGEST_TEXT]
