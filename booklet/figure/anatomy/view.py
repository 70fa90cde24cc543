"""The anatomy of one view of one body: landmarks, the points that follow from them, the measure."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from booklet.figure.anatomy.landmarks import COLUMN, SPINE
from booklet.figure.anatomy.lanes import LANES
from booklet.figure.anatomy.measures import cun
from booklet.figure.anatomy.points import neck_points, points_beside_the_spine
from booklet.figure.anatomy.position import Position
from booklet.figure.geometry import Point

_STRAIGHT = 4.0  # how far the spine may stray sideways in a view that has lanes, mm
_SIGNS = {"L": -1, "R": 1}


@dataclass(frozen=True, slots=True)
class Anatomy:
    """The landmarks and points of one view, in its millimetres. `cun` is 0 where the spine does
    not run straight down the picture: such a view has no lanes and no points beside the spine."""

    landmarks: Mapping[str, Point]
    hidden: frozenset[str] = frozenset()
    cun: float = 0.0
    view: str = ""

    @staticmethod
    def of(baked: Mapping[str, Point], hidden: Collection[str] | None = None, view: str = "") -> Anatomy:
        """A view's anatomy. `hidden` are the landmarks that the view can't show; None says that
        the art is older than the rule of GB21 on the skin, and lists none."""
        places, unseen = dict(baked), frozenset(hidden or ())
        places.update(neck_points(baked, on_skin=hidden is not None))
        if not _runs_straight_down(baked, unseen):
            return Anatomy(places, unseen, view=view)
        one = cun(baked)
        for name, place, out_of_sight in points_beside_the_spine(baked, one, unseen):
            places[name] = place
            unseen |= {name} if out_of_sight else frozenset()
        return Anatomy(places, unseen, one, view)

    @property
    def straight(self) -> bool:
        """Whether the spine runs straight down the picture."""
        return self.cun > 0

    def names(self) -> tuple[str, ...]:
        """All landmark and point names, as the art orders them."""
        return tuple(self.landmarks)

    def point(self, position: Position) -> Point:
        """The place in the view's millimetres; the names must be known."""
        dx = position.dx + position.cun_x * self.cun
        dy = position.dy + position.cun_y * self.cun
        if not position.landmark:
            return dx, dy
        x, y = self.landmarks[position.landmark]
        if position.lane:
            width = LANES[position.lane].width(self.cun)
            x = self.landmarks["C7"][0] + width * _SIGNS.get(position.side, 0)
        return x + dx, y + dy

    def level(self, height: float) -> str:
        """The spinous process nearest to a height: what an offset is called in words."""
        return min(SPINE, key=lambda name: abs(self.landmarks[name][1] - height))


def _runs_straight_down(baked: Mapping[str, Point], hidden: Collection[str]) -> bool:
    """Whether the view shows the spine from behind, without a bend to the side."""
    if not all(name in baked for name in (*COLUMN, "scapula_root.L", "scapula_root.R")) or "C7" in hidden:
        return False
    across = [baked[name][0] for name in SPINE]
    return max(across) - min(across) <= _STRAIGHT
