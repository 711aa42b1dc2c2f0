"""How many actions are where: what the cards above the plan say."""

from dataclasses import dataclass
from datetime import date

from vsa.analysis.improvement.board import meetings_held
from vsa.analysis.improvement.overdue import overdue_days
from vsa.model.actions import Status
from vsa.model.document import Document


@dataclass(frozen=True, slots=True)
class ActionCounts:
    """`since` is the day on which the work began: that of the document, or of the first meeting at the board."""

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
    began = [day for day in (document.day, *(meeting.day for meeting in meetings_held(document))) if day]
    return ActionCounts(
        overdue=sum(overdue_days(action, today) > 0 for action in actions),
        ongoing=sum(action.status is Status.ONGOING for action in actions),
        limit=document.ongoing_limit,
        done=sum(action.status is Status.DONE for action in actions),
        since=min(began, default=None),
    )
