"""A picture: graphics as a display list, and the texts that stand on it.

Coordinates are page points, y up, origin at the lower left corner. Nothing is
transparent. Texts are kept apart from the graphics, so that the page's text layer
sets them with its fonts and tags. This module needs nothing but the standard library.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from booklet.figure.geometry import Affine, Box, Numbers

Anchor = Literal["start", "middle", "end"]
Rule = Literal["evenodd", "nonzero"]
Cap = Literal[0, 1, 2]
Join = Literal[0, 1, 2]


@dataclass(frozen=True, slots=True)
class Path:
    """One outline: a flat tuple of points, cubic unless `straight`."""

    points: Numbers
    straight: bool = False
    closed: bool = True


@dataclass(frozen=True, slots=True)
class Fill:
    """Paint the inside of the paths, taken together."""

    paths: tuple[Path, ...]
    color: str
    rule: Rule = "evenodd"


@dataclass(frozen=True, slots=True)
class Stroke:
    """Draw along a path. `width` and `dash` are points; caps and joins are PDF's numbers."""

    path: Path
    width: float
    color: str
    dash: Numbers = ()
    cap: Cap = 1
    join: Join = 1


@dataclass(frozen=True, slots=True)
class Clip:
    """Until the matching `Restore`, paint only inside the paths; `fill` paints them first."""

    paths: tuple[Path, ...]
    fill: str | None = None
    rule: Rule = "evenodd"


@dataclass(frozen=True, slots=True)
class Restore:
    """Ends the innermost `Clip`."""


@dataclass(frozen=True, slots=True)
class Raster:
    """Pixels in a box (left, bottom, right, top): deflated samples of 8 bits, grey or red, green
    and blue, or a JPEG as it was."""

    box: Box
    columns: int
    rows: int
    gray: bool
    jpeg: bool
    data: bytes


Op = Fill | Stroke | Clip | Restore | Raster


@dataclass(frozen=True, slots=True)
class PictureText:
    """One line of text: baseline point, size in points, colour as '#RRGGBB'."""

    x: float
    y: float
    text: str
    strong: bool
    size: float
    color: str
    anchor: Anchor = "start"


@dataclass(frozen=True, slots=True)
class Picture:
    """A finished picture; `description` is what a blind reader is told."""

    width: float
    height: float
    ops: tuple[Op, ...]
    texts: tuple[PictureText, ...] = ()
    description: str = ""

    def scaled(self, width: float) -> Picture:
        """The same picture at another width: graphics, line widths and texts alike."""
        factor = width / self.width
        grow = Affine(factor, 0.0, 0.0, factor)
        texts = tuple(
            replace(text, x=text.x * factor, y=text.y * factor, size=text.size * factor)
            for text in self.texts
        )
        ops = tuple(moved(op, grow) for op in self.ops)
        return Picture(width, self.height * factor, ops, texts, self.description)


def moved(op: Op, grow: Affine) -> Op:
    """The same operation scaled and moved; widths and dashes grow along."""
    if isinstance(op, Fill | Clip):
        paths = tuple(replace(path, points=grow.numbers(path.points)) for path in op.paths)
        return replace(op, paths=paths)
    if isinstance(op, Stroke):
        return replace(
            op,
            path=replace(op.path, points=grow.numbers(op.path.points)),
            width=op.width * grow.a,
            dash=tuple(length * grow.a for length in op.dash),
        )
    if isinstance(op, Raster):
        left, bottom, right, top = grow.numbers(op.box)
        return replace(op, box=(left, bottom, right, top))
    return op
