"""The look of widgets: the theme's tokens as a Qt palette and style sheet (style.md sections 2 to 4 and 7)."""

from string import Template

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from vsa.drawing.theme import THEMES, Theme, color
from vsa.ui.fonts import family
from vsa.ui.system_look import system_text_scale

ROLES = {
    QPalette.ColorRole.Window: "bg",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "surface2",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.PlaceholderText: "text3",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.Mid: "border",
    QPalette.ColorRole.Dark: "strong",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.ToolTipBase: "surface",
    QPalette.ColorRole.ToolTipText: "text",
}
PROJECTOR_SCALE = 1.25
"""How much larger all words of the window are on a projector, unless the user has chosen still larger ones."""
PROPERTY, SCALE = "theme", "text_scale"
TOKENS = (
    "bg surface surface2 line border strong text text2 text3 accent accent_ink accent_soft vs vs_soft vs_ink "
    "nv nv_soft s s_soft wait wait_fill burst user_head"
).split()


def theme_in_use() -> Theme:
    """The theme that the application was dressed in last."""
    app = QApplication.instance()
    in_use = app.property(PROPERTY) if app is not None else None
    return next((theme for theme in THEMES if theme == in_use), "light")


def scaled(pixels: int) -> int:
    """A length that grows with the letters of the window."""
    app = QApplication.instance()
    return round(pixels * ((app.property(SCALE) if app is not None else None) or 1.0))


def square(pixels: int) -> QSize:
    """The size of an icon that grows with the letters of the window."""
    return QSize(scaled(pixels), scaled(pixels))


def dress_application(theme: Theme, text_scale: float) -> None:
    """Give the whole application the look of a theme; `text_scale` 1..2 is the user's text size."""
    app = _application()
    text_scale = scale_of_letters(theme, text_scale)
    if app.property(PROPERTY) == theme and app.property(SCALE) == text_scale:
        return
    _use(theme, text_scale)
    app.setPalette(palette(theme))
    app.setStyleSheet(style_sheet(theme, text_scale))


def dress_alone(part: QWidget, theme: Theme, text_scale: float) -> None:
    """Give what is on screen the look of a theme, and nothing else: Qt takes a millisecond for every widget of the
    program, and the others are not seen."""
    text_scale = scale_of_letters(theme, text_scale)
    _use(theme, text_scale)
    part.setPalette(palette(theme))
    part.setStyleSheet(style_sheet(theme, text_scale))


def undress(part: QWidget, theme: Theme, text_scale: float) -> None:
    """Let a part that was dressed alone look as the application does."""
    _use(theme, scale_of_letters(theme, text_scale))
    part.setPalette(QPalette())
    part.setStyleSheet("")


def _application() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app


def scale_of_letters(theme: Theme, text_scale: float) -> float:
    """How much larger than usual words are: as the user, the system or a projector wants, whichever is most."""
    return max(text_scale, system_text_scale(), PROJECTOR_SCALE if theme == "projector" else 1.0)


def _use(theme: Theme, text_scale: float) -> None:
    _application().setProperty(PROPERTY, theme)
    _application().setProperty(SCALE, text_scale)


def forget_dress() -> None:
    """Dress anew the next time, also in the same theme: its colours are other ones."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.setProperty(PROPERTY, None)


def palette(theme: Theme) -> QPalette:
    """The palette of a theme; disabled texts keep a readable grey."""
    made = QPalette()
    for role, token in ROLES.items():
        made.setColor(role, QColor(color(token, theme)))
    made.setColor(QPalette.ColorRole.HighlightedText, QColor(color("on_fill", theme)))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(color("text3", theme)))
    return made


def style_sheet(theme: Theme, text_scale: float = 1.0) -> str:
    """The style sheet of a theme; `text_scale` 1..2 is the user's text size."""
    sizes = {f"px{size}": f"{round(size * text_scale)}px" for size in (12, 13, 14, 16, 18, 28, 35, 44)}
    values = {token: color(token, theme) for token in TOKENS}
    return Template(SHEET).substitute(values, family=family(), on_accent=color("on_fill", theme), **sizes)


