"""A map as one picture: everything side by side, or only a part."""

import pytest

from vsa.analysis import analyse, basis_of
from vsa.drawing.primitives import Text
from vsa.i18n import translator
from vsa.i18n.resources import examples
from vsa.model.document import Document
from vsa.scene import HEAD_WIDTH, MapScene, map_scene
from vsa.scene.picture import part_picture, picture_of, whole_picture
from vsa.storage import load

TR = translator("nb")


@pytest.fixture
def document() -> Document:
    return load(examples() / "byggesak.vsa").document


@pytest.fixture
def scene(document: Document) -> MapScene:
    stream = document.streams["current"]
    return map_scene(stream, analyse(stream, basis_of(document)), TR)


def test_the_whole_picture_has_map_heads_and_ladder_side_by_side(document: Document, scene: MapScene) -> None:
    sheet = whole_picture(document, scene).sheet
    assert sheet.bounds.width == HEAD_WIDTH + scene.sheet.bounds.width
    assert sheet.bounds.height == scene.sheet.bounds.height + scene.ladder.bounds.height
    assert sheet["node:3"].bounds.left == scene.sheet["node:3"].bounds.left + HEAD_WIDTH
    assert sheet["ladder"].bounds.top == sheet["ladder_head"].bounds.top == scene.sheet.bounds.height
    assert len({item.key for item in sheet.items}) == len(sheet.items)


def test_it_is_called_after_the_document_and_told_in_words(document: Document) -> None:
    picture = picture_of(document, document.streams["current"], TR)
    assert document.title in picture.title
    assert "Fordele sak" in picture.words


def test_a_part_has_its_signs_and_nothing_else(document: Document, scene: MapScene) -> None:
    sheet = part_picture(document, scene, {"node:2", "node:3", "flow:flow-3"}).sheet
    kinds = {item.key for item in sheet.items}
    assert {"node:2", "node:3", "wait:2", "wait:3"} <= kinds
    assert not {key for key in kinds if key.startswith(("lane:", "problem:"))}
    words = {each.text for item in sheet.items for each in item.primitives if isinstance(each, Text)}
    assert "Fordele sak" in words
    assert sheet.bounds.width < scene.sheet.bounds.width / 2
