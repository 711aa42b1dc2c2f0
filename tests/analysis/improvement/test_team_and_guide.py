"""Who takes part, and what is asked."""

import pytest

from vsa.analysis.improvement.checklists import text_of
from vsa.analysis.improvement.guide import answers_in, guide_questions, standard_questions
from vsa.analysis.improvement.team import team
from vsa.i18n import LANGUAGES, Language, translator
from vsa.model.checklist import STANDARD, Check, Checklist
from vsa.model.document import Document
from vsa.model.preparing import Answer, Interview, Member, Part


def member(part: Part, role: str = "Saksbehandler", invited: bool = True) -> Member:
    return Member(id=f"{part}-{role}", part=part, role=role, invited=invited)


def test_an_empty_team_lacks_all_that_it_needs() -> None:
    assert team([]).missing == (Part.LEADER, Part.UNION, Part.SAFETY, Part.PERFORMER)


def test_a_team_with_leader_representatives_and_two_performers_lacks_nobody() -> None:
    whole = [member(part) for part in (Part.LEADER, Part.UNION, Part.SAFETY, Part.PERFORMER)]
    assert team(whole).missing == (Part.PERFORMER,)
    found = team([*whole, member(Part.PERFORMER, "Dokumentsenter", invited=False)])
    assert found.missing == ()
    assert (found.members, found.roles) == (5, 2)
    assert [each.role for each in found.uninvited] == ["Dokumentsenter"]


def test_the_standard_questions_speak_the_language_of_the_document() -> None:
    asked = {standard_questions(Document(language=language)) for language in LANGUAGES}
    assert len(asked) == len(LANGUAGES)
    assert all(len(questions) == 10 for questions in asked)


def test_a_document_with_questions_asks_those() -> None:
    assert guide_questions(Document(questions=("Hva leter du etter?",))) == ("Hva leter du etter?",)


def test_answers_stand_in_the_order_of_the_guide_and_none_is_lost() -> None:
    given = (Answer(question="Gammelt", text="Ja"), Answer(question="B", text="Nei"))
    answers = answers_in(Interview(id="i", number=1, answers=given), ("A", "B"))
    assert [(answer.question, answer.text) for answer in answers] == [("A", ""), ("B", "Nei"), ("Gammelt", "Ja")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_standard_entry_of_a_checklist_has_words(language: Language) -> None:
    entries = [Check(id=key, checklist=checklist) for checklist, keys in STANDARD.items() for key in keys]
    texts = [text_of(entry, translator(language)) for entry in entries]
    assert all(texts)
    assert text_of(Check(id="k1", checklist=Checklist.READINESS, text="Eget"), translator(language)) == "Eget"
