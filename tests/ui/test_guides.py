"""The guides and the list of examples in the window."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from tests.ui.everywhere import settle
from vsa.editor.commands import COMMANDS
from vsa.editor.guides import Page
from vsa.editor.stages import Stage
from vsa.i18n import UserError, message
from vsa.i18n.resources import examples
from vsa.ui import dialogs
from vsa.ui.example_dialog import ExampleDialog
from vsa.ui.guide_window import PLACE, GuideWindow
from vsa.ui.keys_dialog import KeysDialog
from vsa.ui.window import Window

BY_ID = {command.id: command for command in COMMANDS}


def guide_in(window: Window) -> GuideWindow:
    QApplication.processEvents()
    (guide,) = (each for each in window.findChildren(GuideWindow) if each.isVisible())
    return guide


def place_of(guide: GuideWindow) -> Page:
    page: Page = guide.contents.currentItem().data(PLACE)
    return page


def test_f1_opens_the_page_that_fits(byggesak: Window) -> None:
    session = byggesak.session
    assert session is not None
    for stage, section in ((Stage.CURRENT, "current"), (Stage.COMPARE, "compare"), (Stage.PREPARE, "prepare")):
        session.go(stage)
        byggesak.run(BY_ID["guide"])
        assert place_of(guide_in(byggesak)) == Page("program", section)
    assert BY_ID["guide"].keys == ("F1",)
    assert len(byggesak.findChildren(GuideWindow)) == 1


def test_the_button_under_the_stages_works_before_anything_is_open(window: Window) -> None:
    QTest.mouseClick(window._rail.guide, Qt.MouseButton.LeftButton)
    assert place_of(guide_in(window)) == Page("program", "start")
    assert "Kom i gang" in guide_in(window).text.toPlainText()


def test_the_start_page_leads_to_the_guide_and_begins_with_a_new_map(window: Window) -> None:
    assert isinstance(window.focusWidget(), QPushButton)
    assert window.focusWidget().text() == "Start tomt"
    (link,) = (each for each in window.findChildren(QPushButton) if each.text().startswith("Første gang?"))
    link.click()
    assert guide_in(window).isVisible()


def test_an_open_guide_follows_the_language_and_the_look_of_the_window(byggesak: Window) -> None:
    session = byggesak.session
    assert session is not None
    session.go(Stage.COMPARE)
    byggesak.run(BY_ID["guide"])
    for change in (lambda: byggesak.use_language("nn"), lambda: byggesak.use_theme("dark")):
        before = guide_in(byggesak)
        change()
        settle()
        guide = guide_in(byggesak)
        assert guide is not before
        assert place_of(guide) == Page("program", "compare")
        assert guide.windowTitle() == byggesak.tr_("guides.title")
    byggesak.use_theme("light")


def test_a_guide_that_goes_at_once_after_a_switch_of_language_follows_no_more(window: Window, qtbot: QtBot) -> None:
    window.run(BY_ID["guide"])
    guide = guide_in(window)
    with qtbot.captureExceptions() as failures:
        QApplication.sendEvent(guide, QEvent(QEvent.Type.LanguageChange))
        guide.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()
    assert not isValid(guide)
    assert failures == []


def test_searching_lists_sections_and_shows_the_one_that_is_chosen(window: Window) -> None:
    window.run(BY_ID["guide"])
    guide = guide_in(window)
    guide.search.setText("nullpunkt")
    assert guide.contents.item(0).text() == "nullpunkt\nOrdliste"
    assert not guide.none.isVisible()
    QTest.keyClick(guide.contents, Qt.Key.Key_Down)
    assert guide.shown in ("glossary", "program")
    guide.search.setText("xyzzy")
    assert guide.contents.count() == 0
    assert guide.none.isVisible()


def test_a_link_carries_out_its_command(byggesak: Window) -> None:
    byggesak.run(BY_ID["guide"])
    guide_in(byggesak).text.anchorClicked.emit(QUrl("stage:actions"))
    assert byggesak.session is not None
    assert byggesak.session.stage is Stage.ACTIONS


def test_the_list_of_keys_is_a_button_away(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []
    monkeypatch.setattr(KeysDialog, "exec", lambda self: shown.append(self.windowTitle()))
    window.run(BY_ID["guide"])
    (button,) = (each for each in guide_in(window).findChildren(QPushButton) if each.text() == "Vis alle tastene")
    button.click()
    assert shown == ["Taster"]
    assert BY_ID["keys"].keys == ("Ctrl+F1",)


def test_a_guide_is_saved_as_pdf(window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    window.run(BY_ID["guide"])
    guide, target = guide_in(window), tmp_path / "a.pdf"
    guide.open_page(Page("participants", "day"))
    monkeypatch.setattr(dialogs, "ask_save", lambda *_: None)
    guide.save()
    monkeypatch.setattr(dialogs, "ask_save", lambda *_: target)
    guide.save()
    assert target.read_bytes().startswith(b"%PDF-1.7")

    def refuse(*_: object) -> None:
        raise UserError(message("guides.none"))

    told: list[str] = []
    monkeypatch.setattr("vsa.exchange.write_whole", refuse)
    monkeypatch.setattr(dialogs, "tell", lambda *args: told.append(args[2]))
    guide.save()
    assert len(told) == 1


def test_all_eight_examples_are_offered_with_what_they_are(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    dialog = ExampleDialog(window, window.tr_)
    rows = [dialog.list.item(row) for row in range(dialog.list.count())]
    assert {row.data(Qt.ItemDataRole.UserRole) for row in rows} == set(examples().glob("*.vsa"))
    spoken = [row.data(Qt.ItemDataRole.AccessibleTextRole) for row in rows]
    assert (
        "Byggesøknad, ett-trinn. Et riktig vedtak til en dato jeg kan stole på. "
        "180 søknader per år · 28,5 arbeidsdager nå · 12,5 arbeidsdager ideelt"
    ) in [text.replace("\u00a0", " ") for text in spoken]
    monkeypatch.setattr(ExampleDialog, "exec", lambda self: 1)
    window.run(BY_ID["example"])
    assert window.session is not None
    assert window.session.document.title == "Avviksbehandling"
    assert window.session.file.path is None
