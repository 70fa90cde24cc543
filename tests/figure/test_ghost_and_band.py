"""The position of rest is dashed where the body has left it; the bones to keep off are covered."""

from __future__ import annotations

import pytest

from booklet.figure import art
from booklet.figure.geometry import box_of, distance, flatten
from booklet.figure.picture import Clip, Fill, Picture, Stroke
from booklet.figure.stage import stage
from booklet.figure.style import look
from booklet.figure.views import anatomy_of
from tests.figure.conftest import measure, panel_of

WIDTH, MM = 236.0, 540.0
SCALE = WIDTH / MM
TILTED = "size: [236, 220], view: back_tilt_l, center: [0, 1550], mm: 540"
BACK = "size: [236, 336], view: back, center: [0, 1300], mm: 540"
AWAY = 4.0
"""A dash keeps so far off the contour that is shown, mm."""


def drawn(layers: str, head: str, body: str = "lean") -> Picture:
    return stage(panel_of(layers, head), "main", WIDTH, {}, 12.0, look(), measure, figure=body)


def dashes(picture: Picture) -> list[tuple[float, float]]:
    """The points of dashed lines, on the page."""
    ways = [op.path.points for op in picture.ops if isinstance(op, Stroke) and op.dash]
    return [point for way in ways for point in zip(way[0::2], way[1::2], strict=True)]


@pytest.mark.parametrize("body", art.BODIES)
def test_a_ghost_is_where_the_body_was(body: str) -> None:
    scene = panel_of("[ghost: {view: back}]", TILTED)
    to_page = scene.panels["main"].to_page(anatomy_of("back_tilt_l", body), WIDTH)

    def contour(view: str) -> list[tuple[float, float]]:
        shapes = art.load_body(view, body).outline
        return [point for shape in shapes for point in flatten(to_page.numbers(shape.points), 6)]

    found, now, before = (
        dashes(drawn("[ghost: {view: back}]", TILTED, body)),
        contour("back_tilt_l"),
        contour("back"),
    )
    assert len(found) > 50
    for point in found[::5]:
        assert min(distance(point, one) for one in before) < 0.1
        assert min(distance(point, one) for one in now) > AWAY * SCALE


def test_a_body_that_has_not_moved_has_no_ghost() -> None:
    """The twin."""
    assert dashes(drawn("[ghost: {view: back_tilt_l}]", TILTED)) == []
    assert dashes(drawn("[]", TILTED)) == []


@pytest.mark.parametrize("body", art.BODIES)
@pytest.mark.parametrize("width", [15, 40])
def test_a_band_covers_the_bones_from_one_to_another(width: int, body: str) -> None:
    picture = drawn(f"[never: {{from: T2, to: L3, width: {width}}}]", BACK, body)
    band = [op for op in picture.ops if isinstance(op, Clip)][-1]
    left, bottom, right, top = box_of(band.paths[0].points)
    panel = panel_of("[]", BACK).panels["main"]
    landmarks, to_page = anatomy_of("back", body).landmarks, None
    to_page = panel.to_page(anatomy_of("back", body), WIDTH)
    assert right - left == pytest.approx(width * SCALE, abs=4.0 * SCALE)
    for level in ("T2", "T7", "L3"):
        x, y = to_page.point(*landmarks[level])
        assert left < x < right and bottom < y < top
    for level in ("T1", "L4"):  # the twin
        assert not bottom < to_page.point(*landmarks[level])[1] - width * SCALE < top - 2 * width * SCALE


def test_a_cross_stands_at_the_lower_end_of_the_band() -> None:
    """Hatching alone could be taken for a place to rub."""
    warning = look().palette.warning
    panel = panel_of("[]", BACK).panels["main"]
    end = panel.to_page(anatomy_of("back"), WIDTH).point(*anatomy_of("back").landmarks["L3"])
    for layers, wanted in (("[never: {from: T2, to: L3}]", 1), ("[bone: {at: L3}]", 0)):
        fills = [op for op in drawn(layers, BACK).ops if isinstance(op, Fill) and op.color == warning]
        boxes = [box_of(path.points) for op in fills for path in op.paths]
        assert sum(box[0] < end[0] < box[2] and box[1] < end[1] < box[3] for box in boxes) == wanted
