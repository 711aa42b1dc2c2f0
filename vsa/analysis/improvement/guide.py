"""The questions of the interview guide."""

from vsa.i18n import translator
from vsa.model.document import Document
from vsa.model.preparing import Answer, Interview

STANDARD_QUESTIONS = tuple(f"checklists.question.{number}" for number in range(1, 11))
"""The catalogue keys of the ten standard questions."""


def standard_questions(document: Document) -> tuple[str, ...]:
    """The ten standard questions in the language of the document."""
    tr = translator(document.language)
    return tuple(tr(key) for key in STANDARD_QUESTIONS)


def guide_questions(document: Document) -> tuple[str, ...]:
    """The document's own questions, or the standard ones while it has none."""
    return document.questions or standard_questions(document)


def answers_in(interview: Interview, questions: tuple[str, ...]) -> tuple[Answer, ...]:
    """An answer, perhaps an empty one, for each question of the guide, and then what was answered to questions that
    have since been changed or taken out."""
    given = {answer.question: answer for answer in interview.answers}
    asked = tuple(given.get(question) or Answer(question=question) for question in questions)
    return (*asked, *(answer for answer in interview.answers if answer.question not in questions))
