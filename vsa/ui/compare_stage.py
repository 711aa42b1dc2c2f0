"""The stage of the comparison: both maps, the differences in figures, and the changes with the actions behind them."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from vsa.drawing.theme import Theme
from vsa.editor import operations
from vsa.editor.camera import Camera
from vsa.editor.session import Changes, Session
from vsa.editor.stages import Stage
from vsa.model.document import Document
from vsa.model.nodes import Node
from vsa.model.stream import State
from vsa.scene import MapScene
from vsa.scene.comparison import ComparisonScene, comparison_scene
from vsa.scene.comparison_changes import StepChange
from vsa.scene.comparison_maps import GONE
from vsa.symbols.kind import Facts
from vsa.symbols.registry import kind_of
from vsa.ui import accessibility
from vsa.ui.compare_changes import ChangeList
from vsa.ui.compare_figures import FigureView
from vsa.ui.compared_map import ComparedMap
from vsa.ui.elided_label import ElidedLabel
from vsa.ui.fonts import BODY_SIZE
from vsa.ui.segments import Segments
from vsa.ui.small_picture import SmallPicture

VIEWS = ("compare.view.above", "compare.view.beside", "compare.view.table")
ABOVE, BESIDE, TABLE = range(len(VIEWS))
BAR_HEIGHT = 42
READABLE = 0.6
"""The scale below which maps are not opened: their texts could not be read."""
PANEL, NARROW_PANEL, NARROW = 452, 400, 1500
"""Widths of the panel, the lesser one in a window below a width, in pixels."""
AROUND_TABLE, MOST_WIDER = 32, 1.2
"""What stands beside the figures in the panel, and by how much it may grow for names and figures to be read whole."""
MOST_LARGER = 1.5
"""By how much the panel grows with the letters, so that the maps keep their room."""
SEGMENT_PADDING = 32


class CompareStage(QWidget):
    """Shows the current and the ideal state of a document. `switch` chooses the view; it stands in the header, where it
    comes and goes with the stage.

    `follows` asks for the actions with some ids to be shown on their own stage.
    """

    follows = Signal(tuple)

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        accessibility.install()
        self.session = session
        tr = session.tr
        self.switch = Segments([tr(key) for key in VIEWS])
        self.current, self.ideal = ComparedMap(theme), ComparedMap(theme)
        self.figures, self.changes = FigureView(tr), ChangeList()
        self.legend, self.unchanged, self.columns = SmallPicture(theme=theme), QLabel(), ElidedLabel()
        self._touched, self._freed, self._freed_text, self._gain = QLabel(), QLabel(), QLabel(), QFrame()
        self._scene: ComparisonScene | None = None
        self._shown: tuple[Document | None, str] = (None, "")
        self._chosen = ""
        self._fitted = True
        self._refit = QTimer(self, singleShot=True, interval=0)
        self._refit.timeout.connect(self._fit)
        self._arrange()
        self._connect()
        self.view = ABOVE
        self._show_view(ABOVE)

    @property
    def facts(self) -> str:
        """Which versions are compared."""
        return self._scene.facts if self._scene else ""

    @property
    def chosen(self) -> StepChange | None:
        """The change that is lit up in both maps."""
        changes = self._scene.changes if self._scene else ()
        return next((change for change in changes if change.key == self._chosen), None)

    def show_session(self) -> None:
        """Compare both states of the document as they are now. There must be both."""
        session = self.session
        shown = (session.document, session.tr.language)
        if shown == self._shown:
            return
        current, ideal = session.document.in_state(State.CURRENT), session.document.in_state(State.IDEAL)
        assert current is not None
        assert ideal is not None
        now, then = session.analysis_of(current), session.analysis_of(ideal)
        self._shown = shown
        self._scene = comparison_scene(session.document, current, now, ideal, then, session.tr)
        self._fill(self._scene)
        self.choose(self._chosen if self.chosen else "")
        self._refit.start()

    def choose(self, key: str) -> None:
        """Light a change up in the list and in both maps; none for an empty key."""
        self._chosen = key
        change = self.chosen
        self.changes.choose(key)
        current = frozenset(f"node:{step}" for step in change.current) if change else frozenset()
        ideal = frozenset(f"node:{step}" for step in change.ideal) if change else frozenset()
        if change is not None and change.mark == "removed":
            ideal |= {f"{GONE}{step}" for step in change.current}
        self.current.canvas.choose(current)
        self.ideal.canvas.choose(ideal)
        if change is not None:
            self._reveal(current, ideal)

    def finish(self) -> None:
        """Nothing is typed here."""

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.current.dress(theme)
        self.ideal.dress(theme)
        self.legend.dress(theme)

    def settle(self) -> None:
        """Make everything sharp now."""
        self._fit()
        self.current.settle()
        self.ideal.settle()

    def panes(self) -> list[QWidget]:
        """What F6 walks through."""
        return [self.current.canvas, self.ideal.canvas, self.figures, self.changes]

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.switch.show()
        buttons = [self.switch.button(view) for view in range(len(VIEWS))]
        widths = (button.fontMetrics().horizontalAdvance(button.text()) for button in buttons)
        self.switch.setFixedWidth(len(VIEWS) * (max(widths) + SEGMENT_PADDING))

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.switch.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_panel()

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._left = QWidget()
        column = QVBoxLayout(self._left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._legend_bar())
        self._maps = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._maps.setSpacing(2)
        self._maps.addWidget(self.current, 1)
        self._maps.addWidget(self.ideal, 1)
        column.addLayout(self._maps, 1)
        row.addWidget(self._left, 1)
        row.addWidget(self._panel())
        self.switch.setAccessibleName(self.session.tr("compare.view.name"))

    def _legend_bar(self) -> QFrame:
        bar = QFrame()
        bar.setProperty("role", "header")
        bar.setMinimumHeight(BAR_HEIGHT)
        row = QHBoxLayout(bar)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(20)
        self.unchanged.setProperty("role", "label")
        self.columns.setProperty("role", "label")
        self.columns.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.legend)
        row.addWidget(self.unchanged)
        row.addWidget(self.columns, 1)
        return bar

    def _panel(self) -> QScrollArea:
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        panel = self._inside = QFrame()
        panel.setProperty("role", "panel")
        self._columns = QBoxLayout(QBoxLayout.Direction.TopToBottom, panel)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(0)
        self._columns.addLayout(self._figure_part())
        self._columns.addLayout(self._change_part(), 1)
        self._area.setWidget(panel)
        return self._area

    def _figure_part(self) -> QVBoxLayout:
        tr = self.session.tr
        part = QVBoxLayout()
        part.setSpacing(0)
        part.addLayout(_heading(tr("compare.table.title"), tr("compare.table.note")))
        table = QVBoxLayout()
        table.setContentsMargins(8, 0, 8, 0)
        table.addWidget(self.figures)
        part.addLayout(table)
        inner = QVBoxLayout(self._gain)
        inner.setContentsMargins(14, 9, 12, 9)
        inner.setSpacing(0)
        self._freed.setProperty("role", "title")
        self._freed_text.setWordWrap(True)
        for label in (self._freed, self._freed_text):
            inner.addWidget(label)
        around = QVBoxLayout()
        around.setContentsMargins(16, 12, 16, 0)
        around.addWidget(self._gain)
        part.addLayout(around)
        part.addStretch(1)
        return part

    def _change_part(self) -> QVBoxLayout:
        part = QVBoxLayout()
        part.setSpacing(0)
        row = QHBoxLayout()
        row.setContentsMargins(16, 11, 16, 4)
        row.setSpacing(8)
        title = QLabel(self.session.tr("compare.changes.title"))
        title.setProperty("role", "section")
        self._touched.setProperty("role", "label")
        row.addWidget(title)
        row.addWidget(self._touched)
        row.addStretch(1)
        part.addLayout(row)
        self.changes.setAccessibleName(title.text())
        part.addWidget(self.changes)
        part.addStretch(1)
        return part

    def _connect(self) -> None:
        self.session.listen(self._changed)
        self.destroyed.connect(self.switch.deleteLater)
        self.switch.chosen.connect(self._show_view)
        self.changes.chosen.connect(self.choose)
        self.changes.followed.connect(self._follow)
        for each, of in ((self.current, "current"), (self.ideal, "ideal")):
            each.camera_changed.connect(self._look)
            each.resized.connect(self._refit.start)
            each.canvas.walked.connect(self._walk)
            each.canvas.picked.connect(partial(self._pick, of))

    def _fill(self, scene: ComparisonScene) -> None:
        tr = self.session.tr
        for each, map_scene, name, version, lead_time in zip(
            (self.current, self.ideal),
            (scene.maps.current, scene.maps.ideal),
            ("current", "ideal"),
            scene.versions,
            scene.lead_times,
            strict=True,
        ):
            each.show_scene(map_scene)
            each.version.setText(version)
            each.lead_time.setText(lead_time)
            self._name(each, map_scene, name)
        self.legend.show_sheet(scene.legend)
        self.unchanged.setText(scene.unchanged)
        self.columns.setText(tr("compare.same_columns"))
        self.figures.show_rows(scene.figures)
        self._show_panel()
        self._freed.setText(scene.freed.title)
        self._freed_text.setText(scene.freed.text)
        self._gain.setProperty("role", "gain" if scene.freed.gain else "no_gain")
        self._gain.style().polish(self._gain)
        self.changes.show_changes(scene.changes)
        self._touched.setText(scene.touched if scene.changes else tr("compare.changes.none"))

    def _name(self, shown: ComparedMap, scene: MapScene, state: str) -> None:
        """Say which of the two maps it is, to who sees and to who listens."""
        tr = self.session.tr
        shown.title.setText(tr(f"scene.state.{state}"))
        shown.canvas.setAccessibleName(tr(f"compare.map.{state}"))
        shown.canvas.voice = partial(self._say, scene, state)
        shown.canvas.tell_changed()

    def _changed(self, changes: Changes) -> None:
        both = all(self.session.document.in_state(state) for state in (State.CURRENT, State.IDEAL))
        if self.session.stage is Stage.COMPARE and both and changes.document and self._scene:
            self.show_session()

    def _show_view(self, view: int) -> None:
        self.view = view
        self.switch.choose(view)
        across = view == BESIDE
        self._maps.setDirection(QBoxLayout.Direction.LeftToRight if across else QBoxLayout.Direction.TopToBottom)
        self._left.setVisible(view != TABLE)
        across = view == TABLE
        self._columns.setDirection(QBoxLayout.Direction.LeftToRight if across else QBoxLayout.Direction.TopToBottom)
        self._show_panel()
        self._fitted = True
        self._refit.start()

    def _show_panel(self) -> None:
        if self.view == TABLE:
            self._area.setMinimumWidth(0)
            self._area.setMaximumWidth(QWIDGETSIZE_MAX)
        else:
            width = PANEL if self.window().width() >= NARROW else NARROW_PANEL
            larger = min(self.changes.fontInfo().pixelSize() / BODY_SIZE, MOST_LARGER)
            width = round(width * max(larger, 1.0))
            needed = self.figures.needed_width() + AROUND_TABLE
            self._area.setFixedWidth(min(max(width, needed), round(width * MOST_WIDER)))

    def _look(self, camera: Camera) -> None:
        """Both maps look through the camera that the user has moved."""
        self._fitted = False
        self._show_camera(camera)

    def _show_camera(self, camera: Camera) -> None:
        self.current.look(camera)
        self.ideal.look(camera)

    def _fit(self) -> None:
        if self._fitted and self._scene is not None:
            cameras = self.current.fitting(READABLE), self.ideal.fitting(READABLE)
            self._show_camera(min(cameras, key=lambda camera: camera.scale))

    def _reveal(self, current: frozenset[str], ideal: frozenset[str]) -> None:
        """Bring the chosen change into view, in the maps and in the list."""
        camera = self.ideal.revealed(ideal) if ideal else self.current.revealed(current)
        if camera != self.ideal.canvas.camera:
            self._look(camera)
        place = self.changes.place_of_chosen()
        middle = self.changes.mapTo(self._inside, place.center())
        self._area.ensureVisible(middle.x(), middle.y(), 0, place.height())

    def _pick(self, of: str, key: str) -> None:
        if self._scene is not None:
            found = self._scene.change_of_current(key) if of == "current" else self._scene.change_of(key)
            self.choose(found.key if key and found else "")

    def _walk(self, step: int) -> None:
        """To the next change, or the previous one."""
        changes = self._scene.changes if self._scene else ()
        if changes:
            here = next((place for place, each in enumerate(changes) if each.key == self._chosen), None)
            place = (0 if step > 0 else len(changes) - 1) if here is None else here + step
            self.choose(changes[place % len(changes)].key)

    def _follow(self, key: str) -> None:
        change = next((each for each in self.changes.table.changes if each.key == key), None)
        if change is None:
            return
        made = None if change.actions else self._make_action(change)
        if actions := change.actions or (made and (made,)):
            self.follows.emit(actions)

    def _make_action(self, change: StepChange) -> str | None:
        """A change that nobody brings about yet gets its action."""
        return operations.action_for_change(self.session, change.title, change.current, change.ideal)

    def _say(self, shown: MapScene, name: str, key: str) -> str:
        """What is said of a thing on a map: itself, and the change that it is about."""
        if self._scene is None:
            return ""
        change = self._scene.change_of_current(key) if name == "current" else self._scene.change_of(key)
        node: Node | None = shown.stream.nodes.get(key.removeprefix("node:"))
        itself = kind_of(node).describe(node, shown.parts.facts.get(node.id, Facts()), self.session.tr) if node else ""
        return ". ".join(filter(None, (itself, change.spoken if change else "")))


QWIDGETSIZE_MAX = 16_777_215


def _heading(title: str, note: str) -> QVBoxLayout:
    part = QVBoxLayout()
    part.setContentsMargins(16, 14, 16, 4)
    part.setSpacing(0)
    for text, role in ((title, "title"), (note, "label")):
        label = QLabel(text)
        label.setProperty("role", role)
        part.addWidget(label)
    return part
