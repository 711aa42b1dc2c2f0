"""Export of the map on the stage."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

from vsa.editor.commands import COMMANDS
from vsa.ui import dialogs
from vsa.ui.window import Window

EXPORT = next(command for command in COMMANDS if command.id == "export")


def exported(window: Window, target: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is told when the map is exported."""
    told: list[str] = []
    monkeypatch.setattr(dialogs, "ask_save", lambda *_: target)
    monkeypatch.setattr(dialogs, "tell", lambda _parent, _tr, sentence, details=(): told.append(sentence))
    window.run(EXPORT)
    return told


def test_the_ending_decides_what_is_written(byggesak: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drawing, picture, table = (tmp_path / f"kart.{ending}" for ending in ("svg", "png", "csv"))
    assert exported(byggesak, drawing, monkeypatch) == exported(byggesak, picture, monkeypatch) == []
    assert "Fordele sak" in "".join(ElementTree.parse(drawing).getroot().itertext())
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert len(exported(byggesak, table, monkeypatch)) == 1
    assert "Fordele sak" in table.read_text("utf-8-sig")


@pytest.mark.parametrize("name", ["kart.pptx", "mangler/kart.svg"])
def test_what_cannot_be_written_is_said_in_a_sentence(
    byggesak: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    (sentence,) = exported(byggesak, tmp_path / name, monkeypatch)
    assert Path(name).name in sentence
    assert not (tmp_path / name).exists()
