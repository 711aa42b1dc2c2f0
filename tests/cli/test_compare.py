"""`vsa measure --compare`: what the ideal state changes."""

import json
from pathlib import Path
from typing import Any

import pytest

from vsa.cli import main
from vsa.edits.references import without_dangling
from vsa.i18n.resources import examples
from vsa.model.base import frozen_mapping
from vsa.model.document import Document
from vsa.model.stream import State, Stream
from vsa.storage import load, save

BYGGESAK = examples() / "byggesak.vsa"


def compared(path: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    assert main(["measure", str(path), "--compare", "--json"]) == 0
    (file,) = json.loads(capsys.readouterr().out)["files"]
    comparison: dict[str, Any] = file["comparison"]
    return comparison


def test_the_building_case(capsys: pytest.CaptureFixture[str]) -> None:
    comparison = compared(BYGGESAK, capsys)
    lead_time = comparison["measures"]["lead_time"]
    assert lead_time["current"] == pytest.approx(12818.078431)
    assert lead_time["ideal"] == pytest.approx(5635.736842)
    assert lead_time["difference"] == pytest.approx(-7182.341589)
    assert lead_time["ratio"] == pytest.approx(-0.560329)
    assert comparison["freed_hours_per_year"] == pytest.approx(351.397833)
    assert comparison["freed_fte"] == pytest.approx(351.397833 / 1695)
    assert (comparison["removed"], comparison["added"]) == ([], [])
    assert comparison["changed"] == ["2", "3", "4", "5", "6", "7", "8", "9"]


def test_removed_split_and_new_steps(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Step 2 goes, 7 is split in two, and a step without origin comes in."""
    document = load(BYGGESAK).document
    ideal = document.in_state(State.IDEAL)
    assert ideal is not None
    nodes = dict(ideal.nodes)
    del nodes["2"]
    half = nodes["7"]
    nodes["7b"] = half.model_copy(update={"id": "7b"})
    nodes["ny"] = half.model_copy(update={"id": "ny", "origin": ()})
    flows = {
        key: flow.model_copy(update={"target": "3"}) if flow.target == "2" else flow
        for key, flow in ideal.flows.items()
        if flow.source != "2"
    }
    changed = ideal.model_copy(update={"nodes": frozen_mapping(nodes), "flows": frozen_mapping(flows)})
    path = tmp_path / "endret.vsa"
    save(without_dangling(with_ideal(document, changed)), path)
    comparison = compared(path, capsys)
    assert comparison["removed"] == ["2"]
    assert comparison["added"] == ["ny"]
    assert {"7", "7b"} <= set(comparison["changed"])


def with_ideal(document: Document, ideal: Stream) -> Document:
    return document.model_copy(update={"streams": frozen_mapping({**document.streams, ideal.id: ideal})})


def test_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["measure", str(BYGGESAK), "--compare", "--language", "nb"]) == 0
    text = capsys.readouterr().out.replace("\u00a0", " ")
    assert "Frigjort tid: 351 t per år = 0,21 årsverk à 1 695 t" in text
    assert "−56 %" in text
    assert "Endrede steg: Fordele sak samme dag" in text
