"""Text that is measured, broken into lines and placed once, for every painter."""

import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Literal

from vsa.drawing.advances import drawn, text_width
from vsa.drawing.primitives import Text, Token, Weight

__all__ = ["Anchor", "break_lines", "keeps_words_whole", "shortened", "text_run", "text_width"]

Anchor = Literal["start", "middle", "end"]
Fits = Callable[[str], bool]

ELLIPSIS = "…"
SOFT_HYPHEN = "\u00ad"
JOINTS = "-/–—_.,;:+&"
VOWELS = frozenset("aeiouyæøåäöáéèêóòôü")
SEAM = re.compile("ings$|(?:[dgkmptv]|nn)s$")
SHORTEST_PIECE = 3


def text_run(
    x: float,
    y: float,
    text: str,
    size: float,
    weight: Weight,
    token: Token,
    anchor: Anchor = "start",
    *,
    halo: Token | None = None,
    strike: bool = False,
) -> Text:
    """A measured run with its baseline at `y` that starts at, is centred on, or ends at `x`, in letters of the font."""
    text = drawn(text, weight)
    width = text_width(text, size, weight)
    left = {"start": x, "middle": x - width / 2, "end": x - width}[anchor]
    return Text(left, y, text, size, weight, token, width, halo=halo, strike=strike)


@lru_cache(maxsize=8_192)
def break_lines(text: str, size: float, weight: Weight, width: float, max_lines: int | None = None) -> tuple[str, ...]:
    """The text in lines no wider than `width` units, at most `max_lines` of them (None: as many as it takes).

    Lines break at spaces and soft hyphens, never at no-break spaces. A word wider than the column is divided: after
    a hyphen or a stroke, else between the parts of a compound or before a syllable, as Norwegian divides words. Where
    that takes too many lines, other words are divided too, to fill the lines. What does not fit in the last line even
    then ends in an ellipsis. A text of nothing but spaces has no lines.
    """

    def fits(line: str) -> bool:
        return text_width(line, size, weight) <= width

    lines = _all_lines(text, fits)
    if max_lines is None or len(lines) <= max_lines:
        return lines
    filled = _all_lines(text, fits, fill=True)
    if len(filled) <= max_lines:
        return filled
    last, following = lines[max_lines - 1 : max_lines + 1]
    return (*lines[: max_lines - 1], _cut(_joined(last, following, _plain(text)), fits))


def keeps_words_whole(text: str, lines: Iterable[str]) -> bool:
    """Whether the lines that a text was broken into hold every word undivided and uncut."""
    return " ".join(lines).split() == _plain(text).split()


def shortened(text: str, size: float, weight: Weight, width: float) -> str:
    """The text on one line, with an ellipsis in place of what does not fit in `width` units."""

    def fits(line: str) -> bool:
        return text_width(line, size, weight) <= width

    line = " ".join(_plain(text).splitlines()).strip(" ")
    return line if fits(line) else _cut(line, fits)


def _all_lines(text: str, fits: Fits, *, fill: bool = False) -> tuple[str, ...]:
    return tuple(line for paragraph in text.splitlines() for line in _lines(paragraph, fits, fill=fill))


def _lines(paragraph: str, fits: Fits, *, fill: bool) -> Iterator[str]:
    words = deque(_words(paragraph))
    line = ""
    while words:
        word = words.popleft()
        longer = f"{line} {word}" if line else word
        if fits(_plain(longer)):
            line = longer
            continue
        full, rest = _divided(line, word, fits, fill=fill)
        yield full
        line = ""
        if rest:
            words.appendleft(rest)
    if line:
        yield _plain(line)


def _words(paragraph: str) -> Iterator[str]:
    return (word for word in paragraph.replace("\t", " ").split(" ") if _plain(word))


def _plain(text: str) -> str:
    return text.replace(SOFT_HYPHEN, "")


def _divided(line: str, word: str, fits: Fits, *, fill: bool) -> tuple[str, str]:
    """A full line from `line` and as much of `word` as its soft hyphens (to `fill` it: its syllables) let on it, and
    the rest of the word."""
    start = f"{line} " if line else ""
    for cut in reversed([at for at, letter in enumerate(word) if letter == SOFT_HYPHEN and at > 0]):
        full = _plain(start + word[:cut]) + "-"
        if fits(full):
            return full, word[cut + 1 :]
    if not line:
        return _broken(_plain(word), fits)
    return _filled(_plain(line), _plain(word), fits) if fill else (_plain(line), word)


def _filled(line: str, word: str, fits: Fits) -> tuple[str, str]:
    """The line with the first syllables of a word that has room for some, and the rest of the word."""
    places = range(len(word) - SHORTEST_PIECE, SHORTEST_PIECE - 1, -1)
    for good in (_follows_joint, _is_seam, _begins_syllable):
        for at in places:
            hyphen = "" if word[at - 1] in JOINTS else "-"
            if good(word, at) and fits(full := f"{line} {word[:at]}{hyphen}"):
                return full, word[at:]
    return line, word


def _broken(word: str, fits: Fits) -> tuple[str, str]:
    """A word wider than a line, as a line and the rest; at least one letter is taken, however narrow the line."""
    longest = 1
    while longest < len(word) - 1 and fits(word[: longest + 1] + "-"):
        longest += 1
    cut = _place_to_divide(word, longest)
    head = word[:cut]
    return (head if head[-1] in JOINTS or not fits(head + "-") else head + "-"), word[cut:]


def _place_to_divide(word: str, longest: int) -> int:
    """The last place of the best kind in the second half of what fits: after a joint, at a seam, before a syllable."""
    places = range(longest, max(SHORTEST_PIECE - 1, longest // 2), -1)
    for good in (_follows_joint, _is_seam, _begins_syllable):
        for at in places:
            if good(word, at):
                return at
    return longest


def _follows_joint(word: str, at: int) -> bool:
    return word[at - 1] in JOINTS


def _is_seam(word: str, at: int) -> bool:
    """Between two words that an s binds together, as in `saks-behandling` and `forsknings-arbeid`."""
    following = word[at : at + 1].lower()
    binding = SEAM.search(word[:at].lower())
    return binding is not None and following.isalpha() and (following not in VOWELS or binding[0] == "ings")


def _begins_syllable(word: str, at: int) -> bool:
    """One consonant and the vowel after it go together to the next line."""
    if not SHORTEST_PIECE <= at <= len(word) - SHORTEST_PIECE:
        return False
    letters = word[at - 1 : at + 2].lower()
    return letters.isalpha() and letters[1] not in VOWELS and letters[2] in VOWELS


def _joined(line: str, following: str, text: str) -> str:
    """Two lines as they stood in the text before they were broken."""
    for whole in (line.removesuffix("-") + following, line + following):
        if whole in text:
            return whole
    return f"{line} {following}"


def _cut(line: str, fits: Fits) -> str:
    """As much of a line as fits before an ellipsis."""
    end = len(line)
    while end and not fits(line[:end].rstrip(" -,") + ELLIPSIS):
        end -= 1
    return line[:end].rstrip(" -,") + ELLIPSIS
