"""Simulation of a stream, case by case (method.md sections 1 and 10). Loaded on first use, because numpy is heavy."""

from vsa.analysis.simulation.experiment import simulate
from vsa.analysis.simulation.outcome import Cancelled, Report
from vsa.analysis.simulation.results import MOST_CASES, Mode, Request, Simulation

__all__ = ["MOST_CASES", "Cancelled", "Mode", "Report", "Request", "Simulation", "simulate"]
