"""Reports in a language whose every word is 40 % longer: nothing leaves its page or lies on something else."""

from collections.abc import Iterator

import pytest

from tests.i18n.longer import stretched_catalogue
from tests.reports import every_kind
from tests.reports.pdfs import TODAY
from tests.reports.test_room import assert_room
from vsa.i18n import house
from vsa.reports import KINDS
from vsa.reports.options import chosen
from vsa.reports.report import Job


@pytest.fixture(autouse=True)
def _longer_words(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(house, "catalogue", stretched_catalogue)
    house.texts.cache_clear()
    yield
    house.texts.cache_clear()


@pytest.mark.parametrize("kind", KINDS)
def test_longer_words_have_room(kind: str) -> None:
    report = KINDS[kind]
    job = Job(every_kind.document("byggesak"), chosen(report.options, {}), TODAY, every_kind.FILE_NAME)
    assert_room(report.compose(job))
