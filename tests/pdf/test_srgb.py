"""The colour profile, judged by Little CMS."""

from __future__ import annotations

import io
import itertools
import struct

import pytest
from PIL import Image, ImageCms

from booklet.pdf import srgb

NEAR = 1
"""Levels of 255 that rounding may cost."""
NORM = ((0.4124, 0.2126, 0.0193), (0.3576, 0.7152, 0.1192), (0.1805, 0.0722, 0.9505))
"""Red, green and blue as X Y Z under D65 (IEC 61966-2-1)."""
LEVELS = (0, 1, 12, 64, 128, 200, 254, 255)


def opened(data: bytes) -> ImageCms.ImageCmsProfile:
    return ImageCms.ImageCmsProfile(io.BytesIO(data))


def swatches() -> Image.Image:
    """A pixel of each mixture of some levels."""
    image = Image.new("RGB", (len(LEVELS) ** 3, 1))
    image.putdata(list(itertools.product(LEVELS, repeat=3)))
    return image


def apart(data: bytes) -> int:
    """How far the most different colour is from what Pillow's own sRGB makes of it."""
    image = swatches()
    known = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
    changed = ImageCms.profileToProfile(image, opened(data), known)
    assert changed is not None
    return max(abs(one - two) for one, two in zip(image.tobytes(), changed.tobytes(), strict=True))


def test_it_is_srgb() -> None:
    assert apart(srgb.profile()) <= NEAR


def test_swapped_primaries_are_not(monkeypatch: pytest.MonkeyPatch) -> None:
    red, green = srgb._RED, srgb._GREEN
    monkeypatch.setattr(srgb, "_RED", green)
    monkeypatch.setattr(srgb, "_GREEN", red)
    assert apart(srgb.profile()) > 100


def test_another_curve_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(srgb, "_CURVE", (1.8, 1.0, 0.0, 1 / 12.92, 0.04045))
    assert apart(srgb.profile()) > 10


def test_it_names_itself_and_its_kind() -> None:
    profile = opened(srgb.profile()).profile
    assert (profile.device_class, profile.connection_space, profile.xcolor_space) == ("mntr", "XYZ ", "RGB ")
    assert (profile.profile_description, profile.copyright) == (srgb.NAME, "CC0")
    assert profile.version == pytest.approx(4.3)


def test_the_primaries_are_those_of_the_norm_seen_under_another_white() -> None:
    profile = opened(srgb.profile()).profile
    assert profile.chromatic_adaptation is not None and profile.media_white_point is not None
    found = (profile.red_colorant, profile.green_colorant, profile.blue_colorant)
    for colorant, norm in zip(found, NORM, strict=True):
        assert colorant is not None
        adapted = [
            sum(a * b for a, b in zip(row, norm, strict=True)) for row in profile.chromatic_adaptation[0]
        ]
        assert colorant[0] == pytest.approx(adapted, abs=0.0005)
        assert colorant[0] != pytest.approx(norm, abs=0.005)
    assert profile.media_white_point[0] == pytest.approx((0.9642, 1.0, 0.8249), abs=0.0001)


def test_it_is_small_and_always_the_same() -> None:
    data = srgb.profile()
    assert len(data) < 600
    assert data == srgb.profile()
    assert struct.unpack(">I", data[:4]) == (len(data),)
    assert struct.unpack(">6H", data[24:36]) == (2026, 1, 1, 0, 0, 0)


def test_a_damaged_profile_would_not_open() -> None:
    with pytest.raises(OSError):
        opened(srgb.profile()[:100])
