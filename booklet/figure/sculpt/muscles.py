"""Muscles of the back as areas and fibre lines on the skin, right side of the lean back view (mm).

Origins and insertions from general anatomy, from memory: trapezius from the occiput to T12 and
out to the acromion; levator scapulae from the upper neck to the upper angle of the scapula; rhomboids from
C7 to T5 to its medial border; erector spinae beside the spine.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

import numpy as np
from scipy.interpolate import CubicSpline

from booklet.figure.sculpt.raster import Raster
from booklet.figure.sculpt.relief import ease, inside
from booklet.figure.sculpt.rotation import Array, Mask

AREAS: Mapping[str, tuple[tuple[float, float], ...]] = MappingProxyType(
    {
        "trapezius": (
            (0, 1590), (34, 1586), (64, 1570), (80, 1530), (112, 1506), (160, 1484), (196, 1460), (186, 1432),
            (140, 1418), (96, 1400), (84, 1380), (60, 1315), (30, 1245), (0, 1200),
        ),
        "trapezius_upper": (
            (0, 1590), (34, 1586), (64, 1570), (80, 1530), (112, 1506), (160, 1484), (196, 1462), (190, 1438),
            (150, 1424), (104, 1416), (54, 1430), (0, 1446),
        ),
        "erector_spinae": (
            (13, 1462), (40, 1448), (50, 1380), (56, 1300), (64, 1220), (72, 1140), (66, 1070), (52, 1020),
            (30, 992), (14, 985),
        ),
        "levator_scapulae": (
            (32, 1586), (46, 1580), (55, 1530), (74, 1472), (90, 1442), (78, 1414), (66, 1436), (52, 1480),
            (40, 1522),
        ),
        "rhomboids": (
            (4, 1503), (40, 1472), (72, 1440), (71, 1408), (78, 1364), (90, 1322), (50, 1348), (4, 1376),
        ),
    }
)  # fmt: skip
"""Outlines; the curve through the points is smooth."""


def smooth_curve(points: Sequence[Sequence[float]] | Array, density: int = 14) -> Array:
    """A smooth curve through the points."""
    p = np.asarray(points, float)
    t = np.r_[0, np.cumsum(np.hypot(*np.diff(p, axis=0).T) ** 0.5)]
    out: Array = CubicSpline(t, p)(np.linspace(0, t[-1], density * len(p)))
    return out


def muscle_mask(raster: Raster, name: str, side: int, places: Array, lift: float) -> Mask:
    """Pixels of a muscle. `places` are lean positions on the upright body; `lift` of the shoulder."""
    x, y, z = places[..., 0] * side, places[..., 1], places[..., 2]
    if not name.startswith("erector"):
        y = y - 0.8 * lift * ease(20, 110, x)
    out: Mask = inside(smooth_curve(AREAS[name], 8), x, y) & (z > -14) & (raster.part == 0)
    return out


def fibres(name: str) -> list[Array]:
    """Curves on the right side that follow the fibres."""
    if name == "erector_spinae":
        return _columns()
    if name == "levator_scapulae":
        return [
            smooth_curve(((35 + 8 * t, 1580), (45 + 9 * t, 1520), (60 + 14 * t, 1462), (70 + 12 * t, 1430)))
            for t in (0.1, 0.5, 0.9)
        ]
    if name == "rhomboids":
        return [
            smooth_curve(((7, 1496 - 116 * t), (40, 1467 - 110 * t), (70 + 12 * t, 1432 - 104 * t)))
            for t in np.linspace(0.04, 0.94, 7)
        ]
    return _trapezius(whole=name == "trapezius")


def _columns() -> list[Array]:
    ys = np.linspace(1462, 985, 40)
    heights = [985, 992, 1020, 1070, 1140, 1220, 1300, 1380, 1448, 1462]
    outer = np.interp(ys, heights, [16, 28, 50, 64, 70, 63, 55, 49, 39, 20])
    out = []
    for number, share in enumerate((0.16, 0.38, 0.60, 0.82)):
        line = np.stack([13 + (outer - 13) * share, ys], 1)
        cuts = ((2, 14), (16, 28), (30, 39)) if number % 2 else ((0, 9), (11, 21), (23, 33), (35, 40))
        out += [line[a:b] for a, b in cuts]
    return out


def _trapezius(whole: bool) -> list[Array]:
    out = []
    for t in np.linspace(0.04, 0.98 if whole else 1.04, 8):
        upper = (36 + 26 * t, 1542 - 92 * t)
        out.append(
            smooth_curve(
                ((5, 1580 - 122 * t), upper, (104 + 8 * t, 1490 - 58 * t), (186 - 6 * t, 1456 - 26 * t))
            )
        )
    if whole:
        for t in np.linspace(0.08, 0.92, 5):
            out.append(smooth_curve(((5, 1436 - 220 * t), (44 - 6 * t, 1420 - 120 * t), (92, 1402 - 10 * t))))
    return out
