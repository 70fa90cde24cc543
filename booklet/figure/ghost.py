"""The position of rest: the dashed contour of another view, only where the body has left it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from booklet.figure import art
from booklet.figure.geometry import Numbers, Point, flat, flatten
from booklet.figure.layers import GhostLayer
from booklet.figure.stand import Stand

_APART = 5.0
"""The contours count as one where they are closer than this, mm."""

_STEPS = 6
_SHORTEST = 8  # points of a piece worth drawing: shorter ones are specks


def paint_ghost(stand: Stand, layer: GhostLayer) -> None:
    """Dashes along the other view's contour, away from the contour of the body that is shown."""
    if not stand.notes or stand.body is None:
        return
    weight, color = stand.weight, stand.look.palette.text
    there = art.load_body(layer.view, stand.figure)
    for piece in _away(there, _cells(stand.body)):
        path = stand.to_page.numbers(piece)
        stand.easel.stroke(path, 2.4 * weight, stand.look.palette.paper, straight=True)
        dash = (3.4 * weight, 2.4 * weight)
        stand.easel.stroke(path, 1.1 * weight, color, straight=True, dash=dash, cap=0)


def _cell(point: Point) -> tuple[int, int]:
    return int(point[0] // _APART), int(point[1] // _APART)


def _points(body: art.Body) -> Iterator[list[Point]]:
    for shape in body.outline:
        yield flatten(shape.points, _STEPS)


def _cells(body: art.Body) -> set[tuple[int, int]]:
    """The squares of a grid that the contour passes, with those around them."""
    passed = {_cell(point) for points in _points(body) for point in points}
    return {(x + dx, y + dy) for x, y in passed for dx in (-1, 0, 1) for dy in (-1, 0, 1)}


def _away(body: art.Body, taken: set[tuple[int, int]]) -> Iterator[Numbers]:
    """The pieces of the contour that pass none of the squares."""
    for points in _points(body):
        yield from (flat(run) for run in _runs(points, taken) if len(run) >= _SHORTEST)


def _runs(points: Iterable[Point], taken: set[tuple[int, int]]) -> Iterator[list[Point]]:
    run: list[Point] = []
    for point in points:
        if _cell(point) in taken:
            yield run
            run = []
        else:
            run.append(point)
    yield run
