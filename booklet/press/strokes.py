"""Strokes of the small drawings: sheets of paper, arrows, scissors, as operators of a PDF's content.

All in greys, so that any ink prints them; the finest line stays far above what a printer loses.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import atan2, cos, sin

from booklet.press.numbers import text

INK, SOFT, PAPER, PRINT = "0.15", "0.45", "1", "0.8"
"""Greys, from 0 (black) to 1: lines, arrows, the sheets themselves, what is printed on them."""
LINE, FINE, HEAVY = 1.2, 0.7, 2.6
"""Widths of lines in pt, in a drawing of its own size."""
Place = tuple[float, float, float, float]
"""Left, bottom, width, height."""
Point = tuple[float, float]


def sheets(place: Place, count: int, up: bool = True) -> str:
    """So many sheets on top of each other, the undermost first."""
    left, bottom, wide, high = place
    parts = []
    for number in reversed(range(count)):
        dx, dy = number * 2.2, number * 2.2 if up else 0.0
        width = LINE if number == 0 else FINE
        parts.append(f"{INK} G {PAPER} g {text(width)} w {text(left + dx, bottom + dy, wide, high)} re B\n")
    return "".join(parts)


def printed(place: Place, columns: int, rows: int) -> Iterator[str]:
    """What stands on the pages, as grey lines."""
    left, bottom, wide, high = place
    across, along = wide / columns, high / rows
    for row in range(rows):
        for column in range(columns):
            x, top = left + column * across, bottom + high - row * along
            margin = across * 0.16
            yield f"{PRINT} g {text(x + margin, top - along * 0.24, across * 0.5, along * 0.08)} re f\n"
            for number in range(4):
                level = top - along * (0.4 + number * 0.12)
                yield line(x + margin, level, x + across - margin, level, min(1.6, along * 0.04), PRINT)


def line(
    x0: float, y0: float, x1: float, y1: float, width: float = LINE, gray: str = INK, dash: bool = False
) -> str:
    """A straight line; with `dash`, one to fold along."""
    pattern = "[4 3] 0 d" if dash else "[] 0 d"
    return f"{gray} G {text(width)} w {pattern} {text(x0, y0)} m {text(x1, y1)} l S [] 0 d\n"


def shape(points: Sequence[Point], fill: str, width: float = 0.0) -> str:
    """A filled outline, with a line of this width round it."""
    path = f"{text(*points[0])} m " + " ".join(f"{text(*point)} l" for point in points[1:])
    return f"{INK} G {fill} g {text(width)} w {path} h B\n" if width else f"{fill} g {path} h f\n"


def _head(x: float, y: float, angle: float) -> str:
    """The point of an arrow that arrives at (x, y)."""
    sides = [(x - 9 * cos(angle + turn), y - 9 * sin(angle + turn)) for turn in (-0.45, 0.45)]
    return shape([(x, y), *sides], SOFT)


def arrow(x0: float, y0: float, x1: float, y1: float) -> str:
    """A straight arrow."""
    angle = atan2(y1 - y0, x1 - x0)
    end = x1 - 6 * cos(angle), y1 - 6 * sin(angle)
    return line(x0, y0, *end, 2.0, SOFT) + _head(x1, y1, angle)


def on_top(start: Point, end: Point) -> str:
    """An arrow from a pile to the one that it is put on."""
    return arc(start, end, 12) if start[1] == end[1] else arrow(*start, *end)


def arc(start: Point, end: Point, lift: float) -> str:
    """An arrow bent upwards between two places of one height."""
    (x0, y), (x1, _) = start, end
    third, high = (x1 - x0) / 3, y + lift * 4 / 3
    curve = f"{text(x0, y)} m {text(x0 + third, high, x1 - third, high, x1, y)} c S\n"
    return f"{SOFT} G 2 w {curve}" + _head(x1, y, atan2(y - high, third))


def scissors(x: float, y: float, angle: float, length: float) -> Iterator[str]:
    """A line to cut along, with scissors at its beginning."""
    way, aside = (cos(angle), sin(angle)), (-sin(angle), cos(angle))

    def at(along: float, across: float) -> Point:
        return x + way[0] * along + aside[0] * across, y + way[1] * along + aside[1] * across

    yield line(*at(0, 0), *at(length, 0), HEAVY, PAPER)
    yield line(*at(0, 0), *at(length, 0), LINE)
    for side in (-1, 1):
        yield line(*at(-2.5, side * 2.5), *at(11, -side * 3.2), LINE)
        ring = at(-4.2, side * 4.2)
        yield f"{INK} G {PAPER} g {text(LINE)} w {_ring(*ring, 2.4)} B\n"


def _ring(x: float, y: float, radius: float) -> str:
    pull = radius * 0.5523
    return (
        f"{text(x + radius, y)} m"
        f" {text(x + radius, y + pull, x + pull, y + radius, x, y + radius)} c"
        f" {text(x - pull, y + radius, x - radius, y + pull, x - radius, y)} c"
        f" {text(x - radius, y - pull, x - pull, y - radius, x, y - radius)} c"
        f" {text(x + pull, y - radius, x + radius, y - pull, x + radius, y)} c h"
    )
