"""`vsa guide`: the guides on paper."""

from pathlib import Path

import pikepdf
import pytest

from tests.reports.structure import faults
from vsa.cli import main
from vsa.editor.guides import ALL
from vsa.i18n import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ALL)
def test_a_guide_is_written(name: str, language: str, tmp_path: Path) -> None:
    out = tmp_path / "guide.pdf"
    assert main(["guide", name, "-o", str(out), "--language", language]) == 0
    with pikepdf.open(out) as pdf:
        assert len(pdf.pages) == {"participants": 1, "leaders": 1, "glossary": 3, "program": 3}.get(name, 2)
        assert str(pdf.Root.Lang).startswith(language)
        assert faults(pdf) == []


def test_an_unknown_guide_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["guide", "nothing", "-o", str(tmp_path / "x.pdf"), "--language", "en"]) == 2
    assert "participants" in capsys.readouterr().err
