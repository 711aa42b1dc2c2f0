"""What is wrong with the logical structure of a PDF: all that a screen reader leans on and no page shows."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import pikepdf

PAINTING = {"f", "f*", "F", "S", "s", "B", "B*", "b", "b*", "Tj", "TJ", "'", '"', "Do", "sh", "BI"}
HEADINGS = {"H1": 1, "H2": 2, "H3": 3}
CHILDREN = {
    "Table": {"TR"},
    "TR": {"TH", "TD"},
    "L": {"LI"},
    "LI": {"Lbl", "LBody"},
}
"""What the elements that hold others may hold."""


@dataclass(frozen=True)
class Element:
    """A structure element with its children, and where its marked contents stand: page and MCID."""

    role: str
    entry: Any
    children: tuple["Element", ...]
    contents: tuple[tuple[int, int], ...]

    def walk(self) -> Iterator["Element"]:
        """This and all below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()


def faults(document: pikepdf.Pdf) -> list[str]:
    """Each broken promise in a few words; none when the structure is whole."""
    root = tree(document)
    return [
        *_catalogue(document),
        *_contents(document, root),
        *_parents(document, root),
        *_headings(root),
        *_figures(root),
        *_nesting(root),
        *_tables(root),
        *_fonts(document),
        *_metadata(document),
    ]


def tree(document: pikepdf.Pdf) -> Element:
    """The element below the root of the structure."""
    (top,) = document.Root.StructTreeRoot.K
    pages = {page.objgen: number for number, page in enumerate(document.pages)}
    return _element(top, pages)


def _element(entry: Any, pages: dict[tuple[int, int], int]) -> Element:
    kids = entry.get("/K", pikepdf.Array())
    listed = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
    children = tuple(_element(kid, pages) for kid in listed if isinstance(kid, pikepdf.Dictionary))
    numbers = [int(kid) for kid in listed if not isinstance(kid, pikepdf.Dictionary)]
    contents = tuple((pages[entry.Pg.objgen], number) for number in numbers)
    return Element(str(entry.S).lstrip("/"), entry, children, contents)


def _catalogue(document: pikepdf.Pdf) -> Iterator[str]:
    root = document.Root
    if not str(root.get("/Lang", "")):
        yield "no language"
    if not root.get("/MarkInfo", {}).get("/Marked"):
        yield "not marked as tagged"
    if not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle"):
        yield "the window does not show the title"
    if not str(document.docinfo.get("/Title", "")):
        yield "no title"
    intents = root.get("/OutputIntents", [])
    if [str(intent.S) for intent in intents] != ["/GTS_PDFA1"]:
        yield "no output intent"
    outline = root.get("/Outlines")
    if outline is None or "/First" not in outline:
        yield "no outline"


def _contents(document: pikepdf.Pdf, root: Element) -> Iterator[str]:
    """Whatever is painted is marked, once, and each mark belongs to one element."""
    reached = Counter(place for element in root.walk() for place in element.contents)
    yield from (f"{place} is read {times} times" for place, times in reached.items() if times > 1)
    marked: set[tuple[int, int]] = set()
    for number, page in enumerate(document.pages):
        depth = 0
        for step in pikepdf.parse_content_stream(page):
            operator = str(step.operator)
            if operator in {"BDC", "BMC"}:
                depth += 1
                entry = step.operands[1] if operator == "BDC" else {}
                if "/MCID" in entry:
                    place = (number, int(entry["/MCID"]))
                    if place in marked:
                        yield f"{place} is marked twice"
                    marked.add(place)
                    role = str(step.operands[0]).lstrip("/")
                    if role not in {each.role for each in root.walk() if place in each.contents}:
                        yield f"{place} is marked as {role}"
            depth -= operator == "EMC"
            if operator in PAINTING and depth != 1:
                yield f"page {number} paints {operator} at depth {depth}"
    yield from (f"{place} is in no element" for place in sorted(marked - set(reached)))
    yield from (f"{place} is nowhere on the page" for place in sorted(set(reached) - marked))


