"""Values that are supposed instead of those of the document."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import isclose
from types import MappingProxyType
from typing import Any

from vsa.analysis.sensitivity import rebalanced
from vsa.analysis.shares import effective_shares
from vsa.editor.what_if.knobs import Knob, Place
from vsa.edits.elements import Ref, element
from vsa.edits.fields import set_fields
from vsa.model.document import Document

NOTHING: Mapping[Place, Any] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """Supposed values, by place, in the order in which they were first supposed."""

    values: Mapping[Place, Any] = field(default_factory=lambda: NOTHING)

    def value(self, knob: Knob) -> Any:
        """The value that a knob is set to."""
        return self.values.get(knob.place, knob.now)

    def standing(self, document: Document) -> Mapping[Place, Any]:
        """What is supposed of elements that the document still has."""
        return {place: value for place, value in self.values.items() if _stands(document, place)}

    def applied(self, document: Document) -> Document:
        """The document as it would be. Raises UserError for a value out of bounds."""
        for place, value in self.standing(document).items():
            document = set_fields(document, place.ref, **{place.field: value})
        return document

    def supposing(self, document: Document, knob: Knob, value: Any) -> "Hypothesis":
        """The hypothesis with a knob set to a value. A share takes from the other ways out, or gives them, in
        proportion. What comes out as the document has it is not supposed any more.

        Raises UserError for a value out of bounds.
        """
        if knob.is_share:
            news = self._shares(document, knob.place.ref, knob.now if value is None else value)
        else:
            news = {knob.place: value}
        values = {**self.values, **news}
        changed = {place: each for place, each in values.items() if place not in news or not _is(document, place, each)}
        made = Hypothesis(MappingProxyType(changed))
        made.applied(document)
        return made

    def _shares(self, document: Document, ref: Ref, share: float) -> dict[Place, float]:
        stream = self.applied(document).streams[ref.stream]
        shares = effective_shares(stream)
        ways = {flow.id: shares.of[flow.id] for flow in shares.ways[stream.flows[ref.id].source]}
        whole = rebalanced(ways, ref.id, share)
        return {Place(Ref("flow", flow, ref.stream), "share"): each for flow, each in whole.items()}


def _stands(document: Document, place: Place) -> bool:
    try:
        return place.field in type(element(document, place.ref)).model_fields
    except KeyError:
        return False


def _is(document: Document, place: Place, value: Any) -> bool:
    """Whether the document itself has this value; for a share, whether it comes to this."""
    if place.field == "share":
        shares = effective_shares(document.streams[place.ref.stream]).of
        return isclose(shares[place.ref.id], value, abs_tol=1e-9)
    return bool(getattr(element(document, place.ref), place.field) == value)
