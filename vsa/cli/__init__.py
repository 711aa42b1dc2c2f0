"""The command line: every command works without Qt, a display or a network."""

from vsa.cli.entry import COMMANDS, main

__all__ = ["COMMANDS", "main"]
