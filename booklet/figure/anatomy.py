"""Where things are on the body: landmarks, acupuncture points by rule, lanes, measures.

Landmarks come with each view's art. Points are never placed by hand: they are
computed from landmarks, so they are right in every view.

Sources: GB21 is the midpoint of the line from the C7 spinous process to the lateral
end of the acromion, GV14 lies in the depression below the C7 spinous process (WHO
Standard Acupuncture Point Locations in the Western Pacific Region, 2008).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from booklet.figure.geometry import Point, along

SPINE = (
    "C7",
    *(f"T{number}" for number in range(1, 13)),
    *(f"L{number}" for number in range(1, 6)),
)
"""The spinous processes from the base of the neck to the waist, in order."""

FINGER_BREADTH = 20.0
"""One finger, mm: adult index fingers are 16 to 20 mm wide; drawn at the upper end."""

PALM_WIDTH = 88.0
"""The palm across the knuckles, mm: about an adult mean (anthropometric tables, from memory)."""

CENTIMETRE = 10.0

LANES: Mapping[str, float] = {
    # the source article: "one finger width" beside Dazhui, then down
    "finger": FINGER_BREADTH,
    # the crest of the erector column, just outside 1.5 cun (38 mm) from the midline
    "erector": 40.0,
    # outside the working hands: where the way back up is shown
    "outer": 84.0,
    "middle": 0.0,
}
"""Lines that run down the back beside the spine: distance from the midline in mm."""

MUSCLES = ("trapezius", "trapezius_upper", "erector_spinae")
SIDES = ("L", "R")


@dataclass(frozen=True, slots=True)
class Position:
    """A place on the body: a landmark or a lane at a landmark's height, plus an offset in mm.

    Without a landmark the offset is the place itself.
    """

    landmark: str = ""
    lane: str = ""
    side: str = ""
    dx: float = 0.0
    dy: float = 0.0


@dataclass(frozen=True, slots=True)
class Anatomy:
    """The landmarks of one view, with the points that follow from them."""

    landmarks: Mapping[str, Point]

    @staticmethod
    def of(baked: Mapping[str, Point]) -> Anatomy:
        """A view's landmarks; every point named by a rule is computed, whatever the art says."""
        places = dict(baked)
        places["GV14"] = along(baked["C7"], baked["T1"], 0.5)
        for side in SIDES:
            places[f"GB21.{side}"] = along(baked["C7"], baked[f"acromion.{side}"], 0.5)
        return Anatomy(places)

    def names(self) -> tuple[str, ...]:
        """All landmark and point names, as the art orders them."""
        return tuple(self.landmarks)

    def point(self, position: Position) -> Point:
        """The place in the view's millimetres; the names must be known."""
        if not position.landmark:
            return position.dx, position.dy
        x, y = self.landmarks[position.landmark]
        if position.lane:
            x = self.landmarks["C7"][0] + LANES[position.lane] * {"L": -1, "R": 1}.get(position.side, 0)
        return x + position.dx, y + position.dy

    def level(self, height: float) -> str:
        """The spinous process nearest to a height: what an offset is called in words."""
        return min(SPINE, key=lambda name: abs(self.landmarks[name][1] - height))
