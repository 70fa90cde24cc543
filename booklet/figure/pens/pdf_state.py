"""What the PDF graphics state holds while a stream is written, so that nothing is written twice."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from booklet.figure.geometry import Numbers
from booklet.figure.picture import Stroke


@dataclass(slots=True)
class PdfState:
    """Colours, line style and where the user space begins; lengths are in `steps` to a point."""

    steps: int
    join: int = 1
    cap: int = 1
    fill_color: str = ""
    stroke_color: str = ""
    width: str = ""
    dash: Numbers = ()
    x: int = 0
    y: int = 0

    def copy(self) -> PdfState:
        """The state that a `q` keeps."""
        return replace(self)

    def fill(self, color: str) -> str:
        """The operators that make `color` the colour of fills."""
        if color == self.fill_color:
            return ""
        self.fill_color = color
        return _color(color, "rg", "g")

    def stroke(self, op: Stroke) -> str:
        """The operators that take on the style of a line."""
        parts = []
        if op.color != self.stroke_color:
            self.stroke_color = op.color
            parts.append(_color(op.color, "RG", "G"))
        width = f"{short(op.width * self.steps)} w\n"
        if width != self.width:
            self.width = width
            parts.append(width)
        if op.dash != self.dash:
            self.dash = op.dash
            parts.append(f"[{' '.join(short(one * self.steps) for one in op.dash)}] 0 d\n")
        if op.cap != self.cap:
            self.cap = op.cap
            parts.append(f"{op.cap} J\n")
        if op.join != self.join:
            self.join = op.join
            parts.append(f"{op.join} j\n")
        return "".join(parts)

    def begin(self, x: int, y: int) -> str:
        """The operator that makes (x, y) of the grid the origin."""
        if x == self.x and y == self.y:
            return ""
        moved = f"1 0 0 1 {x - self.x} {y - self.y} cm\n"
        self.x, self.y = x, y
        return moved


def short(value: float, places: int = 2) -> str:
    """A number in a few characters."""
    text = f"{value:.{places}f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


@lru_cache(maxsize=256)
def _color(color: str, operator: str, grey: str) -> str:
    channels = [int(color[i : i + 2], 16) for i in (1, 3, 5)]
    numbers = [f"{channel / 255:.3f}".rstrip("0").rstrip(".").lstrip("0") or "0" for channel in channels]
    if numbers[0] == numbers[1] == numbers[2]:
        return f"{numbers[0]} {grey}\n"
    return f"{' '.join(numbers)} {operator}\n"
