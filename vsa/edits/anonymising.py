"""Taking people out of a document: a copy that can be shown to others, and the deletion that was promised."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from vsa.edits.elements import changed, with_added
from vsa.edits.references import without_dangling
from vsa.i18n import Translator
from vsa.model.base import frozen_mapping
from vsa.model.document import LISTS, Document
from vsa.model.personal import masked

STRUCTURE = frozenset(
    {
        *("id", "stream", "element", "node", "lane", "source", "target", "members", "origin", "kind", "state"),
        *("status", "actions", "action", "gain", "interview", "candidate", "new", "finished", "checklist"),
        *("drawn_from", "language", "wheel"),
    }
)
"""Fields whose texts name something in the document, or one of a few values."""
SHORTEST_NAME = 3
_NAME = re.compile(r"\b[A-ZÆØÅČĐŊŠŦŽ][\w'-]+(?:\s+[A-ZÆØÅČĐŊŠŦŽ][\w'-]+)+\b")


def anonymised(document: Document, tr: Translator, *, interviews: bool = False) -> Document:
    """The document with roles in the place of the names that it knows, wherever they are written.

    Names are those of the improvement team, of interviewers and of a change of leader, and what looks like one where
    somebody is responsible. E-mail addresses and national identity numbers are taken out of every text. Without
    `interviews`, these are left out with every quote.
    The copy of a version that was finished is not locked: it is another text than the one that was finished.
    """
    kept = changed(document if interviews else without_interviews(document), lock=None)
    data = kept.model_dump(mode="json")
    names = dict(reversed(tuple(_names(document, tr))))
    for name in LISTS:
        data[name] = _cleaned(data[name], lambda text: _replaced(text, names, tr))
    for field in ("title", "owner", "coach", "handover", "questions"):
        data[field] = _cleaned(data[field], lambda text: _replaced(text, names, tr))
    return without_dangling(Document.model_validate(data))


def without_interviews(document: Document) -> Document:
    """The document without interviews, quotes and the names of the team; the findings themselves stay."""
    findings = (changed(each, quote="", interview="") for each in document.findings.values())
    members = (changed(each, name="") for each in document.members.values())
    return changed(
        document,
        interviews=frozen_mapping({}) if document.interviews else document.interviews,
        findings=with_added(document.findings, *findings),
        members=with_added(document.members, *members),
        delete_by=None,
    )


def holds_personal(document: Document) -> bool:
    """Whether there is anything that `without_interviews` would take out."""
    return (
        bool(document.interviews)
        or any(each.quote for each in document.findings.values())
        or any(each.name for each in document.members.values())
    )


def possible_names(document: Document) -> tuple[str, ...]:
    """What still looks like a person's name in the fields that say who does something: two words or more with capital
    letters, once each."""
    texts = [each.responsible for each in document.actions.values()]
    texts += [each.participants for each in document.actions.values()]
    texts += [each.responsible for each in document.gains.values()]
    texts += [each.responsible for each in document.plan.values()]
    texts += [each.responsible for each in document.factors.values()]
    texts += [each.next_leader for each in document.meetings.values()]
    texts += [each.auditor for each in document.audits.values()]
    texts += [document.owner, document.coach]
    return tuple(dict.fromkeys(found for text in texts for found in _NAME.findall(text)))


def _names(document: Document, tr: Translator) -> Iterator[tuple[str, str]]:
    """Each name that the document knows, with the role in its place; where two stand for one name, the first is meant.
    What only looks like a name is replaced as a whole, since its words may be those of a role or a place."""
    somebody = tr("edits.anonymous.somebody")
    for member in document.members.values():
        yield from _parts(member.name, member.role or somebody, document)
    for interview in document.interviews.values():
        yield from _parts(interview.interviewer, tr("edits.anonymous.interviewer"), document)
    handover = document.handover
    yield from _parts(handover.outgoing, tr("edits.anonymous.outgoing"), document)
    yield from _parts(handover.incoming, tr("edits.anonymous.incoming"), document)
    yield from _parts(handover.contact, tr("edits.anonymous.contact"), document)
    colleague = tr("edits.anonymous.colleague")
    for name in possible_names(document):
        if all(_is_bare(word, document) and not word.isupper() for word in name.split()):
            yield name, colleague


def _parts(name: str, role: str, document: Document) -> Iterator[tuple[str, str]]:
    """The whole name, then its words, but for those that are words of a role: `Leder` is nobody's name."""
    words = name.split()
    if len(words) < 2:
        roles = {member.role.casefold() for member in document.members.values()}
        if len(name) >= SHORTEST_NAME and name.casefold() not in roles and name.istitle() and _is_bare(name, document):
            yield name, role
        return
    if not _NAME.search(name):
        return
    yield name, role
    for word in words:
        if len(word) >= SHORTEST_NAME and word[:1].isupper() and _is_bare(word, document):
            yield word, role


def _is_bare(word: str, document: Document) -> bool:
    """Whether a word stands in no role, lane or unit of the document."""
    known = [member.role for member in document.members.values()]
    known += [each.role for each in document.interviews.values()]
    known += [lane.name for stream in document.streams.values() for lane in stream.lanes.values()]
    known += [document.unit, document.municipality, document.service_area]
    return not any(word.casefold() in text.casefold().split() for text in known)


def _replaced(text: str, names: Mapping[str, str], tr: Translator) -> str:
    for name in sorted(names, key=len, reverse=True):
        text = re.sub(rf"\b{re.escape(name)}\b", lambda _, name=name: names[name], text)  # type: ignore[misc]
    return masked(text, tr("edits.anonymous.removed"))


def _cleaned(value: Any, clean: Callable[[str], str], field: str = "") -> Any:
    """A JSON value with every free text in it cleaned."""
    if isinstance(value, dict):
        return {key: _cleaned(part, clean, key) for key, part in value.items()}
    if isinstance(value, list):
        return [_cleaned(part, clean, field) for part in value]
    return clean(value) if isinstance(value, str) and field not in STRUCTURE else value
