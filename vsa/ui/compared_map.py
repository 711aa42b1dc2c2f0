"""One of two maps that are compared: a title with the lead time, the map with its lane heads, and a low ladder."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel

from vsa.drawing.primitives import Pen
from vsa.drawing.sheet import Item, Sheet
from vsa.drawing.theme import Theme
from vsa.editor.camera import Camera, fitted, revealing
from vsa.scene import HEAD_WIDTH, MapScene
from vsa.scene.ladder import COMPACT
from vsa.ui.accessibility import SpokenItem
from vsa.ui.canvas_navigation import PanZoom
from vsa.ui.canvas_projection import endless, heads_at, ladder_at
from vsa.ui.canvas_sheet import GROUND, SheetView
from vsa.ui.elided_label import ElidedLabel

TITLE_ROW, MAP_ROW, RULE_ROW, LADDER_ROW = range(4)
TITLE_HEIGHT = 36
LOW = 330
"""Below this height the ladder leaves its room to the map."""
MARGIN = 8.0
RING, RING_GAP, RING_RADIUS, FOCUS_EDGE = 2.5, 3.5, 11.0, 2.0
KINDS = ("node", "gone")
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class ComparedCanvas(SheetView):
    """Shows a map that nobody edits. `picked` carries the key of the thing clicked, or nothing; `walked` says that the
    keyboard asks for the next (1) or previous (-1) change."""

    picked = Signal(str)
    walked = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.chosen: frozenset[str] = frozenset()
        self.voice: Callable[[str], str] = lambda key: ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def choose(self, keys: frozenset[str]) -> None:
        """Put a ring round these things."""
        if keys != self.chosen:
            self.chosen = keys
            self.update()
            self.tell_focus()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or self._panning():
            event.ignore()
            return
        x, y = self.camera.to_canvas(event.position().x(), event.position().y())
        hit = (item.key for item in reversed(self._things()) if item.bounds.contains(x, y))
        self.picked.emit(next(hit, ""))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in STEPS:
            self.walked.emit(STEPS[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Escape and self.chosen:
            self.picked.emit("")
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()
        self.tell_focus()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paint_chrome(self, painter: QPainter) -> None:
        inks = self._picture.painter.inks
        painter.setBrush(inks.brush(None))
        painter.setPen(inks.pen(Pen("accent", RING)))
        for item in self._things():
            if item.key in self.chosen:
                box = item.bounds.grown(RING_GAP)
                painter.drawRoundedRect(QRectF(box.left, box.top, box.width, box.height), RING_RADIUS, RING_RADIUS)
        tags = [tag for key in self.chosen if (tag := self.sheet.get(f"mark:{key}"))]
        self._picture.painter.paint(painter, tags, self.camera.scale)
        if self.hasFocus():
            painter.resetTransform()
            painter.setPen(inks.pen(Pen("accent", FOCUS_EDGE, square=True)))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def spoken_keys(self) -> Sequence[str]:
        return [item.key for item in sorted(self._things(), key=lambda item: (item.bounds.left, item.bounds.top))]

    def spoken_item(self, key: str) -> SpokenItem | None:
        item = self.sheet.get(key)
        return SpokenItem(self.voice(key), self.rect_of(item.bounds), key in self.chosen) if item else None

    def spoken_focus(self) -> str | None:
        return next((key for key in self.spoken_keys() if key in self.chosen), None)

    def _things(self) -> list[Item]:
        return [item for item in self.sheet.items if item.key.partition(":")[0] in KINDS]

    def _panning(self) -> bool:
        frame = self.parentWidget()
        return isinstance(frame, PanZoom) and frame.hand


class ComparedMap(PanZoom):
    """A map under a camera that it shares with the other one: `camera_changed` tells how the user moved this one."""

    camera_changed = Signal(Camera)
    resized = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.title, self.version, self.lead_time = QLabel(), ElidedLabel(), QLabel()
        self.canvas, self.heads = ComparedCanvas(theme), SheetView(theme)
        self.ladder, self.ladder_head = SheetView(theme, "surface"), SheetView(theme, "surface")
        self._scene: MapScene | None = None
        self._parts_scale = 0.0
        self._arrange()
        self.setFocusProxy(self.canvas)

    def show_scene(self, scene: MapScene) -> None:
        """Show a map."""
        self._scene = scene
        self._parts_scale = 0.0
        items = (endless(item) if item.key.startswith(GROUND) else item for item in scene.sheet.items)
        self.canvas.set_sheet(Sheet(tuple(items), scene.sheet.bounds))
        self.ladder_head.set_sheet(scene.ladder_head)
        self._show_ladder(self.height() >= LOW)
        self._follow()

    def fitting(self, least: float) -> Camera:
        """The camera that shows the whole map from its upper left corner, at most at full size and at least at the
        scale `least`."""
        if self._scene is None:
            return Camera()
        bounds = self._scene.sheet.bounds
        scale = max(fitted(bounds, self.canvas.width(), self.canvas.height(), MARGIN).scale, least)
        return Camera(scale, bounds.left, bounds.top)

    def look(self, camera: Camera) -> None:
        """Look through a camera."""
        self.canvas.set_camera(camera)
        self._follow()

    def revealed(self, keys: frozenset[str]) -> Camera:
        """The camera moved as little as possible to show the first of some things."""
        item = next((item for item in self.canvas.sheet.items if item.key in keys), None)
        camera = self.canvas.camera
        return revealing(camera, item.bounds, self.canvas.width(), self.canvas.height()) if item else camera

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        for view in self._views():
            view.set_theme(theme)

    def settle(self) -> None:
        """Make everything sharp now."""
        for view in self._views():
            view.settle()

    def pan(self, dx: float, dy: float) -> None:
        self.camera_changed.emit(self.canvas.camera.panned(dx, dy))

    def zoom(self, factor: float, at: QPointF) -> None:
        point = self.canvas.mapFrom(self, at)
        self.camera_changed.emit(self.canvas.camera.zoomed(factor, point.x(), point.y()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_ladder(event.size().height() >= LOW)
        self._grid.activate()
        self.resized.emit()

    def _arrange(self) -> None:
        grid = self._grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self._title_bar(), TITLE_ROW, 0, 1, 2)
        grid.addWidget(self.heads, MAP_ROW, 0)
        grid.addWidget(self.canvas, MAP_ROW, 1)
        rule = QFrame()
        rule.setProperty("role", "rule")
        rule.setFixedHeight(1)
        grid.addWidget(rule, RULE_ROW, 0, 1, 2)
        grid.addWidget(self.ladder_head, LADDER_ROW, 0)
        grid.addWidget(self.ladder, LADDER_ROW, 1)
        grid.setColumnMinimumWidth(0, round(HEAD_WIDTH))
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(MAP_ROW, 1)

    def _show_ladder(self, shown: bool) -> None:
        for view in (self.ladder, self.ladder_head):
            view.setVisible(shown)
        self._grid.setRowMinimumHeight(LADDER_ROW, round(COMPACT.height) if shown else 0)

    def _title_bar(self) -> QFrame:
        bar = QFrame()
        bar.setProperty("role", "header")
        bar.setMinimumHeight(TITLE_HEIGHT)
        row = QHBoxLayout(bar)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(14)
        self.title.setProperty("role", "title")
        self.version.setProperty("role", "label")
        self.lead_time.setProperty("role", "title")
        row.addWidget(self.title)
        row.addWidget(self.version, 1)
        row.addWidget(self.lead_time)
        return bar

    def _views(self) -> tuple[SheetView, ...]:
        return self.canvas, self.heads, self.ladder, self.ladder_head

    def _follow(self) -> None:
        """Heads and ladder keep in line with the map, and the name of a lane stays where it is seen."""
        camera, scene = self.canvas.camera, self._scene
        top = camera.top * camera.scale
        if scene is not None:
            heads = heads_at(scene.heads, camera.scale, top, top + self.canvas.height())
            if heads != self.heads.sheet:
                self.heads.set_sheet(heads)
        if scene is not None and camera.scale != self._parts_scale:
            self._parts_scale = camera.scale
            self.ladder.set_sheet(ladder_at(scene.ladder, camera.scale))
        self.heads.set_camera(Camera(1.0, 0.0, top))
        self.ladder.set_camera(Camera(1.0, camera.left * camera.scale, 0.0))