SHEET = """
* { font-family: "$family"; }
QWidget { font-size: $px14; color: $text; }
QMainWindow, QDialog { background: $bg; }
QToolTip { background: $surface; color: $text; border: 1px solid $strong; padding: 4px 6px; font-size: $px13; }

QMenuBar { background: $surface; border-bottom: 1px solid $line; font-size: $px13; padding: 2px 8px; }
QMenuBar::item { padding: 5px 10px; background: transparent; border-radius: 4px; }
QMenuBar::item:selected { background: $accent_soft; }
QMenu { background: $surface; border: 1px solid $strong; padding: 4px; font-size: $px13; }
QMenu::item { padding: 6px 28px 6px 24px; border-radius: 4px; }
QMenu[fingers="true"]::item { padding: 12px 28px 12px 24px; }
QMenu::item:selected { background: $accent_soft; color: $text; }
QMenu::item:disabled { color: $text3; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }

QPushButton { background: $surface; border: 1px solid $strong; border-radius: 6px; padding: 0 13px; font-weight: 600;
  min-height: 32px; icon-size: $px16; }
QPushButton:hover { background: $bg; }
QPushButton:focus { border: 2px solid $accent; padding: 0 12px; min-height: 30px; }
QPushButton:disabled { color: $text3; border-color: $border; }
QPushButton[look="primary"] { background: $accent; border-color: $accent; color: $on_accent; }
QPushButton[look="primary"]:focus { border: 2px solid $text; }
QPushButton[look="primary"]:disabled { background: $surface; border-color: $border; color: $text3; }
QPushButton[look="quiet"] { border-color: transparent; background: transparent; font-weight: 400; padding: 0 9px; }
QPushButton[look="quiet"]:hover { background: $bg; }
QPushButton[look="quiet"]:focus { border: 2px solid $accent; padding: 0 8px; }
QPushButton[look="link"] { border-color: transparent; background: transparent; color: $accent; padding: 0 4px;
  text-align: left; min-height: 30px; }
QPushButton[look="link"]:focus { border: 2px solid $accent; padding: 0 3px; min-height: 28px; }

QToolButton { background: transparent; border: 1px solid transparent; border-radius: 6px; color: $text; }
QToolButton:hover { background: $bg; }
QToolButton:focus { border: 2px solid $accent; }
QToolButton:disabled { color: $text3; }
QToolButton#zoom { min-width: 30px; min-height: 30px; }
QToolButton#zoom:focus { min-width: 28px; min-height: 28px; }
QToolButton#lock { background: $surface2; border: 1px solid $strong; font-weight: 600; padding: 0 10px 0 8px;
  min-height: 32px; }
QToolButton#lock:focus { border: 2px solid $accent; padding: 0 9px 0 7px; min-height: 30px; }
QToolButton#stage { font-size: $px12; color: $text2; padding: 8px 0 6px 0; border-radius: 8px; }
QToolButton#stage:checked { background: $accent_soft; color: $accent; font-weight: 600; border-left: 4px solid $accent;
  border-top-left-radius: 0; border-bottom-left-radius: 0; padding-right: 4px; }
QToolButton#stage:disabled { color: $text3; }
QToolButton#tool { font-size: $px12; color: $text2; padding: 4px 2px 2px 2px; }
QToolButton#tool:checked { background: $accent_soft; color: $accent; font-weight: 600; }
QToolButton#segment { background: $surface; border: 1px solid $strong; border-left: none; border-radius: 0;
  min-height: 30px; padding: 0 4px; }
QToolButton#segment[place="first"] { border-left: 1px solid $strong; border-top-left-radius: 6px;
  border-bottom-left-radius: 6px; }
QToolButton#segment[place="last"] { border-top-right-radius: 6px; border-bottom-right-radius: 6px; }
QToolButton#segment:checked { background: $accent_soft; color: $accent_ink; font-weight: 700;
  border-bottom: 3px solid $accent; }
QToolButton#segment:focus { border: 2px solid $accent; }
QToolButton#filter { padding: 0 8px; min-height: 30px; }
QToolButton#filter:checked { color: $accent_ink; font-weight: 600; border-radius: 0; border-bottom: 2px solid $accent; }
QToolButton#filter:focus { border: 2px solid $accent; border-radius: 6px; }
QPushButton#recent { border: 1px solid transparent; border-bottom: 1px solid $line; border-radius: 0; text-align: left;
  font-weight: 400; background: transparent; padding: 0 6px; }
QPushButton#recent:hover { background: $bg; }
QPushButton#recent:focus { border: 2px solid $accent; padding: 0 5px; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QDateEdit, QSpinBox { background: $surface; border: 1px solid $strong;
  border-radius: 6px; padding: 0 8px; selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit, QComboBox, QDateEdit, QSpinBox { min-height: 30px; }
QPlainTextEdit, QTextEdit { padding: 4px 5px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QDateEdit:focus, QSpinBox:focus {
  border: 2px solid $accent; padding: 0 7px; min-height: 28px; }
QPlainTextEdit:focus, QTextEdit:focus { padding: 3px 4px; }
QLineEdit[invalid="true"], QComboBox[invalid="true"], QDateEdit[invalid="true"] { border: 2px solid $s; padding: 0 7px;
  min-height: 28px; }
QPlainTextEdit[invalid="true"] { border: 2px solid $s; padding: 3px 4px; }
QLineEdit:read-only, QPlainTextEdit:read-only { background: $bg; border-color: $border; color: $text2; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $strong; selection-background-color: $accent_soft;
  selection-color: $text; outline: none; }
QCheckBox { spacing: 8px; min-height: 28px; }
QCheckBox:focus { color: $accent; }

QLabel[role="h1"] { font-size: $px18; font-weight: 700; }
QLabel[role="title"] { font-size: $px16; font-weight: 700; }
QLabel[role="hero"] { font-size: $px28; font-weight: 700; }
QLabel[role="section"] { font-weight: 700; }
QLabel[role="label"] { font-size: $px13; color: $text2; }
QLabel[role="hint"] { font-size: $px13; color: $text3; }
QLabel[role="figure"] { font-size: $px35; font-weight: 700; }
QLabel[role="unit"] { font-size: $px14; color: $text2; }
QLabel[role="error"] { font-size: $px13; color: $s; }
QLabel[role="strong"] { font-weight: 600; }

QLabel[role="figure"]:disabled, QLabel[role="unit"]:disabled, QLabel[role="label"]:disabled { color: $strong; }

QFrame[role="rule"] { background: $border; border: none; }
QFrame[role="card"] { background: $surface; border: 1px solid $border; border-radius: 10px; }
QFrame[role="column"] { background: $surface2; border: 1px solid $border; border-radius: 10px; }
QFrame[role="column"][target="true"] { background: $accent_soft; border: 2px solid $accent; }
QFrame[role="chosen"] { background: $surface; border: 2px solid $accent; border-radius: 10px; }
QFrame[role="fruits"] { background: $surface; border: 2px solid $vs; border-radius: 10px; }
QFrame[role="privacy"] { background: $bg; border: none; border-radius: 8px; }
QPushButton#fruit { background: $surface; border: 1px solid $border; border-radius: 8px; text-align: left; padding: 0; }
QPushButton#fruit:hover { background: $bg; }
QPushButton#fruit:checked { border: 2px solid $accent; background: $accent_soft; }
QPushButton#fruit:focus { border: 2px solid $accent; }
QPushButton#case { border: 1px solid transparent; background: transparent; padding: 0; }
QPushButton#case:focus { border: 2px solid $accent; }
QProgressBar#settled { background: $surface; border: 1px solid $strong; border-radius: 4px; min-height: 6px;
  max-height: 6px; }
QProgressBar#settled::chunk { background: $accent; border-radius: 3px; }
QFrame[role="toolbox"] { background: $surface; border: 1px solid $strong; border-radius: 10px; }
QFrame[role="panel"] { background: $surface; border: none; border-left: 1px solid $border; }
QFrame[role="header"] { background: $surface; border: none; border-bottom: 1px solid $border; }
QFrame[role="strip"][large="true"] QLabel[role="figure"] { font-size: $px44; }
QFrame[role="strip"][low="true"] QLabel[role="figure"] { font-size: $px18; }
QFrame[role="strip"][large="true"] QLabel[role="label"] { font-size: $px14; color: $text; }
QFrame[role="caption"] { background: $surface; border: none; border-bottom: 1px solid $border; }
QLabel[role="caption-title"] { font-size: $px28; font-weight: 700; }
QLabel[role="caption-facts"] { font-size: $px18; color: $text2; }
QLabel[role="caption-more"] { font-size: $px16; }
QLabel[role="caption-problem"] { font-size: $px16; color: $burst; font-weight: 600; }
QFrame[role="strip"] { background: $surface; border: none; border-top: 1px solid $border; }
QFrame[role="rail"] { background: $surface2; border: none; border-right: 1px solid $border; }
QWidget[role="sheet"] { background: $surface; }
QFrame[role="gain"] { background: $vs_soft; border: none; border-left: 5px solid $vs; border-radius: 4px; }
QFrame[role="no_gain"] { background: $bg; border: none; border-left: 5px solid $strong; border-radius: 4px; }
QFrame[role="plain"], QScrollArea, QScrollArea > QWidget > QWidget[role="plain"] { background: transparent;
  border: none; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar::handle { background: $strong; border-radius: 4px; margin: 2px; min-height: 32px; min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: none; height: 0;
  width: 0; }

QTableView { outline: none; background: $surface; border: 1px solid $border; border-radius: 10px; gridline-color: $line;
  selection-background-color: $accent_soft; selection-color: $text; alternate-background-color: $surface2; }
QTableView#bare, QListView#bare { border: none; border-radius: 0; background: $surface; }
QTableView::item { padding: 4px 8px; border-bottom: 1px solid $line; }
QTableView::item:focus { border: 2px solid $accent; padding: 3px 6px; }
QHeaderView { background: $surface; border: none; }
QHeaderView::section { background: $surface; color: $text2; font-size: $px13; font-weight: 600; border: none;
  border-bottom: 1px solid $strong; padding: 6px 8px; }
QTableView#months QHeaderView::section { padding: 2px; }
QTableView#months QHeaderView::section:vertical { padding: 2px 10px; border-bottom: 1px solid $line; }
QTableCornerButton::section { background: $surface; border: none; border-bottom: 1px solid $strong; }
QStatusBar { background: $surface; border-top: 1px solid $border; font-size: $px13; color: $text2; }
QLabel#toast { background: $text; color: $surface; border-radius: 8px; padding: 6px 16px; }
QLabel#reason { background: $surface; color: $s; border: 1px solid $s; border-radius: 6px; padding: 4px 8px;
  font-size: $px13; }
QLabel#number { background: $text; color: $surface; border-radius: 13px; font-weight: 700; }
QPushButton#file { border: 1px solid transparent; border-bottom: 1px solid $line; border-radius: 0; text-align: left;
  font-weight: 400; background: transparent; padding: 0 6px; min-height: 58px; }
QPushButton#file:hover { background: $bg; }
QPushButton#file:focus { border: 2px solid $accent; padding: 0 5px; min-height: 56px; }
QFrame#commands { background: $surface; border: 1px solid $strong; border-radius: 10px; }
QFrame#commands QListWidget { border: none; }
QListWidget { background: $surface; border: 1px solid $border; border-radius: 6px; outline: none; }
QListWidget::item { padding: 6px 8px; }
QListWidget#pages { background: $surface2; border: none; border-right: 1px solid $border; border-radius: 0; }
QListWidget#pages::item { padding: 4px; }
QListWidget::item:selected { background: $accent_soft; color: $text; }
QProgressBar { background: $surface2; border: 1px solid $strong; border-radius: 6px; text-align: center;
  min-height: 20px; }
QProgressBar::chunk { background: $accent_soft; border-radius: 5px; }
QMessageBox { background: $surface; }
"""
