"""From older files to this version's."""

import pytest

from vsa.storage.migrations import MIGRATIONS, VERSION, migrated


def renamed(data):
    return {**data, "title": data["name"]}


def counted(data):
    return {**data, "steps": len(data["title"])}


def test_migrations_follow_one_another_from_the_version_of_the_file():
    steps = {1: renamed, 2: counted}
    assert migrated({"name": "abc"}, 1, to=3, migrations=steps) == {"name": "abc", "title": "abc", "steps": 3}
    assert migrated({"title": "abc"}, 2, to=3, migrations=steps) == {"title": "abc", "steps": 3}
    assert migrated({"title": "abc"}, 3, to=3, migrations=steps) == {"title": "abc"}


def test_a_gap_between_versions_is_a_fault_of_the_program():
    with pytest.raises(KeyError):
        migrated({}, 1, to=3, migrations={1: dict})


def test_every_version_before_this_one_has_its_migration():
    assert list(MIGRATIONS) == list(range(1, VERSION))
