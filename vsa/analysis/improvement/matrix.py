"""What the place of an action in the matrix of effort and effect says about it."""

from enum import StrEnum

from vsa.model.actions import Action

LEAST, MOST = 1, 3


class Verdict(StrEnum):
    """What to do with an action."""

    DO_NOW = "do_now"
    PLAN = "plan"
    IN_BETWEEN = "in_between"
    LEAVE = "leave"


def verdict(effort: int, effect: int) -> Verdict:
    """More effect than effort is done now, more effort than effect is left; what balances is planned unless it is
    small. Both are 1 (small) to 3 (large)."""
    if effect > effort:
        return Verdict.DO_NOW
    if effort > effect:
        return Verdict.LEAVE
    return Verdict.IN_BETWEEN if effect == LEAST else Verdict.PLAN


def is_low_hanging(action: Action) -> bool:
    """Whether an action gives much for little: somebody said so, or its place in the matrix does."""
    if action.low_hanging or action.effort is None or action.effect is None:
        return action.low_hanging
    return verdict(action.effort, action.effect) is Verdict.DO_NOW
