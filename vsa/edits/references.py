"""References from actions, gains and groups to what is gone."""

from vsa.edits.elements import changed, with_added
from vsa.edits.groups import with_sound_groups
from vsa.model.document import Document
from vsa.model.integrity import resolves


def without_dangling(document: Document) -> Document:
    """The document whose actions, gains and groups refer only to what exists. The actions and gains themselves stay."""
    sound = with_added(document.streams, *(with_sound_groups(stream) for stream in document.streams.values()))
    actions = with_added(
        document.actions,
        *(
            changed(
                action,
                problems=tuple(each for each in action.problems if resolves(each, document.streams)),
                steps=tuple(each for each in action.steps if resolves(each, document.streams)),
            )
            for action in document.actions.values()
        ),
    )
    gains = with_added(
        document.gains,
        *(
            changed(gain, actions=tuple(each for each in gain.actions if each in actions))
            for gain in document.gains.values()
        ),
    )
    return changed(document, streams=sound, actions=actions, gains=gains)
