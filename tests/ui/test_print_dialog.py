"""Paper on the screen: the pages are those of the file; they go to a file or a printer, some or all, by key too."""

from collections.abc import Callable, Generator
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import Annotated, Literal

import pypdfium2
import pytest
from PySide6.QtCore import QRect, Qt, QThread
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from vsa.editor.session import Session
from vsa.editor.stages import Stage
from vsa.i18n.resources import examples
from vsa.reports import KINDS, render
from vsa.reports.kinds import actions
from vsa.reports.options import Ask
from vsa.reports.privacy_options import NamesOption
from vsa.reports.publication import Publication
from vsa.reports.report import Job
from vsa.storage import load
from vsa.ui import dialogs
from vsa.ui.check_box import CheckBox
from vsa.ui.choice_box import ChoiceBox
from vsa.ui.printing import system_printer
from vsa.ui.printing.choice_or_words import ChoiceOrWords
from vsa.ui.printing.dialog import PrintDialog
from vsa.ui.printing.page_view import FULL_SIZE, Fit
from vsa.ui.printing.pages import PdfPages
from vsa.ui.printing.press import Order, Press, Proof
from vsa.ui.program import application
from vsa.ui.window import Window

Opened = Callable[..., PrintDialog]
PATIENCE = 30_000


@pytest.fixture
def session() -> Session:
    application()
    return Session(load(examples() / "byggesak.vsa").document)


@pytest.fixture
def opened(qtbot: QtBot, session: Session, tmp_path: Path) -> Opened:
    """Opens the dialog on a report, and waits for its pages."""

    def made(kind: str = "", stage: Stage = Stage.CURRENT) -> PrintDialog:
        session.go(stage)
        dialog = PrintDialog(session, tmp_path, None)
        qtbot.addWidget(dialog)
        dialog.resize(1200, 800)
        dialog.show()
        if kind:
            dialog._choose(kind)
        settled(qtbot, dialog)
        return dialog

    return made


def settled(qtbot: QtBot, dialog: PrintDialog) -> None:
    qtbot.waitUntil(lambda: dialog._press._at_work == 0 and not dialog.view._settled.isActive(), timeout=PATIENCE)


def box_of(dialog: PrintDialog, name: str) -> ChoiceBox:
    field = dialog._questions._fields[name]
    assert isinstance(field, ChoiceBox | ChoiceOrWords)
    return field.box if isinstance(field, ChoiceOrWords) else field


def button(dialog: PrintDialog, name: str) -> QWidget:
    found: QWidget = getattr(dialog, name)
    return found


def press_button(dialog: PrintDialog, name: str) -> None:
    button(dialog, name).setFocus()
    QTest.keyClick(button(dialog, name), Qt.Key.Key_Space)


def ask_for(monkeypatch: pytest.MonkeyPatch, path: Path | None) -> list[Path]:
    proposed: list[Path] = []

    def answer(_parent: QWidget, _title: str, proposal: Path, _kinds: str) -> Path | None:
        proposed.append(proposal)
        return path

    monkeypatch.setattr(dialogs, "ask_save", answer)
    return proposed


def test_the_pages_on_screen_are_those_of_the_file(opened: Opened, session: Session) -> None:
    dialog = opened("working")
    proof = dialog._proof
    assert proof is not None
    whole = render("working", session.document, {"state": "current"}, today=session.today)
    assert dialog.view.page == 0
    assert dialog._preview._place.text() == f"Side 1 av {len(pypdfium2.PdfDocument(whole))}"
    drawn = dialog.view._drawn[0]
    pages = PdfPages(proof.pdf)
    assert drawn.image == pages.picture(0, drawn.scale, drawn.part)
    pages.close()


def test_every_report_has_pages_that_fill_the_view(opened: Opened, qtbot: QtBot) -> None:
    dialog = opened()
    for row in range(dialog._kinds.count()):
        dialog._kinds.setCurrentRow(row)
        settled(qtbot, dialog)
        assert dialog._proof is not None
        assert dialog._proof.order.kind == dialog.kind
        assert dialog.view._drawn[0].image.width() > 300
        assert dialog._save.isEnabled()


def test_it_begins_with_what_the_stage_is_about(opened: Opened) -> None:
    plan = opened(stage=Stage.ACTIONS)
    assert plan.kind == "actions"
    ideal = opened(stage=Stage.IDEAL)
    assert (ideal.kind, ideal.options["state"]) == ("map", "ideal")


