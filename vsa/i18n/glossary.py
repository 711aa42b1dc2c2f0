"""The words of the method, each explained in a sentence: `glossary.name.TERM` and `glossary.text.TERM`."""

from vsa.i18n.guides import Guide, Line, Run, Section
from vsa.i18n.translator import Translator

TERMS = (
    "value_stream",
    "current_state",
    "ideal_state",
    "step",
    "role",
    "flow_unit",
    "volume",
    "lead_time",
    "process_time",
    "waiting_time",
    "value_adding",
    "necessary",
    "waste",
    "value_ratio",
    "first_time_right",
    "handoffs",
    "rework",
    "main_route",
    "share",
    "queue",
    "meeting",
    "bottleneck",
    "fte",
    "statutory_time",
    "source",
    "user_value",
    "problem",
    "root_cause",
    "low_hanging",
    "action",
    "effort",
    "effect",
    "five_s",
    "gain",
    "identified",
    "realised",
    "baseline",
    "indicator",
    "board",
    "audit",
    "success_factor",
)
"""All terms, in the order in which one meets them."""
GLOSSARY = "glossary"
"""The name of the glossary among the guides."""


def explained(term: str, tr: Translator) -> str:
    """What a term means."""
    return tr(f"glossary.text.{term}")


def glossary(tr: Translator) -> Guide:
    """All terms as a guide, a section each."""
    sections = tuple(
        Section(term, tr(f"glossary.name.{term}"), (Line("text", (Run(explained(term, tr)),)),)) for term in TERMS
    )
    return Guide(GLOSSARY, tr("glossary.title"), tr("glossary.lead"), sections)
