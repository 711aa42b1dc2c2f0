"""The map of a value stream with its ladder, key figures, problems and legend, on one sheet if that is legible."""

from typing import Annotated, Literal

from vsa.i18n import Message, UserError, message
from vsa.model.document import Document
from vsa.reports.map_pages import empty_map, printed_map
from vsa.reports.options import Ask
from vsa.reports.paper import Paper
from vsa.reports.paper_option import AnyPaper
from vsa.reports.poster import printed_poster
from vsa.reports.publication import Publication
from vsa.reports.report import Job, Report
from vsa.reports.state_option import StateOptions

FILE_PARTS = {
    "current": "reports.map.file_current",
    "ideal": "reports.map.file_ideal",
    "other": "reports.map.file_other",
}
MISSING = {"current": "reports.map.no_current", "ideal": "reports.map.no_ideal"}


POSTERS = {"no": "reports.poster.no", "A4": "reports.poster.a4", "A3": "reports.poster.a3"}


class MapOptions(StateOptions):
    """Which state, and on how large a sheet. A poster is as large as its scale (in percent) makes it, whatever the
    paper: it is glued together of A4 or A3 sheets."""

    paper: AnyPaper = Paper.A3
    poster: Annotated[Literal["no", "A4", "A3"], Ask("reports.option.poster", POSTERS)] = "no"
    scale: Annotated[Literal["100", "150", "200"], Ask("reports.option.scale", idle=("poster", "no"))] = "100"


class NothingToPrint(UserError):
    """The document has other streams, but none in the state asked for."""


def compose(job: Job) -> Publication:
    """The map's sheets. Raises `NothingToPrint` and `PosterTooLarge`; a document without any stream gives a sheet
    that says so."""
    stream = job.options.stream_in(job.document)
    if stream is None and job.document.streams:
        raise NothingToPrint(message(MISSING[job.options.state]))
    if stream is None:
        return empty_map(job, job.options.paper)
    if job.options.poster != "no":
        return printed_poster(job, stream, Paper(job.options.poster), int(job.options.scale) / 100)
    return printed_map(job, stream, job.options.paper)


def _file_part(document: Document, options: MapOptions) -> Message:
    stream = options.stream_in(document)
    part = message(FILE_PARTS[stream.state.value if stream else options.state])
    return part if options.poster == "no" else message("reports.poster.file", state=part)


REPORT = Report(
    title=message("reports.map.title"),
    description=message("reports.map.description"),
    options=MapOptions,
    compose=compose,
    file_part=_file_part,
)
