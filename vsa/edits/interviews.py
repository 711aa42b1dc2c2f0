"""The guide of the interviews, and what was answered."""

from vsa.edits.elements import Ref, changed
from vsa.edits.fields import set_fields
from vsa.model.base import Id
from vsa.model.document import Document
from vsa.model.preparing import Answer

Questions = tuple[str, ...]


def set_questions(document: Document, questions: Questions, standard: Questions) -> Document:
    """Ask these questions, without those that say nothing. The standard ones are not kept, so that they are those of
    the document's language; a guide without any question is the standard one."""
    asked = tuple(question.strip() for question in questions if question.strip())
    return changed(document, questions=() if asked == standard else asked)


def answer(document: Document, interview: Id, question: str, text: str) -> Document:
    """Keep what was answered to a question; an empty answer is not kept."""
    given = document.interviews[interview].answers
    others = tuple(each for each in given if each.question != question)
    place = next((index for index, each in enumerate(given) if each.question == question), len(given))
    new = (Answer(question=question, text=text),) if text.strip() else ()
    return set_fields(document, Ref("interview", interview), answers=(*others[:place], *new, *others[place:]))
