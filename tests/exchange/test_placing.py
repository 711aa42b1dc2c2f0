"""An imported table is laid out: the map can be looked at as it comes."""

from pathlib import Path

from vsa.exchange import read_table

CASES = Path(__file__).parents[1] / "cases"


def test_every_card_has_a_place_of_its_own() -> None:
    (stream,) = read_table(CASES / "byggesak-current.csv").streams.values()
    places = {(node.lane, node.x, node.dy) for node in stream.nodes.values()}
    assert len(places) == len(stream.nodes)
    assert all(node.x > 0 and 0 < node.dy < stream.lanes[node.lane].height for node in stream.nodes.values())


def test_the_same_table_gets_the_same_places() -> None:
    assert read_table(CASES / "helse-current.csv") == read_table(CASES / "helse-current.csv")


def test_the_users_lane_stays_on_top() -> None:
    table = b"user role: User\nstep;role;next\nA;X;2\nB;Y;3\nC;User;"
    (stream,) = read_table(table).streams.values()
    assert next(iter(stream.lanes.values())).name == "User"


def test_figures_alone_need_no_places() -> None:
    (stream,) = read_table(CASES / "byggesak-current.csv", places=False).streams.values()
    assert {(node.x, node.dy) for node in stream.nodes.values()} == {(0.0, 0.0)}
