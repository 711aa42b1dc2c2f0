"""Text that others wrote, inside a sentence of ours."""

LONGEST_QUOTE = 60


def quoted(text: str) -> str:
    """The beginning of a text, on one line and in characters that every screen and log can show."""
    line = " ".join(text.split())
    shown = "".join(character if character.isprintable() else "\ufffd" for character in line[:LONGEST_QUOTE])
    return shown if len(line) <= LONGEST_QUOTE else f"{shown}…"
