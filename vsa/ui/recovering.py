"""What a program that ended without warning left, offered to the user."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from vsa.i18n import Translator, UserError
from vsa.storage import Leftover, leftovers, load
from vsa.ui import dialogs

if TYPE_CHECKING:
    from vsa.ui.window import Window

FETCH, DISCARD = 0, 1


def wanted(window: "Window", only: Path | None = None) -> Iterator[Leftover]:
    """What was left and the user wants back, of one file or of any, each while other programs are kept from it.

    What its file holds is no longer needed. What the user throws away is gone; all else is offered another time.
    """
    for found in leftovers(only.absolute() if only else None):
        answer = DISCARD if _is_saved(found) else _answer(window, found)
        if answer == DISCARD:
            found.discard()
        elif answer == FETCH:
            yield found


def _answer(window: "Window", found: Leftover) -> int | None:
    """What is to become of it: fetched, thrown away once that is said twice, or put off."""
    tr = window.tr_
    name = _name(found, tr)
    answers = (tr("ui.recover.open"), tr("ui.recover.discard"), tr("ui.recover.later"))
    while True:
        answer = dialogs.ask(window, tr("ui.recover.question", file=name), tr("ui.recover.details"), answers)
        if answer != DISCARD or _is_sure(window, name):
            return answer


def _is_sure(window: "Window", name: str) -> bool:
    tr = window.tr_
    question, answers = tr("ui.recover.sure", file=name), (tr("ui.recover.discard"), tr("ui.button.cancel"))
    return dialogs.ask(window, question, tr("ui.recover.sure_details"), answers) == 0


def _name(found: Leftover, tr: Translator) -> str:
    return found.file.name if found.file else found.document.title or tr("ui.file.unsaved_name")


def _is_saved(found: Leftover) -> bool:
    """Whether the file holds just this document."""
    try:
        return found.file is not None and load(found.file).document == found.document
    except UserError:
        return False
