"""Dates: when a case that arrives on a day is finished, and when the law wants it to be."""

from vsa.analysis.dates.case_dates import CaseDates, Due, Spent, case_dates
from vsa.analysis.dates.working_days import Closed

__all__ = ["CaseDates", "Closed", "Due", "Spent", "case_dates"]
