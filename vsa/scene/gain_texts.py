"""What is said of a gain, on screen, on paper and in lists."""

from vsa.i18n import Translator
from vsa.model.gains import Gain, GainKind


def kind_text(gain: Gain, tr: Translator) -> str:
    """What a kind of gain is called; words of the user's own stand as they are."""
    return tr(f"gains.kind.{gain.kind}") if gain.kind in set(GainKind) else gain.kind
