"""The map of a value stream with its ladder, key figures, problems and legend, on one sheet if that is legible."""

from vsa.i18n import Message, UserError, message
from vsa.model.document import Document
from vsa.reports.map_pages import empty_map, printed_map
from vsa.reports.paper import Paper
from vsa.reports.paper_option import AnyPaper
from vsa.reports.publication import Publication
from vsa.reports.report import Job, Report
from vsa.reports.state_option import StateOptions

FILE_PARTS = {
    "current": "reports.map.file_current",
    "ideal": "reports.map.file_ideal",
    "other": "reports.map.file_other",
}
MISSING = {"current": "reports.map.no_current", "ideal": "reports.map.no_ideal"}


class MapOptions(StateOptions):
    """Which state, and on how large a sheet."""

    paper: AnyPaper = Paper.A3


class NothingToPrint(UserError):
    """The document has other streams, but none in the state asked for."""


def compose(job: Job) -> Publication:
    """The map's sheets. Raises `NothingToPrint`; a document without any stream gives a sheet that says so."""
    stream = job.options.stream_in(job.document)
    if stream is None and job.document.streams:
        raise NothingToPrint(message(MISSING[job.options.state]))
    if stream is None:
        return empty_map(job, job.options.paper)
    return printed_map(job, stream, job.options.paper)


def _file_part(document: Document, options: MapOptions) -> Message:
    stream = options.stream_in(document)
    return message(FILE_PARTS[stream.state.value if stream else options.state])


REPORT = Report(
    title=message("reports.map.title"),
    description=message("reports.map.description"),
    options=MapOptions,
    compose=compose,
    file_part=_file_part,
)
