"""Every measure there is. A module in this folder that names its `MEASURES` is all that a new one takes."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from vsa.analysis import measures
from vsa.analysis.measures.measure import Measure


@cache
def all_measures() -> tuple[Measure, ...]:
    """The measures in the order in which they are shown."""
    modules = (import_module(f"{measures.__name__}.{module.name}") for module in iter_modules(measures.__path__))
    found = [measure for module in modules for measure in getattr(module, "MEASURES", ())]
    return tuple(sorted(found, key=lambda measure: measure.place))
