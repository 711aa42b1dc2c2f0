"""Arrows between nodes."""

import pytest

from vsa.edits.connect import ConnectionRefusedError, connect, reconnect, refusal
from vsa.edits.delete import delete
from vsa.edits.elements import Ref
from vsa.edits.fields import set_fields
from vsa.edits.ideal import make_ideal
from vsa.i18n import LANGUAGES, translator
from vsa.model.integrity import check
from vsa.model.stream import Flow, FlowKind


def test_two_nodes_are_joined_by_the_kind_of_arrow_that_is_given(document):
    flow = Flow(id="new", source="b", target="a", kind=FlowKind.REWORK)
    after = connect(document, "now", flow)
    check(after)
    assert after.streams["now"].flows["new"] is flow


@pytest.mark.parametrize(
    ("source", "target", "kind", "reason"),
    [
        ("e", "a", FlowKind.FORWARD, "out_of_end"),
        ("a", "s", FlowKind.REWORK, "into_start"),
        ("a", "a", FlowKind.FORWARD, "itself"),
        ("s", "s", FlowKind.INFORMATION, "itself"),
        ("a", "b", FlowKind.REWORK, "already"),
        ("a", "b", FlowKind.INFORMATION, None),
        ("e", "a", FlowKind.INFORMATION, None),
        ("a", "a", FlowKind.REWORK, None),
        ("a", "c", FlowKind.FORWARD, None),
        ("a", "y", FlowKind.FORWARD, "information_only"),
        ("y", "a", FlowKind.REWORK, "information_only"),
        ("y", "y", FlowKind.INFORMATION, "itself"),
        ("y", "a", FlowKind.INFORMATION, None),
        ("nobody", "a", FlowKind.FORWARD, "gone"),
        ("a", "nobody", FlowKind.INFORMATION, "gone"),
    ],
)
def test_an_impossible_arrow_is_refused_with_the_reason(document, source, target, kind, reason):
    found = refusal(document.streams["now"], source, target, kind)
    flow = Flow(id="new", source=source, target=target, kind=kind)
    if reason is None:
        assert found is None
        check(connect(document, "now", flow))
    else:
        assert found.key == f"edits.connect.{reason}"
        assert all(translator(language).text(found) for language in LANGUAGES)
        with pytest.raises(ConnectionRefusedError):
            connect(document, "now", flow)


def test_an_end_of_an_arrow_is_turned_to_another_node(document):
    after = reconnect(document, "now", "ab", target="c")
    check(after)
    turned, old = after.streams["now"].flows["ab"], document.streams["now"].flows["ab"]
    assert (turned.source, turned.target, turned.waypoints, turned.delay) == ("a", "c", (), old.delay)


def test_another_kind_keeps_the_corners_drawn_by_hand(document):
    turned = reconnect(document, "now", "ab", kind=FlowKind.INFORMATION).streams["now"].flows["ab"]
    assert turned.waypoints == document.streams["now"].flows["ab"].waypoints


def test_an_arrow_turned_to_where_it_is_changes_nothing(document):
    assert reconnect(document, "now", "ab", source="a", target="b", kind=FlowKind.FORWARD) is document


def test_an_arrow_is_not_turned_to_where_none_can_be(document):
    with pytest.raises(ConnectionRefusedError):
        reconnect(document, "now", "ab", target="s")


@pytest.fixture
def informed(document):
    return connect(document, "now", Flow(id="i", source="y", target="a", kind=FlowKind.INFORMATION, electronic=True))


def test_an_arrow_of_a_symbol_stays_information(informed):
    for change in (
        lambda: reconnect(informed, "now", "i", kind=FlowKind.FORWARD),
        lambda: set_fields(informed, Ref("flow", "i", "now"), kind="forward"),
        lambda: reconnect(informed, "now", "ab", target="y"),
    ):
        with pytest.raises(ConnectionRefusedError):
            change()


def test_what_no_longer_is_information_is_not_electronic(informed):
    turned = reconnect(informed, "now", "i", source="b", target="e")
    assert turned.streams["now"].flows["i"].electronic
    after = set_fields(turned, Ref("flow", "i", "now"), kind=FlowKind.FORWARD)
    assert not after.streams["now"].flows["i"].electronic
    check(after)


def test_a_symbol_that_is_deleted_takes_its_arrows_with_it(informed):
    after = delete(informed, "now", ["y"])
    check(after)
    assert list(after.streams["now"].flows) == list(informed.streams["now"].flows)[:-1]


def test_a_step_that_is_deleted_takes_the_information_to_it_along(informed):
    after = delete(informed, "now", ["a"])
    check(after)
    assert "i" not in after.streams["now"].flows
    assert after.streams["now"].flows["sa"].target == "b"


def test_the_ideal_state_keeps_symbols_and_their_arrows(informed):
    after = make_ideal(informed)
    check(after)
    ideal = after.streams["ideal"]
    assert ideal.flows["i"] is informed.streams["now"].flows["i"]
    assert ideal.symbols == informed.streams["now"].symbols
