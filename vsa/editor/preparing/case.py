"""The choice of the case: what is known of the chosen one, and what else was considered."""

from vsa.analysis.improvement.findings import count_by_candidate
from vsa.editor.session import Session
from vsa.editor.stages import Stage
from vsa.edits.candidates import begin_current, choose
from vsa.edits.records import add_record, next_id
from vsa.i18n import Translator, message
from vsa.model.base import Id
from vsa.model.document import Document
from vsa.model.duration_text import duration_text
from vsa.model.preparing import Candidate


def name_of(candidate: Candidate, tr: Translator) -> str:
    """What a candidate is called."""
    return candidate.name or tr("prepare.case.unnamed")


def facts(candidate: Candidate, tr: Translator) -> tuple[str, ...]:
    """From where, to where, and how many by when; what is not known is left out."""
    lines = [tr("prepare.case.from", event=candidate.start_event)] if candidate.start_event else []
    lines += [tr("prepare.case.to", event=candidate.end_event)] if candidate.end_event else []
    volume = _volume(candidate, tr)
    deadline = duration_text(candidate.deadline, tr) if candidate.deadline is not None else ""
    due = tr("prepare.case.deadline", time=deadline) if deadline else ""
    return (*lines, *filter(None, (" · ".join(filter(None, (volume, due))),)))


def others(session: Session) -> tuple[tuple[Candidate, str], ...]:
    """The candidates that were not chosen, each with how many findings speak for it."""
    counts = count_by_candidate(session.document.findings.values())
    return tuple(
        (candidate, session.tr("prepare.interviews.findings", count=counts.get(candidate.id, 0)))
        for candidate in session.document.candidates.values()
        if not candidate.chosen
    )


def add_candidate(session: Session) -> None:
    """Add a candidate and select it; the first one is the choice until another is."""
    key, first = next_id(session.document, "candidate"), not session.document.candidates
    session.perform(
        message("prepare.edit.candidate"),
        lambda document: add_record(document, "candidate", chosen=first),
        select=[f"candidate:{key}"],
    )


def choose_candidate(session: Session, key: Id) -> None:
    """Let a candidate be the one to map, and no other."""
    session.perform(message("prepare.edit.choose"), lambda document: choose(document, key))


def begin(session: Session) -> None:
    """Write what is known of the chosen case onto the current state, and go there."""
    chosen = session.document.chosen
    if chosen is None:
        return
    tr = session.tr

    def edit(document: Document) -> Document:
        return begin_current(document, chosen.id, tr)

    session.perform(message("prepare.edit.begin"), edit)
    session.go(Stage.CURRENT)


def _volume(candidate: Candidate, tr: Translator) -> str:
    if candidate.volume_per_year is None:
        return candidate.flow_unit
    unit = candidate.flow_unit or tr("prepare.case.cases")
    return tr("prepare.case.volume", count=tr.number(candidate.volume_per_year), unit=unit)
