"""Every step as a note of 76 x 76 mm, to be cut out and hung back on the brown paper."""

from collections.abc import Iterator
from typing import Annotated, Literal

from vsa.analysis import analyse, basis_of
from vsa.i18n import Message, message, translator
from vsa.model.document import Document
from vsa.model.nodes import Step
from vsa.model.stream import Stream
from vsa.reports.colophon import author, owner_line, titled
from vsa.reports.composer import Composer
from vsa.reports.frame import Frame
from vsa.reports.heading import Heading
from vsa.reports.label import SIDE, Label
from vsa.reports.lines import paragraph
from vsa.reports.options import Ask
from vsa.reports.paper import PageFormat, Paper
from vsa.reports.publication import Publication
from vsa.reports.report import Job, Report
from vsa.reports.state_option import StateOptions
from vsa.scene.captions import facts_line
from vsa.scene.numbering import step_numbers
from vsa.symbols.kind import Facts


class LabelOptions(StateOptions):
    """Which state, and on how large sheets: six notes fit on A4, fifteen on A3."""

    paper: Annotated[Literal["A4", "A3"], Ask("reports.option.paper")] = "A4"


def compose(job: Job) -> Publication:
    """The notes in rows, by the numbers of the steps."""
    tr, page = translator(job.options.written_in(job.document)), PageFormat(Paper(job.options.paper))
    stream = job.options.stream_in(job.document)
    title = titled(tr("reports.labels.title"), job.document)
    frame = Frame(page, tr, title, owner_line(job.document, tr, stream), job.file_name, job.today)
    subtitle = facts_line(job.document, stream, tr) if stream else ""
    composer = Composer(frame, Heading(title, subtitle=subtitle))
    labels = tuple(_labels(job, stream)) if stream else ()
    _place(composer, labels)
    if not labels:
        composer.write("P", paragraph(tr("reports.labels.empty"), page.words, page.inner_width))
    return composer.publication(author(job.document), tr("reports.labels.title"))


def _labels(job: Job, stream: Stream) -> Iterator[Label]:
    document, numbers = job.document, step_numbers(stream)
    analysis = analyse(stream, basis_of(document))
    for step in stream.nodes.values():
        if not isinstance(step, Step):
            continue
        lane = stream.lanes.get(step.lane)
        facts = Facts(
            calendar=document.calendar,
            number=numbers[step.id],
            role=lane.name if lane else "",
            wait=analysis.waits.get(step.id),
            derived=step.id in analysis.derived,
        )
        problems = sorted(problem.number for problem in stream.problems.values() if problem.node == step.id)
        yield Label(step, facts, tuple(problems), translator(job.options.written_in(document)))


def _place(composer: Composer, labels: tuple[Label, ...]) -> None:
    page = composer.frame.page
    across = int(page.inner_width // SIDE)
    for start in range(0, len(labels), across):
        composer.make_room(SIDE)
        for place, label in enumerate(labels[start : start + across]):
            x = page.margin + place * SIDE
            composer.decorate(label.picture(x, composer.y))
            for content in label.contents(composer.number, x, composer.y):
                composer.add(content)
        composer.y += SIDE


def _file_part(document: Document, options: LabelOptions) -> Message:
    return message("reports.labels.file")


REPORT = Report(
    title=message("reports.labels.title"),
    description=message("reports.labels.description"),
    options=LabelOptions,
    compose=compose,
    file_part=_file_part,
)
