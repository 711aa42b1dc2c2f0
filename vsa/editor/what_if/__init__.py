"""What if: other values for a wait, a time or a share, and what the figures would be with them. The document stays as
it is until they are kept."""

from vsa.editor.what_if.hypothesis import Hypothesis
from vsa.editor.what_if.knobs import Knob, knob_of, knobs_of, scaled
from vsa.editor.what_if.trial import LARGEST_MAP, Trial
from vsa.editor.what_if.words import effect_text, subject_text, supposed_text, value_text

__all__ = [
    "LARGEST_MAP",
    "Hypothesis",
    "Knob",
    "Trial",
    "effect_text",
    "knob_of",
    "knobs_of",
    "scaled",
    "subject_text",
    "supposed_text",
    "value_text",
]
