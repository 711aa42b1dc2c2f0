"""The pictures of streams while they are edited.

That of a small map is finished at once. After an edit of a large one there is a draft first, in which only the arrows
near what changed have found new courses, only what is seen is drawn anew, and the figures may still be those from
before. Its fair copy, which looks as when the document is opened, is made afterwards in short steps.
"""

from vsa import layout
from vsa.analysis.results import Analysis
from vsa.drawing.sheet import Box
from vsa.editor.recent import Recent
from vsa.i18n import Translator
from vsa.model.base import Id
from vsa.model.stream import Stream
from vsa.scene import MapScene, completed, fair_copy, map_scene, outdated_in
from vsa.stepwise import Stepwise

BEGINNING = Box(0.0, 0.0, 4000.0, 3000.0)
"""What is seen at first of a large map, on any screen."""


class Pictures:
    """The picture of each stream as last shown, and the fair ones that undo goes back to."""

    def __init__(self) -> None:
        self._shown: dict[Id, MapScene] = {}
        self._fair: Recent[Stream, MapScene] = Recent()
        self.sight: Box | None = None
        """The part of the map that is seen: of a draft, only that is drawn at first."""
        self._copying: tuple[MapScene, Stepwise[MapScene]] | None = None

    def shown(self, stream: Stream) -> MapScene | None:
        """The picture that was last shown of a stream in any state."""
        return self._shown.get(stream.id)

    def live(self, stream: Stream, analysis: Analysis | None, tr: Translator) -> MapScene | None:
        """The picture of a stream while a gesture goes on. With no analysis it has figures from before, if it is large;
        None where there are none to have."""
        latest = self.shown(stream)
        if latest is not None and latest.live and _shows(latest, stream, analysis, tr):
            return latest
        if analysis is None and latest is not None and latest.tr == tr and may_wait(stream):
            analysis = latest.analysis
        return self._show(map_scene(stream, analysis, tr, latest, live=True)) if analysis is not None else None

    def at_once(self, stream: Stream, analysis: Analysis | None, tr: Translator) -> MapScene | None:
        """The picture of a stream that rests, as far as nobody has to wait for it: one that there is already, or the
        draft of a large one. With no analysis it has figures from before; None where there are none to have."""
        fair, latest = self._fair.get(stream), self.shown(stream)
        if fair is not None and _shows(fair, stream, analysis, tr):
            return self._keep(fair)
        if latest is None or latest.tr != tr or not may_wait(stream):
            return None
        if latest.is_unfinished and _shows(latest, stream, analysis, tr):
            return latest
        figures = analysis or latest.analysis
        return self._show(map_scene(stream, figures, tr, latest, live=True, sight=self.sight, postpone=True))

    def account_for_all(self, draft: MapScene) -> None:
        """Make the draft anew with what was postponed beyond what is seen."""
        self._show(map_scene(draft.stream, draft.analysis, draft.tr, draft, live=True, sight=self.sight))

    def complete(self, draft: MapScene) -> bool:
        """Draw some of what a draft has left out beyond what is seen. Whether there is something to show: all of it, or
        what has come into sight since."""
        sight = self.sight or draft.sheet.bounds
        made = completed(draft, sight)
        self._show(made) if made.is_unfinished else self._keep(made)
        return not made.outdated or bool(outdated_in(draft, sight))

    def fair(self, stream: Stream, analysis: Analysis, tr: Translator) -> MapScene:
        """The finished picture of a stream; of a large one that was not shown before, as far as it is seen at first."""
        known, latest = self._fair.get(stream), self.shown(stream)
        if known and known.shows(stream, analysis, tr):
            return self._keep(known)
        if latest is None and may_wait(stream):
            return self._show(map_scene(stream, analysis, tr, sight=self.sight or BEGINNING))
        return self._keep(map_scene(stream, analysis, tr, latest))

    def finishes(self, draft: MapScene) -> bool:
        """Do one more step of the fair copy of a draft; whether that was the last one. Steps for another draft are
        forgotten."""
        if self._copying is None or self._copying[0] is not draft:
            self._copying = draft, fair_copy(draft)
        try:
            next(self._copying[1])
        except StopIteration as end:
            self._copying = None
            self._keep(end.value)
            return True
        return False

    def _keep(self, scene: MapScene) -> MapScene:
        self._fair.keep(scene.stream, scene)
        return self._show(scene)

    def _show(self, scene: MapScene) -> MapScene:
        self._shown[scene.stream.id] = scene
        return scene


def may_wait(stream: Stream) -> bool:
    """Whether a stream is so large that people would notice waiting for all of its picture. A collapsed group needs its
    own figures at once."""
    return layout.is_large(stream.flows) and not any(group.collapsed for group in stream.groups.values())


def _shows(scene: MapScene, stream: Stream, analysis: Analysis | None, tr: Translator) -> bool:
    """Whether a picture is that of a stream, with its numbers as far as they are known."""
    return scene.stream is stream and scene.tr == tr and (analysis is None or scene.analysis is analysis)
