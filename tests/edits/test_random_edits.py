"""Random edits with undo and redo: nothing that an edit does can break undo, integrity or the file."""

from datetime import date, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from vsa.edits.action_details import moved, set_whys
from vsa.edits.action_status import put_on_board
from vsa.edits.actions import add_action_for_problem, add_gain, delete_actions
from vsa.edits.audits import action_from_line, set_levels, set_not_relevant, start_audit
from vsa.edits.candidates import begin_current, choose
from vsa.edits.case_times import with_measured_time
from vsa.edits.chains import insert_chain
from vsa.edits.change_type import NewType, change_type
from vsa.edits.checks import set_check
from vsa.edits.connect import connect, is_forward, reconnect
from vsa.edits.copying import part_of, paste, pasting
from vsa.edits.corners import forget_corners, set_corners
from vsa.edits.course import set_course_day
from vsa.edits.delete import delete
from vsa.edits.elements import Ref
from vsa.edits.factors import action_from_factor, add_factors
from vsa.edits.fields import rename, set_fields
from vsa.edits.findings import actions_from_findings
from vsa.edits.gains import lock_baseline, unlock_baseline
from vsa.edits.groups import add_group, dissolve, fold, group_of
from vsa.edits.history import History, View
from vsa.edits.ideal import make_ideal
from vsa.edits.ids import fresh_id, fresh_ids
from vsa.edits.interviews import answer, set_questions
from vsa.edits.lanes import add_lane, fold_lane, merge_lanes, move_lane, remove_lane, resize_lane
from vsa.edits.move import Spot, arrange, move, place
from vsa.edits.new_document import new_document
from vsa.edits.nodes import (
    add_node,
    add_note,
    add_symbol,
    append_node,
    insert_after,
    insert_before,
    insert_node,
    insert_standing,
    prepend_node,
)
from vsa.edits.parts import merge_steps, split_step
from vsa.edits.plan import make_plan, mark_done, move_entries
from vsa.edits.problems import add_problem
from vsa.edits.records import add_record, delete_records
from vsa.edits.room import make_room_below, make_room_beside
from vsa.edits.shares import share_out, share_rest
from vsa.edits.ways import WayOut, set_ways
from vsa.edits.weaving import weave
from vsa.i18n import UserError, message, translator
from vsa.model.actions import BoardColumn, Reference
from vsa.model.checklist import STANDARD, Checklist, CheckState
from vsa.model.diff import diff
from vsa.model.durations import Unit, duration
from vsa.model.following_up import Area, AuditKind, PlanEntry
from vsa.model.gains import TimeKind
from vsa.model.integrity import check
from vsa.model.nodes import End, Gateway, Note, Split, Start, Step, Store, Symbol
from vsa.model.stream import Flow, FlowKind, Lane, LaneKind, StepGroup
from vsa.storage import dumps, loads

LABEL = message("edits.new.start")
names = st.text(max_size=8)
coordinates = st.floats(-2000, 2000)
shares = st.none() | st.floats(0, 1)
times = st.none() | st.sampled_from(["20 min", "1,5 t", "1:30", "ca. 3 uker", "10-20-45 min", "exp(2 d)", "1-2 d"])
TYPES = (
    *(NewType("nodes", {"kind": kind}) for kind in ("step", "start", "end", "store")),
    *(NewType("nodes", {"kind": "gateway", "split": split}) for split in ("choice", "parallel")),
    NewType("symbols", {"kind": "truck"}),
)
seeds = st.integers(0, 10**6)
kinds = st.sampled_from(FlowKind)
MOST_NODES = 25


def pick(mapping, seed):
    """Some id of a mapping, or None when it is empty."""
    keys = list(mapping)
    return keys[seed % len(keys)] if keys else None


