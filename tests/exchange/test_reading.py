"""A step table becomes a document: headers, settings, columns, defaults, arrows, lanes."""

import pytest

from vsa.exchange import read_table
from vsa.model.document import Document
from vsa.model.duration_text import canonical
from vsa.model.nodes import End, Source, SourceKind, Split, Start, Step, ValueClass, WaitsFor
from vsa.model.stream import FlowKind, LaneKind, State, Stream


def table(*lines: str) -> Document:
    return read_table("\n".join(lines).encode())


def stream_of(document: Document) -> Stream:
    (stream,) = document.streams.values()
    return stream


def steps_of(document: Document) -> dict[str, Step]:
    return {node.id: node for node in stream_of(document).nodes.values() if isinstance(node, Step)}


def arrows_of(document: Document) -> list[tuple[str, str]]:
    return [(flow.source, flow.target) for flow in stream_of(document).flows.values()]


FULL_ROW = {
    "id": ("id", "id", "id", "A"),
    "step": ("steg", "steg", "step", "Skrive vedtak"),
    "role": ("rolle", "rolle", "role", "Saksbehandler"),
    "wait": ("ventetid", "ventetid", "wait", "1,5"),
    "process": ("prosesstid", "prosesstid", "process time", "90"),
    "within": ("ventetid i steget", "ventetid i steget", "wait within", "2"),
    "value": ("verdiskapende", "verdiskapande", "value-adding", "60"),
    "class": ("type", "type", "class", "VS"),
    "right": ("riktig", "rett", "c&a", "85 %"),
    "queue": ("kø", "kø", "queue", "12"),
    "people": ("personer", "personar", "people", "2"),
    "for": ("venter på", "ventar på", "waits for", "bruker"),
    "stops": ("stopper fristen", "stoppar fristen", "stops deadline", "ja"),
    "meeting": ("møte hver", "møte kvar", "meeting every", "1 u"),
    "source": ("kilde", "kjelde", "source", "målt 18"),
    "system": ("system", "system", "system", "Sak 2000"),
    "next": ("videre til", "vidare til", "next", "SLUTT"),
}


@pytest.mark.parametrize("language", [0, 1, 2])
@pytest.mark.parametrize("backwards", [False, True])
def test_every_column_in_every_language_in_any_order(language: int, backwards: bool) -> None:
    columns = list(FULL_ROW.values())
    columns = columns[::-1] if backwards else columns
    header = ";".join(names[language].upper() if backwards else names[language] for names in columns)
    step = steps_of(table(header, ";".join(names[3] for names in columns)))["A"]
    assert step.name == "Skrive vedtak"
    assert step.wait is not None
    assert canonical(step.wait) == "1.5 d"
    assert step.process_time is not None
    assert canonical(step.process_time) == "90 min"
    assert step.wait_within is not None
    assert canonical(step.wait_within) == "2 d"
    assert step.value_time is not None
    assert canonical(step.value_time) == "60 min"
    assert step.value_class is ValueClass.VALUE
    assert step.first_time_right == 0.85
    assert (step.queue, step.people) == (12, 2)
    assert (step.wait_for, step.wait_stops_deadline) == (WaitsFor.USER, True)
    assert step.meeting_every is not None
    assert canonical(step.meeting_every) == "1 w"
    assert step.source == Source(kind=SourceKind.MEASURED, cases=18)
    assert step.system == "Sak 2000"


def test_settings_in_bokmål() -> None:
    document = table(
        "navn: Byggesøknad, ett-trinn (12-ukersfrist)",
        "situasjon: ideell",
        "enhet: søknader",
        "volum per år: 18 000",
        "saker inn per dag: 71,5",
        "timer per dag: 7",
        "dager per uke: 4",
        "timer per årsverk: 1750",
        "lovfrist: 12 uker",
        "bemanning Saksbehandler: 2,5",
        "brukerrolle: Søker",
        "ekstern rolle: Fylket",
        "start: Sender søknad",
        "slutt: Mottar vedtak",
        "ferdige saker: ja",
        "",
        "steg;rolle",
        "Motta;Saksbehandler",
        "Uttale;Fylket",
    )
    stream = stream_of(document)
    assert (document.title, stream.name) == ("Byggesøknad, ett-trinn (12-ukersfrist)",) * 2
    assert stream.state is State.IDEAL
    assert (stream.unit, stream.volume_per_year, stream.arrivals_per_day) == ("søknader", 18000, 71.5)
    assert (document.calendar.hours_per_day, document.calendar.days_per_week) == (7, 4)
    assert document.hours_per_fte == 1750
    assert stream.deadline is not None
    assert canonical(stream.deadline) == "12 w"
    assert stream.finished_cases
    lanes = [(lane.name, lane.kind, lane.staff) for lane in stream.lanes.values()]
    assert lanes[0] == ("Søker", LaneKind.USER, None)
    assert ("Saksbehandler", LaneKind.OWN, 2.5) in lanes
    assert ("Fylket", LaneKind.EXTERNAL, None) in lanes
    assert [node.name for node in stream.nodes.values() if isinstance(node, Start)] == ["Sender søknad"]
    assert [node.name for node in stream.nodes.values() if isinstance(node, End)] == ["Mottar vedtak"]


def test_a_seven_day_service_works_all_year() -> None:
    assert table("days per week: 7", "step", "A").calendar.working_days_per_year == 365


