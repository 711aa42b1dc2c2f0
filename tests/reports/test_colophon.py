"""Whose a paper is and which version: on every page and in the properties of the file, for every report."""

import pytest

from tests.reports import every_kind
from tests.reports.pdfs import TODAY, opened, texts
from vsa.i18n import LANGUAGES, Language, translator
from vsa.model.stream import State
from vsa.reports import KINDS, render
from vsa.scene.captions import STATES

LOGIN = "olanordm42"


def plain(pdf: bytes) -> list[str]:
    return [page.replace("\u00a0", " ") for page in texts(pdf)]


def facts(kind: str, language: Language) -> list[str]:
    """What the foot of a report of the example has to say, in this order."""
    document, tr = every_kind.document("byggesak"), translator(language)
    states = [State.CURRENT] if every_kind.asked(kind, "state") else [State.CURRENT, State.IDEAL]
    streams = [stream for state in states if (stream := document.in_state(state)) is not None]
    versions = [f"{tr(STATES[each.state])} {tr('scene.facts.version', number=each.version)}" for each in streams]
    case = tr("reports.frame.case", number=document.case_number)
    return [document.municipality, document.unit, case, *versions, tr.date(TODAY)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_page_says_case_unit_state_version_date_and_its_number(kind: str, language: Language) -> None:
    pages = plain(every_kind.pdf(kind, "byggesak", language))
    tr = translator(language)
    for number, page in enumerate(pages, 1):
        assert " · ".join(facts(kind, language)[:-1]) in page
        printed = tr("reports.frame.printed", day=TODAY, page=number, pages=len(pages))
        assert printed.replace("\u00a0", " ") in page


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_the_properties_of_the_file_say_the_same(kind: str, language: Language) -> None:
    document = opened(every_kind.pdf(kind, "byggesak", language))
    with document.open_metadata() as metadata:
        assert metadata["dc:subject"] == set(facts(kind, language))
        assert metadata["pdf:Keywords"] == str(document.docinfo["/Keywords"]) == ", ".join(facts(kind, language))
        assert metadata["dc:creator"] == [str(document.docinfo["/Author"])] == ["Byggesak og plan"]


@pytest.mark.parametrize("kind", [kind for kind in KINDS if every_kind.asked(kind, "state")])
def test_a_report_of_the_ideal_state_says_so_in_its_foot(kind: str) -> None:
    pdf = render(kind, every_kind.document("byggesak"), {"state": "ideal"}, today=TODAY)
    for page in plain(pdf):
        assert "Sak 2026/4711 · Ideell situasjon versjon 1" in page
        assert "Nåsituasjon versjon" not in page


@pytest.mark.parametrize("kind", KINDS)
def test_who_is_logged_in_is_never_told(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.setenv(name, LOGIN)
    pdf = render(kind, every_kind.document("byggesak"), {}, today=TODAY)
    assert LOGIN.encode() not in pdf
    assert LOGIN not in str(opened(pdf).docinfo)
    assert LOGIN not in " ".join(texts(pdf))


@pytest.mark.parametrize("kind", KINDS)
def test_without_a_unit_the_municipality_is_the_author(kind: str) -> None:
    nobody = every_kind.document("byggesak").model_copy(update={"unit": ""})
    document = opened(render(kind, nobody, {}, today=TODAY))
    assert str(document.docinfo["/Author"]) == "Eksempel kommune"
