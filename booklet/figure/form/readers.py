"""Readers of single values: numbers, words of the anatomy, names of art."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from booklet.diagnostics import did_you_mean
from booklet.figure import art
from booklet.figure import people as groups
from booklet.figure.anatomy import MUSCLES, SIDES, SPINE
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
        return found


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


def people(node: Node) -> str:
    """The name of a group of people."""
    return choice(node, groups.people(), "group of people")


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
