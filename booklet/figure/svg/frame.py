"""The size of an SVG picture, and the map from its user units to points."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from booklet.figure.geometry import Affine
from booklet.figure.svg.limits import Refused
from booklet.figure.svg.numbers import length, numbers

_POINTS = 0.75  # one CSS pixel in points
_LEAST = 1e-6
"""A smaller view box is no picture, and dividing by it leads nowhere."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Width and height in points, and the map from user units (y down) to points (y up)."""

    width: float
    height: float
    to_page: Affine


def frame_of(attributes: Mapping[str, str]) -> Frame:
    """The frame that the outermost element asks for; the view box is fitted in and centred."""
    box = numbers(attributes["viewBox"]) if "viewBox" in attributes else []
    sizes = [_size(attributes.get(key, "")) for key in ("width", "height")]
    if box and (len(box) != 4 or min(box[2:]) < _LEAST):
        hint = 'such as viewBox="0 0 96 96"'
        raise Refused("the viewBox must be four numbers with a width and a height", hint)
    if not box:
        if not (sizes[0] and sizes[1]):
            raise Refused("the picture has no size", "give its svg element a viewBox")
        box = [0.0, 0.0, sizes[0], sizes[1]]
    left, top, wide, high = box
    width = sizes[0] or (sizes[1] * wide / high if sizes[1] else wide)
    height = sizes[1] or width * high / wide
    scale = min(width / wide, height / high) * _POINTS
    x, y = (width * _POINTS - wide * scale) / 2, (height * _POINTS + high * scale) / 2
    to_page = Affine(scale, 0.0, 0.0, -scale, x - left * scale, y + top * scale)
    return Frame(width * _POINTS, height * _POINTS, to_page)


def _size(written: str) -> float:
    if not written or written.strip() == "auto" or written.strip().endswith("%"):
        return 0.0
    size = length(written)
    if size <= 0:
        raise Refused("the picture's width and height must be more than 0")
    return size
