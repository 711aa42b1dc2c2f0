"""What the texts of an example say in figures is what the program computes from its maps."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from vsa.analysis import analyse, basis_of
from vsa.i18n import translator
from vsa.i18n.resources import examples
from vsa.model.document import Document
from vsa.model.nodes import Step
from vsa.model.stream import LaneKind, Stream
from vsa.scene.captions import method_line
from vsa.storage import load

FILES = sorted(examples().glob("*.vsa"))
QUOTED = re.compile(r"(\d[\d ]*(?:,\d+)?) (%|arbeidsdager|dager|timer? per \w+|\w+ per år)")
WORKING_DAY = 450


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_figure_in_a_text_is_computed(file: Path) -> None:
    document = load(file).document
    known = {unit: set(values) for unit, values in computed(document).items()}
    quoted = [(text, *match.groups()) for text in texts(document) for match in QUOTED.finditer(text)]
    assert len(quoted) >= 6
    for text, number, unit in quoted:
        assert any(is_rounded(value, number) for value in known[kind_of(unit)]), text


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_basis_names_every_number_of_cases_that_a_step_was_measured_with(file: Path) -> None:
    (current, *_) = load(file).document.streams.values()
    measured = {node.source.cases for node in current.nodes.values() if isinstance(node, Step)} - {None}
    assert measured
    assert {str(cases) for cases in measured} <= set(re.findall(r"\d+", current.basis))


def texts(document: Document) -> Iterator[str]:
    for stream in document.streams.values():
        yield from (stream.user_value, stream.basis)
        yield from (node.note for node in stream.nodes.values() if isinstance(node, Step))
        yield from (text for each in stream.problems.values() for text in (each.text, each.cause, each.proposal))
    for action in document.actions.values():
        yield from (action.title, action.cause, *action.whys)
    for gain in document.gains.values():
        yield from (gain.name, gain.indicator, gain.baseline, gain.target)


def kind_of(unit: str) -> str:
    if unit.startswith("time"):
        return "hours a year" if unit.endswith("år") else "hours a case"
    return "cases a year" if unit.endswith("per år") else "%" if unit == "%" else "days"


def computed(document: Document) -> dict[str, Iterator[float]]:
    return {
        "%": shares(document),
        "days": days(document),
        "hours a case": (labour(document, stream)[0] for stream in document.streams.values()),
        "hours a year": hours(document),
        "cases a year": (stream.volume_per_year or 0 for stream in document.streams.values()),
    }


def shares(document: Document) -> Iterator[float]:
    for stream in document.streams.values():
        yield from (100 * flow.share for flow in stream.flows.values() if flow.share is not None)
        yield from (100 - 100 * right for node in steps(stream) if (right := node.first_time_right) is not None)
    yield 100


def days(document: Document) -> Iterator[float]:
    for stream in document.streams.values():
        expected = analyse(stream, basis_of(document)).expected
        assert expected is not None
        assert expected.lead_time is not None
        yield expected.lead_time / WORKING_DAY
        yield from (node.wait.minutes(document.calendar) / WORKING_DAY for node in steps(stream) if node.wait)


def hours(document: Document) -> Iterator[float]:
    for stream in document.streams.values():
        yield from labour(document, stream)[1]
    yield from (found.hours for found in document.findings.values() if found.hours is not None)


def labour(document: Document, stream: Stream) -> tuple[float, list[float]]:
    """Hours of own roles: for a case, and for each step a year."""
    expected = analyse(stream, basis_of(document)).expected
    assert expected is not None
    own = [node for node in steps(stream) if stream.lanes[node.lane].kind is LaneKind.OWN and node.process_time]
    for_steps = [
        node.process_time.minutes(document.calendar) / 60 * node.people * expected.visits.get(node.id, 0)
        for node in own
        if node.process_time
    ]
    return sum(for_steps), [each * (stream.volume_per_year or 0) for each in for_steps]


def steps(stream: Stream) -> list[Step]:
    return [node for node in stream.nodes.values() if isinstance(node, Step)]


def is_rounded(value: float, written: str) -> bool:
    """Whether a figure is written so, with as many decimals as it has there."""
    number = written.replace(" ", "").replace(",", ".")
    decimals = len(number.partition(".")[2])
    return abs(value - float(number)) <= 0.5 * 10**-decimals + 1e-9


def test_a_main_route_of_minutes_is_told_in_minutes() -> None:
    document = load(examples() / "henvendelse.vsa").document
    current = document.streams["current"]
    said = method_line(document, current, analyse(current, basis_of(document)), translator("nb"))
    assert "hovedløpet alene (14 minutter)" in said.replace("\u00a0", " ")
