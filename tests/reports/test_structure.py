"""The structure of every report, whatever it prints: whole, in order and reachable both ways."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pdfua
import pikepdf
import pytest

from tests.reports import every_kind
from tests.reports.pdfs import opened
from tests.reports.structure import Element, faults, tree
from vsa.i18n import LANGUAGES, translator
from vsa.reports import KINDS

TAGS = {"nb": "nb-NO", "nn": "nn-NO", "en": "en-GB"}


@pytest.mark.parametrize("name", every_kind.NAMES)
@pytest.mark.parametrize("kind", KINDS)
def test_the_structure_of_a_report_is_whole(kind: str, name: str) -> None:
    assert faults(opened(every_kind.pdf(kind, name))) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_it_is_whole_and_says_so_in_every_language(kind: str, language: str) -> None:
    document = opened(every_kind.pdf(kind, "byggesak", language))
    assert faults(document) == []
    assert str(document.Root.Lang) == TAGS[language]


@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_document_is_printed_whole_or_refused_in_a_sentence(kind: str) -> None:
    refused = every_kind.refusal(kind, "empty")
    if refused is None:
        assert faults(opened(every_kind.pdf(kind, "empty"))) == []
    else:
        assert translator("nb").text(refused.message).endswith(".")


@pytest.mark.parametrize("name", every_kind.NAMES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_checker_of_others_finds_nothing(kind: str, name: str, tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(every_kind.pdf(kind, name))
    report = pdfua.validate(str(path))
    assert [f"{found.rule_id} {found.message}" for found in report.findings] == []


def _first(document: pikepdf.Pdf, role: str) -> Element:
    return next(element for element in tree(document).walk() if element.role == role)


def _no_alternative(document: pikepdf.Pdf) -> None:
    del _first(document, "Figure").entry.Alt


def _skipped_level(document: pikepdf.Pdf) -> None:
    _first(document, "H2").entry.S = pikepdf.Name.H3


def _lost_content(document: pikepdf.Pdf) -> None:
    del _first(document, "P").entry.K


def _read_twice(document: pikepdf.Pdf) -> None:
    _first(document, "H2").entry.K = _first(document, "P").entry.K
    _first(document, "H2").entry.Pg = _first(document, "P").entry.Pg


def _wrong_page(document: pikepdf.Pdf) -> None:
    _first(document, "Figure").entry.Pg = document.pages[-1].obj


def _wrong_way_back(document: pikepdf.Pdf) -> None:
    owners = document.Root.StructTreeRoot.ParentTree.Nums[1]
    owners[0] = owners[1]


def _no_way_back(document: pikepdf.Pdf) -> None:
    del document.pages[0].StructParents


def _unmarked_painting(document: pikepdf.Pdf) -> None:
    document.pages[0].contents_add(pikepdf.Stream(document, b"0 0 9 9 re f"))


def _head_without_scope(document: pikepdf.Pdf) -> None:
    del _first(document, "TH").entry.A.Scope


def _row_of_paragraphs(document: pikepdf.Pdf) -> None:
    _first(document, "TR").entry.S = pikepdf.Name.P


def _no_letters(document: pikepdf.Pdf) -> None:
    for each in document.objects:
        if isinstance(each, pikepdf.Dictionary) and each.get("/Type") == "/Font":
            del each.ToUnicode


def _no_language(document: pikepdf.Pdf) -> None:
    del document.Root.Lang


def _no_intent(document: pikepdf.Pdf) -> None:
    del document.Root.OutputIntents


@pytest.mark.parametrize(
    "harm",
    [
        _no_alternative,
        _skipped_level,
        _lost_content,
        _read_twice,
        _wrong_page,
        _wrong_way_back,
        _no_way_back,
        _unmarked_painting,
        _head_without_scope,
        _row_of_paragraphs,
        _no_letters,
        _no_language,
        _no_intent,
    ],
)
def test_a_harm_is_seen(harm: Callable[[Any], None]) -> None:
    document = opened(every_kind.pdf("compare", "byggesak"))
    harm(document)
    assert faults(document)
