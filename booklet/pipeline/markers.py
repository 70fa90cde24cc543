"""List markers as vector drawings, so that no font needs to have them."""

from __future__ import annotations

from itertools import pairwise

from booklet.pdf.canvas import PdfCanvas
from booklet.pdf.content import Line

_WHITE = "#FFFFFF"


def draw_marker(canvas: PdfCanvas, kind: str, x: float, y: float, size: float, color: str) -> None:
    """A marker of this kind, `size` pt across, centred on (x, y)."""
    half = size / 2
    stroke = Line(color, max(0.75, size * 0.17), round=True)
    match kind:
        case "dot":
            canvas.circle(x, y, half, color)
        case "disc":
            canvas.circle(x, y, half, color)
        case "check":
            points = ((x - half * 0.9, y), (x - half * 0.25, y - half * 0.7), (x + half, y + half * 0.75))
            _strokes(canvas, points, stroke)
        case "cross":
            arm = half * 0.75
            canvas.line(x - arm, y - arm, x + arm, y + arm, stroke)
            canvas.line(x - arm, y + arm, x + arm, y - arm, stroke)
        case "ban":
            thin = Line(color, max(0.75, size * 0.14))
            arm = half * 0.88 * 0.707
            canvas.circle(x, y, half * 0.88, None, thin)
            canvas.line(x - arm, y + arm, x + arm, y - arm, thin)
        case "ask":
            canvas.circle(x, y, half * 0.9, None, Line(color, max(0.75, size * 0.12)))
            canvas.circle(x, y, half * 0.3, color)
        case "alert":
            high, low, wide = y + half, y - half * 0.85, half * 1.05
            canvas.polygon(((x, high), (x + wide, low), (x - wide, low)), color)
            canvas.line(x, y + half * 0.3, x, y - half * 0.22, Line(_WHITE, size * 0.13))
            canvas.circle(x, y - half * 0.55, size * 0.075, _WHITE)


def _strokes(canvas: PdfCanvas, points: tuple[tuple[float, float], ...], stroke: Line) -> None:
    for (x0, y0), (x1, y1) in pairwise(points):
        canvas.line(x0, y0, x1, y1, stroke)
