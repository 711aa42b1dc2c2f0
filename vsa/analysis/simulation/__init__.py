"""Simulation of a stream, case by case (method.md sections 1 and 10).

What is asked and said can be imported at any time; numpy is loaded with the first simulation.
"""

from vsa.analysis.results import Basis
from vsa.analysis.simulation.results import MOST_CASES, Cancelled, Mode, Report, Request, Simulation
from vsa.model.stream import Stream

__all__ = ["MOST_CASES", "Cancelled", "Mode", "Report", "Request", "Simulation", "simulate"]

DEFAULT = Request()


def _tell_nobody(part: float) -> None:
    """A report that nobody waits for."""


def simulate(stream: Stream, basis: Basis, request: Request = DEFAULT, report: Report = _tell_nobody) -> Simulation:
    """Simulate cases of a stream by method.md section 10.

    Never raises for what a user can draw: a stream that cannot be simulated has no figures and says why in its
    problems. Raises what `report` raises. It touches nothing but its arguments, and may run in a thread of its own.
    """
    from vsa.analysis.simulation.experiment import experiment

    return experiment(stream, basis, request, report)
