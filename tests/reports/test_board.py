"""The board on paper: what was finished stands on top, the wheel in words, and the log of the meetings."""

from datetime import date

import pytest

from tests.reports.pdfs import TODAY, action, document_with_actions, texts
from vsa.i18n.resources import examples
from vsa.model.actions import DeadlineMove
from vsa.model.document import Document
from vsa.model.following_up import BoardMeeting
from vsa.model.gains import Indicator, Point
from vsa.reports import render
from vsa.storage import load


def board(document: Document, **options: str) -> str:
    return "\n".join(texts(render("board", document, options, today=TODAY)))


def met(document: Document, *meetings: BoardMeeting) -> Document:
    return document.model_copy(update={"meetings": {each.id: each for each in meetings}})


LAST = BoardMeeting(
    id="b1", day=date(2026, 11, 18), present=7, minutes=13, new=("t1", "t2"), decisions="Vi prøver", next_leader="Arkiv"
)


def test_what_was_finished_since_the_last_meeting_comes_first() -> None:
    done = action(1, title="Rydde i maler", status="done", progress=1.0, finished=date(2026, 11, 20))
    text = board(met(document_with_actions(done, action(2, title="Ny liste")), LAST))
    assert text.index("Ferdig siden sist (18.11.2026)") < text.index("Rydde i maler") < text.index("Ny liste")
    assert "Forrige tavlemøte" in text
    assert "Arkiv" in text


def test_each_action_stands_under_its_column_with_wheel_and_history() -> None:
    moved = (DeadlineMove(day=TODAY, before=date(2026, 12, 1), after=date(2026, 12, 18)),)
    text = board(
        document_with_actions(
            action(1, title="Sjekkliste", status="ongoing", quarter="check", deadline=date(2026, 12, 18), moves=moved),
            action(2, title="Delegere", status="postponed", escalated=True, reason="Venter på reglement"),
        )
    )
    assert text.index("Pågår: 1 av 5") < text.index("Sjekkliste") < text.index("Venter på andre nivå")
    assert text.index("Venter på andre nivå") < text.index("Delegere")
    for said in ("Kontrollere", "flyttet 1 gang", "Venter på reglement"):
        assert said in text


def test_the_wheel_is_called_as_the_house_calls_it() -> None:
    document = document_with_actions(action(1, status="ongoing", quarter="check")).model_copy(update={"wheel": "pdsa"})
    assert "PDSA-hjulet" in board(document)
    assert "Studere" in board(document)


def test_measurements_stand_with_their_goal() -> None:
    indicator = Indicator(
        id="n1", name="Gjennomløpstid", unit="dager", goal=12.5, points=(Point(day=date(2026, 11, 10), value=25.5),)
    )
    text = board(document_with_actions().model_copy(update={"indicators": {"n1": indicator}}))
    assert "25,5 dager" in text
    assert "12,5 dager" in text


def test_the_log_has_every_meeting_with_the_last_first() -> None:
    first = BoardMeeting(id="b0", day=date(2026, 11, 11), decisions="Vi begynner")
    text = board(met(document_with_actions(action(1), action(2)), first, LAST), show="log")
    assert text.index("Vi prøver") < text.index("Vi begynner")
    assert "Pågår" not in text


def test_without_meetings_the_log_says_so() -> None:
    assert "Ingen tavlemøter" in board(Document(), show="log")


def test_a_sheet_that_would_be_one_too_many_is_set_closer(monkeypatch: pytest.MonkeyPatch) -> None:
    document = load(examples() / "byggesak.vsa").document
    assert len(texts(render("board", document, {}, today=TODAY))) == 1
    monkeypatch.setattr("vsa.reports.kinds.board.CLOSE", 1.0)
    assert len(texts(render("board", document, {}, today=TODAY))) == 2
