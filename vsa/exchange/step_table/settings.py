"""The lines before the header: what they set for the stream and the document."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from vsa.exchange.step_table.grid import SettingLine
from vsa.exchange.step_table.problems import Problems
from vsa.exchange.step_table.values import (
    at_most,
    read_amount,
    read_positive,
    read_state,
    read_waiting,
    read_yes_no,
)
from vsa.exchange.step_table.vocabulary import SETTINGS, Setting, plain
from vsa.i18n import message, quoted

READERS: Mapping[Setting, Callable[[str], object]] = {
    Setting.NAME: str,
    Setting.UNIT: str,
    Setting.VOLUME: read_amount,
    Setting.HOURS_PER_DAY: at_most(24),
    Setting.DAYS_PER_WEEK: at_most(7),
    Setting.HOURS_PER_FTE: read_positive,
    Setting.DEADLINE: read_waiting,
    Setting.STATE: read_state,
    Setting.ARRIVALS: read_amount,
    Setting.START: str,
    Setting.END: str,
    Setting.FINISHED_CASES: read_yes_no,
}


@dataclass(slots=True)
class Settings:
    """What the lines say: single values by setting, and what is said about roles."""

    values: dict[Setting, Any] = field(default_factory=dict)
    user_roles: list[str] = field(default_factory=list)
    external_roles: list[str] = field(default_factory=list)
    staff: dict[str, float] = field(default_factory=dict)


def read_settings(lines: Iterable[SettingLine], roles: frozenset[str], problems: Problems) -> Settings:
    """The settings in the lines, for a table whose rows have these roles."""
    settings = Settings()
    staff: list[SettingLine] = []
    for line in lines:
        setting = SETTINGS.get(plain(line.key))
        if setting is None and SETTINGS.get(plain(line.key.partition(" ")[0])) is Setting.STAFF:
            staff.append(line)
        elif setting is None or setting is Setting.STAFF:
            problems.add(line.row, message("table.problem.unknown_setting"), line.key)
        elif line.value:
            _read_line(line, setting, settings, problems)
    _refuse_two_kinds(lines, settings, problems)
    known = roles.union(settings.user_roles, settings.external_roles)
    for line in staff:
        _read_staff(line, settings, known, problems)
    return settings


def _read_line(line: SettingLine, setting: Setting, settings: Settings, problems: Problems) -> None:
    if setting is Setting.USER_ROLE:
        settings.user_roles.append(line.value)
    elif setting is Setting.EXTERNAL_ROLE:
        settings.external_roles.append(line.value)
    elif setting in settings.values:
        problems.add(line.row, message("table.problem.duplicate_setting"), line.key)
    else:
        settings.values[setting] = problems.attempt(READERS[setting], line.value, line.row, line.key)


def _refuse_two_kinds(lines: Iterable[SettingLine], settings: Settings, problems: Problems) -> None:
    both = frozenset(settings.user_roles).intersection(settings.external_roles)
    for line in lines:
        if SETTINGS.get(plain(line.key)) is Setting.EXTERNAL_ROLE and line.value in both:
            problems.add(line.row, message("table.problem.two_kinds", role=quoted(line.value)), line.key)


def _read_staff(line: SettingLine, settings: Settings, roles: frozenset[str], problems: Problems) -> None:
    role = line.key.partition(" ")[2].strip()
    if role not in roles:
        problems.add(line.row, message("table.problem.unknown_role", role=quoted(role)), line.key)
    elif role in settings.staff:
        problems.add(line.row, message("table.problem.duplicate_setting"), line.key)
    else:
        people = problems.attempt(read_amount, line.value, line.row, line.key)
        settings.staff[role] = people if people is not None else 0.0
