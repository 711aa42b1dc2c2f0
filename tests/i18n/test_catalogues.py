"""Every text that the program can show stands in every catalogue, and no catalogue keeps a text that nobody shows."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

import vsa
from vsa.i18n import LANGUAGES, Language
from vsa.i18n.catalogue import Entry, catalogue
from vsa.i18n.resources import resource

SOURCES = sorted(Path(vsa.__file__).parent.rglob("*.py"))
AREAS = {file.stem for file in resource("catalogues", "nb").glob("*.toml")}
KEY = re.compile(r"[a-z_]+(\.[A-Za-z_0-9]+)+")


def literal_keys() -> Iterator[tuple[str, str]]:
    """File and key of every literal in the code that reads as a catalogue key."""
    for file in SOURCES:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            text = node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
            if KEY.fullmatch(text) and text.partition(".")[0] in AREAS:
                yield file.name, text


def key_patterns() -> Iterator[str]:
    """A pattern for every key that the code puts together, with anything where a value goes in."""
    for file in SOURCES:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.JoinedStr):
                parts = [re.escape(str(part.value)) if isinstance(part, ast.Constant) else ".+" for part in node.values]
                if parts and parts[0].partition(r"\.")[0] in AREAS:
                    yield "".join(parts)


def placeholders(entry: Entry) -> set[str]:
    text = entry if isinstance(entry, str) else "".join(entry.values())
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_texts(language: Language) -> None:
    assert set(catalogue(language)) == set(catalogue("nb"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_names_the_same_values_in_every_language(language: Language) -> None:
    differing = [
        key for key, entry in catalogue(language).items() if placeholders(entry) != placeholders(catalogue("nb")[key])
    ]
    assert differing == []


def test_every_key_in_the_code_stands_in_the_catalogue() -> None:
    keys = list(literal_keys())
    assert len(keys) > 100
    known = catalogue("nb")
    missing = [
        (file, key) for file, key in keys if key not in known and not any(each.startswith(f"{key}.") for each in known)
    ]
    assert missing == []


def test_every_key_that_is_put_together_can_stand_in_the_catalogue() -> None:
    patterns = set(key_patterns())
    assert patterns
    missing = [pattern for pattern in patterns if not any(re.match(pattern, key) for key in catalogue("nb"))]
    assert missing == []


def test_no_text_is_left_over() -> None:
    used = {key for _, key in literal_keys()}
    patterns = [re.compile(pattern) for pattern in set(key_patterns())]
    prefixes = tuple(f"{key}." for key in used)
    unused = [
        key
        for key in catalogue("nb")
        if key not in used and not key.startswith(prefixes) and not any(pattern.fullmatch(key) for pattern in patterns)
    ]
    assert unused == []
