"""What the map shows of a group of steps, folded to one card."""

from typing import Literal

from vsa.model.nodes import NodeBase


class GroupCard(NodeBase):
    """A group in the place of its steps. `waiting` and `process` are minutes each time that a case comes to it, at
    least so many unless they are `exact`; None when they cannot be told."""

    kind: Literal["group"] = "group"
    steps: int
    waiting: float | None = None
    process: float | None = None
    exact: bool = True
