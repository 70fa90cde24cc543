"""Poses of the hand: joint angles in degrees and directions of the thumb's bones. Numbers only.

The hand's frame (right hand): x away from the thumb, y to the finger tips, z out of the back of the hand.
"""

from __future__ import annotations

from dataclasses import dataclass

Triple = tuple[float, float, float]
Angles = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Thumb:
    """Directions of the thumb's three bones and of its back, in the hand's frame."""

    metacarpal: Triple
    proximal: Triple
    distal: Triple
    back: Triple = (-0.75, 0.1, 0.65)

    @property
    def bones(self) -> tuple[Triple, Triple, Triple]:
        """The three bones from the root to the tip."""
        return self.metacarpal, self.proximal, self.distal


@dataclass(frozen=True, slots=True)
class Pose:
    """A finger's angles: spread to the thumb's side, then the bend of its three joints.

    `wrist` is (extension, deviation to the little finger's side); `cup` folds the border
    metacarpals to the palm (0 flat, 1 a handful).
    """

    index: Angles
    middle: Angles
    ring: Angles
    little: Angles
    thumb: Thumb
    wrist: tuple[float, float] = (0.0, 0.0)
    cup: float = 0.0

    @property
    def fingers(self) -> tuple[Angles, Angles, Angles, Angles]:
        """The four fingers from index to little finger."""
        return self.index, self.middle, self.ring, self.little


FLAT = Pose(
    (-1.5, 5, 8, 5),
    (0.5, 5, 8, 5),
    (2.0, 6, 8, 5),
    (3.5, 8, 9, 6),
    Thumb((-0.62, 0.74, -0.26), (-0.36, 0.91, -0.20), (-0.22, 0.96, -0.16)),
    (22, -4),
)
HEEL = Pose(
    (4, -6, 16, 9),
    (1, -8, 16, 9),
    (-3, -7, 17, 10),
    (-8, -6, 18, 11),
    Thumb((-0.66, 0.70, -0.22), (-0.46, 0.87, -0.12), (-0.40, 0.91, -0.02)),
    (46, 14),
)
FIST = Pose(
    (0, 72, 98, 62),
    (0, 76, 100, 62),
    (-2, 80, 100, 62),
    (-4, 84, 98, 60),
    Thumb((-0.47, 0.69, -0.55), (0.34, 0.68, -0.65), (0.93, 0.28, -0.22), (-0.2, -0.1, -1)),
    (10, -2),
)
THUMB_PRESS = Pose(
    (5, 8, 16, 10),
    (-4, 6, 16, 10),
    (-13, 7, 17, 10),
    (-24, 9, 18, 12),
    Thumb((-0.80, 0.46, -0.34), (-0.66, 0.72, -0.30), (-0.62, 0.72, -0.34), (-0.55, -0.1, 0.8)),
    (26, -6),
)
# The thumb's pad against the side of the bent index finger, 14 mm apart: a strip of muscle fits between.
PINCH = Pose(
    (9, 73, 58, 10),
    (-2, 74, 74, 40),
    (-4, 78, 76, 42),
    (-7, 80, 76, 42),
    Thumb((-0.47, 0.58, -0.67), (-0.29, 0.58, -0.76), (0.02, 0.78, -0.62), (-0.96, -0.21, 0.17)),
    (25, 10),
)
# Pad to pad, 14 mm apart, the other fingers behind the index finger.
PINCH_PADS = Pose(
    (-1, 56, 44, 9),
    (0, 54, 52, 24),
    (-4, 60, 58, 28),
    (-9, 62, 60, 30),
    Thumb((-0.38, 0.64, -0.67), (-0.01, 0.83, -0.56), (-0.23, 0.46, -0.86), (-0.80, -0.57, -0.18)),
    (15, 5),
)
THUMB_DOWN = Pose(
    (4, 62, 70, 40),
    (0, 68, 78, 44),
    (-3, 72, 80, 46),
    (-8, 74, 80, 46),
    Thumb((-0.80, 0.52, -0.30), (-0.72, 0.62, -0.30), (-0.72, 0.62, -0.30), (-0.45, -0.6, 0.66)),
    (15, 0),
)
GRIP = Pose(
    (6, 42, 40, 18),
    (1, 44, 42, 20),
    (-4, 46, 42, 20),
    (-10, 48, 42, 20),
    Thumb((-0.66, 0.42, -0.62), (-0.50, 0.62, -0.60), (-0.38, 0.70, -0.60), (-0.55, -0.35, 0.55)),
    (8, 6),
)
REACH = Pose(
    (6, 34, 34, 16),
    (1, 36, 36, 18),
    (-4, 38, 36, 18),
    (-10, 40, 36, 18),
    Thumb((-0.70, 0.60, -0.36), (-0.52, 0.82, -0.26), (-0.42, 0.87, -0.24)),
    (-22, 0),
    0.3,
)
NAPE = Pose(
    (2, 18, 20, 10),
    (0, 18, 20, 10),
    (-2, 20, 20, 10),
    (-6, 22, 22, 12),
    Thumb((-0.66, 0.66, -0.36), (-0.46, 0.84, -0.28), (-0.36, 0.90, -0.24)),
    (4, 4),
    0.4,
)
