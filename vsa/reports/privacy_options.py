"""What stays out of a report unless it is asked for by name: who somebody is, and what somebody said.

A report that could show either takes these options into its own and leaves out what they do not ask for.
"""

from typing import Annotated

from vsa.reports.options import Ask, ReportOptions


class NamesOption(ReportOptions):
    """Names of persons, other than who is responsible for an action: a plan is made to say that."""

    include_names: Annotated[bool, Ask("reports.option.include_names")] = False


class QuotesOption(ReportOptions):
    """Words that were said in an interview."""

    include_quotes: Annotated[bool, Ask("reports.option.include_quotes")] = False
