"""A picture's graphics as a PDF content stream.

The stream works in whole steps of a grid, and each outline counts from where it starts: short numbers
are most of what makes a stream small. Its user space is finer than a point and never coarser: some
renderers without antialiasing, as drivers of one-bit printers use them, take a line whose width looks
small in a scaled user space for a hairline. A colour, width, dash, cap or join is written only where it
changes, and the stream ends in the graphics state that it found.
"""

from __future__ import annotations

import base64
from dataclasses import dataclass, replace

from booklet.figure.geometry import Numbers
from booklet.figure.pens.pdf_state import PdfState, short
from booklet.figure.pens.thinning import Thin, thinned
from booklet.figure.picture import Clip, Fill, Path, Picture, Raster, Restore, Stroke


@dataclass(frozen=True, slots=True)
class Grain:
    """How exactly outlines are written: steps of the grid in a point, how far a simpler outline may be from
    the picture's (pt), and the least width of a line (pt)."""

    steps: int
    tolerance: float
    thinnest: float = 0.0


EXACT = Grain(100, 0.0)
"""For a picture that may be enlarged: hundredths of a point, and every curve."""

PRINTED = Grain(16, 0.04, 0.26)
"""For a picture at its size on paper. A dot of a printer with 600 dpi is 0.12 pt wide: an outline moves by
a third of it at most, and each point by less than another third to lie on the grid. Every printer
shows a line of 0.25 pt."""

_MARGIN = 1.0
"""How far (pt) outside the picture an outline keeps its course: antialiasing looks beyond the edge."""

_FORMS = {
    "m": "%d %d m\n",
    "l": "%d %d l\n",
    "c": "%d %d %d %d %d %d c\n",
    "v": "%d %d %d %d v\n",
    "y": "%d %d %d %d y\n",
}


def draw(picture: Picture, grain: Grain = EXACT) -> bytes:
    """The content stream of the picture's graphics; texts are not in it."""
    writer = _Writer(grain, picture)
    for op in picture.ops:
        if isinstance(op, Fill):
            writer.fill(op)
        elif isinstance(op, Stroke):
            writer.stroke(op)
        elif isinstance(op, Clip):
            writer.clip(op)
        elif isinstance(op, Restore):
            writer.restore()
        elif isinstance(op, Raster):
            writer.raster(op)
    return writer.stream()


class _Writer:
    """The stream as far as it is written."""

    def __init__(self, grain: Grain, picture: Picture) -> None:
        self._steps, self._tolerance = grain.steps, grain.tolerance * grain.steps
        self._thinnest = grain.thinnest
        reach = _MARGIN + max((_reach(op) for op in picture.ops if isinstance(op, Stroke)), default=0.0)
        near, right, top = -reach, picture.width + reach, picture.height + reach
        self._window = near * self._steps, near * self._steps, right * self._steps, top * self._steps
        self._state = PdfState(grain.steps)
        self._kept: list[PdfState] = []
        self._outlines: dict[tuple[Numbers, bool], _Outline] = {}
        unit = short(1 / grain.steps, 6)
        self._out = [f"q {unit} 0 0 {unit} 0 0 cm 1 J 1 j\n"]

    def stream(self) -> bytes:
        return "".join((*self._out, "Q\n")).encode("ascii")

    def fill(self, op: Fill) -> None:
        color = self._state.fill(op.color)
        self._out += (color, self._paths(op.paths), "f*\n" if op.rule == "evenodd" else "f\n")

    def stroke(self, op: Stroke) -> None:
        style = self._state.stroke(op if op.width >= self._thinnest else replace(op, width=self._thinnest))
        outline = self._paths((op.path,), whole=bool(op.dash))
        self._out += (style, outline, "s\n" if op.path.closed else "S\n")

    def clip(self, op: Clip) -> None:
        self._kept.append(self._state)
        self._state = self._state.copy()
        even = op.rule == "evenodd"
        paint = "n" if op.fill is None else ("f*" if even else "f")
        color = "" if op.fill is None else self._state.fill(op.fill)
        self._out += ("q\n", color, self._paths(op.paths), "W* " if even else "W ", paint, "\n")

    def restore(self) -> None:
        self._out.append("Q\n")
        self._state = self._kept.pop()

    def raster(self, op: Raster) -> None:
        """An inline image: a form needs no resources for it. Its data are letters, so that no reader
        takes some of them for the end."""
        left, bottom, right, top = (side * self._steps for side in op.box)
        place = f"{short(left - self._state.x)} {short(bottom - self._state.y)}"
        matrix = f"{short(right - left)} 0 0 {short(top - bottom)} {place}"
        space, coded = ("/G" if op.gray else "/RGB"), ("/DCT" if op.jpeg else "/Fl")
        head = f"/W {op.columns} /H {op.rows} /CS {space} /BPC 8 /F [/A85 {coded}]"
        data = base64.a85encode(op.data).decode("ascii")
        self._out.append(f"q {matrix} cm BI {head} ID {data}~> EI Q\n")

    def _paths(self, paths: tuple[Path, ...], whole: bool = False) -> str:
        """Several outlines; painting and clipping close each of them without an operator."""
        outlines = [self._outline(path, whole) for path in paths]
        if not outlines:
            return ""
        x, y = outlines[0].x, outlines[0].y
        return self._state.begin(x, y) + "".join([outline.operators(x, y) for outline in outlines])

    def _outline(self, path: Path, whole: bool) -> _Outline:
        key = path.points, whole
        known = self._outlines.get(key)
        if known is None:
            steps = self._steps
            points = [number * steps for number in path.points]
            thin = thinned(points, path.straight, self._tolerance, None if whole else self._window)
            known = self._outlines[key] = _Outline(thin)
        return known


def _reach(op: Stroke) -> float:
    """How far (pt) the ink of a line reaches from its path; a mitre is PDF's limit of 10 half widths."""
    return op.width * (5.0 if op.join == 0 else 0.5)


class _Outline:
    """A thinned path on the grid."""

    __slots__ = ("_numbers", "_pattern", "_written", "x", "y")

    def __init__(self, thin: Thin) -> None:
        kinds, self._numbers = thin
        self._pattern = "".join([_FORMS[kind] for kind in kinds])
        self.x, self.y = self._numbers[:2]
        self._written: dict[tuple[int, int], str] = {}

    def operators(self, x: int, y: int) -> str:
        """The path, counted from (x, y)."""
        known = self._written.get((x, y))
        if known is None:
            numbers = self._numbers
            moved = numbers[:]
            moved[0::2] = [number - x for number in numbers[0::2]]
            moved[1::2] = [number - y for number in numbers[1::2]]
            known = self._written[x, y] = self._pattern % tuple(moved)
        return known
