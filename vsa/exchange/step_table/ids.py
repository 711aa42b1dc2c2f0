"""Ids that nothing else has."""

from collections.abc import Container


def free_id(wanted: str, taken: Container[str]) -> str:
    """`wanted`, with a number after it when it is taken."""
    number = 1
    found = wanted
    while found in taken:
        number += 1
        found = f"{wanted}-{number}"
    return found
