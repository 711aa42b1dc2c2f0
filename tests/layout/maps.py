"""Diagrams to lay out: the worked cases as step tables, and seeded process maps of any size."""

import csv
import io
import random
import re
from dataclasses import dataclass, field, replace
from pathlib import Path

from vsa.layout.diagram import Box, Diagram, Lane, Link, Role, Shape

CASES = Path(__file__).parent.parent / "cases"
SIZES: dict[Role, tuple[Shape, float, float]] = {
    "step": ("card", 130, 100),
    "choice": ("diamond", 86, 66),
    "parallel": ("circle", 30, 30),
    "store": ("triangle", 62, 54),
}
ROLE_OF_KIND: dict[str, Role] = {
    "": "step",
    "step": "step",
    "start": "start",
    "end": "end",
    "choice": "choice",
    "split": "parallel",
}
TEXT_WIDTHS = {"": 0.0, "1 d": 21.5, "2 d": 21.5, "0,5 d": 33.0, "1,5 d": 33.0, "15 d": 29.3, "16 min": 46.0}
PILL = 42.0


@dataclass
class Draft:
    """A diagram under construction: rows of a step table, and the ways between them."""

    roles: list[str] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    waits: dict[str, float] = field(default_factory=dict)
    links: list[Link] = field(default_factory=list)

    def box(self, id: str, lane: str, role: Role = "step", name: str = "", wait: float = 0.0, bursts: int = 0) -> None:
        if lane not in self.roles:
            self.roles.append(lane)
        shape, width, height = SIZES.get(role, ("pill", 8.1 * len(name) + 26, 36.0))
        self.boxes.append(Box(id, lane, width, height, shape, role, bursts))
        self.waits[id] = wait

    def link(self, source: str, target: str, share: float | None = None, parallel: bool = False) -> None:
        width = 0.0 if share is None else PILL
        id = f"{source}-{target}-{len(self.links)}"
        self.links.append(Link(id, source, target, parallel=parallel, share=share or 1.0, label_width=width))

    def diagram(self, user: str | None = None) -> Diagram:
        """With rework and the main route told apart, as those who draw a stream do."""
        roles = sorted(self.roles, key=lambda role: role != user)
        lanes = tuple(Lane(role, 146 if role == user else 122, role == user) for role in roles)
        links = _with_waits(_with_main(self.boxes, _with_rework(self.boxes, self.links)), self.waits)
        return Diagram(lanes, tuple(self.boxes), tuple(links))


def _with_rework(boxes: list[Box], links: list[Link]) -> list[Link]:
    """Depth first in drawing order: an arrow back to a box still being followed is rework."""
    state: dict[str, int] = {}
    rework: set[str] = set()

    def follow(box: str) -> None:
        state[box] = 1
        for link in links:
            if link.source == box and state.get(link.target) == 1:
                rework.add(link.id)
            elif link.source == box and link.target not in state:
                follow(link.target)
        state[box] = 2

    for box in boxes:
        if box.id not in state:
            follow(box.id)
    return [
        replace(link, kind="rework", label_width=link.label_width and PILL + 14) if link.id in rework else link
        for link in links
    ]


def _with_main(boxes: list[Box], links: list[Link]) -> list[Link]:
    """From the first box, the largest share at every choice."""
    main: set[str] = set()
    box: str | None = boxes[0].id if boxes else None
    while box:
        ways = [link for link in links if link.source == box and link.kind == "forward"]
        way = max(ways, key=lambda link: link.share, default=None)
        box = way.target if way else None
        main |= {way.id} if way else set()
    return [replace(link, main=link.id in main) for link in links]


def _with_waits(links: list[Link], waits: dict[str, float]) -> list[Link]:
    """One triangle for each box with a wait: on the main arrow, else on the first."""
    first: dict[str, Link] = {}
    for link in sorted(links, key=lambda link: (link.kind == "rework", not link.main)):
        if link.source != link.target:
            first.setdefault(link.target, link)
    chosen = {link.id: waits[box] for box, link in first.items()}
    return [replace(link, wait_width=chosen.get(link.id, 0.0)) for link in links]


def case(name: str, folder: Path = CASES) -> Diagram:
    """A step table (`Steg;Rolle;...;Videre til`) as a diagram."""
    lines = (folder / f"{name}.csv").read_text("utf-8-sig").splitlines()
    meta = {}
    while re.match(r"^[\w ./&-]+:\s", lines[0]) and ";" not in lines[0]:
        key, _, value = lines.pop(0).partition(":")
        meta[key] = value.strip()
    separator = max(";,\t", key=lines[0].count)
    rows = [
        {key.lower(): value.strip() for key, value in row.items()}
        for row in csv.DictReader(io.StringIO("\n".join(lines)), delimiter=separator)
    ]
    ids = [_field(row, "id") or str(number + 1) for number, row in enumerate(rows)]
    draft = Draft()
    for id, row in zip(ids, rows, strict=True):
        role = ROLE_OF_KIND[_field(row, "kind")]
        text = _field(row, "wait", "ventetid")
        wait = 0.0 if not text or text.startswith("0") else 7.8 * len(text)
        bursts = len(_field(row, "bursts").split())
        draft.box(id, _field(row, "role", "rolle"), role, _field(row, "step", "steg"), wait, bursts)
    for number, (id, row) in enumerate(zip(ids, rows, strict=True)):
        following = ids[number + 1] if number + 1 < len(ids) else "END"
        _add_ways(draft, id, _field(row, "next", "videre til", "vidare til") or following)
    return draft.diagram(meta.get("user role"))


