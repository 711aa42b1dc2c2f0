"""Every check there is. A module in this folder that names its `CHECK` is all that a new one takes."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from vsa.analysis import checks
from vsa.analysis.checks.check import Advise, Seen, Shown, Warn
from vsa.analysis.results import Notice


def warnings(seen: Seen) -> tuple[Notice, ...]:
    """All warnings about a stream that can be computed."""
    return tuple(notice for check in _all() if isinstance(check, Warn) for notice in check.find(seen))


def hints(shown: Shown) -> tuple[Notice, ...]:
    """All hints about a stream in its document."""
    return tuple(notice for check in _all() if isinstance(check, Advise) for notice in check.find(shown))


@cache
def _all() -> tuple[Warn | Advise, ...]:
    modules = (import_module(f"{checks.__name__}.{module.name}") for module in iter_modules(checks.__path__))
    found = [check for module in modules if (check := getattr(module, "CHECK", None)) is not None]
    return tuple(sorted(found, key=lambda check: check.place))
