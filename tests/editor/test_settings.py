"""What is remembered of the user: nothing that is still valid is lost, and nothing stands in the way of a start."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vsa.editor.settings import Settings, load_settings, save_settings

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda below: st.lists(below, max_size=3) | st.dictionaries(st.text(max_size=5), below, max_size=3),
    max_leaves=6,
)


def test_settings_come_back_as_they_were(tmp_path: Path) -> None:
    file = tmp_path / "not yet there" / "settings.json"
    kept = Settings(language="nn", theme="dark", inspector=False, text_scale=1.5).with_recent(tmp_path / "kart.vsa")
    save_settings(kept, file)
    assert load_settings(file) == kept
    assert [path.name for path in file.parent.iterdir()] == [file.name]


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xfe", b"[" * 100_000, b'{"language": NaN}'])
def test_a_broken_file_of_settings_gives_the_defaults(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "settings.json"
    file.write_bytes(content)
    assert load_settings(file) == Settings()


def test_one_wrong_value_costs_only_itself(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"theme": "purple", "text_scale": 9, "language": "nn", "recent": ["kart.vsa"]}), "utf-8")
    assert load_settings(file) == Settings(language="nn", recent=("kart.vsa",))


@given(st.dictionaries(st.sampled_from(sorted(Settings.model_fields)), JSON))
def test_whatever_a_file_of_settings_holds_the_program_starts(
    tmp_path_factory: pytest.TempPathFactory, values: dict[str, object]
) -> None:
    file = tmp_path_factory.mktemp("settings") / "settings.json"
    file.write_text(json.dumps(values), "utf-8")
    assert isinstance(load_settings(file), Settings)


def test_a_place_that_cannot_be_written_to_costs_the_settings_alone(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    save_settings(Settings(), tmp_path / "file" / "settings.json")
    assert (tmp_path / "file").read_text() == "in the way"
