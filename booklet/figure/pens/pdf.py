"""A picture's graphics as a PDF content stream.

The stream works in points to two decimals. It never scales its user space: some renderers
without antialiasing, as drivers of one-bit printers use them, take a line whose width looks
small in a scaled user space for a hairline. A colour, width, dash, cap or join is written
only where it changes, and the stream ends in the graphics state that it found.
"""

from __future__ import annotations

import base64
from functools import lru_cache

from booklet.figure.geometry import Numbers
from booklet.figure.picture import Clip, Fill, Path, Picture, Raster, Restore, Stroke


def draw(picture: Picture) -> bytes:
    """The content stream of the picture's graphics; texts are not in it."""
    out = ["q 1 J 1 j\n"]
    state = _State(join=1, cap=1)
    stack: list[_State] = []
    for op in picture.ops:
        if isinstance(op, Fill):
            out += (state.fill(op.color), _paths(op.paths), "f*\n" if op.rule == "evenodd" else "f\n")
        elif isinstance(op, Stroke):
            out += (state.stroke(op), _path(op.path), "s\n" if op.path.closed else "S\n")
        elif isinstance(op, Clip):
            stack.append(state)
            state = state.copy()
            even = op.rule == "evenodd"
            paint = "n" if op.fill is None else ("f*" if even else "f")
            colour = "" if op.fill is None else state.fill(op.fill)
            out += ("q\n", colour, _paths(op.paths), "W* " if even else "W ", paint, "\n")
        elif isinstance(op, Restore):
            out.append("Q\n")
            state = stack.pop()
        elif isinstance(op, Raster):
            out.append(_raster(op))
    out.append("Q\n")
    return "".join(out).encode("ascii")


def _raster(op: Raster) -> str:
    """An inline image: a form needs no resources for it. Its data are letters, so that no reader
    takes some of them for the end."""
    left, bottom, right, top = op.box
    matrix = f"{right - left:.2f} 0 0 {top - bottom:.2f} {left:.2f} {bottom:.2f}"
    space, coded = ("/G" if op.gray else "/RGB"), ("/DCT" if op.jpeg else "/Fl")
    head = f"/W {op.columns} /H {op.rows} /CS {space} /BPC 8 /F [/A85 {coded}]"
    return f"q {matrix} cm BI {head} ID {base64.a85encode(op.data).decode('ascii')}~> EI Q\n"


class _State:
    """What the PDF graphics state holds now, so that nothing is written twice."""

    __slots__ = ("cap", "dash", "fill_color", "join", "stroke_color", "width")

    def __init__(self, join: int, cap: int) -> None:
        self.fill_color = self.stroke_color = ""
        self.width = ""
        self.dash: Numbers = ()
        self.join, self.cap = join, cap

    def copy(self) -> _State:
        other = _State(self.join, self.cap)
        other.fill_color, other.stroke_color = self.fill_color, self.stroke_color
        other.width, other.dash = self.width, self.dash
        return other

    def fill(self, color: str) -> str:
        if color == self.fill_color:
            return ""
        self.fill_color = color
        return _color(color, "rg", "g")

    def stroke(self, op: Stroke) -> str:
        parts = []
        if op.color != self.stroke_color:
            self.stroke_color = op.color
            parts.append(_color(op.color, "RG", "G"))
        width = f"{op.width:.2f} w\n"
        if width != self.width:
            self.width = width
            parts.append(width)
        if op.dash != self.dash:
            self.dash = op.dash
            parts.append(f"[{' '.join(f'{one:.2f}' for one in op.dash)}] 0 d\n")
        if op.cap != self.cap:
            self.cap = op.cap
            parts.append(f"{op.cap} J\n")
        if op.join != self.join:
            self.join = op.join
            parts.append(f"{op.join} j\n")
        return "".join(parts)


@lru_cache(maxsize=256)
def _color(color: str, operator: str, grey: str) -> str:
    channels = [int(color[i : i + 2], 16) for i in (1, 3, 5)]
    numbers = [f"{channel / 255:.3f}".rstrip("0").rstrip(".").lstrip("0") or "0" for channel in channels]
    if numbers[0] == numbers[1] == numbers[2]:
        return f"{numbers[0]} {grey}\n"
    return f"{' '.join(numbers)} {operator}\n"


@lru_cache(maxsize=256)
def _pattern(count: int, straight: bool) -> str:
    """The format of a path with `count` numbers."""
    if straight:
        return "%.2f %.2f m\n" + "%.2f %.2f l\n" * (count // 2 - 1)
    return "%.2f %.2f m\n" + "%.2f %.2f %.2f %.2f %.2f %.2f c\n" * ((count - 2) // 6)


def _path(path: Path) -> str:
    return _pattern(len(path.points), path.straight) % path.points


def _paths(paths: tuple[Path, ...]) -> str:
    """Several outlines; painting and clipping close each of them without an operator."""
    return "".join([_path(path) for path in paths])
