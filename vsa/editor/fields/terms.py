"""Which terms of the glossary explain which fields."""

from collections.abc import Mapping
from types import MappingProxyType

from vsa.i18n import Translator

TERMS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "editor.field.name": ("step",),
        "editor.field.value_class": ("value_adding", "necessary", "waste"),
        "editor.field.process_time": ("process_time",),
        "editor.field.value_time": ("value_adding",),
        "editor.field.wait": ("waiting_time",),
        "editor.field.delay": ("waiting_time",),
        "editor.field.queue": ("queue",),
        "editor.field.meeting_every": ("meeting",),
        "editor.field.wait_stops_deadline": ("statutory_time",),
        "editor.field.first_time_right": ("first_time_right",),
        "editor.field.share": ("share",),
        "editor.field.source": ("source",),
        "editor.field.lane_kind": ("role",),
        "editor.field.problem": ("problem",),
        "editor.field.waste": ("waste",),
        "editor.field.cause": ("root_cause",),
        "editor.field.flow_unit": ("flow_unit",),
        "editor.field.volume_per_year": ("volume",),
        "editor.field.statutory_deadline": ("statutory_time",),
        "editor.field.user_value": ("user_value",),
        "editor.field.hours_per_fte": ("fte",),
        "editor.field.effort": ("effort",),
        "editor.field.effect": ("effect",),
        "editor.field.gain_hours": ("identified",),
        "editor.field.realised_hours": ("realised",),
        "actions.field.low_hanging": ("low_hanging",),
        "gains.field.indicator": ("indicator",),
        "gains.field.baseline": ("baseline",),
        "gains.field.identified_hours": ("identified",),
        "gains.field.realised_hours": ("realised",),
        "gains.field.used_for": ("realised",),
        "factors.field.name": ("success_factor",),
        "prepare.field.waste": ("waste",),
        "prepare.field.user_value": ("user_value",),
        "prepare.field.flow_unit": ("flow_unit",),
        "prepare.field.volume_per_year": ("volume",),
        "prepare.field.deadline": ("statutory_time",),
        "prepare.field.effort": ("effort",),
        "prepare.field.effect": ("effect",),
        "prepare.field.low_hanging": ("low_hanging",),
    }
)
"""The terms by the label of the field."""


def meaning(label: str, tr: Translator) -> str:
    """What a field is about, a line a term; empty where its label says enough."""
    return "\n".join(tr(f"glossary.text.{term}") for term in TERMS.get(label, ()))
