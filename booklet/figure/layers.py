"""What a panel shows, layer by layer, from the back to the front.

Positions are on the body, sizes marked `pt` are points at the panel's base size, others
are millimetres of the body. Each class is one kind of layer in a scene file.
"""

# ruff: noqa: RUF009 (an entry is a dataclass field)

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from booklet.figure.anatomy import Position
from booklet.figure.form import entry, places
from booklet.figure.form import readers as read
from booklet.figure.geometry import Point
from booklet.figure.layer import Layer as Layer
from booklet.figure.motion import ArrowLayer as ArrowLayer
from booklet.figure.motion import CirclesLayer as CirclesLayer
from booklet.figure.motion import RubLayer as RubLayer
from booklet.figure.motion import SpinLayer as SpinLayer
from booklet.figure.motion import StrokeLayer as StrokeLayer
from booklet.figure.teaching import GridLayer as GridLayer
from booklet.figure.teaching import HoldLayer as HoldLayer
from booklet.figure.teaching import MeasureLayer as MeasureLayer
from booklet.figure.teaching import NeverLayer as NeverLayer


@dataclass(frozen=True, slots=True, kw_only=True)
class HandLayer(Layer):
    """A hand of the operator: its `anchor` is laid on `at`, unless it was baked in place.
    `says` is a key of the picture words, where the hand does not do what its art is named for."""

    art: str = entry(read.hand)
    anchor: str = entry(read.word, "palm")
    at: Position | None = entry(places.position, None)
    turn: float = entry(read.TURN, 0.0)
    halo: bool = entry(read.flag, True)
    shadow: bool = entry(read.flag, True)
    says: str = entry(read.word, "")


@dataclass(frozen=True, slots=True, kw_only=True)
class DotsLayer(Layer):
    """A row of dots, 1 cm apart unless said otherwise."""

    start: Position = entry(places.position, key="from")
    end: Position = entry(places.position, key="to")
    spacing: float = entry(places.length, 10.0)
    radius: float = entry(read.size, 3.2)


@dataclass(frozen=True, slots=True, kw_only=True)
class PressLayer(Layer):
    """Press here (radius in pt)."""

    at: Position = entry(places.position)
    radius: float = entry(read.size, 9.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class PointLayer(Layer):
    """A named point (radius in pt)."""

    at: Position = entry(places.position)
    radius: float = entry(read.size, 3.6)


@dataclass(frozen=True, slots=True, kw_only=True)
class BoneLayer(Layer):
    """A bony landmark (radius in pt)."""

    at: Position = entry(places.position)
    radius: float = entry(read.size, 2.8)


@dataclass(frozen=True, slots=True, kw_only=True)
class SpineLayer(Layer):
    """The spinous processes from one vertebra to another."""

    start: str = entry(read.vertebra, key="from")
    end: str = entry(read.vertebra, key="to")


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleLayer(Layer):
    """A dashed line with equal halves: how a point is found."""

    start: Position = entry(places.position, key="from")
    middle: Position = entry(places.position, key="mid")
    end: Position = entry(places.position, key="to")


@dataclass(frozen=True, slots=True, kw_only=True)
class LineLayer(Layer):
    """A dashed limit."""

    points: tuple[Position, ...] = entry(places.positions)


@dataclass(frozen=True, slots=True, kw_only=True)
class DimLayer(Layer):
    """A measured stretch; a label may point at it."""

    start: Position = entry(places.position, key="from")
    end: Position = entry(places.position, key="to")


@dataclass(frozen=True, slots=True, kw_only=True)
class BadgeLayer(Layer):
    """A numbered disc; `sign` is one digit or letter."""

    sign: str = entry(read.sign)
    at: Position = entry(places.position)


@dataclass(frozen=True, slots=True, kw_only=True)
class CountLayer(Layer):
    """How often: a pill with the text of a label key."""

    text: str = entry(read.word)
    at: Position = entry(places.position)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockLayer(Layer):
    """Hold for a while (radius in pt)."""

    at: Position = entry(places.position)
    radius: float = entry(read.size, 9.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelLayer(Layer):
    """A text of the guide's wording by key. `place` says where in the panel: 0 0 is the lower
    left corner, 1 1 the upper right; `to` is what the leader points at."""

    text: str = entry(read.word)
    place: Point = entry(read.share)
    to: Position | None = entry(places.position, None)
    optional: bool = entry(read.flag, False)


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteLayer(Layer):
    """A short text by key, such as C7, bare beside a place; an `optional` one only where it has room."""

    text: str = entry(read.word)
    at: Position = entry(places.position)
    left: bool = entry(read.flag, False)
    optional: bool = entry(read.flag, False)


@dataclass(frozen=True, slots=True, kw_only=True)
class FoldLayer(Layer):
    """A ridge of lifted skin and muscle, seen from above. It runs along the spine; `turn` 90 lays
    it across."""

    at: Position = entry(places.position)
    length: float = entry(places.length, 92.0)
    width: float = entry(places.length, 30.0)
    turn: float = entry(read.TURN, 0.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionLayer(Layer):
    """A cut through skin and muscle below a profile."""

    profile: tuple[Point, ...] = entry(read.profile)
    skin: float = entry(read.size, 5.0)
    fibres: int = entry(read.Whole(0, 40), 5)
    gap: float = entry(read.size, 11.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class BenchLayer(Layer):
    """A bench in front of the body, seen from behind: `at` is the middle of its upper edge."""

    at: Position = entry(places.position)
    width: float = entry(read.size, 720.0)
    height: float = entry(read.size, 70.0)
    legs: float = entry(read.size, 150.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class GhostLayer(Layer):
    """The dashed contour of another view: the position of rest."""

    view: str = entry(read.view)


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleLayer(Layer):
    """Who sits or lies where, receiver and giver as whole persons, as large as the panel allows."""

    art: str = entry(read.people)


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
    "grid": GridLayer,
    "hand": HandLayer,
    "hold": HoldLayer,
    "label": LabelLayer,
    "line": LineLayer,
    "measure": MeasureLayer,
    "never": NeverLayer,
    "note": NoteLayer,
    "people": PeopleLayer,
    "point": PointLayer,
    "press": PressLayer,
    "rub": RubLayer,
    "rule": RuleLayer,
    "section": SectionLayer,
    "spin": SpinLayer,
    "spine": SpineLayer,
    "stroke": StrokeLayer,
}
"""The kinds of layer by the word that a scene file uses."""

ON_IMAGES = (
    ArrowLayer,
    BadgeLayer,
    BoneLayer,
    ClockLayer,
    CountLayer,
    DimLayer,
    HoldLayer,
    LabelLayer,
    LineLayer,
    NoteLayer,
    PointLayer,
    PressLayer,
    RuleLayer,
    SpinLayer,
    StrokeLayer,
)
"""The layers that may stand on a user's own picture: their sizes are points, not millimetres."""
