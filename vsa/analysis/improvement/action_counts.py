"""How many actions are where: what the cards above the plan say."""

from dataclasses import dataclass
from datetime import date

from vsa.analysis.improvement.board import meetings_held
from vsa.analysis.improvement.overdue import overdue_days
from vsa.model.actions import Status
from vsa.model.document import Document


@dataclass(frozen=True, slots=True)
class ActionCounts:
    """`since` is the day of the first meeting at the board, None before there was any."""

    overdue: int
    ongoing: int
    limit: int
    done: int
    since: date | None

    @property
    def too_many(self) -> bool:
        """Whether more is ongoing than the house has set itself."""
        return self.ongoing > self.limit


def action_counts(document: Document, today: date) -> ActionCounts:
    """The counts of a document's actions on a day."""
    actions = document.actions.values()
    meetings = meetings_held(document)
    return ActionCounts(
        overdue=sum(overdue_days(action, today) > 0 for action in actions),
        ongoing=sum(action.status is Status.ONGOING for action in actions),
        limit=document.ongoing_limit,
        done=sum(action.status is Status.DONE for action in actions),
        since=meetings[0].day if meetings else None,
    )
