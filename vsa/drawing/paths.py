"""Paths as commands: moved, scaled and measured."""

from collections.abc import Iterable
from typing import TypeAlias

from vsa.drawing.primitives import Command
from vsa.drawing.sheet import Box

Commands: TypeAlias = tuple[Command, ...]
Point: TypeAlias = tuple[float, float]


def between(start: Point, end: Point, share: float) -> Point:
    """The point that lies so far on the way from one point to another, as a share of it."""
    return (start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share)


def placed(commands: Iterable[Command], x: float = 0.0, y: float = 0.0, scale: float = 1.0) -> Commands:
    """The path scaled about the origin and then moved by (x, y)."""
    return tuple(_placed(command, x, y, scale) for command in commands)


def extent(commands: Iterable[Command]) -> Box:
    """The box around every point and control point; an empty box at the origin for an empty path."""
    across: list[float] = []
    down: list[float] = []
    for command in commands:
        across += command[1::2]
        down += command[2::2]
    return Box(min(across), min(down), max(across), max(down)) if across else Box(0.0, 0.0, 0.0, 0.0)


def _placed(command: Command, x: float, y: float, scale: float) -> Command:
    name, *numbers = command
    moved = (number * scale + (y if place % 2 else x) for place, number in enumerate(numbers))
    return (name, *moved)  # type: ignore[return-value]
