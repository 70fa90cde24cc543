"""Landmarks as places on the skin, found on every body by the same table.

Positions on the lean body (x, y of the back view, mm at stature 1750) are read off the model, whose bones
follow general surface anatomy, from memory. GB21 follows the rule of the WHO Standard Acupuncture
Point Locations in the Western Pacific Region (2008): the midpoint of the line from the spinous process of
C7 to the lateral end of the acromion.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import numpy as np

from booklet.figure.sculpt.body import Body
from booklet.figure.sculpt.rotation import Array, unit, vector
from booklet.figure.sculpt.skin import Skin
from booklet.figure.sculpt.vertebrae import TIPS

MIDLINE: Mapping[str, float] = MappingProxyType(
    {**TIPS, "GV14": 1489.0, "inion": 1628.0, "nape": 1578.0, "gluteal_top": 972.0}
)
"""Heights on the midline of the back."""

PAIRED: Mapping[str, tuple[float, float, float]] = MappingProxyType(
    {
        # x, y, share of the lift of a raised shoulder
        "scapula_sup": (74, 1440, 0.7),
        "scapula_root": (80, 1412, 0.7),
        "scapula_spine": (132, 1424, 0.75),
        "scapula_inf": (110, 1300, 0.7),
        "iliac_crest": (108, 1068, 0),
        "PSIS": (43, 1008, 0),
        "axilla": (168, 1322, 0.3),
        "mastoid": (60, 1608, 0),
        "waist": (138, 1120, 0),
    }
)
"""Places of the right side of the back."""

FRONT: Mapping[str, tuple[float, float]] = MappingProxyType(
    {"clavicle": (92, 1432), "sternal_notch": (0, 1414)}
)
"""Places of the front: the middle of the collar bone, the notch of the breastbone."""

_ON_THE_FLANK = ("axilla", "waist")
"""Places that go with the skin; all others go with the bones."""

_SIDES = ((1, "R"), (-1, "L"))


def landmarks3d(body: Body) -> dict[str, Array | None]:
    """World place by name; None where the body has none (an arm that is baked apart)."""
    skin = Skin(body)
    out: dict[str, Array | None] = {name: skin.back(0.0, y) for name, y in MIDLINE.items()}
    shrug = {1: body.posture.shrug[1], -1: body.posture.shrug[0]}
    for side, letter in _SIDES:
        for name, (x, y, share) in PAIRED.items():
            width = body.fullness(y) if name in _ON_THE_FLANK else 1.0
            out[f"{name}.{letter}"] = skin.back(side * x * width, y, share * shrug[side])
        out[f"acromion.{letter}"] = acromion(skin, side)
        out[f"elbow.{letter}"] = skin.arm(236.0, 1106.0, side)
        out[f"clavicle.{letter}"] = skin.front(
            side * FRONT["clavicle"][0], FRONT["clavicle"][1] + shrug[side] / 2
        )
    out["sternal_notch"] = skin.front(*FRONT["sternal_notch"])
    for _, letter in _SIDES:
        c7, end = out["C7"], out[f"acromion.{letter}"]
        if c7 is not None and end is not None:
            out[f"GB21.{letter}"] = shoulder_well(body, c7, end)
    return out


def acromion(skin: Skin, side: int) -> Array | None:
    """The lateral end of the acromion: on top of the shoulder, just outside of the joint."""
    joint = skin.body.joint("shoulder.R" if side > 0 else "shoulder.L")
    return skin.along(joint + vector(side * 4, 18, 2), vector(side * 0.25, 0.95, 0.15), 120.0)


def shoulder_well(body: Body, c7: Array, acromion: Array) -> Array:
    """GB21 (Jianjing): the midpoint brought to the skin the shortest way in the plane across the line."""
    middle, axis = 0.5 * (c7 + acromion), unit(acromion - c7)
    up = unit(vector(0, 1, 0) - axis * axis[1])
    back = np.cross(axis, up)

    def reach(angle: float) -> float:
        ray, way = np.cos(angle) * up + np.sin(angle) * back, 0.0
        for _ in range(120):
            d = abs(body.field(middle + ray * way))
            way += 0.8 * d
            if d < 0.02 or way > 90.0:
                break
        return way

    best = min(np.radians(np.arange(0.0, 360.0, 4.0)), key=reach)
    best = min(best + np.radians(np.arange(-4.0, 4.0, 0.25)), key=reach)
    out: Array = middle + reach(best) * (np.cos(best) * up + np.sin(best) * back)
    return out
