"""The elements that draw: their outline in user units."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from booklet.figure.picture import Path
from booklet.figure.svg.limits import Refused
from booklet.figure.svg.numbers import length, numbers
from booklet.figure.svg.outline import Budget, Outline
from booklet.figure.svg.path_data import read_path

Attributes = Mapping[str, str]


def outline_of(name: str, attributes: Attributes, budget: Budget) -> tuple[Path, ...]:
    """The subpaths of a shape element."""
    outline = Outline(budget)
    SHAPES[name](attributes, outline)
    return outline.finish()


def _path(attributes: Attributes, outline: Outline) -> None:
    read_path(attributes.get("d", ""), outline)


def _rect(attributes: Attributes, outline: Outline) -> None:
    x, y = _length(attributes, "x"), _length(attributes, "y")
    width, height = _length(attributes, "width"), _length(attributes, "height")
    if width <= 0 or height <= 0:
        return
    rx, ry = _length(attributes, "rx", -1.0), _length(attributes, "ry", -1.0)
    rx, ry = (ry if rx < 0 else rx), (rx if ry < 0 else ry)
    rx, ry = min(max(rx, 0.0), width / 2), min(max(ry, 0.0), height / 2)
    outline.move((x + rx, y))
    outline.line((x + width - rx, y))
    for corner, after in (
        ((x + width, y + ry), (x + width, y + height - ry)),
        ((x + width - rx, y + height), (x + rx, y + height)),
        ((x, y + height - ry), (x, y + ry)),
    ):
        outline.arc((rx, ry), 0.0, False, True, corner)
        outline.line(after)
    outline.arc((rx, ry), 0.0, False, True, (x + rx, y))
    outline.close()


def _circle(attributes: Attributes, outline: Outline) -> None:
    radius = _length(attributes, "r")
    _oval(attributes, radius, radius, outline)


def _ellipse(attributes: Attributes, outline: Outline) -> None:
    _oval(attributes, _length(attributes, "rx"), _length(attributes, "ry"), outline)


def _oval(attributes: Attributes, rx: float, ry: float, outline: Outline) -> None:
    x, y = _length(attributes, "cx"), _length(attributes, "cy")
    if rx <= 0 or ry <= 0:
        return
    outline.move((x + rx, y))
    outline.arc((rx, ry), 0.0, False, True, (x - rx, y))
    outline.arc((rx, ry), 0.0, False, True, (x + rx, y))
    outline.close()


def _line(attributes: Attributes, outline: Outline) -> None:
    outline.move((_length(attributes, "x1"), _length(attributes, "y1")))
    outline.line((_length(attributes, "x2"), _length(attributes, "y2")))


def _polyline(attributes: Attributes, outline: Outline) -> None:
    values = numbers(attributes.get("points", ""))
    if len(values) % 2:
        raise Refused("the points of a polygon come in pairs")
    for i in range(0, len(values), 2):
        point = (values[i], values[i + 1])
        if i:
            outline.line(point)
        else:
            outline.move(point)


def _polygon(attributes: Attributes, outline: Outline) -> None:
    _polyline(attributes, outline)
    if outline.open:
        outline.close()


def _length(attributes: Attributes, key: str, default: float = 0.0) -> float:
    return length(attributes[key]) if key in attributes else default


SHAPES: Mapping[str, Callable[[Attributes, Outline], None]] = {
    "circle": _circle,
    "ellipse": _ellipse,
    "line": _line,
    "path": _path,
    "polygon": _polygon,
    "polyline": _polyline,
    "rect": _rect,
}
"""The shape elements by name."""
