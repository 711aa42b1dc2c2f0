"""What entries of the plan are called and how they stand, on screen and on paper."""

from dataclasses import dataclass
from datetime import date

from vsa.analysis.improvement.plan_standing import Standing, standing
from vsa.drawing.primitives import Token
from vsa.i18n import Translator
from vsa.model.document import Document
from vsa.model.following_up import PlanEntry, PlanKind

ICONS = {Standing.DONE: "check", Standing.OVERDUE: "warning", Standing.COMING: "ring"}
TOKENS: dict[Standing, Token] = {Standing.DONE: "vs", Standing.OVERDUE: "s", Standing.COMING: "text2"}


@dataclass(frozen=True, slots=True)
class MonthCell:
    """The entries of a kind in a month: their ids, what is written, where the most urgent one stands, and all of it in
    words."""

    ids: tuple[str, ...] = ()
    text: str = ""
    standing: Standing | None = None
    spoken: str = ""


def title_of(entry: PlanEntry, document: Document, tr: Translator) -> str:
    """What an entry is called: its own title, or its kind and the gain that is measured."""
    gain = document.gains.get(entry.gain)
    parts = (entry.title or kind_name(entry.kind, tr), gain.name if gain else "")
    return ": ".join(filter(None, parts))


def kind_name(kind: PlanKind, tr: Translator) -> str:
    """What entries of a kind are called."""
    return tr(f"deadlines.kind.{kind}")


def standing_text(entry: PlanEntry, today: date, tr: Translator) -> str:
    """Where an entry stands, in words."""
    if entry.done is not None:
        return tr("plan.standing.done", day=entry.done)
    days = (entry.day - today).days
    if days < 0:
        return tr("plan.standing.overdue", count=-days)
    return tr("plan.standing.in_days", count=days) if days else tr("plan.standing.today")


def short_day(day: date, tr: Translator) -> str:
    """A day without its year."""
    return tr("plan.short_day", number=day.day, month=tr(f"plan.month.{day.month}"))


def month_head(month: int, end: date, tr: Translator) -> str:
    """What stands over a month of the plan: its number, and below it the day on which it ends."""
    until = tr("plan.end_day", number=end.day, month=end.month)
    return f"{month}\n{tr('plan.grid.until', day=until)}"


def month_cell(entries: tuple[PlanEntry, ...], kind: PlanKind, today: date, tr: Translator) -> MonthCell:
    """The entries of a kind in a month: the day of a single one, else how many there are and how many are done."""
    if not entries:
        return MonthCell()
    stands = [standing(entry, today) for entry in entries]
    urgent = next(each for each in (Standing.OVERDUE, Standing.COMING, Standing.DONE) if each in stands)
    done = stands.count(Standing.DONE)
    text = short_day(entries[0].day, tr)
    if len(entries) > 1:
        text = tr("plan.grid.some", done=done, count=len(entries)) if done else str(len(entries))
    days = ", ".join(tr.date(entry.day) for entry in entries)
    said = tr("plan.grid.spoken", kind=kind_name(kind, tr), days=days, standing=tr(f"plan.grid.{urgent}"))
    return MonthCell(tuple(entry.id for entry in entries), text, urgent, said)