def _field(row: dict[str, str], *names: str) -> str:
    return next((row[name] for name in names if row.get(name)), "")


def _add_ways(draft: Draft, id: str, cell: str) -> None:
    parts = [part for part in re.split(r"\+|\||,\s+", cell) if part.strip()]
    parallel = "+" in cell
    for part in parts:
        target, _, share = (text.strip() for text in re.sub(r"\[.*?\]", "", part).partition(":"))
        value = float(re.sub(r"[%\s]", "", share).replace(",", ".")) if share else None
        if target.upper() in ("END", "SLUTT") or value == 0:
            continue
        if value is None and len(parts) > 1 and not parallel:
            value = 50.0
        draft.link(id, target, None if value is None or len(parts) == 1 else value / 100, parallel)


def case_names() -> list[str]:
    return sorted(path.stem for path in CASES.glob("*.csv"))


def random_map(steps: int, seed: int) -> Diagram:
    """About 1,3 arrows a step: chains, side branches, skipped steps, parallel pairs, rework and loops."""
    return _Growth(random.Random(seed), steps).diagram()


ROLES = ("Søker", "Dokumentsenter", "Saksbehandler", "Leder", "Fagteam", "Økonomi", "Annen myndighet", "Arkiv")


class _Growth:
    def __init__(self, chance: random.Random, steps: int) -> None:
        self.chance, self.steps, self.draft = chance, steps, Draft()
        self.lanes = ROLES[: chance.randint(3, 8)]
        self.lane, self.made = self.lanes[1], 0
        self.draft.box("s", self.lanes[0], "start", "Sender søknad")
        self.last = self._step()
        self.draft.link("s", self.last)
        self.spine = [self.last]

    def diagram(self) -> Diagram:
        while self.made < self.steps:
            kind, left = self.chance.random(), self.steps - self.made
            if kind < 0.14 and left > 3:
                self._side_branch()
            elif kind < 0.22 and left > 2:
                self._optional_step()
            elif kind < 0.30 and left > 3:
                self._parallel_pair()
            else:
                self._next_step()
        self.draft.box("e", self.lanes[0], "end", "Mottar vedtak")
        self.draft.link(self.last, "e")
        return self.draft.diagram(self.lanes[0])

    def _step(self) -> str:
        self.made += 1
        if self.chance.random() < 0.5:
            self.lane = self.chance.choice(self.lanes[1:] if self.chance.random() < 0.9 else self.lanes)
        wait = self.chance.choice(list(TEXT_WIDTHS.values()))
        self.draft.box(str(self.made), self.lane, "step", "", wait, bursts=self.chance.random() < 0.15)
        return str(self.made)

    def _side_branch(self) -> None:
        side, middle, join = self._step(), self._step(), self._step()
        share = self.chance.choice([0.1, 0.2, 0.3, 0.4])
        self.draft.link(self.last, middle, 1 - share)
        self.draft.link(self.last, side, share)
        self.draft.link(side, join)
        self.draft.link(middle, join)
        self._on(middle, join)

    def _optional_step(self) -> None:
        extra, join = self._step(), self._step()
        share = self.chance.choice([0.15, 0.35, 0.4])
        self.draft.link(self.last, extra, share)
        self.draft.link(extra, join)
        self.draft.link(self.last, join, 1 - share)
        self._on(join)

    def _parallel_pair(self) -> None:
        one, other, join = self._step(), self._step(), self._step()
        self.draft.link(self.last, one, parallel=True)
        self.draft.link(self.last, other, parallel=True)
        self.draft.link(one, join)
        self.draft.link(other, join)
        self._on(one, join)

    def _next_step(self) -> None:
        step = self._step()
        if self.chance.random() < 0.16 and len(self.spine) > 2:
            self.draft.link(self.last, step, 0.85)
            self.draft.link(self.last, self.spine[-self.chance.randint(1, min(6, len(self.spine) - 1))], 0.15)
        else:
            self.draft.link(self.last, step)
        if self.chance.random() < 0.05:
            self.draft.link(step, step, 0.1)
        self._on(step)

    def _on(self, *steps: str) -> None:
        self.spine += steps
        self.last = steps[-1]
