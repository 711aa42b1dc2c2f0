"""The command line prints the words of the house that the window has."""

import re
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest

from vsa.cli import main
from vsa.editor.settings import Settings, save_settings
from vsa.i18n import House, use_house
from vsa.i18n.resources import examples

OTHER = House(step="trinn", coach="lean-ressurs")


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    yield
    save_settings(Settings())
    use_house(House())


def test_a_figure_is_named_with_the_words_of_the_house(capsys: pytest.CaptureFixture[str]) -> None:
    file = str(examples() / "byggesak.vsa")
    main(["measure", file, "--language", "nb"])
    usual = capsys.readouterr().out
    save_settings(Settings(house=OTHER))
    main(["measure", file, "--language", "nb"])
    assert "\nSteg " in usual
    assert "\nTrinn " in capsys.readouterr().out


def test_a_report_and_a_guide_are_printed_in_the_words_of_the_house(tmp_path: Path) -> None:
    save_settings(Settings(house=OTHER))
    measured, guide = tmp_path / "form.pdf", tmp_path / "guide.pdf"
    file = str(examples() / "byggesak.vsa")
    assert main(["report", "measure-form", file, "-o", str(measured), "--language", "nb"]) == 0
    assert main(["guide", "coaches", "-o", str(guide), "--language", "nb"]) == 0
    assert " Trinn " in text_of(measured)
    assert "For Lean-ressursen" in text_of(guide)
    assert "steg" not in re.findall(r"\w+", text_of(guide).lower())


def text_of(file: Path) -> str:
    """All that can be read in a PDF, on one line."""
    with pypdfium2.PdfDocument(file) as pdf:
        return " ".join(" ".join(page.get_textpage().get_text_range() for page in pdf).split())
