"""What a document keeps beside its streams."""

import pytest

from tests.edits.conftest import DAY
from vsa.edits.delete import delete
from vsa.edits.elements import MAPPINGS, RECORDS, Ref, element
from vsa.edits.fields import set_fields
from vsa.edits.parts import merge_steps
from vsa.edits.records import add_record, delete_records, next_id
from vsa.model.document import LISTS, Document
from vsa.model.integrity import IntegrityError, check

REQUIRED = {
    "check": {"checklist": "readiness"},
    "gain": {"kind": "Kvalitet"},
    "course_day": {"number": 2},
    "case_times": {"stream": "now", "node": "a"},
    "meeting": {"day": DAY},
    "plan": {"day": DAY},
    "audit": {"day": DAY},
}


def test_every_list_of_a_document_but_its_streams_holds_records():
    assert {*RECORDS.values(), "streams"} == set(LISTS)


@pytest.mark.parametrize("kind", RECORDS)
def test_a_record_gets_the_announced_id_and_the_next_number(document, kind):
    key = next_id(document, kind)
    after = add_record(document, kind, **REQUIRED.get(kind, {}))
    check(after)
    made = element(after, Ref(kind, key))
    assert getattr(made, "number", 2) == 2
    assert delete_records(after, kind, [key]) == document


@pytest.mark.parametrize("kind", RECORDS)
def test_nothing_refers_to_a_record_that_is_gone(document, kind):
    gone = delete_records(document, kind, list(getattr(document, MAPPINGS[kind])))
    check(gone)
    assert not getattr(gone, MAPPINGS[kind])


def test_a_finding_forgets_what_is_gone(document):
    without = delete_records(delete_records(document, "action", ["t1"]), "interview", ["i1"])
    finding = delete(without, "now", ["b"]).findings["f1"]
    assert (finding.action, finding.interview, finding.steps, finding.candidate) == ("", "", (), "c1")


def test_times_of_real_cases_go_with_their_step(document):
    assert not delete(document, "now", ["b"]).case_times


def test_a_merged_step_takes_findings_and_times_with_it(document):
    for step in ("a", "b"):
        document = set_fields(document, Ref("node", step, "now"), process_time="20 min", wait="1 d")
    merged = merge_steps(delete(document, "now", ["cb"]), "now", ["a", "b"])
    assert merged.findings["f1"].steps[0].element == "a"
    assert merged.case_times["x1"].node == "a"


def test_a_reference_to_nothing_is_found(document):
    lost = Document.model_validate(document.model_dump() | {"interviews": {}})
    with pytest.raises(IntegrityError):
        check(lost)
