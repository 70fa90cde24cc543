"""Shapes as path construction operators."""

from __future__ import annotations

from collections.abc import Sequence

from booklet.pdf.operands import numbers

Point = tuple[float, float]

_ARC = 0.5522847498  # control points of a quarter circle


def box(x: float, y: float, width: float, height: float, radius: float = 0.0) -> str:
    """A rectangle; corners rounded where a radius is given (at most half the shorter side)."""
    radius = min(radius, width / 2, height / 2)
    if radius <= 0:
        return f"{numbers(x, y, width, height)} re"
    right, top, pull = x + width, y + height, radius * (1 - _ARC)
    return " ".join(
        (
            f"{numbers(x + radius, y)} m {numbers(right - radius, y)} l",
            f"{numbers(right - pull, y, right, y + pull, right, y + radius)} c",
            f"{numbers(right, top - radius)} l",
            f"{numbers(right, top - pull, right - pull, top, right - radius, top)} c",
            f"{numbers(x + radius, top)} l",
            f"{numbers(x + pull, top, x, top - pull, x, top - radius)} c",
            f"{numbers(x, y + radius)} l",
            f"{numbers(x, y + pull, x + pull, y, x + radius, y)} c h",
        )
    )


def circle(x: float, y: float, radius: float) -> str:
    """A circle round (x, y)."""
    return box(x - radius, y - radius, 2 * radius, 2 * radius, radius)


def polyline(points: Sequence[Point], closed: bool = False) -> str:
    """Straight lines from point to point."""
    start, *rest = points
    lines = "".join(f" {numbers(*point)} l" for point in rest)
    return f"{numbers(*start)} m{lines}{' h' if closed else ''}"
