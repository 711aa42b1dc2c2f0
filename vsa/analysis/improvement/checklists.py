"""The words of the entries of checklists."""

from vsa.i18n import Translator
from vsa.model.checklist import STANDARD, Check


def text_of(check: Check, tr: Translator) -> str:
    """What an entry says: its own text, or that of the standard entry that it is."""
    is_standard = check.id in STANDARD.get(check.checklist, ())
    return tr(f"checklists.{check.id}") if is_standard and not check.text else check.text