def _parents(document: pikepdf.Pdf, root: Element) -> Iterator[str]:
    """The way back, from the marked contents of a page to their elements, and from an element to the one above it."""
    numbers = document.Root.StructTreeRoot.ParentTree.Nums
    owners = {int(numbers[place]): numbers[place + 1] for place in range(0, len(numbers), 2)}
    by_place = {place: element for element in root.walk() for place in element.contents}
    for number, page in enumerate(document.pages):
        if str(page.get("/Tabs", "")) != "/S":
            yield f"page {number} does not tab in the order of its structure"
        listed = owners.pop(int(page.get("/StructParents", -1)), ())
        for mark, owner in enumerate(listed):
            element = by_place.get((number, mark))
            if element is None or owner.objgen != element.entry.objgen:
                yield f"{(number, mark)} leads to another element"
        if len(listed) != sum(page_number == number for page_number, _ in by_place):
            yield f"page {number} has contents that lead to no element"
    yield from (f"key {key} of the parent tree belongs to no page" for key in owners)
    for element in root.walk():
        yield from (f"a {kid.role} has another parent" for kid in element.children if element.entry != kid.entry.P)


def _headings(root: Element) -> Iterator[str]:
    levels = [HEADINGS[element.role] for element in root.walk() if element.role in HEADINGS]
    if levels[:1] != [1] or levels.count(1) != 1:
        yield f"the headings begin {levels[:3]}"
    yield from (
        f"a heading of level {after} follows one of level {before}"
        for before, after in pairwise(levels)
        if after > before + 1
    )


def _figures(root: Element) -> Iterator[str]:
    for element in root.walk():
        if element.role == "Figure":
            if not str(element.entry.get("/Alt", "")).strip():
                yield "a figure says nothing"
            if "/BBox" not in element.entry.get("/A", {}):
                yield "a figure has no box"


def _nesting(root: Element) -> Iterator[str]:
    for element in root.walk():
        roles = {child.role for child in element.children}
        allowed = CHILDREN.get(element.role)
        if allowed is not None and not roles <= allowed:
            yield f"a {element.role} holds {sorted(roles - allowed)}"
        if allowed is not None and not roles:
            yield f"a {element.role} is empty"


def _tables(root: Element) -> Iterator[str]:
    for element in root.walk():
        if element.role == "Table":
            rows = [[cell.role for cell in row.children] for row in element.children]
            if set(rows[0]) != {"TH"}:
                yield "a table begins with no row of heads"
            if len({len(row) for row in rows}) != 1:
                yield "the rows of a table are not equally long"
        if element.role == "TH" and str(element.entry.get("/A", {}).get("/Scope", "")) not in {"/Column", "/Row"}:
            yield "a head of a table has no scope"


def _fonts(document: pikepdf.Pdf) -> Iterator[str]:
    entries = [each for each in document.objects if isinstance(each, pikepdf.Dictionary)]
    fonts = [each for each in entries if each.get("/Type") == "/Font"]
    yield from (
        f"{font.BaseFont} is not embedded"
        for font in fonts
        if "/FontFile2" not in font.get("/FontDescriptor", {}) or "+" not in str(font.BaseFont)
    )
    yield from (f"{font.BaseFont} has no letters" for font in fonts if "/ToUnicode" not in font)


def _metadata(document: pikepdf.Pdf) -> Iterator[str]:
    language = str(document.Root.get("/Lang", ""))
    with document.open_metadata() as metadata:
        if metadata.pdfa_status != "2A" or metadata.get("pdfuaid:part") != "1":
            yield "the metadata do not say what the file is"
        if metadata.get("dc:title") != str(document.docinfo.get("/Title", "")):
            yield "the metadata have another title"
        if metadata.get("dc:language") != {language}:
            yield "the metadata have another language"
