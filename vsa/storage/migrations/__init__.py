"""From the files of older versions to those of this one, on plain dictionaries.

A change of format is a module of its own, `from_1.py` for version 1 to 2, with a function `migrate`, an entry in
`MIGRATIONS` and a real old file among the tests. Version 1 is the first.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

Data = dict[str, Any]
Migration = Callable[[Data], Data]

VERSION = 1
MIGRATIONS: Mapping[int, Migration] = MappingProxyType({})
"""What brings a file of a version to the next one."""


def migrated(data: Data, version: int, *, to: int = VERSION, migrations: Mapping[int, Migration] = MIGRATIONS) -> Data:
    """The content of a file of an older version as the version `to` writes it."""
    for step in range(version, to):
        data = migrations[step](data)
    return data
