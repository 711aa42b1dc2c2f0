"""Reports in a language whose every word is 40 % longer: nothing leaves its page or lies on something else."""

import pytest

from tests.reports import every_kind
from tests.reports.pdfs import TODAY
from tests.reports.test_room import assert_room
from vsa.reports import KINDS
from vsa.reports.options import chosen
from vsa.reports.report import Job

pytestmark = pytest.mark.usefixtures("longer_words")


@pytest.mark.parametrize("kind", KINDS)
def test_longer_words_have_room(kind: str) -> None:
    report = KINDS[kind]
    job = Job(every_kind.document("byggesak"), chosen(report.options, {}), TODAY, every_kind.FILE_NAME)
    assert_room(report.compose(job))
