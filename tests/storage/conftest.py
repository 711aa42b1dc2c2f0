"""A document with something of everything, and the sentences that the user sees."""

import pytest

from vsa.i18n import LANGUAGES, translator
from vsa.model.actions import Action, Reference
from vsa.model.checklist import Check
from vsa.model.document import Document
from vsa.model.following_up import Audit, AuditLine, BoardMeeting, Handover, PlanEntry, SuccessFactor
from vsa.model.gains import CaseTimes, Gain, Indicator, Point
from vsa.model.nodes import End, Gateway, Note, Problem, Source, Start, Step, Store, Symbol
from vsa.model.preparing import Answer, Candidate, Confirmation, CourseDay, Finding, Interview, Member
from vsa.model.stream import Flow, FlowKind, Lane, State, Stream


def by_id(*elements):
    return {element.id: element for element in elements}


@pytest.fixture
def document():
    current = Stream(
        id="now",
        name="Byggesøknad – ett trinn",
        volume_per_year=180,
        deadline="12 uker",
        lanes=by_id(Lane(id="z", name="Søker"), Lane(id="a", name="Čállinčoahkku")),
        nodes=by_id(
            Start(id="s", lane="z"),
            Step(id="n2", lane="a", name="Motta", process_time="1:30", source=Source(kind="measured", cases=18)),
            Step(id="n1", lane="a", wait="ca. 2-3 d", value_time="exp(20 min)", first_time_right=0.95),
            Gateway(id="g", lane="a"),
            Store(id="q", lane="a", queue=12),
            End(id="e", lane="z"),
        ),
        flows=by_id(
            Flow(id="f9", source="s", target="n2", share=0.1, waypoints=((1.5, 2), (3, 4))),
            Flow(id="f1", source="n2", target="n1", kind=FlowKind.REWORK, delay="1,5 d"),
        ),
        problems=by_id(Problem(id="p", node="n2", number=1, text="Linje\nto «sitat» \\ \u2028")),
        notes=by_id(Note(id="m", lane="a", text="Husk")),
        symbols=by_id(Symbol(id="y", kind="cloud", lane="a", fields={"deep": [1, {"x": None}]})),
    )
    ideal = current.model_copy(update={"id": "ideal", "state": State.IDEAL})
    about = Reference(stream="now", element="p")
    return Document(
        title="VSA",
        day="2026-03-01",
        streams=by_id(current, ideal),
        actions=by_id(Action(id="t", number=1, problems=(about,), deadline="2026-04-01")),
        gains=by_id(Gain(id="v", kind="time", actions=("t",), identified_hours=351)),
        wheel="pgek",
        questions=("Hva gjør du ofte om igjen?",),
        readiness=Confirmation(role="Kommunalsjef", day="2026-09-22"),
        handover=Handover(day="2027-01-04", incoming="Ny leder", next_steps=("Tavlemøte mandag",)),
        interviews=by_id(Interview(id="i", number=1, answers=(Answer(question="Hva?", text="«Alt»"),))),
        findings=by_id(
            Finding(id="f", number=1, interview="i", candidate="c", action="t", waste="waiting", delay="3 d")
        ),
        candidates=by_id(Candidate(id="c", name="Byggesøknad", chosen=True)),
        checks=by_id(Check(id="k", checklist="readiness", state="ok")),
        members=by_id(Member(id="m", part="union")),
        course_days=by_id(CourseDay(id="d", number=1, day="2026-10-06")),
        indicators=by_id(Indicator(id="n", gain="v", points=(Point(day="2026-11-01", value=28.5),))),
        case_times=by_id(CaseTimes(id="x", stream="now", node="n1", rows=("45 min",))),
        meetings=by_id(BoardMeeting(id="b", day="2026-11-02", new=("t",))),
        plan=by_id(PlanEntry(id="p", kind="remeasure", day="2027-02-01", gain="v")),
        audits=by_id(Audit(id="a", day="2026-12-01", lines=(AuditLine(area="board", level=2),))),
        factors=by_id(SuccessFactor(id="s", number=1, light="yellow")),
    )


@pytest.fixture
def sentences():
    """The sentence of an error in every language; all differ, all are short."""

    def of(error):
        texts = [translator(language).text(error.message) for language in LANGUAGES]
        assert len(set(texts)) == len(LANGUAGES)
        assert all(len(text) < 400 for text in texts)
        return texts

    return of
