"""The map with its frozen lane heads at the left and the ladder below, under one camera."""

from itertools import takewhile
from time import perf_counter

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from vsa.drawing.sheet import Box, Item, Sheet
from vsa.drawing.theme import Theme
from vsa.editor.camera import READABLE, Camera, Outlook, clear_of, fitted, from_corner, revealing
from vsa.scene import HEAD_WIDTH, LADDER_HEIGHT, MapScene
from vsa.ui.canvas_navigation import PanZoom
from vsa.ui.canvas_projection import LadderProjection, endless, heads_at
from vsa.ui.canvas_sheet import GROUND, QUICK, REST, SheetView
from vsa.ui.measures import LOW_LADDER, LOW_MAP
from vsa.ui.plain_parts import rule_across
from vsa.ui.scroll_bars import ScrollBars

HOLD = 80.0
"""Pixels of the map that always stay in view."""
MAP_ROW, BAR_ROW, RULE_ROW, LADDER_ROW = range(4)
LADDER_CUT_ABOVE = 2 / 3
"""The part of what is taken from the ladder that is taken above it, where it has more room."""


class MapFrame(PanZoom):
    """Shows a scene: heads and ladder stay in view and follow the canvas sideways, up and down, and in zoom."""

    camera_changed = Signal(Camera)

    def __init__(self, canvas: SheetView, heads: SheetView, theme: Theme) -> None:
        super().__init__()
        self.canvas, self.heads = canvas, heads
        self.ladder = SheetView(theme, "surface")
        self.ladder_head = SheetView(theme, "surface")
        self._scene: MapScene | None = None
        self._lanes: dict[str, tuple[Item, Item]] = {}
        self._parts_scale, self._parts_cost, self._parts_stale = 1.0, 0.0, False
        self._parts_seen, self._projection = (0.0, 0.0), LadderProjection()
        self._resting = QTimer(self, singleShot=True, interval=REST)
        self._resting.timeout.connect(self.settle)
        self._fitted, self._with_ladder = True, True
        self._least_scale = READABLE
        self.floating: list[QWidget] = []
        """What floats over the map, and must not hide what is looked at."""
        self._arrange()
        self.bars = ScrollBars(self.canvas)
        self.bars.moved.connect(self.pan)

    @property
    def camera(self) -> Camera:
        """What is seen of the map, and how large."""
        return self.canvas.camera

    def show_scene(self, scene: MapScene) -> None:
        """Show another state of the map; the first one is fitted into the view, as far as it can be read there."""
        first = self._scene is None
        heads_change = self._scene is None or scene.heads is not self._scene.heads
        ladder_changes = self._scene is None or scene.ladder is not self._scene.ladder
        self._scene = scene
        self.canvas.set_sheet(self._with_endless_lanes(scene.sheet))
        self.ladder_head.set_sheet(scene.ladder_head)
        if first:
            self.open_view()
        if heads_change or ladder_changes:
            self._refresh_parts()
        self.bars.follow(scene.sheet.bounds, self.camera)

    def show_ladder(self, shown: bool) -> None:
        """Show the ladder under the map, or give the map its room."""
        self._with_ladder = shown
        for part in (self.ladder, self.ladder_head):
            part.setVisible(shown)
        self._size_ladder()

    def insert_bar(self, bar: QWidget) -> None:
        """Put a bar with tools between the map and the ladder."""
        self.bar = bar
        self._grid.addWidget(bar, BAR_ROW, 0, 1, 2)

    def set_theme(self, theme: Theme) -> None:
        """Paint with the colours of another theme."""
        for view in self._views():
            view.set_theme(theme)

    def set_camera(self, camera: Camera) -> None:
        """Look at another part of the map, or at another scale; some of the map always stays in view."""
        camera = self._holding_on(camera)
        zoomed = camera.scale != self.camera.scale
        self.canvas.set_camera(camera)
        self._follow()
        if zoomed or not self._parts_reach():
            self._refresh_parts()
        self.camera_changed.emit(camera)

    def _holding_on(self, camera: Camera) -> Camera:
        """The camera moved back so far that an edge of the map is in view."""
        bounds, scale = self.canvas.sheet.bounds, camera.scale
        if not bounds.width or self.canvas.size().isEmpty():
            return camera
        width, height = self.canvas.width() / scale, self.canvas.height() / scale
        hold_x, hold_y = (min(HOLD, size / 2) / scale for size in (self.canvas.width(), self.canvas.height()))
        left = min(max(camera.left, bounds.left + hold_x - width), bounds.right - hold_x)
        top = min(max(camera.top, bounds.top + hold_y - height), bounds.bottom - hold_y)
        return Camera(scale, left, top)

    @property
    def sight(self) -> Box:
        """The part of the map that is seen."""
        return self.camera.seen(self.canvas.width(), self.canvas.height())

    def pan(self, dx: float, dy: float) -> None:
        self.look_from(self.camera.panned(dx, dy))

    def zoom(self, factor: float, at: QPointF) -> None:
        point = self.canvas.mapFrom(self, at)
        self.look_from(self.camera.zoomed(factor, point.x(), point.y()))

    def zoom_in_middle(self, factor: float) -> None:
        """Zoom by a factor about the middle of the map."""
        self.zoom(factor, self.canvas.geometry().toRectF().center())

    def zoom_to(self, scale: float) -> None:
        """Show the map at a scale, 1 being full size."""
        self.zoom_in_middle(scale / self.camera.scale)

    def open_view(self) -> None:
        """Show the whole map if its texts can be read then, else the beginning of it."""
        self._keep_fitted(READABLE)

    def fit(self) -> None:
        """Show the whole map, at most at full size, and keep it so while the window changes its size."""
        self._keep_fitted(0.0)

    @property
    def outlook(self) -> Outlook:
        """From where the map is looked at, to come back to it."""
        size = self.canvas.size()
        return Outlook(self.camera, (size.width(), size.height()), self._least_scale if self._fitted else None)

    def come_back(self, outlook: Outlook, key: str | None) -> None:
        """Look at the map as before, or as near to that as something on it can be seen."""
        item = self.canvas.sheet.get(key) if key else None
        if item is not None and not outlook.shows(item.bounds):
            self.look_from(revealing(outlook.camera, item.bounds, *outlook.size))
        elif outlook.fitted_from is not None:
            self._keep_fitted(outlook.fitted_from)
        else:
            self.look_from(outlook.camera)

    def look_from(self, camera: Camera) -> None:
        """Look at a part of the map, and stay there when the window changes its size."""
        self._fitted = False
        self.set_camera(camera)

    def fit_box(self, box: Box) -> None:
        """Show a part of the map as large as possible, at most at full size."""
        self.look_from(fitted(box, self.canvas.width(), self.canvas.height()))

    def reveal(self, box: Box) -> None:
        """Move the view as little as needed to see a part of the map."""
        camera = revealing(self.camera, box, self.canvas.width(), self.canvas.height())
        for widget in self.floating:
            if widget.isVisible():
                camera = clear_of(camera, box, self._cover(widget), self.canvas.height())
        if camera != self.camera:
            self.look_from(camera)

    def reveal_lane(self, key: str) -> None:
        """Move the map up or down until a lane is seen, but not sideways."""
        lane = self.canvas.sheet.get(key)
        seen = self.camera.seen(self.canvas.width(), self.canvas.height())
        if lane is not None:
            beside = seen.left + seen.width / 4
            self.reveal(Box(beside, lane.bounds.top, beside, lane.bounds.bottom))

    def place_of(self, view: SheetView, box: Box) -> QRect:
        """Where a part of the sheet of one of the views lies in this widget."""
        return view.rect_of(box).translated(view.mapTo(self, QPoint()))

    def settle(self) -> None:
        """Make everything sharp now."""
        if self._parts_stale:
            self._project_parts()
        for view in self._views():
            view.settle()

    def sizeHint(self) -> QSize:
        return QSize(1000, 700)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._size_ladder()
        self._grid.activate()
        self._follow()
        if not self._parts_reach():
            self._refresh_parts()
        self.refit()

    def refit(self) -> bool:
        """Fit the map anew where it is kept fitted; whether all of it is in view then."""
        if self._fitted:
            self._keep_fitted(self._least_scale)
        return self._fitted and self._scene is not None and self.outlook.shows(self._scene.sheet.bounds)

    def _size_ladder(self) -> None:
        height = LOW_LADDER if self.height() < LOW_MAP else round(LADDER_HEIGHT)
        self._grid.setRowMinimumHeight(LADDER_ROW, height if self._with_ladder else 0)

    def _arrange(self) -> None:
        grid = self._grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self.heads, MAP_ROW, 0)
        grid.addWidget(self.canvas, MAP_ROW, 1)
        grid.addWidget(rule_across(), RULE_ROW, 0, 1, 2)
        grid.addWidget(self.ladder_head, LADDER_ROW, 0)
        grid.addWidget(self.ladder, LADDER_ROW, 1)
        grid.setColumnMinimumWidth(0, round(HEAD_WIDTH))
        grid.setRowMinimumHeight(LADDER_ROW, round(LADDER_HEIGHT))
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(MAP_ROW, 1)

    def _cover(self, widget: QWidget) -> Box:
        """Where a widget lies over the map, in its pixels."""
        place = QRect(widget.mapTo(self, QPoint()) - self.canvas.pos(), widget.size())
        return Box(place.left(), place.top(), place.right() + 1, place.bottom() + 1)

    def _views(self) -> tuple[SheetView, ...]:
        return self.heads, self.canvas, self.ladder_head, self.ladder

    def _keep_fitted(self, least_scale: float) -> None:
        """Fitted, and flush with the lane heads and the upper edge where a whole map leaves room."""
        self._fitted, self._least_scale = True, least_scale
        if self._scene is not None:
            bounds = self._scene.sheet.bounds
            self.set_camera(from_corner(bounds, self.canvas.width(), self.canvas.height(), least_scale))

    def _with_endless_lanes(self, sheet: Sheet) -> Sheet:
        known, self._lanes = self._lanes, {}
        for item in takewhile(lambda item: item.key.startswith(GROUND), sheet.items):
            self._lanes[item.key] = item, _endless(item, known.get(item.key))
        return sheet.with_changed((lane for _, lane in self._lanes.values()), sheet.bounds)

    def _refresh_parts(self) -> None:
        """Heads and ladder follow at once; those of a long stream are stretched as they are until the hand rests."""
        if self._parts_cost + self.heads.cost + self.ladder.cost < QUICK:
            self._project_parts()
            return
        grown = self.camera.scale / self._parts_scale
        self.heads.stretch(1.0, grown)
        self.ladder.stretch(grown, 1.0)
        self._parts_stale = True
        self._resting.start()

    def _parts_reach(self) -> bool:
        """Whether the ladder is made as far as one sees."""
        seen = self.camera.seen(self.canvas.width(), self.canvas.height())
        left, right = self._parts_seen
        return left <= seen.left and seen.right <= right

    def _project_parts(self) -> None:
        if self._scene is None:
            return
        started = perf_counter()
        self._parts_scale, self._parts_stale = self.camera.scale, False
        self._show_heads()
        seen = self.camera.seen(self.canvas.width(), self.canvas.height())
        self._parts_seen = seen.left - seen.width, seen.right + seen.width
        self.ladder.set_sheet(self._projection.at(self._scene.ladder, self._parts_scale, *self._parts_seen))
        self._parts_cost = perf_counter() - started

    def _show_heads(self) -> None:
        """The lane heads, each with its name where one sees it."""
        assert self._scene is not None
        top = self.camera.top * self._parts_scale
        heads = heads_at(self._scene.heads, self._parts_scale, top, top + self.canvas.height())
        if heads != self.heads.sheet:
            self.heads.set_sheet(heads)

    def _follow(self) -> None:
        scale, left, top = self.camera.scale, self.camera.left, self.camera.top
        self.heads.set_camera(Camera(1.0, 0.0, top * scale))
        ladder_top = (LADDER_HEIGHT - self.ladder.height()) * LADDER_CUT_ABOVE
        self.ladder.set_camera(Camera(1.0, left * scale, ladder_top))
        self.ladder_head.set_camera(Camera(1.0, 0.0, ladder_top))
        self.bars.follow(self.canvas.sheet.bounds, self.camera)
        if self._scene is not None and scale == self._parts_scale and not self._parts_stale:
            self._show_heads()


def _endless(lane: Item, known: tuple[Item, Item] | None) -> Item:
    """A lane without ends: as it was before, when only the map has become wider."""
    if known is not None and known[0] is lane:
        return known[1]
    made = endless(lane)
    return known[1] if known is not None and known[1] == made else made
