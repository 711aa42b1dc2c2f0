"""What a report is: a name, what can be chosen, and how it is composed."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from vsa.i18n import Message
from vsa.model.document import Document
from vsa.reports.options import Question, ReportOptions, questions
from vsa.reports.publication import Publication


@dataclass(frozen=True, slots=True)
class Job:
    """One printing: what, with which options, when, and what the file will be called."""

    document: Document
    options: Any
    today: date
    file_name: str


@dataclass(frozen=True, slots=True)
class Report:
    """`options` is the model that `compose` finds in its job; `file_part` names the report in the file's name."""

    title: Message
    description: Message
    options: type[ReportOptions]
    compose: Callable[[Job], Publication]
    file_part: Callable[[Document, Any], Message]

    @property
    def questions(self) -> tuple[Question, ...]:
        """What to ask before printing."""
        return questions(self.options)