def test_a_missing_id_column_numbers_the_rows_and_an_empty_next_leads_to_the_next_row() -> None:
    document = table("steg;videre til", "A;", "B;1", "", "C;")
    assert list(steps_of(document)) == ["1", "2", "3"]
    assert arrows_of(document) == [("start", "1"), ("1", "2"), ("2", "1"), ("3", "end")]


def test_the_ways_of_the_specification() -> None:
    document = table(
        "id;step;next",
        "3;Check;4: 35 %, 5: 15 %, 6: 50 %",
        "4;Ask;4 [1,5 d]: 33,3 % | 6: 66,7 %",
        "5;Split;6 + 4",
        "6;Write;END: 1, 3: 1 %",
    )
    flows = [
        (flow.source, flow.target, flow.share, flow.delay and canonical(flow.delay))
        for flow in stream_of(document).flows.values()
    ]
    assert flows[1:] == [
        ("3", "4", 0.35, None),
        ("3", "5", 0.15, None),
        ("3", "6", 0.5, None),
        ("4", "4", 0.333, "1.5 d"),
        ("4", "6", 0.667, None),
        ("5", "6", None, None),
        ("5", "4", None, None),
        ("6", "end", 1.0, None),
        ("6", "3", 0.01, None),
    ]
    assert [step.split for step in steps_of(document).values()] == [
        Split.CHOICE,
        Split.CHOICE,
        Split.PARALLEL,
        Split.CHOICE,
    ]


def test_rework_is_the_back_edges_of_the_depth_first_order() -> None:
    """Rows as they stand, then ways as they stand: 3 is met before 2, so that 2 leads back to it."""
    document = table("id;step;next", "1;A;3, 2", "2;B;2: 10 %, 3: 90 %", "3;C;2: 5 %, 4: 95 %", "4;D;1: 1 %, END: 99 %")
    rework = [(f.source, f.target) for f in stream_of(document).flows.values() if f.kind is FlowKind.REWORK]
    assert rework == [("2", "2"), ("2", "3"), ("4", "1")]


def test_steps_keep_their_ids_whatever_the_program_calls_its_own_elements() -> None:
    document = table("id;step;next", "start;A;flow-1", "flow-1;B;lane-1", "lane-1;C;")
    stream = stream_of(document)
    assert list(steps_of(document)) == ["start", "flow-1", "lane-1"]
    assert len(stream.nodes) == 5
    assert len(stream.flows) == 4
    assert not set(stream.flows) & set(stream.nodes)


def test_the_users_lane_is_on_top_even_when_its_role_comes_last() -> None:
    lanes = stream_of(table("user role: Søker", "step;role", "A;X", "B;Y", "C;Søker")).lanes
    assert next(lane.name for lane in lanes.values()) == "Søker"
    assert {lane.name for lane in lanes.values()} == {"X", "Y", "Søker"}


def test_texts_with_quotes_and_line_breaks() -> None:
    document = read_table(b'step;system\n"Si ""hei"";\nog ha det";S\n')
    assert next(iter(steps_of(document).values())).name == 'Si "hei";\nog ha det'


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_delimiters_marks_and_line_ends(delimiter: str, mark: bytes, end: str) -> None:
    lines = ["name: Søknad, og mer" + 2 * delimiter, delimiter.join(["id", "step", "next"]), delimiter.join("1A2")]
    lines.append(delimiter.join(["2", "B", '"1: 50 %, END: 50 %"']))
    document = read_table(mark + end.join(lines).encode())
    assert stream_of(document).name == "Søknad, og mer"
    assert arrows_of(document)[1:] == [("1", "2"), ("2", "1"), ("2", "end")]


def test_a_setting_in_two_cells_of_a_spreadsheet() -> None:
    document = table("navn:;Byggesøknad;;", '"volum per år: 180";;;', "steg;rolle;;", "A;B;;")
    assert (stream_of(document).name, stream_of(document).volume_per_year) == ("Byggesøknad", 180)


def test_a_setting_keeps_its_own_quotation_marks() -> None:
    names = ('navn: Plan "B"', 'navn: "Plan; B"', '"navn: Plan ""B"""', 'navn:;"Plan; B"', 'navn: "A" og "B"')
    read = [stream_of(table(line, "id;steg", "1;C")).name for line in names]
    assert read == ['Plan "B"', "Plan; B", 'Plan "B"', "Plan; B", '"A" og "B"']


def test_the_separator_that_excel_writes_for_itself() -> None:
    document = table("sep=;", "navn: A", "id;steg", "1;B")
    assert (stream_of(document).name, len(steps_of(document))) == ("A", 1)


def test_short_rows_and_empty_cells_after_the_last_header() -> None:
    document = table("id;step;role;next", "1;A", "2;B;X;;;;")
    assert [step.name for step in steps_of(document).values()] == ["A", "B"]


def test_a_hundred_thousand_rows_are_no_hindrance_to_the_reader() -> None:
    from vsa.exchange.step_table.csv_text import read_csv

    grid = read_csv(("id;step\n" + "".join(f"{number};Steg\n" for number in range(100_000))).encode())
    assert grid is not None
    assert len(grid.rows) == 100_000


def test_a_number_may_begin_with_its_decimal_sign() -> None:
    (step,) = steps_of(table("steg;riktig;personer", "A;,95;.5")).values()
    assert (step.first_time_right, step.people) == (0.95, 0.5)