class RandomEdits(RuleBasedStateMachine):
    """Every rule is one edit; edits that are refused leave everything as it was."""

    def __init__(self):
        super().__init__()
        self.first = new_document(translator("nb"))
        self.history = History(self.first)
        self.expected = [self.first]
        self.position = 0

    @property
    def document(self):
        return self.history.present

    def stream(self, seed=0):
        return self.document.streams[pick(self.document.streams, seed)]

    def edit(self, function, *arguments, **fields):
        before = self.document
        try:
            after = function(before, *arguments, **fields)
        except UserError:
            return
        assert bool(diff(before, after)) == (after is not before)
        if self.history.commit(after, LABEL, View("current")):
            self.expected = [*self.expected[: self.position + 1], after]
            self.position += 1

    @rule(seed=seeds, name=names, chosen=st.sets(st.integers(0, MOST_NODES), min_size=2), collapsed=st.booleans())
    def group(self, seed, name, chosen, collapsed):
        stream = self.stream(seed)
        free = [node for node in stream.nodes if group_of(stream, node) is None]
        members = tuple(node for place, node in enumerate(free) if place in chosen)
        if len(members) > 1:
            key = fresh_id(self.document, stream.id, "g")
            made = StepGroup(id=key, name=name, members=members, collapsed=collapsed)
            self.edit(add_group, stream.id, made)

    @rule(seed=seeds, new=st.sampled_from(TYPES))
    def change_type(self, seed, new):
        stream = self.stream(seed)
        if (key := pick({**stream.nodes, **stream.symbols}, seed)) is not None:
            self.edit(change_type, stream.id, key, new)

    @rule(seed=seeds)
    def part_steps(self, seed):
        stream = self.stream(seed)
        steps = [node for node in stream.nodes.values() if isinstance(node, Step)]
        if steps and len(stream.nodes) < MOST_NODES:
            self.edit(split_step, stream.id, steps[seed % len(steps)].id)
        if flow := stream.flows.get(pick(stream.flows, seed)):
            self.edit(merge_steps, stream.id, [flow.source, flow.target])

    @rule(seed=seeds, how=st.integers(0, 3))
    def regroup(self, seed, how):
        stream = self.stream(seed)
        group = pick(stream.groups, seed)
        if group is None:
            return
        if how == 0:
            self.edit(dissolve, stream.id, [group])
        elif how == 1:
            self.edit(rename, Ref("group", group, stream.id), "Saken inn")
        else:
            self.edit(fold, stream.id, [group], collapsed=how == 2)

    @rule(seed=seeds, name=names, how=st.integers(0, 5), kind=kinds, times=st.tuples(times, times), x=coordinates)
    def add(self, seed, name, how, kind, times, x):
        stream = self.stream(seed)
        if len(stream.nodes) >= MOST_NODES:
            return
        lane, key = pick(stream.lanes, seed), fresh_id(self.document, stream.id, "n")
        work = {"process_time": times[0], "wait": times[1]}
        node = (
            Step(id=key, lane=lane, name=name, x=x, dy=20, **work),
            Gateway(id=key, lane=lane, name=name),
            Store(id=key, lane=lane, queue=3),
            End(id=key, lane=lane),
            Start(id=key, lane=lane, share=0.5),
            Step(id=key, lane=lane, split="parallel"),
        )[seed % 6]
        beside = pick(stream.nodes, seed // 6)
        flow = pick(stream.flows, seed // 6)
        if beside is None or (how == 2 and flow is None):
            how = 5
        edits = (
            lambda document: append_node(document, stream.id, node, beside, kind),
            lambda document: prepend_node(document, stream.id, node, beside, kind),
            lambda document: insert_node(document, stream.id, node, flow),
            lambda document: insert_after(document, stream.id, node, beside),
            lambda document: insert_before(document, stream.id, node, beside),
            lambda document: add_node(document, stream.id, node),
        )
        self.edit(edits[how])

    @rule(seed=seeds, count=st.integers(0, 3))
    def add_a_chain(self, seed, count):
        stream = self.stream(seed)
        if len(stream.nodes) < MOST_NODES:
            ids = fresh_ids(self.document, stream.id, "n", count)
            steps = [Step(id=key, lane=pick(stream.lanes, seed)) for key in ids]
            self.edit(insert_chain, stream.id, steps, pick({None: 0, **stream.nodes}, seed // 7))

    @rule(seed=seeds, share=shares, delay=times, kind=kinds, split=st.none() | st.sampled_from(Split))
    def write_ways_out(self, seed, share, delay, kind, split):
        stream = self.stream(seed)
        if (node := pick(stream.nodes, seed)) is not None:
            targets = {pick(stream.nodes, seed // 3), pick(stream.nodes, seed // 11)}
            ways = [WayOut(target, share, None, kind) for target in sorted(targets)][: seed % 3]
            self.edit(set_ways, stream.id, node, ways, split)

    @rule(seed=seeds, kind=kinds, share=shares, delay=times)
    def join(self, seed, kind, share, delay):
        stream = self.stream(seed)
        ends = {**stream.nodes, **stream.symbols}
        source, target = pick(ends, seed), pick(ends, seed // 7)
        if source is not None:
            key = fresh_id(self.document, stream.id, "f")
            flow = Flow(id=key, source=source, target=target, kind=kind, share=share, delay=delay)
            self.edit(connect, stream.id, flow)

    @rule(seed=seeds, kind=st.none() | kinds)
    def turn(self, seed, kind):
        stream = self.stream(seed)
        if (flow := pick(stream.flows, seed)) is not None:
            target = pick({**stream.nodes, **stream.symbols}, seed // 5)
            self.edit(reconnect, stream.id, flow, target=target, kind=kind)

    @rule(seed=seeds, corners=st.lists(st.tuples(coordinates, coordinates), max_size=4))
    def draw_a_route(self, seed, corners):
        stream = self.stream(seed)
        if (flow := pick(stream.flows, seed)) is not None:
            self.edit(set_corners, stream.id, flow, corners)
            self.edit(forget_corners, stream.id, list(stream.flows)[: seed % 3])

    @rule(seed=seeds, several=st.integers(1, 3))
    def remove(self, seed, several):
        stream = self.stream(seed)
        everything = [*stream.nodes, *stream.flows, *stream.problems, *stream.notes, *stream.symbols]
        if everything:
            self.edit(delete, stream.id, [everything[(seed + step) % len(everything)] for step in range(several)])

    @rule(seed=seeds, several=st.integers(1, 4), dx=coordinates)
    def copy_and_paste(self, seed, several, dx):
        stream, target = self.stream(seed), self.stream(seed // 2)
        everything = [*stream.nodes, *stream.notes, *stream.symbols]
        if everything and len(target.nodes) < MOST_NODES:
            part = part_of(stream, [everything[(seed + step) % len(everything)] for step in range(several)])
            self.edit(paste, target.id, part, dx)

    @rule(seed=seeds)
    def paste_a_step_into_an_arrow(self, seed):
        stream = self.stream(seed)
        ways = [flow for flow in stream.flows.values() if is_forward(flow)]
        steps = [key for key, node in stream.nodes.items() if isinstance(node, Step)]
        if ways and steps and len(stream.nodes) < MOST_NODES:
            way, part = ways[seed % len(ways)], part_of(stream, [steps[seed % len(steps)]])

            def woven(document):
                (made,) = pasting(document, stream.id, part).ids["nodes"].values()
                return weave(paste(document, stream.id, part), stream.id, [made], (made, made), way.source, way.id)

            self.edit(woven)

    @rule(seed=seeds, x=st.floats(-100, 900), distance=st.floats(-300, 300))
    def make_room(self, seed, x, distance):
        stream = self.stream(seed)
        self.edit(make_room_beside, stream.id, x, distance)
        if (lane := pick(stream.lanes, seed)) is not None:
            self.edit(make_room_below, stream.id, lane, x, abs(distance))

    @rule(seed=seeds)
    def drop_into_an_arrow(self, seed):
        stream = self.stream(seed)
        joined = {end for flow in stream.flows.values() for end in (flow.source, flow.target)}
        loose = [node for node in stream.nodes if node not in joined]
        if loose and (flow := pick(stream.flows, seed)) is not None:
            self.edit(insert_standing, stream.id, loose[seed % len(loose)], flow)

    @rule(seed=seeds, share=shares, delay=times)
    def change_flow(self, seed, share, delay):
        stream = self.stream(seed)
        if (flow := pick(stream.flows, seed)) is not None:
            self.edit(set_fields, Ref("flow", flow, stream.id), share=share, delay=delay)
            self.edit(share_rest, stream.id, flow)
            self.edit(share_out, stream.id, stream.flows[flow].source)

    @rule(seed=seeds, name=names, people=st.floats(-1, 5), quality=st.none() | st.floats(-1, 2), time=times)
    def change_step(self, seed, name, people, quality, time):
        stream = self.stream(seed)
        steps = [key for key, node in stream.nodes.items() if isinstance(node, Step)]
        if steps:
            ref = Ref("node", steps[seed % len(steps)], stream.id)
            self.edit(rename, ref, name)
            self.edit(set_fields, ref, people=people, first_time_right=quality, process_time=time)

    @rule(seed=seeds, name=names, volume=st.none() | st.floats(0, 1e6))
    def change_stream_and_document(self, seed, name, volume):
        self.edit(set_fields, Ref("stream", self.stream(seed).id), name=name, volume_per_year=volume)
        self.edit(set_fields, Ref("document"), title=name)

    @rule(seed=seeds, dx=coordinates, dy=coordinates)
    def move_things(self, seed, dx, dy):
        stream = self.stream(seed)
        self.edit(move, stream.id, [*stream.nodes, *stream.symbols, *stream.notes][seed % 3 :], dx, dy)

    @rule(seed=seeds, x=coordinates, height=st.floats(1, 500))
    def lay_out(self, seed, x, height):
        stream = self.stream(seed)
        lane = pick(stream.lanes, seed)
        places = {key: Spot(lane, x + 10 * number, 40) for number, key in enumerate(stream.nodes)}
        self.edit(arrange, stream.id, places, list(stream.lanes)[::-1], {lane: height})
        self.edit(place, stream.id, dict(list(places.items())[:2]))

    @rule(seed=seeds, name=names, kind=st.sampled_from(LaneKind))
    def change_lanes(self, seed, name, kind):
        stream = self.stream(seed)
        lane = Lane(id=fresh_id(self.document, stream.id, "l"), name=name, kind=kind)
        self.edit(add_lane, stream.id, lane, seed % 4)
        self.edit(move_lane, stream.id, pick(stream.lanes, seed), seed % 3)

    @rule(seed=seeds)
    def remove_a_lane(self, seed):
        stream = self.stream(seed)
        self.edit(remove_lane, stream.id, pick(stream.lanes, seed), pick(stream.lanes, seed // 3))

    @rule(seed=seeds, height=st.floats(1, 500))
    def size_and_unite_lanes(self, seed, height):
        stream = self.stream(seed)
        self.edit(resize_lane, stream.id, pick(stream.lanes, seed), height)
        self.edit(fold_lane, stream.id, pick(stream.lanes, seed), collapsed=seed % 2 == 0)
        self.edit(merge_lanes, stream.id, pick(stream.lanes, seed), pick(stream.lanes, seed // 3))

    @rule(seed=seeds, text=names)
    def add_marks(self, seed, text):
        stream = self.stream(seed)
        lane = pick(stream.lanes, seed)
        self.edit(add_note, stream.id, Note(id=fresh_id(self.document, stream.id, "m"), lane=lane, text=text))
        symbol = Symbol(
            id=fresh_id(self.document, stream.id, "y"), kind=text, lane=lane, fields={"deep": [{"a": text}]}
        )
        self.edit(add_symbol, stream.id, symbol)
        if (node := pick(stream.nodes, seed)) is not None:
            self.edit(add_problem, stream.id, node, text=text)

    @rule(seed=seeds)
    def change_problems(self, seed):
        stream = self.stream(seed)
        if (problem := pick(stream.problems, seed)) is not None:
            self.edit(add_action_for_problem, stream.id, problem)

    @rule(seed=seeds, text=names)
    def change_actions(self, seed, text):
        self.edit(add_gain, name=text, actions=tuple(self.document.actions)[: seed % 3])
        if (action := pick(self.document.actions, seed)) is not None:
            self.edit(set_fields, Ref("action", action), title=text, effort=seed % 5)
            self.edit(put_on_board, [action], tuple(BoardColumn)[seed % 5], today=date(2026, 11, 22))
            deadline = date(2026, 11, 1 + seed % 28)
            moves = moved(self.document.actions[action], deadline, date(2026, 11, 22))
            self.edit(set_fields, Ref("action", action), deadline=deadline, moves=moves)
            self.edit(set_whys, action, [text, ""])
            if seed % 3 == 0:
                self.edit(delete_actions, [action])
        if seed % 4 == 0:
            self.edit(delete_records, "gain", list(self.document.gains)[:1])

    @rule(seed=seeds, text=names)
    def change_gains(self, seed, text):
        day, gain = date(2026, 11, 1 + seed % 28), pick(self.document.gains, seed)
        if gain is not None:
            whole = {"baseline": text, "baseline_day": day, "baseline_method": "Saker", "baseline_cases": seed % 20}
            self.edit(set_fields, Ref("gain", gain), **whole)
            self.edit(set_fields, Ref("gain", gain), remeasured=day, used_for=text, realised_hours=seed % 50)
            self.edit(lock_baseline if seed % 2 else unlock_baseline, gain, *(() if seed % 2 else (day, text)))
        if node := pick(self.stream(seed).nodes, seed):
            time = duration(seed % 90 + 1, Unit.MINUTE)
            self.edit(with_measured_time, self.stream(seed).id, node, TimeKind.PROCESS_TIME, ["45 min"], time, day)

    @rule(seed=seeds, text=names)
    def change_records(self, seed, text):
        steps = tuple(Reference(stream=self.stream().id, element=key) for key in self.stream().nodes)[: seed % 3]
        action, finding = pick(self.document.actions, seed), pick(self.document.findings, seed)
        self.edit(add_record, "finding", text=text, steps=steps, action=action or "")
        self.edit(add_record, "meeting", day=date(2026, 11, 2), finished=tuple(self.document.actions)[: seed % 3])
        if node := pick(self.stream(seed).nodes, seed):
            self.edit(add_record, "case_times", stream=self.stream(seed).id, node=node, rows=(text,))
        if seed % 3 == 0:
            self.edit(delete_records, "finding", [finding or ""])

    @rule(seed=seeds, text=names, state=st.sampled_from(CheckState))
    def prepare(self, seed, text, state):
        self.edit(add_record, "interview", role=text)
        self.edit(add_record, "candidate", name=text, start_event=text, end_event=text)
        self.edit(answer, pick(self.document.interviews, seed), text, text)
        candidate, finding = pick(self.document.candidates, seed), pick(self.document.findings, seed)
        self.edit(choose, candidate)
        self.edit(begin_current, candidate, translator("nb"))
        if finding:
            self.edit(actions_from_findings, [finding])
        entries = STANDARD[Checklist.READINESS]
        self.edit(set_check, Checklist.READINESS, entries[seed % len(entries)], state=state, note=text)
        self.edit(set_course_day, seed % 4 + 1, place=text)
        self.edit(set_questions, (text,), ("Hva venter du på?",))

    @rule(seed=seeds, text=names)
    def follow_up(self, seed, text):
        day, area = date(2026, 11, 1 + seed % 28), tuple(Area)[seed % 9]
        proposals = [PlanEntry(id=f"p{place}", day=day + timedelta(days=place), proposed=day) for place in range(3)]
        self.edit(make_plan, day, proposals)
        if (entry := pick(self.document.plan, seed)) is not None:
            self.edit(mark_done if seed % 2 else move_entries, [entry], day if seed % 2 else 7)
        self.edit(start_audit, AuditKind.INTERNAL, day)
        if (audit := pick(self.document.audits, seed)) is not None:
            self.edit(set_levels, audit, [area], seed % 6)
            self.edit(set_not_relevant, audit, [area])
            self.edit(action_from_line, audit, area, title=text, cause="")
        self.edit(add_factors, [(text, "")])
        if (factor := pick(self.document.factors, seed)) is not None:
            self.edit(set_fields, Ref("factor", factor), measure=text, likelihood=seed % 7)
            self.edit(action_from_factor, factor)

    @precondition(lambda self: len(self.document.streams) == 1)
    @rule()
    def begin_the_ideal_state(self):
        self.edit(make_ideal)

    @rule(times=st.integers(1, 8))
    def undo(self, times):
        for _ in range(times):
            taken_back = self.history.undo() is not None
            assert taken_back == (self.position > 0)
            self.position -= taken_back

    @rule(times=st.integers(1, 8))
    def redo(self, times):
        for _ in range(times):
            made_again = self.history.redo() is not None
            assert made_again == (self.position + 1 < len(self.expected))
            self.position += made_again

    @invariant()
    def the_history_holds_every_document(self):
        assert self.document is self.expected[self.position]

    @invariant()
    def integrity_holds(self):
        check(self.document)

    @invariant()
    def the_file_gives_the_document_back(self):
        text = dumps(self.document)
        again = loads(text)
        assert again == self.document
        assert dumps(again) == text

    def teardown(self):
        while self.history.redo():
            pass
        assert self.document is self.expected[-1]
        while self.history.undo():
            pass
        assert self.document is self.first
        assert self.document == new_document(translator("nb"))


TestRandomEdits = RandomEdits.TestCase
TestRandomEdits.settings = settings(max_examples=40, stateful_step_count=40)
