"""Build the example documents from their step tables and texts in `tools/examples`: `python tools/build_examples.py`.

Run it again when a table, a text or the layout has changed.
"""

import tomllib
from pathlib import Path
from typing import Any

from vsa.analysis.improvement.guide import standard_questions
from vsa.analysis.improvement.plan_year import planned_year
from vsa.edits.actions import add_action, add_gain
from vsa.edits.checks import set_check
from vsa.edits.elements import RECORDS, Ref
from vsa.edits.fields import set_fields
from vsa.edits.plan import make_plan
from vsa.edits.problems import add_problem
from vsa.edits.records import add_record
from vsa.exchange import read_table
from vsa.exchange.placing import placed
from vsa.i18n.resources import examples
from vsa.model.base import frozen_mapping
from vsa.model.checklist import Checklist
from vsa.model.document import Document
from vsa.model.following_up import Handover
from vsa.model.nodes import Gateway, Node, Step
from vsa.model.preparing import Confirmation
from vsa.model.stream import Flow, State, Stream
from vsa.storage import save

SOURCES = Path(__file__).parent / "examples"
NAMES = ("byggesak", "helse", "faktura", "barnehage", "tilsetting", "avvik", "henvendelse", "sykefravaer")


def build(name: str) -> Document:
    """An example with its current and ideal state, laid out."""
    texts = tomllib.loads((SOURCES / f"{name}.toml").read_text("utf-8"))
    tables = {state: read_table(SOURCES / f"{name}-{state}.csv", places=False) for state in ("current", "ideal")}
    streams = {state: _stream(tables[state].streams[state], texts) for state in tables}
    document = tables["current"].model_copy(
        update={**texts["document"], "example": True, "streams": frozen_mapping(streams)}
    )
    return placed(_with_following_up(_with_preparing(_with_work(document, texts), name), name))


def _stream(table: Stream, texts: dict[str, Any]) -> Stream:
    """A stream with what a table cannot hold."""
    state = table.state.value
    stream = table.model_copy(update={**texts["stream"], "version": texts["versions"][state]})
    for step, question in texts.get("gateways", {}).items():
        stream = _with_gateway(stream, step, question)
    nodes = {key: _described(node, stream.state, texts) for key, node in stream.nodes.items()}
    return stream.model_copy(update={"nodes": frozen_mapping(nodes)})


def _with_gateway(stream: Stream, step: str, question: str) -> Stream:
    """The stream with the choice after a step drawn by itself, in the place of the step's own ways out."""
    gateway = Gateway(id=f"choice-{step}", name=question, lane=stream.nodes[step].lane)
    flows: dict[str, Flow] = {}
    for key, flow in stream.flows.items():
        if flow.source == step and f"to-{gateway.id}" not in flows:
            flows[f"to-{gateway.id}"] = Flow(id=f"to-{gateway.id}", source=step, target=gateway.id)
        flows[key] = flow.model_copy(update={"source": gateway.id}) if flow.source == step else flow
    nodes: dict[str, Node] = {}
    for key, node in stream.nodes.items():
        nodes[key] = node
        if key == step:
            nodes[gateway.id] = gateway
    return stream.model_copy(update={"nodes": frozen_mapping(nodes), "flows": frozen_mapping(flows)})


def _described(node: Node, state: State, texts: dict[str, Any]) -> Node:
    """A node with its note and day of measurement, or, in the ideal state, with the nodes that it came from."""
    if state is State.IDEAL:
        return node.model_copy(update={"origin": tuple(texts.get("origins", {}).get(node.id, (node.id,)))})
    if not isinstance(node, Step):
        return node
    day = texts["measured"].get(node.id)
    source = node.source.model_copy(update={"day": day}) if day else node.source
    return node.model_copy(update={"note": texts["notes"].get(node.id, ""), "source": source})


