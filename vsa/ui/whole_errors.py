"""Errors in what overrides a method of Qt are whole before PySide6 hears of them.

PySide6 6.11 keeps an error of an override that Python itself has caused to be called, as `event` causes `paintEvent`,
and adds a sentence to it. Below Python 3.12 an error that an operator or a built-in function has raised is no object
yet while no handler has seen it, and PySide6 follows a pointer to nowhere: the program is gone, where it should say
that something unexpected happened. A handler that does nothing but raise it again makes it whole.
"""

import sys
from collections.abc import Callable
from functools import wraps
from inspect import isfunction
from typing import Any

from PySide6.QtCore import QObject


def install() -> None:
    """From now on it holds for every class that derives from one of Qt's."""
    if sys.version_info < (3, 12):
        QObject.__init_subclass__ = classmethod(_look_at)  # type: ignore[assignment]


def _look_at(cls: type) -> None:
    for name, method in list(vars(cls).items()):
        if isfunction(method) and not name.startswith("_") and any(hasattr(base, name) for base in cls.__bases__):
            setattr(cls, name, _whole(method))


def _whole(method: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(method)
    def overriding(*arguments: Any, **named: Any) -> Any:
        try:
            return method(*arguments, **named)
        except BaseException:
            raise

    return overriding
