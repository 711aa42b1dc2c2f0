"""In which column every box stands: the longest way to it, but the first box of a side branch shares its gateway's."""

from vsa.layout.diagram import Link
from vsa.layout.network import Network

MOST_HANGING = 2
"""Boxes that may share the column of one gateway: one above and one below."""


def columns(net: Network) -> dict[str, int]:
    """The column of every box, from 0; no column is empty."""
    return _Columns(net).column


class _Columns:
    def __init__(self, net: Network) -> None:
        self.net = net
        self.column: dict[str, int] = {}
        self.gateway_of: dict[str, str] = {}
        """The gateway whose column a branch head shares."""
        self.heads_at: dict[str, list[str]] = {}
        for box in net.order:
            self._stand(box)

    def _stand(self, box: str) -> None:
        steps = [(link, self._step(link, box)) for link in self.net.behind[box]]
        self.column[box] = max((self.column[link.source] + step for link, step in steps), default=0)
        for link, step in reversed(steps):
            gateway = self.gateway_of.get(link.source, link.source)
            shares = step == 0 and self.column[gateway] == self.column[box]
            if shares and box not in self.net.on_main:
                self.gateway_of[box] = gateway
                self.heads_at.setdefault(gateway, []).append(box)
                return

    def _step(self, link: Link, box: str) -> int:
        """Columns from the source of a link to its target: 1, or 0 where they look better above one another."""
        net, source = self.net, link.source
        other_lane = self._lane(source) != self._lane(box)
        if net.boxes[source].role == "start" or net.boxes[box].role == "end":
            return 0 if other_lane else 1
        if link.parallel:
            return 0 if net.boxes[source].role == "parallel" and self._branches_leave_lane(source) else 1
        if box in net.on_main:
            return 1
        if source in self.gateway_of:
            return 0 if other_lane and self._same_fork(source, box) else 1
        return 0 if self._is_side_branch(link) and self._may_hang(source, box) else 1

    def _lane(self, box: str) -> str:
        return self.net.boxes[box].lane

    def _branches_leave_lane(self, gateway: str) -> bool:
        return all(self._lane(link.target) != self._lane(gateway) for link in self.net.ahead[gateway])

    def _same_fork(self, head: str, box: str) -> bool:
        return any(link.target == box for link in self.net.ahead[self.gateway_of[head]])

    def _is_side_branch(self, link: Link) -> bool:
        ways = self.net.ahead[link.source]
        return len(ways) > 1 and max(ways, key=lambda way: (way.main, way.share)) is not link

    def _may_hang(self, gateway: str, box: str) -> bool:
        mates = self.heads_at.get(gateway, [])
        return len(mates) < MOST_HANGING and all(self._lane(mate) != self._lane(box) for mate in mates)
