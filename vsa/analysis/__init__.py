"""The numbers of a value stream (method.md sections 3 to 7)."""

from typing import TYPE_CHECKING

from vsa.analysis.engine import Worked, advice, analyse, analyse_after, analyse_stepwise, basis_of
from vsa.analysis.rework import back_flows, proposed_kind
from vsa.lazily import lazily

if TYPE_CHECKING:
    from vsa.analysis.working import workings

__all__ = [
    "Worked",
    "advice",
    "analyse",
    "analyse_after",
    "analyse_stepwise",
    "back_flows",
    "basis_of",
    "proposed_kind",
    "workings",
]

__getattr__ = lazily(__name__, {"working": ["workings"]})
