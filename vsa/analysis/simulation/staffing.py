"""Cases that wait for the people of each role: an event loop over working time, first come first served."""

from collections import deque
from collections.abc import Callable, Mapping
from heapq import heappop, heappush
from itertools import count
from math import sqrt

import numpy as np

from vsa.analysis.simulation.rooms import Room
from vsa.analysis.simulation.spreads import Exponential, Minutes, Uniform
from vsa.analysis.simulation.tokens import Joint, Leg, Stop, Token, draws

ROUNDING = 1e-9
ARRIVALS_BETWEEN_REPORTS = 64

Event = tuple[float, int, Token, bool]
"""When, in which order among equals, who, and whether their work is done (or they come to ask for it)."""

Departure = tuple[Token, tuple[Leg, ...], float]
"""Who sets out, on which legs, and when. Blocks nest as deep as anyone draws them, so that branches and joins are put
here instead of being followed at once."""


class Growing(Exception):
    """A queue that only grows: people who work together are too few at once, however little there is to do."""

    def __init__(self, role: str) -> None:
        super().__init__(role)
        self.role = role


class Office:
    """The rooms, and everybody on the way to or in them. `warm_up` cases come before the `measured` ones."""

    def __init__(
        self,
        entrances: tuple[Leg, ...],
        rooms: Mapping[str, Room],
        chance: np.random.Generator,
        *,
        arrivals: float,
        warm_up: int,
        measured: int,
        longest_queue: float,
    ) -> None:
        self._entrances = entrances
        self._rooms = rooms
        self._warm_up = warm_up
        self._until = warm_up + measured
        self._left = measured
        self._longest_queue = longest_queue
        self._gap = draws(Exponential(1 / arrivals), chance)
        self._random = draws(Uniform(0.0, 1.0), chance)
        self._events: list[Event] = []
        self._order = count().__next__
        self._leaving: deque[Departure] = deque()
        self._measuring = False
        self._begun = np.zeros(measured)
        self.ended = [0.0] * measured
        self.work = [0.0] * measured
        self.stopped = [0.0] * measured
        self.span = 0.0

    @property
    def lead_time(self) -> Minutes:
        """The working minutes from arrival to end of every measured case, in the order of arrival."""
        return np.array(self.ended) - self._begun

    def run(self, report: Callable[[float], None]) -> None:
        """Let cases come until every measured one has ended. Raises Growing; `report` hears the part that is done."""
        number, arrival = 0, self._gap()
        while self._left or number <= self._until:
            if number % ARRIVALS_BETWEEN_REPORTS == 0:
                self._look(number, report)
            self._admit(number, arrival)
            number, arrival = number + 1, arrival + self._gap()
            self._go_on_until(arrival)

    def _go_on_until(self, arrival: float) -> None:
        events, leaving, finish, ask = self._events, self._leaving, self._finish, self._ask
        while events and events[0][0] <= arrival:
            time, _, token, done = heappop(events)
            if done:
                finish(token, time)
            else:
                ask(token, time)
            while leaving:
                self._travel(*leaving.popleft(), time)

    def _look(self, number: int, report: Callable[[float], None]) -> None:
        for room in self._rooms.values():
            if len(room.queue) > self._longest_queue:
                raise Growing(room.role)
        report(min(number / self._until, (self._until - self._left) / self._until))

    def _admit(self, number: int, time: float) -> None:
        place = number - self._warm_up
        self._measuring = 0 <= place < len(self.ended)
        if self._measuring:
            self._begun[place] = time
        elif number == self._until:
            self.span = float(time - self._begun[0])
        self._travel(Token(place if self._measuring else None), self._entrances, time, time)
        while self._leaving:
            self._travel(*self._leaving.popleft(), time)

    def _travel(self, token: Token, legs: tuple[Leg, ...], time: float, now: float) -> None:
        """Take a token along one of the legs from a time on, as far as it goes without people."""
        while True:
            leg = legs[0] if len(legs) == 1 else self._chosen(legs)
            if leg.timers:
                time = token.spend(leg.timers, time)
            stop = leg.target
            if stop is None:
                return self._leave(token, time)
            if stop.room is not None:
                token.stop = stop
                if time > now:
                    return heappush(self._events, (time, self._order(), token, False))
                return self._ask(token, now)
            if stop.parts:
                return self._part(token, stop, time)
            legs = stop.legs

    def _chosen(self, legs: tuple[Leg, ...]) -> Leg:
        number = self._random()
        return next((leg for leg in legs if number < leg.up_to), legs[-1])

    def _ask(self, token: Token, now: float) -> None:
        stop = token.stop
        room = stop.room
        assert room is not None
        if room.queue or room.free + ROUNDING < stop.needs:
            room.queue.append(token)
        else:
            self._begin(token, stop, room, now)

    def _begin(self, token: Token, stop: Stop, room: Room, now: float) -> None:
        work = stop.draw()
        minutes = work * stop.pace
        token.work += work
        room.free -= stop.needs
        if self._measuring:
            room.busy += minutes * stop.needs
        heappush(self._events, (now + minutes, self._order(), token, True))

    def _finish(self, token: Token, now: float) -> None:
        stop = token.stop
        room = stop.room
        assert room is not None
        room.free += stop.needs
        queue = room.queue
        while queue and (first := queue[0].stop).needs <= room.free + ROUNDING:
            self._begin(queue.popleft(), first, room, now)
        if stop.parts:
            self._part(token, stop, now)
        else:
            self._travel(token, stop.legs, now, now)

    def _part(self, token: Token, stop: Stop, time: float) -> None:
        """Send a token's branches on their way; it goes on itself at once if it waits for none."""
        time = token.spend(stop.first, time)
        joint = Joint(token, stop, time, sum(live for _, live in stop.parts))
        for leg, live in stop.parts:
            self._leaving.append((Token(None, joint if live else None), (leg,), time))
        if not joint.under_way:
            self._leaving.append((token, stop.legs, time))

    def _leave(self, token: Token, time: float) -> None:
        if token.joint is not None:
            self._meet(token, token.joint, time)
        elif token.number is not None:
            self._left -= 1
            self.ended[token.number] = time
            self.work[token.number] = token.work
            self.stopped[token.number] = token.stopped

    def _meet(self, branch: Token, joint: Joint, time: float) -> None:
        """A branch has come to the join; with the last of them the token goes on. Each clock waits for its own longest
        branch, and the work is that of the branch that came last."""
        joint.under_way -= 1
        joint.statutory = max(joint.statutory, time - joint.begun - branch.stopped)
        if time >= joint.last:
            joint.last, joint.work = time, branch.work
        if not joint.under_way:
            token = joint.token
            token.work += joint.work
            token.stopped += joint.last - joint.begun - joint.statutory
            self._leaving.append((token, joint.stop.legs, joint.last))


def longest_likely_queue(cases: int, visits: float, used: float) -> float:
    """A queue that keeps up is 1 / (1 - utilisation) long, and strays by the order of the square root of what passes
    it; one that does not keep up, by a part of all of it."""
    return 100 + 20 / (1 - used) + 20 * sqrt(cases * max(1.0, visits))
