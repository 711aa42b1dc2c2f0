"""`vsa convert` makes pictures of every example, from the display list that the window and the paper show."""

from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QImage

from vsa.cli import main
from vsa.drawing.primitives import Text
from vsa.drawing.sheet import Sheet
from vsa.i18n import translator
from vsa.i18n.resources import examples
from vsa.model.stream import State
from vsa.scene.picture import picture_of
from vsa.storage import load
from vsa.ui.png import SCALE, png

SVG_TEXT = "{http://www.w3.org/2000/svg}text"
EXAMPLES = sorted(path.stem for path in examples().glob("*.vsa"))


def sheet_of(name: str, state: State) -> Sheet:
    document = load(examples() / f"{name}.vsa").document
    stream = document.in_state(state)
    assert stream is not None
    return picture_of(document, stream, translator(document.language)).sheet


@pytest.mark.parametrize("state", [State.CURRENT, State.IDEAL])
@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_becomes_a_drawing_and_a_picture_of_the_same_sheet(
    name: str, state: State, tmp_path: Path, qapp: object
) -> None:
    drawing, picture = tmp_path / "kart.svg", tmp_path / "kart.png"
    source = str(examples() / f"{name}.vsa")
    for target in (drawing, picture):
        assert main(["convert", source, str(target), "--state", state.value], png) == 0
    sheet = sheet_of(name, state)
    root = ElementTree.parse(drawing).getroot()
    assert [each.text for each in root.iter(SVG_TEXT) if "stroke" not in each.attrib] == [
        each.text for item in sheet.items for each in item.primitives if isinstance(each, Text) and each.text
    ]
    _, _, width, height = (float(number) for number in root.attrib["viewBox"].split())
    assert (width, height) == pytest.approx((sheet.bounds.width, sheet.bounds.height), abs=0.01)
    image = QImage.fromData(picture.read_bytes())
    assert (image.width(), image.height()) == pytest.approx((width * SCALE, height * SCALE), abs=1)
    assert (
        len({image.pixelColor(x, y).name() for x in range(0, image.width(), 9) for y in range(0, image.height(), 9)})
        > 9
    )
