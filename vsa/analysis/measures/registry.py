"""Every measure there is. A module in this folder that names its `MEASURES` is all that a new one takes."""

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from vsa.analysis import measures
from vsa.analysis.case import Case
from vsa.analysis.measures.measure import Measure
from vsa.analysis.recipe import Recipe


@cache
def all_measures() -> tuple[Measure, ...]:
    """The measures in the order in which they are shown."""
    found = [measure for module in _modules() for measure in getattr(module, "MEASURES", ())]
    return tuple(sorted(found, key=lambda measure: measure.place))


def all_recipes(case: Case) -> tuple[Recipe, ...]:
    """How every figure of a stream is worked out, in the order in which they are shown: the `RECIPES` of the modules,
    and what their `recipes` make of the stream."""
    return tuple(sorted(_recipes(case), key=lambda recipe: recipe.order))


def _recipes(case: Case) -> Iterator[Recipe]:
    for module in _modules():
        yield from getattr(module, "RECIPES", ())
        if make := getattr(module, "recipes", None):
            yield from make(case)


@cache
def _modules() -> tuple[ModuleType, ...]:
    return tuple(import_module(f"{measures.__name__}.{module.name}") for module in iter_modules(measures.__path__))
