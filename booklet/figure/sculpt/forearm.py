"""Forearm, elbow and upper arm, bare or in a sleeve (hand's frame, millimetres)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np

from booklet.figure.sculpt import sdf
from booklet.figure.sculpt.rotation import Array, X, Y, Z, rotation, unit, vector

FOREARM = 250.0  # wrist to elbow
UPPER_ARM = 300.0
CUFF = -84.0
# Distance from the wrist, offset of the thumb-side and little-finger-side columns, their radii.
# An adult's forearm: 57 mm broad and 38 mm thick at the wrist, 86 mm broad below the elbow.
_FOREARM = (
    (-4.0, -9.5, 9.5, 18.4, 17.4),
    (-55.0, -10.0, 9.5, 20.5, 19.5),
    (-120.0, -10.5, 8.5, 27.5, 25.5),
    (-185.0, -10.0, 7.0, 34.0, 32.5),
    (-FOREARM, -5.0, 5.0, 35.0, 34.0),
)
_LOOSE = 6.5  # how far a sleeve stands off the arm
_SLEEVE = (
    (CUFF, -9.5, 9.0, 31.0, 30.0),
    (-125.0, -10.5, 8.5, 33.0, 31.5),
    (-185.0, -10.0, 7.0, 40.5, 39.0),
    (-FOREARM, -5.0, 5.0, 42.5, 41.5),
)


@dataclass(frozen=True)
class Forearm:
    """An arm that meets the hand at a wrist bent by (extension, deviation) degrees.

    `upper` is the direction of the upper arm beyond the elbow in the hand's frame,
    None: the arm runs on straight. `reach` is the length of the upper arm that is drawn,
    `girth` a factor on the thickness towards the elbow and beyond.
    """

    wrist: tuple[float, float] = (0.0, 0.0)
    upper: tuple[float, float, float] | None = None
    reach: float = UPPER_ARM
    sleeve: bool = True
    girth: float = 1.0

    @cached_property
    def turn(self) -> Array:
        """Rotation from the forearm's axes to the hand's."""
        extension, deviation = self.wrist
        return np.asarray(rotation(X, -extension) @ rotation(Z, deviation), float)

    def place(self, x: float, y: float, z: float) -> Array:
        """A point given along the forearm (-y to the elbow) in the hand's frame."""
        return np.asarray(vector(0, 4, 0) + self.turn @ vector(x, y, z), float)

    @property
    def elbow(self) -> Array:
        """The elbow's centre."""
        return self.place(0.0, -FOREARM, -1.0)

    @property
    def upper_way(self) -> Array:
        """Unit direction from the elbow up the arm."""
        return unit(-self.turn @ Y if self.upper is None else np.array(self.upper))

    def rows(self) -> list[Array]:
        """The arm's primitives: skin in chain 0, a sleeve in chain 6."""
        rows = self._columns(_FOREARM, 0, 14.0)
        rows.append(sdf.ball(self.place(15, -6, 9), 8.5, 0, 9))  # head of the ulna
        end = self.elbow + self.upper_way * self.reach
        if not self.sleeve:
            girth, deltoid = self.girth, end - self.upper_way * 120.0
            rows.append(sdf.cone(self.elbow, end, 36.0 * girth, 41.0 * girth, 0, 30))
            rows.append(sdf.cone(end, deltoid, 46.0 * girth, 40.0 * girth, 0, 24))
            return rows
        rows += self._columns(_SLEEVE, 6, 16.0)
        rows.append(sdf.cone(self.elbow, end, 43.0, 52.0, 6, 30))
        return rows

    def _columns(self, stations: tuple[tuple[float, ...], ...], chain: int, melt: float) -> list[Array]:
        rows = []
        for (y0, a0, b0, r0, s0), (y1, a1, b1, r1, s1) in pairwise(stations):
            near, far = self._thick(y0), self._thick(y1)
            for x0, x1, thick, thicker in ((a0, a1, r0, r1), (b0, b1, s0, s1)):
                start, end = self.place(x0, y0, -1), self.place(x1, y1, -1)
                rows.append(sdf.cone(start, end, thick * near, thicker * far, chain, melt))
        return rows

    def _thick(self, along: float) -> float:
        """The girth's factor at a distance from the wrist: it grows over the first 120 mm."""
        return 1.0 + (self.girth - 1.0) * min(1.0, max(0.0, -along / 120.0))
