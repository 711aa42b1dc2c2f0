"""What a document says of itself on paper: whose it is, what it is called."""

from datetime import date

from vsa.i18n import Translator
from vsa.model.document import Document
from vsa.model.stream import State, Stream
from vsa.scene.captions import STATES

SEPARATOR = " · "


def author(document: Document) -> str:
    """The unit, never a person: what a file's properties name as its author."""
    return document.unit or document.municipality


def organisation(document: Document) -> str:
    """Municipality and unit."""
    return SEPARATOR.join(filter(None, (document.municipality, document.unit)))


def owner_line(document: Document, tr: Translator, *streams: Stream | None) -> str:
    """Municipality, unit, case number, states and their versions, for the footer. Without streams a report is about
    all of the document."""
    told = streams or (document.in_state(State.CURRENT), document.in_state(State.IDEAL))
    case = tr("reports.frame.case", number=document.case_number) if document.case_number else ""
    states = (_version(stream, tr) for stream in told if stream is not None)
    return SEPARATOR.join(filter(None, (organisation(document), case, *states)))


def keywords(owner: str, tr: Translator, printed: date) -> tuple[str, ...]:
    """What the footer says, for the properties of the file."""
    return (*filter(None, owner.split(SEPARATOR)), tr.date(printed))


def _version(stream: Stream, tr: Translator) -> str:
    return f"{tr(STATES[stream.state])} {tr('scene.facts.version', number=stream.version)}"


def titled(kind: str, document: Document) -> str:
    """The title of a file: what it is, and of what."""
    return " – ".join(filter(None, (kind, document.title)))
