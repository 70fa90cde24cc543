"""The relief of the back: a height map over (x, y) of the back view, added to the trunk.

Positions of bones after surface anatomy: upper angle of the scapula at T2, root of its spine at T3, lower
angle at T7, dimples over the posterior superior iliac spines at S2, furrow deepest in the loin
(general anatomical knowledge, from memory); heights in mm tuned by eye.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy import ndimage as ndi

from booklet.figure.sculpt.builds import Build
from booklet.figure.sculpt.rotation import Array, Mask
from booklet.figure.sculpt.vertebrae import TIPS

LEFT, BOTTOM, STEP = -320.0, 700.0, 2.0
"""The map's corner and pixel (mm)."""
COLUMNS, ROWS = 321, 480

SCAPULA = (
    (74, 1438),
    (70, 1408),
    (82, 1358),
    (105, 1298),
    (119, 1302),
    (145, 1346),
    (172, 1396),
    (168, 1424),
    (120, 1440),
)


def bump(distance: Array, width: float | Array) -> Array:
    """A bell of height 1."""
    out: Array = np.exp(-((distance / width) ** 2))
    return out


def ease(start: float, end: float, x: Array) -> Array:
    """0 before `start`, 1 after `end`, smooth between."""
    t = np.clip((x - start) / (end - start), 0, 1)
    out: Array = t * t * (3 - 2 * t)
    return out


def inside(points: Sequence[Sequence[float]] | Array, x: Array, y: Array) -> Mask:
    """Which of the places lie in a polygon (even-odd)."""
    p = np.asarray(points, float)
    low, high = p.min(0), p.max(0)
    out: Mask = (x > low[0]) & (x < high[0]) & (y > low[1]) & (y < high[1])
    u, v = x[out], y[out]
    odd = np.zeros(u.shape, bool)
    for (xi, yi), (xj, yj) in zip(p, np.roll(p, 1, axis=0), strict=True):
        odd ^= ((yi > v) != (yj > v)) & (u < (xj - xi) * (v - yi) / (yj - yi + 1e-12) + xi)
    out[out] = odd
    return out


def along(x: Array, y: Array, a: Sequence[float], b: Sequence[float]) -> tuple[Array, Array]:
    """Distance from a segment and the share of the way along it."""
    p, e = np.asarray(a, float), np.asarray(b, float) - np.asarray(a, float)
    u = np.clip(((x - p[0]) * e[0] + (y - p[1]) * e[1]) / (e @ e), 0, 1)
    return np.hypot(x - p[0] - u * e[0], y - p[1] - u * e[1]), u


def relief_map(build: Build, shrug: tuple[float, float]) -> Array:
    """The map in mm for a build; `shrug` lifts the left and the right scapula."""
    x, y = np.meshgrid(LEFT + STEP * np.arange(COLUMNS), BOTTOM + STEP * np.arange(ROWS))
    a = np.abs(x)
    lift = 0.7 * np.where(x < 0, shrug[0], shrug[1])
    height = build.furrow * _furrow(a, y) + build.relief * (_columns(a, y) + _scapula(a, y - lift))
    height += _spines(build, x, y) + _pelvis(build, a, y)
    if build.folds:
        height += build.folds * _folds(a, y)
    return np.ascontiguousarray(height)


def _furrow(a: Array, y: Array) -> Array:
    """Between the columns: shallow at the shoulder blades, deep in the loin."""
    depth = 3.0 * ease(1450, 1380, y) + 6.5 * ease(1260, 1120, y)
    width = 11 + 7 * ease(1250, 1100, y)
    return -depth * ease(965, 1010, y) * bump(a, width)


def _columns(a: Array, y: Array) -> Array:
    """The erector spinae and the hollow beside them."""
    height = (2.2 * ease(1420, 1330, y) + 6.0 * ease(1260, 1120, y)) * ease(985, 1050, y)
    centre = 34 + 6 * ease(1250, 1100, y)
    out: Array = height * bump(a - centre, 24) - 1.4 * bump(a - 92, 26) * bump(y - 1110, 95)
    return out


def _scapula(a: Array, y: Array) -> Array:
    """Plate, medial border, spine running out to the acromion, the fossae above and below it."""
    out: Array = 7.5 * ndi.gaussian_filter(inside(SCAPULA, a, y).astype(float), 5.0)
    distance, share = along(a, y, (71, 1412), (106, 1303))
    out += 3.4 * bump(distance, 12) * (0.5 + 0.5 * share)
    distance, share = along(a, y, (82, 1411), (188, 1440))
    out += (3.0 + 1.0 * share) * bump(distance, 10.5)
    distance, _ = along(a, y, (104, 1392), (160, 1408))
    out -= 2.2 * bump(distance, 16)
    distance, _ = along(a, y, (96, 1437), (150, 1450))
    out -= 1.6 * bump(distance, 11)
    return out


def _spines(build: Build, x: Array, y: Array) -> Array:
    """C7 stands out above the dip of GV14; thin skin shows more of them."""
    out = 5.0 * bump(np.hypot(x, y - 1503), 13) - 2.5 * bump(np.hypot(x, y - 1484), 10)
    out += 2.0 * bump(np.hypot(x, y - 1468), 11)
    if build.spines:
        for name, height in TIPS.items():
            if 1150 < height < 1460 and not name.startswith("C"):
                out += build.spines * bump(np.hypot(x * 1.3, (y - height - 3) * 0.9), 7)
    return out


def _pelvis(build: Build, a: Array, y: Array) -> Array:
    """Dimples, iliac crest, gluteal cleft."""
    out = -7.0 * build.dimples * bump(np.hypot((a - 43) * 0.85, y - 1008), 11)
    distance, _ = along(a, y, (60, 1040), (140, 1062))
    out += 2.5 * build.relief * bump(distance, 22)
    out -= 26 * bump(a, 9) * ease(975, 900, y) + 8 * bump(a, 26) * ease(985, 900, y)
    return out


def _folds(a: Array, y: Array) -> Array:
    """Soft rolls of the flank with the creases between them (depth 1)."""
    out = np.zeros_like(a)
    for height, start in ((1268, 78), (1110, 84)):
        middle = height - 0.0022 * (a - start) * np.abs(a - start) - 8
        amount = ease(start - 20, start + 60, a)
        out += amount * (bump(y - middle - 36, 30) + bump(y - middle + 36, 30) - 0.9 * bump(y - middle, 9))
    return out
