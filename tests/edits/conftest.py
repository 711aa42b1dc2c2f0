"""A small stream to edit: start, three steps in a row, end; the third may send a case back to the second."""

from datetime import date

import pytest

from vsa.model.actions import Action, Reference
from vsa.model.checklist import Check, Checklist
from vsa.model.document import Document
from vsa.model.following_up import Audit, BoardMeeting, PlanEntry, SuccessFactor
from vsa.model.gains import CaseTimes, Gain, Indicator
from vsa.model.nodes import End, Note, Problem, Start, Step, Symbol
from vsa.model.preparing import Candidate, CourseDay, Finding, Interview, Member
from vsa.model.stream import Flow, FlowKind, Lane, LaneKind, StepGroup, Stream

DAY = date(2026, 10, 14)


def by_id(*elements):
    return {element.id: element for element in elements}


@pytest.fixture
def document():
    stream = Stream(
        id="now",
        name="Byggesak",
        lanes=by_id(Lane(id="user", name="Søker", kind=LaneKind.USER), Lane(id="own", name="Saksbehandler")),
        nodes=by_id(
            Start(id="s", lane="user"),
            Step(id="a", name="Motta", lane="own", x=100, dy=60),
            Step(id="b", name="Vurdere", lane="own", x=300, dy=60),
            Step(id="c", name="Godkjenne", lane="own", x=500, dy=60),
            End(id="e", lane="user"),
        ),
        flows=by_id(
            Flow(id="sa", source="s", target="a"),
            Flow(id="ab", source="a", target="b", delay="1 d", waypoints=((150, 60), (250, 60))),
            Flow(id="bc", source="b", target="c", delay="2 h"),
            Flow(id="ce", source="c", target="e", share=0.85),
            Flow(id="cb", source="c", target="b", share=0.15, kind=FlowKind.REWORK),
        ),
        problems=by_id(Problem(id="p", node="b", number=3, text="Venter", cause="Kø", proposal="Fordele daglig")),
        notes=by_id(Note(id="n", lane="own", x=10, dy=20)),
        symbols=by_id(Symbol(id="y", kind="cloud", lane="own")),
        groups=by_id(StepGroup(id="g", name="Behandle", members=("b", "c"))),
    )
    return Document(
        streams=by_id(stream),
        actions=by_id(
            Action(
                id="t1",
                number=1,
                problems=(Reference(stream="now", element="p"),),
                steps=(Reference(stream="now", element="a"), Reference(stream="now", element="b")),
            )
        ),
        gains=by_id(Gain(id="g1", actions=("t1",))),
        interviews=by_id(Interview(id="i1", number=1, role="Saksbehandler")),
        findings=by_id(
            Finding(
                id="f1",
                number=1,
                interview="i1",
                candidate="c1",
                action="t1",
                steps=(Reference(stream="now", element="b"),),
            )
        ),
        candidates=by_id(Candidate(id="c1", name="Byggesøknad")),
        checks=by_id(Check(id="k1", checklist=Checklist.READINESS)),
        members=by_id(Member(id="m1", role="Fagleder")),
        course_days=by_id(CourseDay(id="d1", number=1)),
        indicators=by_id(Indicator(id="n1", gain="g1")),
        case_times=by_id(CaseTimes(id="x1", stream="now", node="b", rows=("45 min",))),
        meetings=by_id(BoardMeeting(id="b1", day=DAY, new=("t1",), finished=("t1",))),
        plan=by_id(PlanEntry(id="p1", day=DAY, gain="g1")),
        audits=by_id(Audit(id="a1", day=DAY)),
        factors=by_id(SuccessFactor(id="s1", number=1)),
    )