def test_another_option_makes_the_pages_anew_and_only_the_latest_counts(
    opened: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = opened("map")
    composed: list[object] = []
    first = KINDS["map"]

    def noted(job: Job) -> Publication:
        composed.append((job.options.paper, QThread.isMainThread()))
        return first.compose(job)

    monkeypatch.setattr("vsa.reports.kinds.map.REPORT", replace(first, compose=noted))
    paper = box_of(dialog, "paper")
    shown: list[object] = []
    dialog._press.proofed.connect(shown.append)
    for size in ("A0", "A1", "A2", "A4"):
        paper.setCurrentIndex(paper.findData(size))
    assert not dialog._save.isEnabled()
    settled(qtbot, dialog)
    assert [proof.order.options["paper"] for proof in shown] == ["A4"]  # type: ignore[attr-defined]
    assert composed[-1] == ("A4", False)
    assert len(composed) <= 2
    assert dialog._proof is not None
    assert round(dialog._proof.sizes[0][0] / 72 * 25.4) == 297


def test_a_paper_of_ones_own_is_written_in_a_field_that_is_there_only_then(opened: Opened, qtbot: QtBot) -> None:
    dialog = opened("map")
    paper = dialog._questions._fields["paper"]
    assert isinstance(paper, ChoiceOrWords)
    assert not paper.line.isVisible()
    paper.box.setFocus()
    QTest.keyClick(paper.box, Qt.Key.Key_End)
    assert paper.line.hasFocus()
    QTest.keyClicks(paper.line, "900x600mm")
    QTest.keyClick(paper.line, Qt.Key.Key_Tab)
    settled(qtbot, dialog)
    assert dialog._proof is not None
    assert [round(side / 72 * 25.4) for side in dialog._proof.sizes[0]] == [900, 600]
    paper.line.selectAll()
    QTest.keyClicks(paper.line, "stort")
    paper.line.editingFinished.emit()
    settled(qtbot, dialog)
    assert "«stort» passer ikke for valget «Papir»." in dialog._preview._sentence.text()


def test_the_scale_of_a_poster_is_asked_for_with_a_poster_only(opened: Opened, qtbot: QtBot) -> None:
    dialog = opened("map")
    scale = box_of(dialog, "scale")
    assert not scale.isVisible()
    box_of(dialog, "poster").setCurrentIndex(1)
    assert scale.isVisible()
    settled(qtbot, dialog)


def test_answers_are_kept_for_the_next_report_that_asks_the_same(opened: Opened, qtbot: QtBot) -> None:
    dialog = opened("map")
    state = box_of(dialog, "state")
    state.setCurrentIndex(state.findData("ideal"))
    dialog._choose("labels")
    assert dialog.options["state"] == "ideal"
    assert dialog.options["paper"] == "A3"
    settled(qtbot, dialog)


def test_a_report_that_cannot_be_made_says_why_and_nothing_can_be_saved(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    streams = {"current": next(iter(session.document.streams.values()))}
    alone = Session(session.document.model_copy(update={"streams": streams}))
    dialog = PrintDialog(alone, tmp_path, None)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog._choose("compare")
    settled(qtbot, dialog)
    assert "ideell situasjon" in dialog._preview._sentence.text()
    assert dialog._preview._sentence.accessibleName() == dialog._preview._sentence.text()
    assert not dialog._save.isEnabled()
    assert not dialog._print.isEnabled()
    dialog._choose("actions")
    settled(qtbot, dialog)
    assert dialog._save.isEnabled()


def test_the_file_is_the_report_with_the_name_that_says_what_it_is(
    opened: Opened, session: Session, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = opened("map")
    target = tmp_path / "ut.pdf"
    proposed = ask_for(monkeypatch, target)
    press_button(dialog, "_save")
    qtbot.waitUntil(lambda: "ut.pdf" in dialog._said.text(), timeout=PATIENCE)
    assert dialog._proof is not None
    assert target.read_bytes() == dialog._proof.pdf
    assert proposed[0].name == f"{session.today}_VSA_Byggesoeknad-ett-trinn_naa.pdf"
    assert dialog.isVisible()


def test_a_file_that_cannot_be_written_is_said(
    opened: Opened, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = opened("actions")
    ask_for(monkeypatch, tmp_path / "mangler" / "ut.pdf")
    press_button(dialog, "_save")
    qtbot.waitUntil(lambda: bool(dialog._said.text()), timeout=PATIENCE)
    assert "ut.pdf" in dialog._said.text()
    assert dialog._save.isEnabled()


def test_chosen_pages_are_saved_and_the_others_pale(
    opened: Opened, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = opened("working")
    target = tmp_path / "ut.pdf"
    ask_for(monkeypatch, target)
    QTest.keyClicks(dialog._pages, "1-2, 4")
    words = [
        dialog._preview.thumbnails.item(row).data(Qt.ItemDataRole.AccessibleTextRole).endswith("ikke med")
        for row in range(5)
    ]
    assert words == [False, False, True, False, True]
    press_button(dialog, "_save")
    qtbot.waitUntil(target.exists, timeout=PATIENCE)
    with pypdfium2.PdfDocument(target) as pdf:
        assert len(pdf) == 3


def test_pages_that_are_not_there_are_said_under_the_field(opened: Opened) -> None:
    dialog = opened("actions")
    QTest.keyClicks(dialog._pages, "7")
    assert "7" in dialog._wrong_pages.text()
    assert dialog._wrong_pages.isVisible()
    assert not dialog._save.isEnabled()
    dialog._pages.clear()
    assert dialog._save.isEnabled()


def test_the_chosen_pages_are_printed_in_their_size(
    opened: Opened, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = opened("working")
    paper = tmp_path / "skriver.pdf"

    def to_a_file(printer: QPrinter, *_: object) -> bool:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(paper))
        return True

    monkeypatch.setattr(system_printer, "ask_for_printer", to_a_file)
    QTest.keyClicks(dialog._pages, "2-3")
    press_button(dialog, "_print")
    qtbot.waitUntil(lambda: "2 sider er sendt" in dialog._said.text(), timeout=PATIENCE)
    assert dialog._proof is not None
    with pypdfium2.PdfDocument(paper) as printed, pypdfium2.PdfDocument(dialog._proof.pdf) as meant:
        assert len(printed) == 2
        assert printed.get_page_size(0) == pytest.approx(meant.get_page_size(1), abs=1)
        scale = 1.0
        ours, theirs = (grey(pdf[page].render(scale=scale)) for pdf, page in ((meant, 1), (printed, 0)))
    assert abs(ours - theirs) < 0.01
    assert ours < 0.99


def grey(bitmap: pypdfium2.PdfBitmap) -> float:
    """How light a page is, 0 to 1."""
    return sum(bitmap.buffer) / len(bitmap.buffer) / 255


def unlike(one: QImage, other: QImage) -> float:
    """How many of the bytes of two pictures of a size differ: shapes that a strip cuts may round otherwise there."""
    pairs = zip(bytes(one.constBits()), bytes(other.constBits()), strict=True)
    return sum(a != b for a, b in pairs) / one.sizeInBytes()


def test_a_large_sheet_goes_to_the_printer_in_strips_that_are_the_whole(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("vsa.ui.printing.pages.MOST_PIXELS", 100_000)
    pages = PdfPages(render("map", session.document, {}, today=session.today))
    scale = 0.7
    whole = pages.picture(0, scale, paper=True)
    strips = list(pages.strips(0, scale))
    assert len(strips) > 1
    assert all(strip.width() * strip.height() <= 100_000 for _, strip in strips)
    for top, strip in strips:
        assert unlike(strip, whole.copy(QRect(0, top, strip.width(), strip.height()))) < 0.005
        assert unlike(strip, whole.copy(QRect(1, top, strip.width(), strip.height()))) > 0.02
    assert sum(strip.height() for _, strip in strips) in (whole.height(), whole.height() - 1)
    pages.close()


def test_pages_turn_and_zoom_by_key(opened: Opened, qtbot: QtBot) -> None:
    dialog = opened("working")
    view = dialog.view
    view.setFocus()
    for key, page in (
        (Qt.Key.Key_PageDown, 1),
        (Qt.Key.Key_PageDown, 2),
        (Qt.Key.Key_PageUp, 1),
        (Qt.Key.Key_End, dialog._preview._count - 1),
        (Qt.Key.Key_Home, 0),
    ):
        QTest.keyClick(view, key)
        assert view.page == page
        assert view.accessibleName() == f"Side {page + 1} av {dialog._preview._count}"
        assert dialog._preview.thumbnails.currentRow() == page
    small = view.zoom
    QTest.keyClicks(view, "+")
    assert (view.zoom, view.fit) == (pytest.approx(small * 1.25), None)
    QTest.keyClicks(view, "-")
    assert view.zoom == pytest.approx(small)
    QTest.keyClicks(view, "0")
    assert view.fit is Fit.PAGE
    settled(qtbot, dialog)


def test_the_width_of_a_page_fills_the_view(opened: Opened, qtbot: QtBot) -> None:
    dialog = opened("actions")
    dialog._preview._fits.button(1).click()
    place = dialog.view._place(0)
    assert abs(place.width() - dialog.view.viewport().width()) <= 34
    assert dialog.view.zoom == pytest.approx(place.width() / dialog._proof.sizes[0][0] / FULL_SIZE, rel=0.01)  # type: ignore[union-attr]
    settled(qtbot, dialog)
    assert dialog.view._drawn[0].part.width() == pytest.approx(place.width(), abs=1)


def test_far_zoomed_in_only_what_is_seen_is_drawn(opened: Opened, qtbot: QtBot) -> None:
    dialog = opened("map")
    dialog.view.zoom_by(100)
    settled(qtbot, dialog)
    drawn = dialog.view._drawn[0].image
    seen = dialog.view.viewport().size()
    assert drawn.width() <= seen.width() * 1.6
    assert drawn.height() <= seen.height() * 1.6


def test_a_flag_is_a_check_box_that_is_off(opened: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    report = KINDS["actions"]

    class Named(NamesOption):
        show: Annotated[Literal["all", "open"], Ask("reports.actions.shown")] = "all"

    def composed(job: Job) -> Publication:
        return report.compose(replace(job, options=report.options()))

    monkeypatch.setattr(actions, "REPORT", replace(report, options=Named, compose=composed))
    dialog = opened("actions")
    box = dialog._questions._fields["include_names"]
    assert isinstance(box, CheckBox)
    assert (box.isChecked(), box.accessibleName()) == (False, "Ta med navn på personer")
    assert "include_names" not in dialog.options
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Space)
    assert dialog.options["include_names"] is True
    settled(qtbot, dialog)
    assert dialog._proof is not None
    assert dialog._proof.order.options["include_names"] is True


def test_everything_has_a_name_and_is_reached_by_key(opened: Opened) -> None:
    dialog = opened("working")
    widget, reached = dialog._kinds.nextInFocusChain(), [dialog._kinds]
    while widget is not dialog._kinds:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(dialog) and widget.isEnabled():
            reached.append(widget)  # type: ignore[arg-type]
        widget = widget.nextInFocusChain()
    for part in reached:
        container = isinstance(part, QScrollArea) or type(part) is QAbstractScrollArea
        assert container or part.accessibleName() or part.text(), part  # type: ignore[attr-defined]
    assert {dialog._pages, dialog.view, dialog._preview.thumbnails, dialog._save, dialog._print, dialog._close} <= set(
        reached
    )


def test_a_press_that_is_closed_at_work_ends_without_a_word(qtbot: QtBot, session: Session) -> None:
    press = Press()
    heard: list[object] = []
    press.proofed.connect(heard.append)
    press.refused.connect(heard.append)
    press.prove(Order("working", session.document, {}, session.today))
    press.close()
    qtbot.waitUntil(lambda: press._at_work == 0, timeout=PATIENCE)
    assert heard == []
    assert press._pages is None


class Printer:
    """Takes pages until it is told to stop."""

    def __init__(self) -> None:
        self.aborted, self.taken = False, 0

    def abort(self) -> None:
        self.aborted = True


def test_printing_stops_when_the_press_is_closed(
    qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    printer, first, closed = Printer(), Event(), Event()

    def slowly(*_: object) -> Generator[int, None, None]:
        for done in range(1, 100):
            printer.taken = done
            yield done
            first.set()
            assert closed.wait(PATIENCE / 1000)

    monkeypatch.setattr(system_printer, "print_pages", slowly)
    press = Press()
    proofs: list[Proof] = []
    press.proofed.connect(proofs.append)
    press.prove(Order("actions", session.document, {}, session.today))
    qtbot.waitUntil(lambda: bool(proofs), timeout=PATIENCE)
    press.print(proofs[0], tuple(range(100)), printer)  # type: ignore[arg-type]
    assert first.wait(PATIENCE / 1000)
    press.close()
    closed.set()
    qtbot.waitUntil(lambda: press._at_work == 0, timeout=PATIENCE)
    assert (printer.aborted, printer.taken) == (True, 2)


def test_ctrl_p_shows_it_in_the_window(
    byggesak: Window, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, tmp_path: Path
) -> None:
    seen: list[QImage] = []

    def look(dialog: PrintDialog) -> int:
        dialog.show()
        settled(qtbot, dialog)
        seen.append(dialog.view._drawn[0].image)
        dialog.reject()
        return 0

    monkeypatch.setattr(PrintDialog, "exec", look)
    QTest.keyClick(byggesak, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert len(seen) == 1
