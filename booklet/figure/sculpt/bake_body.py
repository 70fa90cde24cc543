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
from booklet.figure.sculpt.head_places import HeadPlaces
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
_SLIVER = 600.0
"""A view shows no muscle of which it sees less, mm2."""
_EAR = 4.0
"""A depth jump that is drawn at an ear, mm."""
_HOLLOW = 1.35
"""A hollow is so much deeper than what is around it, mm."""
_FACE, _FEATURE = 3300.0, 60.0
"""A nose and a mouth that cover more than this face the viewer; their smallest hollow (mm2)."""
_WISPS = "thinning"
"""The hairline that has no clear edge."""


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
    art["tone"] = bake.tones(raster, (view.shade,), 6, 1500, light, raster.hit, 0.6)[0]
    head = HeadPlaces(body, raster)
    art["valley"] = _hollows(raster, view, head)
    art["lines"] = [
        *_edges(raster, head.ears, hair, cloth, body.build.hair.line == _WISPS),
        *authored_lines(body, raster, to_camera),
    ]
    art["muscle"], art["fibres"] = _muscles(body, raster, to_camera, muscles)
    art["landmarks"], art["hidden"] = _landmarks(body, raster, to_camera)
    return art


def _hollows(raster: Raster, view: View, head: HeadPlaces) -> list[list[float]]:
    """Hollows of the trunk that read as form; on the head only those beside nose and mouth, seen from before:
    elsewhere they would look like stains."""
    bare = raster.hit & (raster.part < HAIR)
    found = bake.valleys(raster, 12, _HOLLOW, view.hollow, bare & ~head.whole, 0.6)[0]
    if head.middle.sum() * raster.h**2 > _FACE:
        found += bake.valleys(raster, 12, 0.95, _FEATURE, bare, 0.4, only=head.middle)[0]
    return found


def _loops(raster: Raster, mask: Mask, blur: float = 1.5) -> list[list[float]]:
    loops = trace.mask_loops(mask, blur, 60 / raster.h**2)
    return bake.loops_to_paths(raster, loops, 0.5, 3.0 / raster.h)


def _edges(raster: Raster, ears: Mask, hair: Mask, cloth: Mask, wisps: bool) -> list[dict[str, Any]]:
    """Lines where one part of the body passes in front of another, and the edges of hair and cloth."""
    across, down = bake.discontinuities(raster, _JUMP * max(1.0, raster.h))
    rim = bake.discontinuities(raster, _EAR * max(1.0, raster.h))
    across |= rim[0] & ears[:, 1:] & ears[:, :-1]
    down |= rim[1] & ears[1:] & ears[:-1]
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
    for mask, role in ((hair, "hair" if wisps else "inner"), (cloth, "inner")):
        across = (mask[:, 1:] != mask[:, :-1]) & raster.hit[:, 1:] & raster.hit[:, :-1]
        down = (mask[1:] != mask[:-1]) & raster.hit[1:] & raster.hit[:-1]
        out += bake.chain_lines(raster, across, down, 0.4, 14, 4.0 / raster.h, role)
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
            if mask.sum() * raster.h**2 < _SLIVER:
                continue
            loops = _loops(raster, mask, 2.0)
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
