"""The text of a file."""

import json

import pytest

from vsa.i18n import translator
from vsa.model.document import Document
from vsa.model.nodes import Step, Symbol
from vsa.model.stream import Flow, Lane, Stream
from vsa.storage import StorageError, dumps, loads
from vsa.storage.reading import parse
from vsa.symbols.fields import FieldKind
from vsa.symbols.registry import symbol_kind, symbol_kinds


def test_the_text_gives_the_document_back_in_the_same_order(document):
    again = loads(dumps(document))
    assert again == document
    assert dumps(again) == dumps(document)
    for name in ("lanes", "nodes", "flows", "problems", "notes", "symbols"):
        assert list(getattr(again.streams["now"], name)) == list(getattr(document.streams["now"], name))
    assert list(again.streams) == ["now", "ideal"]


def test_an_empty_document_is_a_document():
    assert loads(dumps(Document())) == Document()


def test_the_text_is_json_that_says_what_it_is_first(document):
    text = dumps(document)
    data = json.loads(text)
    assert (data["format"], data["version"]) == ("vsa", 1)
    assert text.splitlines()[1:3] == [' "format": "vsa",', ' "version": 1,']
    assert text.endswith("}\n")


def test_keys_are_sorted_and_every_element_has_a_line_of_its_own(document):
    lines = dumps(document).splitlines()
    for stream in document.streams.values():
        for key in (*stream.nodes, *stream.flows, *stream.lanes):
            assert sum(f'"id": "{key}"' in line for line in lines) >= 1
    (node,) = {line.strip().rstrip(",") for line in lines if '"id": "n2"' in line}
    assert list(json.loads(node)) == sorted(json.loads(node))


def test_one_changed_element_changes_one_line(document):
    stream = document.streams["now"]
    nodes = {**stream.nodes, "n1": stream.nodes["n1"].model_copy(update={"name": "Vurdere"})}
    streams = {**document.streams, "now": stream.model_copy(update={"nodes": nodes})}
    before = dumps(document).splitlines()
    after = dumps(document.model_copy(update={"streams": streams})).splitlines()
    assert sum(old != new for old, new in zip(before, after, strict=True)) == 1


def test_letters_are_written_as_they_are(document):
    assert "Čállinčoahkku" in dumps(document)


def test_fields_of_a_later_program_survive_everywhere(document):
    data = json.loads(dumps(document))
    unknown = {"list": [1, 2.5, {"a": None}], "text": "ny"}
    data["later"] = unknown
    for element in (data["streams"][0], data["streams"][0]["nodes"][1], data["streams"][0]["flows"][0]):
        element["later"] = unknown
    data["streams"][0]["nodes"][1]["source"]["later"] = unknown
    data["calendar"]["later"] = unknown
    again = json.loads(dumps(loads(json.dumps(data))))
    assert again == data


def test_a_byte_order_mark_is_passed_over(document):
    assert loads("\ufeff" + dumps(document)) == document


def changed(document, change):
    data = json.loads(dumps(document))
    change(data)
    return json.dumps(data)


def set_in_node(name, value):
    return lambda data: data["streams"][0]["nodes"][1].update({name: value})


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "empty"),
        (" \n\t", "empty"),
        ("\0" * 512, "empty"),
        ("{", "damaged"),
        ("vsa", "damaged"),
        ('{"format": "vsa", "version": 1} x', "damaged"),
        ('{"a": "\0"}', "damaged"),
        ("[]", "format"),
        ("null", "format"),
        ("{}", "format"),
        ('{"format": "vsa"}', "format"),
        ('{"format": "bpmn", "version": 1}', "format"),
        ('{"format": ["vsa"], "version": 1}', "format"),
        ('{"format": "vsa", "version": 0}', "format"),
        ('{"format": "vsa", "version": -1}', "format"),
        ('{"format": "vsa", "version": true}', "format"),
        ('{"format": "vsa", "version": "1"}', "format"),
        ('{"format": "vsa", "version": 1.0}', "format"),
        ("[" * 10**6, "nested"),
        ('{"a":' * 10**5, "nested"),
        ('{"format": "vsa", "version": 1, "a": NaN}', "value"),
        ('{"format": "vsa", "version": 1, "a": -Infinity}', "value"),
        ('{"format": "vsa", "version": 1, "version": 1}', "value"),
        ('{"format": "vsa", "version": ' + "1" * 5000 + "}", "value"),
        ('{"format": "vsa", "version": 1, "streams": {}}', "field"),
        ('{"format": "vsa", "version": 1, "streams": [1]}', "field"),
        ('{"format": "vsa", "version": 1, "streams": [{"id": 1}]}', "field"),
        ('{"format": "vsa", "version": 1, "streams": [{"id": "a"}, {"id": "a"}]}', "duplicate"),
        ('{"format": "vsa", "version": 1, "streams": [{"id": "a", "nodes": null}]}', "field"),
        ('{"format": "vsa", "version": 1, "later": 1e999}', "field"),
        ('{"format": "vsa", "version": 1, "later": ' + "[" * 60 + "]" * 60 + "}", "field"),
        ('{"format": "vsa", "version": 1, "later": "\\ud800"}', "field"),
        ('{"format": "vsa", "version": 1, "calendar": {"hours_per_day": 0}}', "field"),
        ('{"format": "vsa", "version": 2, "title": []}', "newer"),
    ],
)
def test_what_is_no_document_is_refused_with_the_reason(text, reason, sentences):
    with pytest.raises(StorageError) as refused:
        loads(text)
    assert refused.value.message.key == f"storage.reason.{reason}"
    assert sentences(refused.value)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("kind", "robot"),
        ("process_time", "snart"),
        ("process_time", 20),
        ("process_time", "1e309 min"),
        ("x", 1e300),
        ("people", -1),
        ("people", "mange"),
        ("value_class", "X"),
        ("first_time_right", 95),
        ("name", None),
        ("name", ["x" * 10**5]),
        ("source", {"kind": "measured", "day": "2026-13-01"}),
        ("origin", [[[]]]),
    ],
)
def test_a_wrong_value_is_refused_with_the_name_of_its_field(document, name, value, sentences):
    with pytest.raises(StorageError) as refused:
        loads(changed(document, set_in_node(name, value)))
    assert "nodes.n2" in sentences(refused.value)[0]


