"""The colours of the product, by name, for light, dark, the projector and high contrast. No colour exists outside these
tables; print uses light."""

from typing import Literal, NamedTuple

from vsa.drawing.primitives import Token

Theme = Literal["light", "dark", "contrast", "projector"]
THEMES: tuple[Theme, ...] = ("light", "dark", "contrast", "projector")

COLOURS: dict[Token, tuple[str, str]] = {
    # surfaces and edges
    "bg": ("#F4F6F8", "#12171D"),
    "surface": ("#FFFFFF", "#1A2129"),
    "surface2": ("#FAFBFC", "#161C23"),
    "line": ("#E6EAEF", "#28313B"),
    "border": ("#D9DFE6", "#313C48"),
    "strong": ("#7C8A99", "#8090A0"),
    # text
    "text": ("#17212B", "#E8EDF2"),
    "text2": ("#465362", "#B9C4CF"),
    "text3": ("#5B6876", "#9AA8B5"),
    "on_fill": ("#FFFFFF", "#0E141B"),
    # selection and focus
    "accent": ("#1D5FA6", "#7DB4F0"),
    "accent_ink": ("#154A84", "#7DB4F0"),
    "accent_soft": ("#E4EEF8", "#1E3550"),
    "accent_line": ("#9DBEE0", "#3D5F86"),
    # value classes
    "vs": ("#1B7A4B", "#5CC391"),
    "vs_ink": ("#14593A", "#5CC391"),
    "vs_soft": ("#E2F3EA", "#17352A"),
    "nv": ("#51657A", "#A9B9C9"),
    "nv_soft": ("#EAEFF4", "#26313C"),
    "s": ("#B4372B", "#F0897D"),
    "s_soft": ("#FBE9E7", "#43241F"),
    # waiting, problems, notes
    "wait": ("#7F5300", "#F2C14E"),
    "wait_ink": ("#5C3C00", "#F2C14E"),
    "wait_fill": ("#FFE7A8", "#4A3A10"),
    "wait_soft": ("#FFF6DE", "#332A12"),
    "burst": ("#8E2A73", "#E39AD0"),
    "burst_soft": ("#F8E8F3", "#3B2236"),
    # lanes and arrows
    "user_head": ("#E3EEF8", "#1B2B3B"),
    "user_lane": ("#EFF5FB", "#17232F"),
    "user_line": ("#B9D2EA", "#35506C"),
    "arrow": ("#3E4C5A", "#C4CED8"),
}

PROJECTOR: dict[Token, str] = {
    "bg": "#EDF1F5",
    "line": "#C3CDD7",
    "border": "#93A1AF",
    "strong": "#4A5763",
    "text": "#000000",
    "text2": "#1F2B36",
    "text3": "#33414E",
    "accent": "#0B4583",
    "accent_ink": "#08335F",
    "accent_soft": "#D6E6F6",
    "accent_line": "#5E93C8",
    "vs": "#0B5C35",
    "vs_ink": "#07401F",
    "nv": "#2F4256",
    "s": "#98200F",
    "wait": "#5C3B00",
    "wait_ink": "#3B2500",
    "wait_fill": "#FFD970",
    "burst": "#6C1656",
    "user_head": "#D2E4F5",
    "user_lane": "#E6F0FA",
    "user_line": "#6F9DCA",
    "arrow": "#17212B",
}
"""What differs from light on a projector, which washes colours out: darker ink, and edges that are seen."""


class Contrast(NamedTuple):
    """The few colours of high contrast, each as `#RRGGBB`: what is painted on, with, and to stand out."""

    ground: str
    ink: str
    accent: str

    @property
    def soft(self) -> str:
        """What marks a selection: the ground with a part of the accent, so that ink is still read on it."""
        return _mixed(self.ground, self.accent, SELECTED_PART)


WHITE_ON_BLACK = Contrast("#000000", "#FFFFFF", "#FFFF00")
SELECTED_PART = 0.25
GROUNDS: frozenset[Token] = frozenset(
    "bg surface surface2 on_fill vs_soft nv_soft s_soft wait_fill wait_soft burst_soft user_head user_lane".split()
)
"""Tokens without a fill of their own in high contrast; shapes and letters say what their colours say elsewhere."""
ACCENTS: frozenset[Token] = frozenset({"accent", "accent_ink", "accent_line"})


class HighContrast:
    """The colours of high contrast in use: those of the system once it has been asked, white on black until then."""

    colours = WHITE_ON_BLACK

    @classmethod
    def follow(cls, colours: Contrast) -> None:
        """Use the system's colours from now on, but none that would not stand out."""
        if contrast(colours.ink, colours.ground) < LEAST_CONTRAST:
            colours = WHITE_ON_BLACK
        seen = contrast(colours.accent, colours.ground) >= LEAST_CONTRAST
        cls.colours = colours if seen else colours._replace(accent=colours.ink)


LEAST_CONTRAST = 4.5
"""Of words on their ground (WCAG 2.2, level AA)."""


def color(token: Token, theme: Theme = "light") -> str:
    """The colour of a token as `#RRGGBB`. Raises KeyError for a token that the table does not have."""
    light, dark = COLOURS[token]
    if theme == "contrast":
        return _in_contrast(token)
    if theme == "projector":
        return PROJECTOR.get(token, light)
    return light if theme == "light" else dark


def _in_contrast(token: Token) -> str:
    colours = HighContrast.colours
    if token == "accent_soft":
        return colours.soft
    if token in ACCENTS:
        return colours.accent
    return colours.ground if token in GROUNDS else colours.ink


def luminance(colour: str) -> float:
    """Relative luminance of `#RRGGBB`, 0 (black) to 1 (white) (WCAG 2.2)."""
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2.2)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _mixed(one: str, other: str, part: float) -> str:
    """`part` 0..1 of the other colour in one."""
    channels = ((int(one[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * part):02X}" for a, b in channels)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
