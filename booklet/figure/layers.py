"""What a panel shows, layer by layer, from the back to the front.

Positions are on the body, sizes marked `pt` are points at the panel's base size, others
are millimetres of the body. Each class is one kind of layer in a scene file.
"""

# ruff: noqa: RUF009 (an entry is a dataclass field)

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from booklet.diagnostics import Place
from booklet.figure.anatomy import PALM_WIDTH, Position
from booklet.figure.form import entry
from booklet.figure.form import readers as read
from booklet.figure.geometry import Point


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """One thing in a panel; `source` is where the scene file names it."""

    source: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class HandLayer(Layer):
    """A hand of the operator: its `anchor` is laid on `at`, unless it was baked in place.
    `says` is a key of the picture words, where the hand does not do what its art is named for."""

    art: str = entry(read.hand)
    anchor: str = entry(read.word, "palm")
    at: Position | None = entry(read.position, None)
    turn: float = entry(read.number, 0.0)
    halo: bool = entry(read.flag, True)
    shadow: bool = entry(read.flag, True)
    says: str = entry(read.word, "")


@dataclass(frozen=True, slots=True, kw_only=True)
class CirclesLayer(Layer):
    """Circular arrows down a stretch, one palm width apart; `skip` counts from 0."""

    start: Position = entry(read.position, key="from")
    end: Position = entry(read.position, key="to")
    radius: float = entry(read.size, 25.0)
    width: float = entry(read.size, 2.6)
    clockwise: bool = entry(read.flag, True)
    hollow: bool = entry(read.flag, False)
    spacing: float = entry(read.size, PALM_WIDTH)
    skip: tuple[int, ...] = entry(read.counts, ())


@dataclass(frozen=True, slots=True, kw_only=True)
class DotsLayer(Layer):
    """A row of dots, 1 cm apart unless said otherwise."""

    start: Position = entry(read.position, key="from")
    end: Position = entry(read.position, key="to")
    spacing: float = entry(read.size, 10.0)
    radius: float = entry(read.size, 3.2)


@dataclass(frozen=True, slots=True, kw_only=True)
class PressLayer(Layer):
    """Press here (radius in pt)."""

    at: Position = entry(read.position)
    radius: float = entry(read.size, 9.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class PointLayer(Layer):
    """A named point (radius in pt)."""

    at: Position = entry(read.position)
    radius: float = entry(read.size, 3.6)


@dataclass(frozen=True, slots=True, kw_only=True)
class BoneLayer(Layer):
    """A bony landmark (radius in pt)."""

    at: Position = entry(read.position)
    radius: float = entry(read.size, 2.8)


@dataclass(frozen=True, slots=True, kw_only=True)
class SpineLayer(Layer):
    """The spinous processes from one vertebra to another."""

    start: str = entry(read.vertebra, key="from")
    end: str = entry(read.vertebra, key="to")


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleLayer(Layer):
    """A dashed line with equal halves: how a point is found."""

    start: Position = entry(read.position, key="from")
    middle: Position = entry(read.position, key="mid")
    end: Position = entry(read.position, key="to")


@dataclass(frozen=True, slots=True, kw_only=True)
class LineLayer(Layer):
    """A dashed limit."""

    points: tuple[Position, ...] = entry(read.positions)


@dataclass(frozen=True, slots=True, kw_only=True)
class ArrowLayer(Layer):
    """A straight or bowed arrow (width and head in pt); `says` is a key of the picture words."""

    start: Position = entry(read.position, key="from")
    end: Position = entry(read.position, key="to")
    bend: float = entry(read.number, 0.0)
    width: float = entry(read.size, 3.2)
    hollow: bool = entry(read.flag, False)
    both: bool = entry(read.flag, False)
    taper: bool = entry(read.flag, True)
    warning: bool = entry(read.flag, False)
    says: str = entry(read.word, "")


@dataclass(frozen=True, slots=True, kw_only=True)
class SpinLayer(Layer):
    """A circular or elliptic arrow (radii and width in pt, angles in degrees)."""

    at: Position = entry(read.position)
    radius: float = entry(read.size, 12.0)
    flat: float = entry(read.size, 0.0)
    width: float = entry(read.size, 2.6)
    start: float = entry(read.number, 100.0)
    sweep: float = entry(read.number, -290.0)
    hollow: bool = entry(read.flag, False)
    warning: bool = entry(read.flag, False)
    says: str = entry(read.word, "")


@dataclass(frozen=True, slots=True, kw_only=True)
class DimLayer(Layer):
    """A measured stretch; a label may point at it."""

    start: Position = entry(read.position, key="from")
    end: Position = entry(read.position, key="to")


@dataclass(frozen=True, slots=True, kw_only=True)
class BadgeLayer(Layer):
    """A numbered disc; `sign` is one digit or letter."""

    sign: str = entry(read.sign)
    at: Position = entry(read.position)


@dataclass(frozen=True, slots=True, kw_only=True)
class CountLayer(Layer):
    """How often: a pill with the text of a label key."""

    text: str = entry(read.word)
    at: Position = entry(read.position)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockLayer(Layer):
    """Hold for a while (radius in pt)."""

    at: Position = entry(read.position)
    radius: float = entry(read.size, 9.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelLayer(Layer):
    """A text of the guide's wording by key. `place` says where in the panel: 0 0 is the lower
    left corner, 1 1 the upper right; `to` is what the leader points at."""

    text: str = entry(read.word)
    place: Point = entry(read.share)
    to: Position | None = entry(read.position, None)
    optional: bool = entry(read.flag, False)


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteLayer(Layer):
    """A short text by key, such as C7, bare beside a place; an `optional` one only where it has room."""

    text: str = entry(read.word)
    at: Position = entry(read.position)
    left: bool = entry(read.flag, False)
    optional: bool = entry(read.flag, False)


@dataclass(frozen=True, slots=True, kw_only=True)
class FoldLayer(Layer):
    """A ridge of lifted skin and muscle, seen from above."""

    at: Position = entry(read.position)
    length: float = entry(read.size, 64.0)
    height: float = entry(read.size, 30.0)
    turn: float = entry(read.number, 0.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionLayer(Layer):
    """A cut through skin and muscle below a profile."""

    profile: tuple[Point, ...] = entry(read.profile)
    skin: float = entry(read.size, 5.0)
    fibres: int = entry(read.count, 5)
    gap: float = entry(read.size, 11.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class BenchLayer(Layer):
    """A bench in front of the body, seen from behind: `at` is the middle of its upper edge."""

    at: Position = entry(read.position)
    width: float = entry(read.size, 720.0)
    height: float = entry(read.size, 70.0)
    legs: float = entry(read.size, 150.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class GhostLayer(Layer):
    """The dashed contour of another view: the position of rest."""

    view: str = entry(read.view)


LAYERS: Mapping[str, type[Layer]] = {
    "arrow": ArrowLayer,
    "badge": BadgeLayer,
    "bench": BenchLayer,
    "bone": BoneLayer,
    "circles": CirclesLayer,
    "clock": ClockLayer,
    "count": CountLayer,
    "dim": DimLayer,
    "dots": DotsLayer,
    "fold": FoldLayer,
    "ghost": GhostLayer,
    "hand": HandLayer,
    "label": LabelLayer,
    "line": LineLayer,
    "note": NoteLayer,
    "point": PointLayer,
    "press": PressLayer,
    "rule": RuleLayer,
    "section": SectionLayer,
    "spin": SpinLayer,
    "spine": SpineLayer,
}
"""The kinds of layer by the word that a scene file uses."""
