"""All reports: every module in `vsa.reports.kinds`, by its name with hyphens, imported when it is asked for."""

import pkgutil
from collections.abc import Iterator, Mapping
from importlib import import_module

from vsa.reports import kinds
from vsa.reports.report import Report


class _Kinds(Mapping[str, Report]):
    """A module's `REPORT` by the module's name: `measure-form` is `measure_form`."""

    def __init__(self) -> None:
        self._names = tuple(sorted(module.name.replace("_", "-") for module in pkgutil.iter_modules(kinds.__path__)))

    def __getitem__(self, kind: str) -> Report:
        if kind not in self._names:
            raise KeyError(kind)
        report: Report = import_module(_module_name(kind)).REPORT
        return report

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


KINDS: Mapping[str, Report] = _Kinds()


def module_names() -> tuple[str, ...]:
    """The module of each report, for whoever reads them before they are asked for."""
    return tuple(map(_module_name, KINDS))


def _module_name(kind: str) -> str:
    return f"{kinds.__name__}.{kind.replace('-', '_')}"