def _with_work(document: Document, texts: dict[str, Any]) -> Document:
    """The document with its problems, actions and gains, validated as a whole."""
    stream = State.CURRENT.value
    for problem in texts["problems"]:
        document = add_problem(document, stream, problem["step"], **_without(problem, "step"))
    problems = list(document.streams[stream].problems)
    for action in texts["actions"]:
        found = [{"stream": stream, "element": problems[number - 1]} for number in action.get("problems", [])]
        steps = [{"stream": stream, "element": step} for step in action.get("steps", [])]
        ideal = [{"stream": State.IDEAL.value, "element": step} for step in action.get("realises", [])]
        document = add_action(document, **{**action, "problems": found, "steps": steps, "realises": ideal})
    actions = list(document.actions)
    for gain in texts["gains"]:
        document = add_gain(document, **{**gain, "actions": [actions[number - 1] for number in gain["actions"]]})
    for meeting in texts.get("meetings", []):
        named = {key: [actions[number - 1] for number in meeting.get(key, [])] for key in ("new", "finished")}
        document = add_record(document, "meeting", **{**meeting, **named})
    document = _with_measurements(document, texts)
    return Document.model_validate(document.model_dump())


def _with_measurements(document: Document, texts: dict[str, Any]) -> Document:
    """The document with its run charts and the times of real cases."""
    gains = list(document.gains)
    for indicator in texts.get("indicators", []):
        document = add_record(document, "indicator", **{**indicator, "gain": gains[indicator["gain"] - 1]})
    for times in texts.get("case_times", []):
        place = {"stream": State.CURRENT.value, "node": times["step"]}
        document = add_record(document, "case_times", **place, **_without(times, "step"))
    return document


def _with_preparing(document: Document, name: str) -> Document:
    """The document with what was learnt before the course, in the file of its name if there is one."""
    file = SOURCES / f"{name}-prepare.toml"
    if not file.exists():
        return document
    records = tomllib.loads(file.read_text("utf-8"))
    document = document.model_copy(update={"readiness": Confirmation(**records.pop("readiness"))})
    kinds = {mapping: kind for kind, mapping in RECORDS.items()}
    for mapping, entries in records.items():
        for entry in entries:
            document = add_record(document, kinds[mapping], **_resolved(document, entry))
    return Document.model_validate(document.model_dump())


def _resolved(document: Document, entry: dict[str, Any]) -> dict[str, Any]:
    """A record in which numbers that stand for others have become their ids, and numbers of questions their words."""
    found = dict(entry)
    for field, mapping in (("interview", "interviews"), ("candidate", "candidates"), ("action", "actions")):
        if field in found:
            found[field] = list(getattr(document, mapping))[found[field] - 1]
    if step := found.pop("step", None):
        found["steps"] = [{"stream": State.CURRENT.value, "element": step}]
    if answers := found.get("answers"):
        questions = standard_questions(document)
        found["answers"] = [{**answer, "question": questions[answer["question"] - 1]} for answer in answers]
    return found


def _with_following_up(document: Document, name: str) -> Document:
    """The document with its plan, audits, success factors and change of leader, in the file of its name if there is
    one."""
    file = SOURCES / f"{name}-followup.toml"
    if not file.exists():
        return document
    texts = tomllib.loads(file.read_text("utf-8"))
    document = _with_plan(document, texts["plan"])
    for kind, mapping in (("audit", "audits"), ("factor", "factors")):
        for entry in texts[mapping]:
            document = add_record(document, kind, **entry)
    for check in texts.get("checks", []):
        document = set_check(document, Checklist.NEW_LEADER, check["id"], **_without(check, "id"))
    document = document.model_copy(update={"handover": Handover(**texts.get("handover", {}))})
    return Document.model_validate(document.model_dump())


def _with_plan(document: Document, texts: dict[str, Any]) -> Document:
    """The plan of the course, with who does what and what is done."""
    proposals = planned_year(texts["start"], document.calendar, document.gains.values())
    document = make_plan(document, texts["start"], proposals)
    done = {(each["kind"], each["proposed"]): each["done"] for each in texts["done"]}
    for entry in document.plan.values():
        known = {"responsible": texts["responsible"].get(entry.kind, ""), "done": done.get((entry.kind, entry.day))}
        document = set_fields(document, Ref("plan", entry.id), **known)
    return document


def _without(table: dict[str, Any], key: str) -> dict[str, Any]:
    return {name: value for name, value in table.items() if name != key}


def main() -> None:
    """Write every example."""
    for name in NAMES:
        save(build(name), examples() / f"{name}.vsa")


if __name__ == "__main__":
    main()
