"""The logical structure of a PDF, written beside the drawing: what is a heading, a table cell, a figure, an artifact.

reportlab has no interface for this. All that leans on its inner names (`_code`, `_doc`, `__NoDefault__`) is here.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFObjectReference, PDFPage, PDFString
from reportlab.pdfgen.canvas import Canvas

from vsa.drawing.sheet import Box

COLUMN_HEAD = PDFDictionary({"O": PDFName("Table"), "Scope": PDFName("Column")})


class StructureTree:
    """Builds the structure tree while a canvas is drawn on.

    Everything drawn must lie inside `content` or `artifact`; end each page with `show_page`, the document with `close`.
    """

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._document = canvas._doc
        self._elements = 0
        self._page_parents: list[PDFObjectReference] = []
        self._parent_tree: list[int | PDFObjectReference] = []
        self._pages = 0
        self._root = PDFDictionary({"Type": PDFName("StructTreeRoot")})
        self._kids: list[PDFObjectReference] = []
        self._open: list[tuple[PDFObjectReference, list[PDFObjectReference]]] = [
            (self._document.Reference(self._root, "StructTreeRoot"), self._kids)
        ]

    @contextmanager
    def group(self, role: str) -> Iterator[None]:
        """An element that holds other elements."""
        element, reference = self._element(role)
        kids: list[PDFObjectReference] = []
        self._open.append((reference, kids))
        yield
        self._open.pop()
        element["K"] = PDFArray(kids)

    @contextmanager
    def content(self, role: str, *, alternative: str = "", box: Box | None = None) -> Iterator[None]:
        """An element that holds what is drawn inside. A figure has a `box` in points from the lower left corner."""
        element, reference = self._element(role)
        number = len(self._page_parents)
        element["K"] = number
        element["Pg"] = self._document.thisPageRef()
        if alternative:
            element["Alt"] = PDFString(alternative)
        if box is not None:
            element["A"] = PDFDictionary({"O": PDFName("Layout"), "BBox": PDFArray([round(edge, 2) for edge in box])})
        if role == "TH":
            element["A"] = COLUMN_HEAD
        self._page_parents.append(reference)
        self._canvas._code.append(f"/{role} <</MCID {number}>> BDC")
        yield
        self._canvas._code.append("EMC")

    @contextmanager
    def artifact(self, *, running: bool = False) -> Iterator[None]:
        """What is drawn inside is decoration, or a running head or foot."""
        kind = "Pagination" if running else "Layout"
        self._canvas._code.append(f"/Artifact <</Type /{kind}>> BDC")
        yield
        self._canvas._code.append("EMC")

    def show_page(self) -> None:
        """End the page, and tie its contents to their elements."""
        self._canvas.showPage()
        page = self._document.Pages[-1]
        page.__NoDefault__ = [*PDFPage.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents = self._pages
        page.Tabs = PDFName("S")
        page.Trans = None
        parents = self._document.Reference(PDFArray(self._page_parents), f"PageParents{self._pages}")
        self._parent_tree += [self._pages, parents]
        self._page_parents = []
        self._pages += 1

    def close(self) -> None:
        """Hang the tree on the document; nothing may be drawn afterwards."""
        tree = PDFDictionary({"Nums": PDFArray(self._parent_tree)})
        self._root["K"] = PDFArray(self._kids)
        self._root["ParentTree"] = self._document.Reference(tree, "ParentTree")
        self._root["ParentTreeNextKey"] = self._pages
        self._document.Catalog.StructTreeRoot = self._root
        self._document.Catalog.MarkInfo = PDFDictionary({"Marked": "true"})

    def _element(self, role: str) -> tuple[PDFDictionary, PDFObjectReference]:
        parent, siblings = self._open[-1]
        element = PDFDictionary({"Type": PDFName("StructElem"), "S": PDFName(role), "P": parent})
        self._elements += 1
        reference = self._document.Reference(element, f"Element{self._elements}")
        siblings.append(reference)
        return element, reference
