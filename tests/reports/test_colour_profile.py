"""The profile written here is the sRGB that everybody knows."""

import io

import pytest
from PIL import Image, ImageCms

from vsa.drawing.theme import COLOURS
from vsa.reports.colour_profile import srgb_profile


def test_the_profile_is_version_two_as_the_archive_format_asks() -> None:
    assert ImageCms.ImageCmsProfile(io.BytesIO(srgb_profile())).profile.version == pytest.approx(2.1)


def test_every_colour_of_the_theme_is_the_same_in_a_known_srgb_profile() -> None:
    colours = [bytes.fromhex(light[1:]) for light, _ in COLOURS.values()]
    picture = Image.frombytes("RGB", (len(colours), 1), b"".join(colours))
    ours = ImageCms.ImageCmsProfile(io.BytesIO(srgb_profile()))
    converted = ImageCms.profileToProfile(picture, ours, ImageCms.createProfile("sRGB"))
    assert converted is not None
    assert max(abs(a - b) for a, b in zip(converted.tobytes(), picture.tobytes(), strict=True)) <= 1
