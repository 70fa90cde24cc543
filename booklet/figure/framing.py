"""What a panel's window shows: the body and its marks, and never the edge where the body is cut."""

from __future__ import annotations

import math
from collections.abc import Iterator

from booklet.figure import art
from booklet.figure.anatomy import Anatomy, Position
from booklet.figure.form import Node, keys_of
from booklet.figure.geometry import Affine, Point, box_of
from booklet.figure.layers import BenchLayer, CirclesLayer, DotsLayer, GhostLayer, HandLayer, Layer, LineLayer
from booklet.figure.panel import Panel

_NEAR = 4.0  # an outline this near to the edge of what was baked is cut there, mm
_SLACK = 1.5  # how far an edge or a mark may lie across the panel's rim, pt
_SAMPLES = 24  # places looked at along a cut edge

_EDGES = ("left", "lower", "right", "upper")
_LOOSE = (HandLayer, BenchLayer, GhostLayer, LineLayer)  # may run out of the panel
_ROWS = (CirclesLayer, DotsLayer)  # may go on beyond it


def check_framing(panel: Panel, node: Node) -> None:
    """Note a window beside the body or over its cut edge, and marks outside the window.
    Checked on the first body, at the panel's base size."""
    if node.anatomy is not None:
        _check_window(panel, node, node.anatomy)
    to_page = panel.to_page(node.anatomy, panel.size[0])
    for layer in panel.layers:
        for key, place in _marks(layer):
            at = node.anatomy.point(place) if node.anatomy else (place.dx, place.dy)
            if _depth(panel, to_page.point(*at)) < -_SLACK:
                message = f"'{key}' lies outside the panel: {place.name}"
                node.problems.note(message, layer.source, "move it, or change 'center', 'focus' or 'mm'")


def _marks(layer: Layer) -> Iterator[tuple[str, Position]]:
    if isinstance(layer, _LOOSE):
        return
    for key, one in keys_of(type(layer)).items():
        place = getattr(layer, one.name)
        if isinstance(place, Position) and not (isinstance(layer, _ROWS) and key == "to"):
            yield key, place


def _check_window(panel: Panel, node: Node, anatomy: Anatomy) -> None:
    body = art.load_body(panel.view)
    to_page = panel.to_page(anatomy, panel.size[0])
    entries = node.entries()
    place = entries.get("center", entries.get("mm", node))
    boxes = [box_of(to_page.numbers(_corners(shape.box))) for shape in body.outline]
    width, height = panel.size
    if not any(box[0] < width and box[2] > 0 and box[1] < height and box[3] > 0 for box in boxes):
        hint = "the center lies at the focus, 'mm' is how much of the body is as wide as the panel"
        node.problems.note(f"the window shows nothing of the view '{panel.view}'", place.place, hint)
        return
    for edge, cut in _cuts(body):
        if any(_shows(panel, to_page, point, anatomy) for point in cut):
            node.problems.note(
                f"the window reaches beyond the {edge} edge of the view '{panel.view}', which cuts the body",
                place.place,
                "move 'center', make 'mm' smaller, or hide the edge behind a bench",
            )


def _shows(panel: Panel, to_page: Affine, point: Point, anatomy: Anatomy) -> bool:
    return _depth(panel, to_page.point(*point)) > _SLACK and not any(
        _covers(layer, point, anatomy) for layer in panel.layers if isinstance(layer, BenchLayer)
    )


def _covers(bench: BenchLayer, point: Point, anatomy: Anatomy) -> bool:
    x, top = anatomy.point(bench.at)
    return abs(point[0] - x) <= bench.width / 2 and top - bench.height <= point[1] <= top


def _cuts(body: art.Body) -> Iterator[tuple[str, list[Point]]]:
    """The edges at which the body was cut, with places along each cut."""
    for side, edge in enumerate(_EDGES):
        across, sign = side % 2, -1 if side < 2 else 1
        at = body.window[side]
        near = [
            shape.points[i + 1 - across]
            for shape in body.outline
            for i in range(0, len(shape.points), 6)
            if (shape.points[i + across] - at) * sign > -_NEAR
        ]
        if near:
            first, last = min(near), max(near)
            stops = [first + (last - first) * i / _SAMPLES for i in range(_SAMPLES + 1)]
            yield edge, [(stop, at) if across else (at, stop) for stop in stops]


def _depth(panel: Panel, at: Point) -> float:
    """How far inside the panel a point of the page lies, pt; below 0 outside."""
    width, height = panel.size
    if panel.shape == "circle":
        return width / 2 - math.hypot(at[0] - width / 2, at[1] - height / 2)
    return min(at[0], at[1], width - at[0], height - at[1])


def _corners(box: tuple[float, float, float, float]) -> tuple[float, ...]:
    left, bottom, right, top = box
    return left, bottom, right, bottom, right, top, left, top
