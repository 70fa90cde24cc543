"""The anatomy of each view of each body, worked out once."""

from __future__ import annotations

from functools import cache

from booklet.figure.anatomy import Anatomy
from booklet.figure.art import BODIES, load_body
from booklet.figure.geometry import distance

_EDGE = 8.0  # a landmark this near to the contour is seen on it, mm


@cache
def anatomy_of(view: str, body: str = BODIES[0]) -> Anatomy:
    """Landmarks, points and measure of a view; the names must be known."""
    shown = load_body(view, body)
    return Anatomy.of(shown.landmarks, shown.hidden, view)


def shows(anatomy: Anatomy, landmark: str) -> bool:
    """Whether a view shows a landmark or a point: on the skin that faces it, or on the contour."""
    if landmark not in anatomy.hidden:
        return True
    place = anatomy.landmarks[landmark]
    return any(
        distance(place, (x, y)) <= _EDGE
        for shape in load_body(anatomy.view).outline
        for x, y in zip(shape.points[0::2], shape.points[1::2], strict=True)
    )
