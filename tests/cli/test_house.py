"""The command line prints the words of the house that the window has."""

from collections.abc import Iterator

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
