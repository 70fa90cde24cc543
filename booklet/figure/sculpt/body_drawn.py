"""Lays the authored lines on a body and keeps what a view sees of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from booklet.figure.sculpt.body import Body
from booklet.figure.sculpt.body_lines import CURVES, EXTRA, FRINGES, STRANDS, Curve
from booklet.figure.sculpt.muscles import smooth_curve
from booklet.figure.sculpt.raster import Raster
from booklet.figure.sculpt.rotation import Array, Z, vector
from booklet.figure.sculpt.skin import Skin
from booklet.figure.sculpt.surface import GRAZING, length_of, line, visible_runs
from booklet.figure.sculpt.trunk import collar_bone

_SHORTEST, _SCRAP = 4.5, 0.2
"""Shorter pieces of a line are left out: mm, and share of its length."""

Lay = Callable[[float, float, int], "Array | None"]


def authored_lines(body: Body, raster: Raster, to_camera: Array) -> list[dict[str, Any]]:
    """All drawn lines of the view that are not edges."""
    skin = Skin(body)
    curves = {**CURVES, **{name: EXTRA[name] for name in body.build.lines}}
    out = []
    for name, curve in curves.items():
        for side in (1, -1) if curve.both else (1,):
            points = [_lay(skin, curve, x, y, side) for x, y in smooth_curve(curve.points)]
            out += _runs(raster, points, to_camera, curve.role, name)
    for strand in STRANDS[body.build.hair.strands]:
        out += _runs(
            raster, [_on_hair(skin, x, y) for x, y in smooth_curve(strand)], to_camera, "hair", "strand"
        )
    for strand in FRINGES[body.build.hair.strands]:
        points = [_on_head(skin, x, y, -Z) for x, y in smooth_curve(strand)]
        out += _runs(raster, points, to_camera, "hair", "strand")
    for side in (1, -1):
        bone = smooth_curve(collar_bone(side, body.posture, body.build))
        out += _runs(raster, [skin.front(x, y) for x, y in bone], to_camera, "form", "clavicle")
    return out


def _lay(skin: Skin, curve: Curve, x: float, y: float, side: int) -> Array | None:
    lift = curve.lift * skin.body.posture.shrug[1 if side > 0 else 0]
    if curve.surface == "back":
        return skin.back(side * x, y, lift)
    if curve.surface == "arm":
        return skin.arm(x, y, side)
    if curve.surface == "front":
        return skin.front(side * x, y)
    if curve.surface == "ear":
        return skin.side(x, y, side)
    return _on_head(skin, side * x, y, -Z)


def _on_hair(skin: Skin, x: float, y: float) -> Array | None:
    return _on_head(skin, x, y, Z)


def _on_head(skin: Skin, x: float, y: float, towards: Array) -> Array | None:
    body = skin.body
    return skin.along(
        body.world(body.neck.on_head(vector(x, y, 20 * np.sign(towards[2])))), body.neck.head @ towards
    )


def _runs(
    raster: Raster, points: list[Array | None], to_camera: Array, role: str, name: str
) -> list[dict[str, Any]]:
    """What is seen of a line; scraps of it are left out. The face reads even where it turns away."""
    grazing = 0.1 if role == "face" else GRAZING
    whole = np.array([p for p in points if p is not None]).reshape(-1, 3)
    shortest = max(_SHORTEST, _SCRAP * float(np.linalg.norm(np.diff(whole, axis=0), axis=1).sum()))
    runs = visible_runs(raster, points, to_camera, grazing)
    return [line(run, role, name) for run in runs if length_of(run) >= shortest]
