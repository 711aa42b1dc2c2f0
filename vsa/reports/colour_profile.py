"""The sRGB colour profile that PDF/A asks for, written anew: 1 kB, and nobody else's licence.

ICC.1:2001-04 (version 2.1, which every part of PDF/A accepts); colours adapted to D50 as IEC 61966-2-1 publishes them.
"""

from functools import cache
from struct import pack

NAME = "sRGB IEC61966-2.1"
D50 = (0.9642, 1.0, 0.8249)
RED = (0.4360747, 0.2225045, 0.0139322)
GREEN = (0.3850649, 0.7168786, 0.0971045)
BLUE = (0.1430804, 0.0606169, 0.7141733)
CURVE_POINTS = 256
HEADER_SIZE = 128


@cache
def srgb_profile() -> bytes:
    """The profile as a file."""
    curve = _curve()
    tags = (
        (b"desc", _description(NAME)),
        (b"cprt", b"text" + bytes(4) + b"Public domain\0"),
        (b"wtpt", _xyz(D50)),
        (b"rXYZ", _xyz(RED)),
        (b"gXYZ", _xyz(GREEN)),
        (b"bXYZ", _xyz(BLUE)),
        (b"rTRC", curve),
        (b"gTRC", curve),
        (b"bTRC", curve),
    )
    start = HEADER_SIZE + 4 + 12 * len(tags)
    table, data = pack(">I", len(tags)), b""
    places: dict[bytes, int] = {}
    for signature, content in tags:
        if content not in places:
            places[content] = start + len(data)
            data += content + bytes(-len(content) % 4)
        table += signature + pack(">II", places[content], len(content))
    return _header(HEADER_SIZE + len(table) + len(data)) + table + data


def _header(size: int) -> bytes:
    version, created = 0x02100000, (2026, 1, 1, 0, 0, 0)
    return (
        pack(">I4xI4s4s4s", size, version, b"mntr", b"RGB ", b"XYZ ")
        + pack(">6H", *created)
        + b"acsp"
        + bytes(28)
        + b"".join(_fixed(value) for value in D50)
        + bytes(48)
    )


def _curve() -> bytes:
    steps = (_linear(step / (CURVE_POINTS - 1)) for step in range(CURVE_POINTS))
    return b"curv" + bytes(4) + pack(f">I{CURVE_POINTS}H", CURVE_POINTS, *(round(65535 * value) for value in steps))


def _linear(value: float) -> float:
    """The transfer function of sRGB (IEC 61966-2-1)."""
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)


def _description(text: str) -> bytes:
    """A text in ASCII, with the empty Unicode and Macintosh forms that the type demands."""
    ascii_text = text.encode("ascii") + b"\0"
    return b"desc" + bytes(4) + pack(">I", len(ascii_text)) + ascii_text + bytes(8 + 3 + 67)


def _xyz(values: tuple[float, float, float]) -> bytes:
    return b"XYZ " + bytes(4) + b"".join(_fixed(value) for value in values)


def _fixed(value: float) -> bytes:
    """A number as s15Fixed16."""
    return pack(">i", round(value * 65536))
