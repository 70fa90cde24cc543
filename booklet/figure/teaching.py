"""Layers that teach where and how much: the bone to keep off, the measures of the body, holding."""

# ruff: noqa: RUF009 (an entry is a dataclass field)

from __future__ import annotations

from dataclasses import dataclass

from booklet.figure.anatomy import Position
from booklet.figure.form import entry, places
from booklet.figure.form import readers as read
from booklet.figure.layer import Layer


@dataclass(frozen=True, slots=True, kw_only=True)
class NeverLayer(Layer):
    """Never press here: a hatched band with a cross over the spinous processes."""

    start: str = entry(read.vertebra, key="from")
    end: str = entry(read.vertebra, key="to")
    width: float = entry(places.length, 15.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class GridLayer(Layer):
    """The proportional measure of the back: a thin line at every cun from the midline, a tick at
    every spinous process; `cun` says how many to each side."""

    start: str = entry(read.vertebra, key="from")
    end: str = entry(read.vertebra, key="to")
    cun: int = entry(read.Whole(1, 12), 3)


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureLayer(Layer):
    """A measure true to scale, with its dimension line: the tip of a finger, the breadth of a
    palm or a centimetre. `at` is its middle; `turn` 90 stands it up."""

    of: str = entry(read.OneOf(("finger", "palm", "cm"), "measure"))
    at: Position = entry(places.position)
    count: int = entry(read.Whole(1, 20), 1)
    turn: float = entry(read.TURN, 0.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldLayer(Layer):
    """Hold for a while: a clock, and beside it how long by the key of a text (radius in pt)."""

    at: Position = entry(places.position)
    text: str = entry(read.word, "")
    radius: float = entry(read.size, 9.0)
