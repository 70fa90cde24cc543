"""Layers that show a way: arrows, circles, strokes in their order, rubbing to and fro."""

# ruff: noqa: RUF009 (an entry is a dataclass field)

from __future__ import annotations

from dataclasses import dataclass

from booklet.figure.anatomy import PALM_WIDTH, Position
from booklet.figure.form import entry, places
from booklet.figure.form import readers as read
from booklet.figure.layer import Layer


@dataclass(frozen=True, slots=True, kw_only=True)
class CirclesLayer(Layer):
    """Circular arrows down a stretch, one palm width apart; `skip` counts from 0."""

    start: Position = entry(places.position, key="from")
    end: Position = entry(places.position, key="to")
    radius: float = entry(read.size, 25.0)
    width: float = entry(read.size, 2.6)
    clockwise: bool = entry(read.flag, True)
    hollow: bool = entry(read.flag, False)
    spacing: float = entry(places.length, PALM_WIDTH)
    skip: tuple[int, ...] = entry(read.counts, ())


@dataclass(frozen=True, slots=True, kw_only=True)
class ArrowLayer(Layer):
    """A straight or bowed arrow (width and head in pt); `says` is a key of the picture words."""

    start: Position = entry(places.position, key="from")
    end: Position = entry(places.position, key="to")
    bend: float = entry(read.Within(-2, 2), 0.0)
    width: float = entry(read.size, 3.2)
    hollow: bool = entry(read.flag, False)
    both: bool = entry(read.flag, False)
    taper: bool = entry(read.flag, True)
    warning: bool = entry(read.flag, False)
    says: str = entry(read.word, "")


@dataclass(frozen=True, slots=True, kw_only=True)
class SpinLayer(Layer):
    """A circular or elliptic arrow (radii and width in pt, angles in degrees)."""

    at: Position = entry(places.position)
    radius: float = entry(read.size, 12.0)
    flat: float = entry(read.size, 0.0)
    width: float = entry(read.size, 2.6)
    start: float = entry(read.TURN, 100.0)
    sweep: float = entry(read.TURN, -290.0)
    hollow: bool = entry(read.flag, False)
    warning: bool = entry(read.flag, False)
    says: str = entry(read.word, "")


@dataclass(frozen=True, slots=True, kw_only=True)
class StrokeLayer(Layer):
    """One of several strokes: an arrow with the number of its turn at its start (width in pt);
    hollow ones come back."""

    start: Position = entry(places.position, key="from")
    end: Position = entry(places.position, key="to")
    order: str = entry(read.sign)
    bend: float = entry(read.Within(-2, 2), 0.0)
    width: float = entry(read.size, 3.6)
    hollow: bool = entry(read.flag, False)
    says: str = entry(read.word, "")


@dataclass(frozen=True, slots=True, kw_only=True)
class RubLayer(Layer):
    """To and fro: two arrows that point away from `at`. Between them `gap` is left for the hand;
    `reach` is the length of each; `turn` 90 rubs up and down (width in pt)."""

    at: Position = entry(places.position)
    reach: float = entry(places.length, 80.0)
    gap: float = entry(places.length, 200.0)
    turn: float = entry(read.TURN, 0.0)
    width: float = entry(read.size, 5.5)
    says: str = entry(read.word, "rub")
