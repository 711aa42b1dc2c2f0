"""Paper: reports composed from a document, and written as PDF. Only `render` loads reportlab."""

from collections.abc import Mapping
from datetime import date

from vsa.i18n import UserError, message, translator
from vsa.model.document import Document
from vsa.reports.file_names import file_name
from vsa.reports.options import Choice, OptionError, Question, chosen
from vsa.reports.page_choice import EVERY_PAGE, PageError, only, page_numbers
from vsa.reports.publication import Publication
from vsa.reports.registry import KINDS
from vsa.reports.report import Job, Report

__all__ = [
    "KINDS",
    "Choice",
    "OptionError",
    "PageError",
    "Publication",
    "Question",
    "Report",
    "UnknownReport",
    "compose",
    "default_file_name",
    "page_numbers",
    "render",
    "write",
]


class UnknownReport(UserError):
    """A report that does not exist."""


def render(
    kind: str, document: Document, options: Mapping[str, object], *, today: date, pages: str = EVERY_PAGE
) -> bytes:
    """The report as a PDF file. `options` are values of the report's questions by name; the rest have their defaults.
    `pages` such as `1-3, 5` leaves out the others.

    Raises `UnknownReport`, `OptionError` for an option or value that the report does not have, `PageError` for pages
    that it does not have, and what the report refuses to print.
    """
    return write(compose(kind, document, options, today=today), pages)


def compose(kind: str, document: Document, options: Mapping[str, object], *, today: date) -> Publication:
    """The pages of a report before they become a file. Raises what `render` raises, but for the pages."""
    report = _report(kind)
    job = Job(document, chosen(report.options, options), today, default_file_name(kind, document, options, today))
    return report.compose(job)


def write(publication: Publication, pages: str = EVERY_PAGE) -> bytes:
    """A publication, or some of its pages, as a PDF file. Raises `PageError`."""
    from vsa.reports.pdf import write_pdf

    return write_pdf(only(publication, page_numbers(pages, len(publication.pages))))


def default_file_name(kind: str, document: Document, options: Mapping[str, object], today: date) -> str:
    """A name such as `2026-11-22_VSA_Byggesak_naa.pdf`, or `…_naa_v3.pdf` of a document that is locked as version 3.
    Raises what `render` raises."""
    report = _report(kind)
    choice = chosen(report.options, options)
    part = translator(choice.written_in(document)).text(report.file_part(document, choice))
    return file_name(today, document.title or document.unit, part, document.lock.version if document.lock else None)


def _report(kind: str) -> Report:
    if kind not in KINDS:
        raise UnknownReport(message("reports.unknown", kind=kind, kinds=tuple(KINDS)))
    return KINDS[kind]
