"""Figures in their clothes, as solids.

A solid is what melts together without a line: a head with its trunk, a forearm with its hand, a tunic.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from booklet.figure.sculpt import people_flesh as flesh
from booklet.figure.sculpt import sdf
from booklet.figure.sculpt.people_joints import SIDES, Joints
from booklet.figure.sculpt.people_table import Person
from booklet.figure.sculpt.rotation import Array

_CLOTH = 12.0  # how far a tunic stands off the skin (mm)
_RELAXED = 8.0  # how far the fingers of a hanging hand bend (degrees)


@dataclass(frozen=True, slots=True)
class Solid:
    """One piece of one material of one person: rows of the sculpting kernel in room millimetres."""

    role: str
    part: str
    rows: Array


def dressed(person: Person, j: Joints) -> list[Solid]:
    """All solids of a person whose joints are known."""

    def solid(part: str, rows: Iterable[Array]) -> Solid:
        return Solid(person.role, part, np.array(list(rows)))

    bare = [*flesh.neck_and_head(j), *(row for side, _ in SIDES for row in flesh.upper_arm(j, side))]
    if person.clothes in ("wrap", "towel"):
        bare += flesh.trunk(j)
    solids = [solid("hair", flesh.hair(j, person.bun)), solid("skin", bare)]
    for (side, _), reach in zip(SIDES, (person.left, person.right), strict=True):
        bend = reach.bend if reach else _RELAXED
        solids.append(solid("skin", flesh.forearm(j, side) + flesh.hand(j, side, bend)))
    if person.clothes == "tunic":
        solids.append(solid("top", [*flesh.trunk(j, _CLOTH), *_collar_and_hem(j)]))
        solids += [solid("top", flesh.upper_arm(j, side, _CLOTH) + _cuff(j, side)) for side, _ in SIDES]
    elif person.clothes == "vest":
        solids.append(solid("top", _vest(j)))
    elif person.clothes == "wrap":
        solids.append(solid("towel", _wrap(j)))
    if person.clothes == "towel":
        return [*solids, solid("skin", [*flesh.legs(j), *flesh.feet(j, -8)]), solid("towel", _towel(j))]
    return [*solids, solid("trousers", _trousers(j)), solid("shoes", flesh.feet(j))]


def surface(person: Person, j: Joints) -> Array:
    """What a hand on this person comes to rest on: skin or cloth."""
    rows = [*flesh.neck_and_head(j), *flesh.trunk(j), *flesh.legs(j)]
    if person.clothes == "tunic":
        rows += flesh.trunk(j, _CLOTH)
    elif person.clothes == "vest":
        rows += _vest(j)
    if person.clothes != "towel":
        rows += _trousers(j)
    return np.array(rows)


def _trousers(j: Joints) -> list[Array]:
    """Straight legs down to the shoes."""
    rows = [sdf.ellipsoid(j.place("pelvis", (0, 12, -12)), (166, 112, 118), j.frames["pelvis"].T, k=60)]
    for side, _ in SIDES:
        hip, knee, ankle = f"hip.{side}", f"knee.{side}", f"ankle.{side}"
        rows += [
            sdf.cone(j.at[hip], j.at[knee], 98, 66, k=40),
            sdf.cone(j.at[knee], j.between(knee, ankle, 0.96), 65, 52, k=60),
        ]
    return rows


def _collar_and_hem(j: Joints) -> list[Array]:
    """What a tunic has beyond the trunk: it is closed at the neck and falls over the hips."""
    rows = [
        sdf.cone(j.place("chest", (0, 330, -24)), j.place("chest", (0, 372, -30)), 88, 74, k=40),
        sdf.ellipsoid(j.place("pelvis", (0, 6, -12)), (172, 124, 128), j.frames["pelvis"].T, k=40),
    ]
    for side, way in SIDES:
        end = j.between(f"hip.{side}", f"knee.{side}", 0.24)
        rows.append(sdf.cone(j.place("pelvis", (way * 62, 40, -2)), end, 104, 106, k=60))
    return rows


def _cuff(j: Joints, side: str) -> list[Array]:
    """Sleeves end below the elbow: hands and forearms stay bare."""
    elbow = f"elbow.{side}"
    return [sdf.cone(j.at[elbow], j.between(elbow, f"wrist.{side}", 0.16), 54, 52, k=20)]


def _vest(j: Joints) -> list[Array]:
    hem = sdf.ellipsoid(j.place("pelvis", (0, 70, -6)), (166, 84, 116), j.frames["pelvis"].T, k=60)
    return [*flesh.trunk(j, 10)[1:], hem]


def _wrap(j: Joints) -> list[Array]:
    """A bath towel about the chest, under the arms: shoulders and neck stay bare."""
    return [
        sdf.ellipsoid(j.place("pelvis", (0, 84, -6)), (160, 100, 114), j.frames["pelvis"].T, k=60),
        sdf.ellipsoid(j.place("waist", (0, 0, 4)), (150, 150, 114), j.frames["waist"].T, k=60),
        sdf.ellipsoid(j.place("chest", (0, 120, 2)), (164, 130, 126), j.frames["chest"].T, k=60),
    ]


def _towel(j: Joints) -> list[Array]:
    """A bath towel over hips and thighs."""
    hips = sdf.ellipsoid(j.place("pelvis", (0, 20, -14)), (178, 120, 120), j.frames["pelvis"].T, k=60)
    thighs = (
        sdf.cone(j.at[f"hip.{side}"], j.between(f"hip.{side}", f"knee.{side}", 0.55), 104, 88, k=90)
        for side, _ in SIDES
    )
    return [hips, *thighs]
