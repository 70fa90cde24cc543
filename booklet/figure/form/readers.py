"""Readers of single values: numbers, words of the anatomy, names of art."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from booklet.diagnostics import did_you_mean
from booklet.figure import art
from booklet.figure import people as groups
from booklet.figure.anatomy import MUSCLES, SIDES, SPINE
from booklet.figure.form.node import Node
from booklet.figure.geometry import Point
from booklet.figure.views import shows

_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,4})(?:\.[0-9]{1,4})?")
_WORD = re.compile(r"[a-z][a-z0-9_.-]*")
_SIGN = re.compile(r"[0-9A-Za-z]")

MOST = 2000.0
"""The largest size in a scene, mm or pt: larger than any body and any page."""

MOST_POINTS = 100
"""How many points a line may have."""

LEAST_SIDE, LONGEST = 8.0, 12.0
"""The shortest side of a panel, pt, and how many times the other one the longer may be."""


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
    if value > MOST:
        raise node.wrong(f"{node.name} must be at most {MOST:g}")
    return value


@dataclass(frozen=True, slots=True)
class Within:
    """A reader of a number with bounds."""

    least: float
    most: float

    def __call__(self, node: Node) -> float:
        return _bounded(node, number(node), self.least, self.most)


@dataclass(frozen=True, slots=True)
class Whole:
    """A reader of a whole number with bounds."""

    least: int
    most: int

    def __call__(self, node: Node) -> int:
        return int(_bounded(node, count(node), self.least, self.most))


TURN = Within(-360, 360)
"""A turn in degrees."""


def _bounded(node: Node, value: float, least: float, most: float) -> float:
    if not least <= value <= most:
        raise node.wrong(f"{node.name} must be from {least:g} to {most:g}")
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


@dataclass(frozen=True, slots=True)
class OneOf:
    """A reader of one of a few words."""

    known: tuple[str, ...]
    what: str = ""

    def __call__(self, node: Node) -> str:
        return choice(node, self.known, self.what)


@dataclass(frozen=True, slots=True)
class SomeOf:
    """A reader of a list of a few words, one at least."""

    known: tuple[str, ...]
    what: str = ""

    def __call__(self, node: Node) -> tuple[str, ...]:
        found = tuple(choice(item, self.known, self.what) for item in node.items())
        if not found:
            raise node.wrong(f"{node.name} is empty", "known: " + ", ".join(self.known))
        if len(set(found)) < len(found):
            raise node.wrong(f"{node.name} names something twice", "write each only once")
        return found


def word(node: Node) -> str:
    """A key: lower-case letters, digits, '_', '-' and '.'."""
    written = node.text()
    if not _WORD.fullmatch(written):
        raise node.wrong(f"{node.name} must be a key of the wording, not a text", "such as half_way")
    return written


def sign(node: Node) -> str:
    """One digit or letter of ASCII: it has to fit a disc, and every font has it."""
    written = node.text()
    if not _SIGN.fullmatch(written):
        raise node.wrong(f"{node.name} must be one digit or letter", "0 to 9, A to Z or a to z")
    return written


def view(node: Node) -> str:
    """The name of a body view."""
    return choice(node, art.views(), "view")


def hand(node: Node) -> str:
    """The name of a baked hand."""
    return choice(node, art.hands(), "hand")


def people(node: Node) -> str:
    """The name of a group of people."""
    return choice(node, groups.people(), "group of people")


def vertebra(node: Node) -> str:
    """A spinous process, C7 to L5, that the view shows."""
    written = choice(node, SPINE, "vertebra")
    if node.anatomy is None:
        raise node.wrong(f"'{written}' has no place here: the panel shows no view of the body")
    if written not in node.anatomy.landmarks or not shows(node.anatomy, written):
        hint = "take a view from behind, such as 'back'"
        raise node.wrong(f"'{written}' can't be seen in the view '{node.anatomy.view}'", hint)
    return written


def muscles(node: Node) -> tuple[str, ...]:
    """Names of muscles with their side, such as erector_spinae.L."""
    known = [f"{name}.{side}" for name in MUSCLES for side in SIDES]
    found = tuple(choice(item, known, "muscle") for item in node.items())
    return tuple(dict.fromkeys(found))


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
    """Four numbers: the edges of a rectangle."""
    items, hint = list(node.items()), "write [left, bottom, right, top]"
    if len(items) != 4:
        raise node.wrong(f"{node.name} must be four numbers", hint)
    left, bottom, right, top = (number(item) for item in items)
    if left >= right or bottom >= top:
        raise node.wrong(f"{node.name} is turned over: left lies below right, bottom below top", hint)
    return left, bottom, right, top


def dimensions(node: Node) -> Point:
    """Width and height of a panel, pt."""
    width, height = pair(node)
    if width <= 0 or height <= 0:
        raise node.wrong(f"{node.name} must be more than 0 both ways")
    short, long = sorted((width, height))
    if short < LEAST_SIDE or long > MOST:
        raise node.wrong(f"{node.name} must be from {LEAST_SIDE:g} to {MOST:g} both ways")
    if long > LONGEST * short:
        raise node.wrong(f"{node.name} is too narrow", f"one side is at most {LONGEST:g} times the other")
    return width, height


def profile(node: Node) -> tuple[Point, ...]:
    """At least two points of a line, from left to right."""
    points = tuple(pair(item) for item in node.items())
    if len(points) < 2:
        raise node.wrong(f"{node.name} needs at least two points")
    if len(points) > MOST_POINTS:
        raise node.wrong(f"{node.name} has {len(points)} points; {MOST_POINTS} are the most")
    if any(one[0] >= other[0] for one, other in pairwise(points)):
        raise node.wrong(f"{node.name} must go from left to right", "give each point a larger x")
    return points
