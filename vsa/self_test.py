"""`vsa --self-test`: does an installed program have all that it needs? It opens, computes, draws and prints everything
that it ships with, and says line by line what works.

It writes only to a folder of its own that it deletes again.
"""

import hashlib
import os
import pkgutil
import tempfile
from collections.abc import Callable, Iterator
from datetime import date
from importlib import import_module
from pathlib import Path

import vsa
from vsa.drawing.sheet import Box
from vsa.i18n import LANGUAGES
from vsa.i18n.resources import PACKAGE, examples
from vsa.model.document import Document
from vsa.storage import dumps, load, loads

TODAY = date(2026, 11, 22)
ENTRANCE = "vsa.__main__"
"""Importing it changes nothing; it is left out because it is what runs."""
WINDOW = (1280, 720)
PNG = b"\x89PNG"
PICTURE = Box(0, 0, 96, 72)
CONTENTS = PACKAGE / "_contents.txt"
"""What a build lists of itself (`packaging/contents.py`): its modules, and its files with their checksums."""
Check = Callable[[], str]


class SelfTestError(Exception):
    """What does not work."""


def main() -> int:
    """Run every check and print a line for each; 0 when all of them hold, else 1."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    failures = sum(not _holds(check) for check in CHECKS)
    print(f"vsa {vsa.__version__}: {len(CHECKS) - failures} passed, {failures} failed")
    return 1 if failures else 0


def _holds(check: Check) -> bool:
    name = check.__name__.removeprefix("check_")
    try:
        print(f"ok      {name}: {check()}", flush=True)
    except Exception as error:  # whatever a broken installation raises is what this is for
        print(f"FAILED  {name}: {type(error).__name__}: {error}", flush=True)
        return False
    return True


def check_contents() -> str:
    """What was built is all there, as it was built. Only a built program has a list to compare with."""
    if not CONTENTS.is_file():
        return "no list, since this is no built program"
    listed = [line.split(" ", 1) for line in CONTENTS.read_text("utf-8").splitlines()]
    modules = {name for kind, name in listed if kind == "module"}
    missing = sorted(modules - {"vsa", *_modules()})
    _require(not missing, f"these modules are missing: {', '.join(missing)}")
    files = [(PACKAGE / name, checksum) for checksum, name in listed if checksum != "module"]
    amiss = [path.name for path, checksum in files if not path.is_file() or _checksum(path) != checksum]
    _require(not amiss, f"these files are missing or have changed: {', '.join(amiss)}")
    return f"{len(modules)} modules, {len(files)} files"


def check_modules() -> str:
    """Every module can be imported, also those that are found at run time."""
    names = _modules()
    for name in names:
        if name != ENTRANCE:
            import_module(name)
    _require(len(names) > 500, f"only {len(names)} modules are there")
    return f"{len(names)} modules"


def check_licences() -> str:
    """*Om vsa* can name the libraries and their licences."""
    from vsa.editor.licences import FIRST, SECOND, libraries

    named = {library.name.lower().replace("_", "-") for library in libraries() if library.licence}
    missing = sorted({each.lower() for each in (*FIRST, *SECOND)} - named)
    _require(not missing, f"nothing is known of {', '.join(missing)}")
    return f"{len(named)} libraries"


def check_guides() -> str:
    """Every guide can be read in every language."""
    from vsa.i18n.guides import GUIDES, read_guide

    for language in LANGUAGES:
        for name in GUIDES:
            _require(bool(read_guide(name, language, str).sections), f"{name} says nothing in {language}")
    return f"{len(GUIDES)} guides in {len(LANGUAGES)} languages"


def check_catalogues() -> str:
    """Every language has every text."""
    from vsa.i18n.catalogue import catalogue

    keys = [frozenset(catalogue(language)) for language in LANGUAGES]
    _require(len(set(keys)) == 1 and len(keys[0]) > 1000, "languages differ in their texts")
    return f"{len(keys[0])} texts in {len(LANGUAGES)} languages"


def check_examples() -> str:
    """Every example opens, comes back from its text, and has figures."""
    from vsa.analysis import analyse, basis_of

    count = 0
    for path, document in _documents():
        _require(loads(dumps(document)) == document, f"{path.name} does not come back")
        for stream in document.streams.values():
            _require(analyse(stream, basis_of(document)).expected is not None, f"{path.name} has no figures")
        count += 1
    _require(count > 0, "there are no examples")
    return f"{count} documents"


def check_fonts() -> str:
    """The typeface is there for paper and for the screen, with its Sámi letters."""
    from vsa.reports.typefaces import typeface
    from vsa.ui.fonts import WEIGHTS, body_font
    from vsa.ui.program import application

    application()
    family = body_font().family()
    _require(family == "Open Sans", f"the typeface is {family}")
    names = [typeface(weight) for weight in WEIGHTS]
    return f"{len(names)} weights"


def check_symbols() -> str:
    """Every symbol of the list is drawn."""
    from vsa.drawing.sheet import Item, Sheet
    from vsa.i18n import translator
    from vsa.symbols.registry import entries
    from vsa.ui.png import png

    tr = translator("nb")
    for entry in entries():
        item = Item(entry.name, PICTURE, entry.picture(tr))
        _require(png(Sheet((item,), PICTURE)).startswith(PNG), f"{entry.name} is not drawn")
    return f"{len(entries())} symbols"


def check_reports() -> str:
    """Every report of every example can be written."""
    from vsa.reports import KINDS, render

    count = 0
    for _, document in _documents():
        for kind in KINDS:
            _require(render(kind, document, {}, today=TODAY).startswith(b"%PDF"), f"{kind} is no PDF")
            count += 1
    return f"{count} PDFs of {len(KINDS)} kinds"


def check_pages() -> str:
    """The preview can show the pages of a PDF."""
    import pypdfium2

    from vsa.reports import render

    _, document = next(_documents())
    pages = pypdfium2.PdfDocument(render("map", document, {}, today=TODAY))
    _require(pages[0].render(scale=0.5).width > 100, "the page is empty")
    return f"{len(pages)} page"


def check_exchange() -> str:
    """Excel lists, calendar, SVG and PNG can be written."""
    from vsa.editor.lists import merged, work_lists
    from vsa.exchange.calendar import calendar_text
    from vsa.exchange.svg import svg_text
    from vsa.i18n import translator
    from vsa.scene.picture import picture_of
    from vsa.ui.png import png

    tr = translator("nb")
    _, document = next(_documents())
    _require(merged(document, work_lists(document, tr, TODAY), tr, TODAY).document is document, "lists differ")
    _require(b"VEVENT" in calendar_text(document, TODAY), "the calendar is empty")
    picture = picture_of(document, next(iter(document.streams.values())), tr)
    _require("<svg" in svg_text(picture.sheet, title="", description="", language="nb"), "no SVG")
    _require(png(picture.sheet).startswith(PNG), "no PNG")
    return "Excel, calendar, SVG, PNG"


def check_calendar() -> str:
    """Norwegian public holidays are known."""
    from vsa.analysis.dates.public_holidays import public_holidays

    _require(bool(public_holidays(date(2027, 5, 17))), "17 May is no holiday")
    return "public holidays"


def check_simulation() -> str:
    """Cases can be simulated."""
    from vsa.analysis import basis_of
    from vsa.analysis.simulation import Mode, Request, simulate

    _, document = next(_documents())
    stream = next(iter(document.streams.values()))
    simulated = simulate(stream, basis_of(document), Request(Mode.WAITS, 200, 1))
    _require(simulated.figures is not None, "there are no figures")
    return "200 cases"


def check_window() -> str:
    """The window shows every stage of an example."""
    from vsa.editor.settings import Settings
    from vsa.editor.stages import Stage
    from vsa.ui import program

    path, _ = next(_documents())
    with tempfile.TemporaryDirectory() as folder:
        for stage in Stage:
            picture = Path(folder, f"{stage}.png")
            program.screenshot(path, picture, stage, WINDOW, Settings())
            _require(picture.stat().st_size > 5000, f"{stage} is empty")
    return f"{len(Stage)} stages"


CHECKS: tuple[Check, ...] = (
    check_contents,
    check_modules,
    check_licences,
    check_guides,
    check_catalogues,
    check_examples,
    check_fonts,
    check_symbols,
    check_reports,
    check_pages,
    check_exchange,
    check_calendar,
    check_simulation,
    check_window,
)


def _modules() -> list[str]:
    return [found.name for found in pkgutil.walk_packages(vsa.__path__, "vsa.")]


def _checksum(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _documents() -> Iterator[tuple[Path, Document]]:
    for path in sorted(examples().glob("*.vsa")):
        yield path, load(path).document


def _require(condition: bool, what: str) -> None:
    if not condition:
        raise SelfTestError(what)
