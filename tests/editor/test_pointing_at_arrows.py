"""An arrow that is pointed at shows its course, not the box that holds its corners."""

import pytest

from vsa.editor.events import Button, PointerEvent
from vsa.editor.session import Session
from vsa.editor.tools import Tools
from vsa.model.base import Id


@pytest.fixture
def tools(session: Session) -> Tools:
    return Tools(session)


def on_an_arrow(session: Session) -> tuple[Id, float, float]:
    """An arrow and a point on its first piece."""
    assert session.scene is not None
    flow, route = next(iter(session.scene.routing.routes.items()))
    (x, y), (to_x, to_y) = route.points[:2]
    return flow, (x + to_x) / 2, (y + to_y) / 2


def test_the_course_of_the_arrow_under_the_pointer_is_shown(session: Session, tools: Tools) -> None:
    flow, x, y = on_an_arrow(session)
    tools.pointer(PointerEvent("move", x, y))
    assert session.scene is not None
    assert tools.chrome.along == session.scene.routing.routes[flow].points
    assert tools.chrome.hovered is None


def test_a_selected_arrow_is_marked_once(session: Session, tools: Tools) -> None:
    flow, x, y = on_an_arrow(session)
    session.select([f"flow:{flow}"])
    tools.pointer(PointerEvent("move", x, y))
    assert tools.chrome.paths
    assert tools.chrome.along == ()
    assert tools.chrome.hovered is None


def test_nothing_is_pointed_at_while_something_is_dragged(session: Session, tools: Tools) -> None:
    _, x, y = on_an_arrow(session)
    tools.pointer(PointerEvent("move", x, y))
    assert tools.hovered is not None
    tools.pointer(PointerEvent("press", x - 300, y - 900, Button.LEFT))
    tools.pointer(PointerEvent("move", x, y, Button.LEFT))
    assert tools.dragging
    assert tools.hovered is None
    assert tools.chrome.along == ()
