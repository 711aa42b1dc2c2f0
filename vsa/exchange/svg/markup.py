"""Text, numbers and attributes as valid XML."""

import re
from collections.abc import Mapping
from html import escape

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold, not even escaped."""
DECIMALS = 2


def text(content: str) -> str:
    """Text between tags."""
    return escape(_FORBIDDEN.sub("", content), quote=False)


def number(value: float) -> str:
    """A number with at most two decimals, and none that say nothing."""
    written = f"{value:.{DECIMALS}f}".rstrip("0").rstrip(".")
    return "0" if written == "-0" else written


def attributes(values: Mapping[str, str | float | None]) -> str:
    """Attributes with a space before each; those that are None are left out."""
    return "".join(f" {name}={_quoted(value)}" for name, value in values.items() if value is not None)


def _quoted(value: str | float) -> str:
    content = value if isinstance(value, str) else number(value)
    return f'"{escape(_FORBIDDEN.sub("", content))}"'
