"""The display list while it grows: scales strokes, leaves out what can't be seen.

Painters call the easel in page points, or hand it baked shapes with the map that
takes their millimetres to the page.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from booklet.figure.art import Shape
from booklet.figure.geometry import Affine, Box, Numbers, Point, apart, box_of, flat
from booklet.figure.picture import Cap, Clip, Fill, Join, Op, Path, Restore, Stroke
from booklet.figure.ribbon import ribbon
from booklet.figure.style import Look

MIN_LINE = 0.35
"""No line is thinner (pt): thinner ones break up on a laser printer."""


class Easel:
    """Collects operations for one picture.

    `weight` scales line widths (1 at a panel's base size), `window` is the visible
    rectangle in points, `fine` says whether thin details are wanted at all.
    """

    def __init__(self, look: Look, weight: float, window: Box, fine: bool) -> None:
        self.look, self.weight, self.window, self.fine = look, weight, window, fine
        self.ops: list[Op] = []

    def sees(self, box: Box, margin: float = 4.0) -> bool:
        """Whether a rectangle on the page touches the window."""
        return not apart(box, self.window, margin)

    def fill(self, paths: Sequence[Numbers], color: str) -> None:
        """Fill cubic outlines, taken together."""
        seen = tuple(Path(path) for path in paths if self.sees(box_of(path)))
        if seen:
            self.ops.append(Fill(seen, color))

    def polygon(self, points: Sequence[Point], color: str) -> None:
        """Fill a polygon; where it crosses itself it stays full."""
        numbers = flat(points)
        if self.sees(box_of(numbers)):
            self.ops.append(Fill((Path(numbers, straight=True),), color, "nonzero"))

    def stroke(
        self,
        path: Numbers,
        width: float,
        color: str,
        *,
        closed: bool = False,
        straight: bool = False,
        dash: Numbers = (),
        cap: Cap = 1,
        join: Join = 1,
    ) -> None:
        """Draw along a path, never thinner than `MIN_LINE`."""
        if self.sees(box_of(path), width + 4.0):
            outline = Path(path, straight, closed)
            self.ops.append(Stroke(outline, max(width, MIN_LINE), color, dash, cap, join))

    def segment(self, start: Point, end: Point, width: float, color: str, *, cap: Cap = 1) -> None:
        """A straight line."""
        self.stroke((*start, *end), width, color, straight=True, cap=cap)

    def ink(self, path: Numbers, width: float, color: str, tapers: tuple[bool, bool], run: float) -> None:
        """A line that thins out at its tapering ends over a length of `run`."""
        if not any(tapers):
            self.stroke(path, width, color)
        elif self.sees(box_of(path), width + 4.0):
            outline = ribbon(path, max(width, MIN_LINE), tapers, run)
            if outline:
                self.ops.append(Fill((Path(outline),), color, "nonzero"))

    def place(self, shapes: Iterable[Shape], to_page: Affine, margin: float = 4.0) -> list[Numbers]:
        """The shapes that can be seen, in page points."""
        seen, turned = [], to_page.b != 0.0 or to_page.c != 0.0
        for shape in shapes:
            left, bottom, right, top = shape.box
            if turned:
                box = box_of(to_page.numbers((left, bottom, right, top, left, top, right, bottom)))
            else:
                box = (*to_page.point(left, bottom), *to_page.point(right, top))
            if self.sees(box, margin):
                seen.append(to_page.numbers(shape.points))
        return seen

    def clip(self, paths: Sequence[Numbers], fill: str | None = None) -> None:
        """Until `restore`, paint only inside the outlines; `fill` paints them first."""
        self.ops.append(Clip(tuple(Path(path) for path in paths), fill))

    def restore(self) -> None:
        """End the innermost clip; a clip in which nothing was painted goes away."""
        last = self.ops[-1]
        if isinstance(last, Clip):
            self.ops.pop()
            if last.fill is not None and last.paths:
                self.ops.append(Fill(last.paths, last.fill, last.rule))
        else:
            self.ops.append(Restore())
