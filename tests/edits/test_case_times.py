"""Times of real cases on a step."""

import pytest

from tests.edits.conftest import DAY
from vsa.edits.case_times import times_of, with_measured_time
from vsa.edits.fields import InvalidValueError
from vsa.edits.nodes import add_node
from vsa.model.durations import Unit, duration
from vsa.model.gains import TimeKind
from vsa.model.nodes import Source, SourceKind, Store

TIME = duration(40, Unit.MINUTE)
WORK, WAIT = TimeKind.PROCESS_TIME, TimeKind.WAIT


def test_a_step_is_marked_as_measured(document):
    after = with_measured_time(document, "now", "a", WORK, ["30 min", "50 min"], TIME, DAY)
    step = after.streams["now"].nodes["a"]
    assert step.process_time == TIME
    assert step.source == Source(kind=SourceKind.MEASURED, cases=2, day=DAY)
    assert times_of(after, "now", "a", WORK).rows == ("30 min", "50 min")


def test_new_rows_take_the_place_of_those_before(document):
    once = with_measured_time(document, "now", "a", WORK, ["30 min"], TIME, DAY)
    twice = with_measured_time(once, "now", "a", WORK, ["45 min", "50 min"], TIME, DAY)
    assert len(twice.case_times) == len(once.case_times)
    assert times_of(twice, "now", "a", WORK).rows == ("45 min", "50 min")


def test_work_and_wait_are_kept_apart(document):
    document = with_measured_time(document, "now", "a", WORK, ["30 min"], TIME, DAY)
    document = with_measured_time(document, "now", "a", WAIT, ["2 d"], duration(2, Unit.DAY), DAY)
    assert times_of(document, "now", "a", WORK).rows == ("30 min",)
    assert document.streams["now"].nodes["a"].wait == duration(2, Unit.DAY)


def test_the_same_again_changes_nothing(document):
    once = with_measured_time(document, "now", "a", WORK, ["30 min"], TIME, DAY)
    assert with_measured_time(once, "now", "a", WORK, ["30 min"], TIME, DAY) is once


def test_no_rows_are_refused(document):
    with pytest.raises(InvalidValueError):
        with_measured_time(document, "now", "a", WORK, [], TIME, DAY)


def test_a_node_without_times_is_refused(document):
    ends = [key for key, node in document.streams["now"].nodes.items() if node.kind == "end"]
    with pytest.raises(InvalidValueError):
        with_measured_time(document, "now", ends[0], WORK, ["30 min"], TIME, DAY)


def test_a_store_has_a_wait_and_no_source(document):
    stored = add_node(document, "now", Store(id="q", lane="own"))
    after = with_measured_time(stored, "now", "q", WAIT, ["2 d"], duration(2, Unit.DAY), DAY)
    assert after.streams["now"].nodes["q"].wait == duration(2, Unit.DAY)
    assert times_of(after, "now", "q", WAIT).rows == ("2 d",)
