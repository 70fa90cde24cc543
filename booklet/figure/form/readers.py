"""Readers of single values: numbers, words of the anatomy, positions, names of art."""

from __future__ import annotations

import re
from collections.abc import Sequence

from booklet.diagnostics import did_you_mean
from booklet.figure import art
from booklet.figure.anatomy import LANES, MUSCLES, SIDES, SPINE, Position
from booklet.figure.form.node import Node
from booklet.figure.geometry import Point

_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,4})(?:\.[0-9]{1,4})?")
_WORD = re.compile(r"[a-z][a-z0-9_.-]*")


def number(node: Node) -> float:
    """A decimal number, such as -12.5."""
    written = node.text()
    if not _NUMBER.fullmatch(written):
        raise node.wrong(f"'{written[:40]}' is not a number", "write digits, such as 12 or -2.5")
    return float(written)


def size(node: Node) -> float:
    """A number above zero."""
    value = number(node)
    if value <= 0:
        raise node.wrong(f"{node.name} must be more than 0")
    return value


def count(node: Node) -> int:
    """A whole number from 0."""
    value = number(node)
    if value < 0 or value != int(value):
        raise node.wrong(f"{node.name} must be a whole number from 0")
    return int(value)


def counts(node: Node) -> tuple[int, ...]:
    """A list of whole numbers."""
    return tuple(count(item) for item in node.items())


def flag(node: Node) -> bool:
    """true or false."""
    return choice(node, ("true", "false")) == "true"


def choice(node: Node, known: Sequence[str], what: str = "") -> str:
    """One of the known words."""
    written = node.text()
    if written not in known:
        raise node.wrong(f"unknown {what or node.name} '{written[:40]}'", did_you_mean(written, known))
    return written


def word(node: Node) -> str:
    """A key: lower-case letters, digits, '_', '-' and '.'."""
    written = node.text()
    if not _WORD.fullmatch(written):
        raise node.wrong(f"{node.name} must be a key of the wording, not a text", "such as half_way")
    return written


def sign(node: Node) -> str:
    """One digit or letter."""
    written = node.text()
    if len(written) != 1 or not written.isalnum():
        raise node.wrong(f"{node.name} must be one digit or letter")
    return written


def view(node: Node) -> str:
    """The name of a body view."""
    return choice(node, art.views(), "view")


def hand(node: Node) -> str:
    """The name of a baked hand."""
    return choice(node, art.hands(), "hand")


def vertebra(node: Node) -> str:
    """A spinous process, C7 to L5."""
    return choice(node, SPINE, "vertebra")


def muscles(node: Node) -> tuple[str, ...]:
    """Names of muscles with their side, such as erector_spinae.L."""
    known = [f"{name}.{side}" for name in MUSCLES for side in SIDES]
    return tuple(choice(item, known, "muscle") for item in node.items())


def words(node: Node) -> tuple[str, ...]:
    """A list of keys."""
    return tuple(word(item) for item in node.items())


def pair(node: Node) -> Point:
    """Two numbers."""
    items = list(node.items())
    if len(items) != 2:
        raise node.wrong(f"{node.name} must be two numbers", "write [x, y]")
    return number(items[0]), number(items[1])


def share(node: Node) -> Point:
    """Two numbers from 0 to 1."""
    x, y = pair(node)
    if not (0 <= x <= 1 and 0 <= y <= 1):
        raise node.wrong(f"{node.name} lies outside the panel", "0 is left or bottom, 1 is right or top")
    return x, y


def box(node: Node) -> tuple[float, float, float, float]:
    """Four numbers."""
    items = list(node.items())
    if len(items) != 4:
        raise node.wrong(f"{node.name} must be four numbers", "write [left, bottom, right, top]")
    left, bottom, right, top = (number(item) for item in items)
    return left, bottom, right, top


def dimensions(node: Node) -> Point:
    """Width and height, both above 0."""
    width, height = pair(node)
    if width <= 0 or height <= 0:
        raise node.wrong(f"{node.name} must be more than 0 both ways")
    return width, height


def profile(node: Node) -> tuple[Point, ...]:
    """At least two points of a line, from left to right."""
    points = tuple(pair(item) for item in node.items())
    if len(points) < 2:
        raise node.wrong(f"{node.name} needs at least two points")
    return points


def positions(node: Node) -> tuple[Position, ...]:
    """At least two positions."""
    places = tuple(position(item) for item in node.items())
    if len(places) < 2:
        raise node.wrong(f"{node.name} needs at least two positions")
    return places


def position(node: Node) -> Position:
    """A landmark, `lane@landmark`, either with an offset in mm, or the millimetres themselves."""
    if isinstance(node.data, str):
        return _named(node)
    items = list(node.items())
    if len(items) == 2 and _is_number(items[0]):
        return Position(dx=number(items[0]), dy=number(items[1]))
    if len(items) != 3:
        raise node.wrong(f"{node.name} is no position", "write C7, [C7, dx, dy] or [x, y], in mm")
    base = _named(items[0])
    dx, dy = number(items[1]), number(items[2])
    return Position(base.landmark, base.lane, base.side, dx, dy)


def _is_number(node: Node) -> bool:
    return isinstance(node.data, str) and _NUMBER.fullmatch(node.data) is not None


def _named(node: Node) -> Position:
    written = node.text()
    if node.anatomy is None:
        raise node.wrong(
            f"'{written[:40]}' has no place here: the panel shows no view of the body",
            "write [x, y] in mm, or give the panel a view",
        )
    lane, found, level = written.rpartition("@")
    if not found:
        return Position(_landmark(node, written))
    name, _, side = lane.partition(".")
    if name not in LANES:
        raise node.wrong(f"unknown lane '{name[:40]}'", did_you_mean(name, tuple(LANES)))
    if side not in ((*SIDES,) if LANES[name] else ("", *SIDES)):
        raise node.wrong(f"the lane '{name}' needs a side", f"write {name}.L or {name}.R")
    return Position(_landmark(node, level), name, side)


def _landmark(node: Node, name: str) -> str:
    known = node.anatomy.names() if node.anatomy else ()
    if name not in known:
        raise node.wrong(f"unknown landmark '{name[:40]}'", did_you_mean(name, known))
    return name
