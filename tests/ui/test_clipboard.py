"""The clipboard of the system, from window to window and to other programs."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.windows import session_of
from vsa.editor.commands import COMMANDS
from vsa.editor.settings import Settings
from vsa.i18n.resources import examples
from vsa.model.nodes import Step
from vsa.ui.clipboard import OWN, CopiedData, _leave_behind
from vsa.ui.window import Window

CTRL = Qt.KeyboardModifier.ControlModifier
BY_ID = {command.id: command for command in COMMANDS}


def press(key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert isinstance(focused, QWidget)
    QTest.keyClick(focused, key, CTRL)
    QApplication.processEvents()


def names(window: Window) -> list[str]:
    stream = session_of(window).stream
    assert stream is not None
    return [node.name for node in stream.nodes.values() if isinstance(node, Step)]


def offered() -> QMimeData:
    return QGuiApplication.clipboard().mimeData()


def test_keys_copy_cut_and_paste(byggesak: Window) -> None:
    before = names(byggesak)
    session_of(byggesak).select(["node:2", "node:3"])
    press(Qt.Key.Key_C)
    press(Qt.Key.Key_V)
    assert names(byggesak) == [*before, *before[1:3]]
    press(Qt.Key.Key_X)
    assert names(byggesak) == before
    press(Qt.Key.Key_V)
    assert names(byggesak) == [*before, *before[1:3]]
    press(Qt.Key.Key_D)
    assert names(byggesak) == [*before, *before[1:3], *before[1:3]]


def test_every_format_is_there_when_a_program_asks(byggesak: Window) -> None:
    session_of(byggesak).select(["node:2", "node:3"])
    byggesak.run(BY_ID["copy"])
    data = offered()
    assert set(data.formats()) >= {OWN, "image/svg+xml", "image/png", "text/html", "text/plain"}
    assert bytes(data.data("image/svg+xml").data()).startswith(b"<svg")
    assert QImage.fromData(data.data("image/png")).width() > 200
    assert data.text().startswith("id\tsteg\trolle")
    assert "<th>steg</th>" in data.html()


def test_pictures_are_not_made_before_somebody_asks(byggesak: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    painted: list[object] = []
    monkeypatch.setattr("vsa.ui.png.png", lambda sheet: painted.append(sheet) or b"png")
    session_of(byggesak).select(["node:2"])
    byggesak.run(BY_ID["copy"])
    assert painted == []
    data = offered()
    for _ in range(2):
        assert bytes(data.data("image/png").data()) == b"png"
    assert len(painted) == 1


def test_what_is_copied_in_one_window_is_pasted_in_another(byggesak: Window, qtbot: QtBot) -> None:
    session_of(byggesak).select(["node:2", "node:3"])
    byggesak.run(BY_ID["copy"])
    other = Window(Settings(), remembers=False)
    qtbot.addWidget(other, before_close_func=lambda window: window.show_start_page())
    other.run(BY_ID["new"])
    other.run(BY_ID["paste"])
    assert names(other) == ["Fordele sak", "Kontrollere mangler"]
    assert "Leder byggesak" in other._toast.text()


def test_a_block_of_cells_becomes_steps(byggesak: Window) -> None:
    before = names(byggesak)
    QGuiApplication.clipboard().setText("Ringe\tSaksbehandler\t10 min\nSvare\tSaksbehandler\t1 t")
    press(Qt.Key.Key_V)
    assert names(byggesak) == [*before, "Ringe", "Svare"]


def test_what_a_block_holds_beside_its_steps_is_told(byggesak: Window) -> None:
    before = names(byggesak)
    QGuiApplication.clipboard().setText("Steg\tDato\tTid\nRinge\t12.3.2026\t10 min\nSum\t\t10 min")
    press(Qt.Key.Key_V)
    assert names(byggesak) == [*before, "Ringe"]
    assert byggesak._toast.text() == "Ikke tatt med på kartet: Dato, Sum 10 min."


def test_a_block_that_cannot_be_read_changes_nothing_and_the_table_is_named(byggesak: Window) -> None:
    session = session_of(byggesak)
    before = session.document
    QGuiApplication.clipboard().setText("Steg\tTid (min)\nRinge\tlenge\nSvare\t#REF!")
    byggesak.run(BY_ID["paste"])
    assert session.document is before
    for told in ("Rad 2, «Tid (min)»", "Rad 3, «Tid (min)»", "Tabell"):
        assert told in byggesak._toast.text()


@pytest.mark.parametrize("own", [b"", b"\x00\xff", b'{"format": "vsa"}'])
def test_hostile_content_changes_nothing_and_is_told(byggesak: Window, own: bytes) -> None:
    before = session_of(byggesak).document
    data = QMimeData()
    data.setData(OWN, own)
    QGuiApplication.clipboard().setMimeData(data)
    byggesak.run(BY_ID["paste"])
    assert session_of(byggesak).document is before
    assert byggesak._toast.isVisibleTo(byggesak)
    QGuiApplication.clipboard().clear()


def test_nothing_to_paste_is_refused_with_a_reason(byggesak: Window) -> None:
    QGuiApplication.clipboard().clear()
    assert not BY_ID["paste"].available(byggesak)


@pytest.mark.parametrize("view", ["view_diagram", "view_table"])
def test_what_can_be_pasted_is_told_when_a_picture_is_on_the_clipboard(byggesak: Window, view: str) -> None:
    byggesak.run(BY_ID[view])
    before = session_of(byggesak).document
    QGuiApplication.clipboard().setImage(QImage(4, 4, QImage.Format.Format_RGB32))
    press(Qt.Key.Key_V)
    assert session_of(byggesak).document is before
    assert byggesak._toast.isVisibleTo(byggesak)
    assert "rader fra et regneark" in byggesak._toast.text()


def test_a_format_that_nobody_makes_is_no_answer(byggesak: Window) -> None:
    session_of(byggesak).select(["node:2"])
    byggesak.run(BY_ID["copy"])
    data = offered()
    assert isinstance(data, CopiedData) or data.hasFormat(OWN)
    assert not data.hasFormat("application/x-other")
    assert data.data("application/x-other").isEmpty()


def test_what_was_copied_outlives_the_program(byggesak: Window) -> None:
    session_of(byggesak).select(["node:2"])
    byggesak.run(BY_ID["copy"])
    _leave_behind()
    data = offered()
    assert not isinstance(data, CopiedData)
    assert bytes(data.data("image/png").data()).startswith(b"\x89PNG")
    assert data.text().startswith("id\tsteg")
    byggesak.run(BY_ID["paste"])
    assert names(byggesak)[-1] == "Fordele sak"


COPY_AND_LEAVE = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from vsa.editor.commands import COMMANDS
from vsa.editor.settings import Settings
from vsa.ui import program
from vsa.ui.window import Window

def copy():
    window = next(each for each in program.application().topLevelWidgets() if isinstance(each, Window))
    window.session.select(["node:2"])
    window.run(next(command for command in COMMANDS if command.id == "copy"))
    window.close()

program.application()
QTimer.singleShot(0, copy)
sys.exit(program.run(Path(sys.argv[1]), Settings(), None))
"""


def test_a_program_that_has_copied_ends_in_peace(tmp_path: Path) -> None:
    copy = tmp_path / "byggesak.vsa"
    copy.write_bytes((examples() / "byggesak.vsa").read_bytes())
    arguments = [sys.executable, "-c", COPY_AND_LEAVE, str(copy)]
    ended = subprocess.run(arguments, capture_output=True, text=True, timeout=120)
    assert ended.returncode == 0, ended.stderr
