"""Bakes one view of one body: rays, then outlines, tones, lines, muscles and landmarks."""

from __future__ import annotations

from typing import Any

import numpy as np
from scipy import ndimage as ndi

from booklet.figure.sculpt import bake, trace
from booklet.figure.sculpt.body import Body
from booklet.figure.sculpt.body_drawn import authored_lines
from booklet.figure.sculpt.body_field import ARM_LEFT, ARM_RIGHT, CLOTH, HAIR
from booklet.figure.sculpt.builds import Build
from booklet.figure.sculpt.landmarks import landmarks3d
from booklet.figure.sculpt.muscles import fibres, muscle_mask
from booklet.figure.sculpt.raster import Raster
from booklet.figure.sculpt.rotation import Array, Mask, turned, unit
from booklet.figure.sculpt.skin import Skin
from booklet.figure.sculpt.surface import length_of, seen, visible_runs
from booklet.figure.sculpt.views import View

PIXEL = 1.0
"""Side of a pixel at fineness 1, mm."""
_JUMP = 12.0
"""A depth jump that is drawn as an edge, mm."""
_FLANK = 1318.0
"""Below this lean height the arm is drawn apart from the trunk."""
_SIDES = ((1, "R"), (-1, "L"))


def bake_view(build: Build, view: View, muscles: tuple[str, ...], fineness: float = 1.0) -> dict[str, Any]:
    """The art of one view, in camera millimetres."""
    body = Body(build, view.posture, view.wrap)
    to_camera = turned(view.camera)
    middle = to_camera @ np.array(view.centre)
    left, bottom, right, top = view.window
    window = (middle[0] + left, middle[1] + bottom, middle[0] + right, middle[1] + top)
    raster = body.render(to_camera, window, PIXEL * fineness)
    hair, cloth = raster.part == HAIR, raster.part == CLOTH
    art: dict[str, Any] = {"window": [float(v) for v in window]}
    art["fill"], art["hair"], art["towel"] = (
        _loops(raster, raster.hit),
        _loops(raster, hair),
        _loops(raster, cloth),
    )
    light = unit(np.array(view.light))
    art["tone"] = bake.tones(raster, (view.shade,), 5, 800, light, raster.hit, 0.6)[0]
    art["valley"] = bake.valleys(raster, 12, 0.95, view.hollow, raster.hit & (raster.part < HAIR), 0.6)[0]
    art["lines"] = [*_edges(raster, hair, cloth), *authored_lines(body, raster, to_camera)]
    art["muscle"], art["fibres"] = _muscles(body, raster, to_camera, muscles)
    art["landmarks"], art["hidden"] = _landmarks(body, raster, to_camera)
    return art


def _loops(raster: Raster, mask: Mask, blur: float = 1.5) -> list[list[float]]:
    loops = trace.mask_loops(mask, blur, 60 / raster.h**2)
    return bake.loops_to_paths(raster, loops, 0.5, 3.0 / raster.h)


def _edges(raster: Raster, hair: Mask, cloth: Mask) -> list[dict[str, Any]]:
    """Lines where one part of the body passes in front of another, and the edges of hair and cloth."""
    across, down = bake.discontinuities(raster, _JUMP * max(1.0, raster.h))
    arm = (raster.part == ARM_LEFT) | (raster.part == ARM_RIGHT)
    low = raster.pos[..., 1] < _FLANK
    for changed, edges, below in (
        (arm[:, 1:] != arm[:, :-1], across, low[:, 1:]),
        (arm[1:] != arm[:-1], down, low[1:]),
    ):
        both = raster.hit[:, 1:] & raster.hit[:, :-1] if edges is across else raster.hit[1:] & raster.hit[:-1]
        edges |= changed & both & below
    strands = across & hair[:, 1:] & hair[:, :-1], down & hair[1:] & hair[:-1]
    across, down = across & ~strands[0], down & ~strands[1]
    sigma = 3.5 / raster.h
    out = bake.chain_lines(raster, across, down, 0.4, 22, sigma, "inner")
    out += bake.chain_lines(raster, *strands, 0.4, 14, sigma, "hair")
    for mask in (hair, cloth):
        across = (mask[:, 1:] != mask[:, :-1]) & raster.hit[:, 1:] & raster.hit[:, :-1]
        down = (mask[1:] != mask[:-1]) & raster.hit[1:] & raster.hit[:-1]
        out += bake.chain_lines(raster, across, down, 0.4, 14, 4.0 / raster.h, "inner")
    return out


def _muscles(
    body: Body, raster: Raster, to_camera: Array, names: tuple[str, ...]
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Areas and fibres by muscle and side; a muscle that the view cannot show has no entry."""
    areas: dict[str, Any] = {}
    threads: dict[str, Any] = {}
    places = np.zeros_like(raster.pos)
    places[raster.hit] = body.neck.upright(raster.pos[raster.hit])
    skin = Skin(body)
    for name in names:
        for side, letter in _SIDES:
            lift = body.posture.shrug[1 if side > 0 else 0]
            mask = ndi.binary_opening(muscle_mask(raster, name, side, places, lift), iterations=2)
            loops = _loops(raster, mask, 2.0)
            if not loops:
                continue
            areas[f"{name}.{letter}"] = loops
            threads[f"{name}.{letter}"] = [
                trace.segs_to_path(trace.fit(run, 0.8))
                for curve in fibres(name)
                for run in visible_runs(
                    raster, [skin.back(side * x, y, _lift(name, x, lift)) for x, y in curve], to_camera
                )
                if length_of(run) > 12
            ]
    return areas, threads


def _lift(name: str, x: float, lift: float) -> float:
    return 0.0 if name.startswith("erector") else 0.8 * lift * min(1.0, max(0.0, (x - 20) / 90))


def _landmarks(body: Body, raster: Raster, to_camera: Array) -> tuple[dict[str, list[float]], list[str]]:
    """Camera places by name, and the names of those that lie behind something or outside of the window."""
    places = {name: to_camera @ p for name, p in landmarks3d(body).items() if p is not None}
    hidden = [name for name, p in places.items() if not seen(raster, p)]
    return {name: [round(float(v), 2) for v in p] for name, p in places.items()}, hidden
