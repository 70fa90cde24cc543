"""The trunk as a stack of superellipses, and how a build changes it with height.

Lean space: mm at stature 1750, y up from the floor. Half widths and depths are from memory of
published body dimensions (Drillis and Contini; ANSUR) and tuned by eye: good for pictures only.
"""

from __future__ import annotations

import numpy as np
from scipy import ndimage as ndi
from scipy.interpolate import PchipInterpolator

from booklet.figure.sculpt.builds import Build
from booklet.figure.sculpt.rotation import Array

SECTIONS = np.array(
    [
        # y, half width, front depth, back depth, exponent
        [640, 150, 85, 80, 2.2],
        [760, 168, 100, 92, 2.3],
        [830, 175, 108, 108, 2.3],
        [885, 175, 112, 112, 2.3],
        [950, 166, 115, 98, 2.3],
        [1010, 156, 114, 80, 2.4],
        [1065, 147, 112, 71, 2.4],
        [1120, 140, 108, 70, 2.35],
        [1180, 141, 108, 78, 2.3],
        [1250, 148, 113, 92, 2.3],
        [1320, 157, 116, 102, 2.35],
        [1370, 158, 110, 101, 2.3],
        [1410, 146, 92, 92, 2.25],
        [1450, 112, 70, 78, 2.15],
        [1490, 72, 55, 63, 2.0],
        [1530, 40, 34, 38, 2.0],
    ],
    float,
)

FLOOR, STEP, CEILING = 600.0, 2.0, 1560.0
"""The trunk's table: from, step and to height (mm)."""

TOP = 1860.0


def trunk_table(build: Build) -> Array:
    """Half width, front depth, back depth and exponent for every height."""
    y = np.arange(FLOOR, CEILING, STEP)
    columns = []
    for column in (1, 2, 3, 4):
        curve = PchipInterpolator(SECTIONS[:, 0], SECTIONS[:, column])
        values = curve(np.clip(y, SECTIONS[0, 0], SECTIONS[-1, 0]))
        columns.append(ndi.gaussian_filter1d(values, 8, mode="nearest"))
    front = _by_height(
        y,
        (850, 1.0),
        (960, build.belly_front),
        (1130, build.belly_front),
        (1300, build.chest_front),
        (1380, build.chest_front),
        (1470, 1.0),
    )
    back = _by_height(
        y,
        (700, 1.0),
        (860, build.seat_back),
        (950, build.seat_back),
        (1080, build.loin_back),
        (1150, build.loin_back),
        (1320, build.chest_back),
        (1400, build.chest_back),
        (1480, 1.0),
    )
    columns[1], columns[2] = columns[1] * front, columns[2] * back
    return np.ascontiguousarray(np.stack(columns, 1))


def warp_table(build: Build) -> Array:
    """Width factor of the skin, backward shift (mm), width factor of the bones for every height.

    Soft tissue makes a body wider than its skeleton: bones and muscles of the back keep near the spine.
    """
    y = np.arange(FLOOR, TOP, STEP)
    width = _by_height(
        y,
        (900, build.hips),
        (960, build.hips),
        (1120, build.waist),
        (1280, build.chest),
        (1340, build.chest),
        (1430, build.shoulders),
        (1520, build.neck),
        (1590, 1.0),
    )
    for middle, spread, amount in (
        (1056, 42, 0.011),
        (1112, 15, -0.008),
        (1195, 42, 0.007),
        (1264, 14, -0.006),
    ):
        # soft rolls stand out at the flank, creases between them
        width += build.folds * amount * np.exp(-(((y - middle) / spread) ** 2))
    stoop, forward = build.stoop, build.head_forward
    shift = _by_height(
        y,
        (1000, 0.0),
        (1110, -0.12 * stoop),
        (1250, 0.6 * stoop),
        (1350, stoop),
        (1440, 0.66 * stoop - 0.04 * forward),
        (1505, 0.12 * stoop - 0.36 * forward),
        (1610, -forward),
    )
    bone = _by_height(
        y,
        (960, 1 + 0.3 * (build.hips - 1)),
        (1120, 1 + 0.3 * (build.waist - 1)),
        (1310, 1 + 0.5 * (build.chest - 1)),
        (1430, build.shoulders),
        (1520, 1 + 0.5 * (build.neck - 1)),
        (1590, 1.0),
    )
    return np.ascontiguousarray(np.stack([width, shift, bone], 1))


def _by_height(y: Array, *knots: tuple[float, float]) -> Array:
    """A smooth curve through (height, value) that stays flat outside of them."""
    heights, values = np.array(knots).T
    out: Array = PchipInterpolator(heights, values)(np.clip(y, heights[0], heights[-1]))
    return out