@pytest.mark.parametrize(
    ("change", "named"),
    [
        (lambda data: data["streams"][0]["flows"][0].update(target="gone"), "gone"),
        (lambda data: data["streams"][0]["nodes"][1].update(lane="gone"), "gone"),
        (lambda data: data["streams"][0]["problems"][0].update(node="gone"), "gone"),
        (lambda data: data["streams"][0]["flows"][0].update(id="n1"), "n1"),
        (lambda data: data["streams"][0]["lanes"][0].update(id=""), "Bygge"),
    ],
)
def test_what_names_nothing_is_refused_with_its_name(document, change, named, sentences):
    with pytest.raises(StorageError) as refused:
        loads(changed(document, change))
    assert all(named in sentence for sentence in sentences(refused.value))


def test_references_of_actions_to_what_is_gone_are_left_out(document):
    found = parse(changed(document, lambda data: data["streams"][0].update(problems=[])))
    assert found.repaired
    assert found.document.actions["t"].problems == ()
    assert not parse(dumps(document)).repaired


def test_the_text_of_a_newer_version_is_read_as_far_as_it_is_understood(document):
    found = parse(changed(document, lambda data: data.update(version=2, later=[1])))
    assert found.newer
    assert found.document.streams == document.streams


def test_what_is_quoted_of_a_hostile_value_is_short_and_printable(document, sentences):
    with pytest.raises(StorageError) as refused:
        loads(changed(document, set_in_node("people", "\x1b[2J\u202e" + "x" * 10**6)))
    assert all("\x1b" not in text and "\u202e" not in text for text in sentences(refused.value))


def test_half_a_character_in_a_time_is_a_value_that_does_not_fit(document):
    with pytest.raises(StorageError, match=r"reason\.field"):
        loads(changed(document, set_in_node("process_time", "\ud800")))


@pytest.mark.parametrize("hostile", ["\x00", "\ud800", "\u202e", "x" * 5000])
def test_what_a_reference_names_is_short_and_printable(document, sentences, hostile):
    with pytest.raises(StorageError) as refused:
        loads(changed(document, set_in_node("lane", hostile)))
    assert all(text.isprintable() and len(text) < 300 for text in sentences(refused.value))


def _with_symbol(**fields):
    stream = Stream(
        id="now",
        lanes={"l": Lane(id="l")},
        nodes={"a": Step(id="a", lane="l")},
        symbols={"y": Symbol(id="y", lane="l", kind=fields.pop("kind", "truck"), fields=fields)},
        flows={"f": Flow(id="f", source="y", target="a", kind="information", electronic=True)},
    )
    return Document(streams={"now": stream})


@pytest.mark.parametrize("name", sorted(name for name, kind in symbol_kinds().items() if kind.free))
def test_a_symbol_keeps_its_fields_and_its_arrows(name):
    values = {FieldKind.LINE: "1 / uke", FieldKind.LINES: "PT 60 min\nKø 22", FieldKind.NUMBER: 5}
    document = _with_symbol(kind=name, **{field.name: values[field.kind] for field in symbol_kind(name).fields})
    assert loads(dumps(document)) == document


def test_a_value_that_a_symbol_cannot_hold_is_one_sentence():
    with pytest.raises(StorageError) as refused:
        loads(dumps(_with_symbol(how_often=["hver dag"])))
    assert translator("nb").text(refused.value.message) == (
        "Symbolet «Bil» (y): feltet «Hvor ofte» skal være én linje tekst på høyst 200 tegn, ikke «…»."
    )


def test_a_symbol_of_a_newer_program_keeps_what_it_holds():
    document = _with_symbol(kind="hologram", how_often=["hver dag", {"dypt": 1}])
    assert loads(dumps(document)) == document
