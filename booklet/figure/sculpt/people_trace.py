"""From what a camera sees of people to outlines: fills by role and material, shade, and one net of lines.

The fills lie a little under each other, so that no ground shows between them; the lines cover the seams.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from booklet.figure.sculpt import trace
from booklet.figure.sculpt.people_scan import Scan
from booklet.figure.sculpt.rotation import Array, Mask

_ROLES = ("prop", "receiver", "giver")
_TOLERANCE = 2.7  # mm, a twentieth of a millimetre in print
_LEAST_PIECE, _LEAST_SHADE = 220.0, 3500.0  # mm2
_LEAST_CONTOUR, _LEAST_INNER = 40.0, 55.0  # mm
_BLOT = 800.0  # mm2: a smaller patch of anything would print as a blot
_JUMP = 26.0  # a step in depth (mm) that is a line
_CREASE = 0.55  # where two solids of one material meet under a smaller cosine there is a line
_DARK = 0.22  # less light than this is shade
_BLUR = 6.0  # mm over which light is taken


def traced(scan: Scan) -> dict[str, Any]:
    """Outlines of all that is seen, in whole millimetres."""
    # skin lies under hair and cloth: what shows beside their lines is as dark as the lines
    names = sorted(set(scan.names), key=lambda name: (name[1] != "skin", name))
    _without_blots(scan, names)
    part = _parts(scan, names)
    dark, seen = _dark(scan), ndimage.binary_dilation(scan.label >= 0)
    people: list[dict[str, Any]] = []
    for role in _ROLES:
        parts = {}
        for number, name in ((i, name) for i, name in enumerate(names) if name[0] == role):
            under = 2 if name[1] == "skin" else 1
            mask = ndimage.binary_dilation(part == number, iterations=under) & seen
            paths = _loops(scan, mask, _LEAST_PIECE, 2.0)
            if paths:
                parts[name[1]] = paths
        own = np.isin(part, [i for i, name in enumerate(names) if name[0] == role])
        shade = ndimage.binary_dilation(dark & own)
        if parts:
            people.append({"role": role, "parts": parts, "tone": _loops(scan, shade, _LEAST_SHADE, 3.0)})
    contour, inner = _lines(scan, part, names)
    every = np.array([n for one in people for paths in one["parts"].values() for path in paths for n in path])
    xs, ys = every[0::2], every[1::2]
    box = [int(value) for value in (xs.min(), ys.min(), xs.max(), ys.max())]
    return {"box": box, "people": people, "contour": [line["path"] for line in contour], "inner": inner}


def _parts(scan: Scan, names: list[tuple[str, str]]) -> NDArray[np.int32]:
    """The number of role and material at each pixel, -1 where there is nothing."""
    numbers = np.array([*(names.index(name) for name in scan.names), -1], np.int32)
    return numbers[scan.label]


def _without_blots(scan: Scan, names: list[tuple[str, str]]) -> None:
    """Patches, gaps between fingers too, that are too small to print become what is beside them."""
    part, blots = _parts(scan, names), np.zeros(scan.label.shape, bool)
    for number in np.unique(part):
        labels, _ = ndimage.label(part == number)
        small = np.bincount(labels.ravel()) * scan.step**2 < _BLOT
        small[0] = False
        blots |= small[labels]
    rows, columns = ndimage.distance_transform_edt(blots, return_distances=False, return_indices=True)
    for values in (scan.depth, scan.normal, scan.label):
        values[blots] = values[rows[blots], columns[blots]]


def _dark(scan: Scan) -> Mask:
    hit = scan.label >= 0
    pixels = _BLUR / scan.step
    light = ndimage.gaussian_filter(scan.light() * hit, pixels)
    weight = ndimage.gaussian_filter(hit.astype(float), pixels)
    dark: Mask = (light < _DARK * weight) & hit
    return dark


def _loops(scan: Scan, mask: Mask, least: float, soften: float) -> list[list[int]]:
    """Outlines of a mask without specks and pinholes smaller than `least` mm2."""
    pixels = least / scan.step**2
    clean = mask.copy()
    for value in (True, False):
        labels, count = ndimage.label(clean == value)
        areas = np.bincount(labels.ravel(), minlength=count + 1)
        small = [number for number in range(1, count + 1) if areas[number] < pixels]
        clean[np.isin(labels, small)] = not value
    paths = []
    for loop in trace.mask_loops(clean, 0.8, pixels * 0.9):
        points = trace.smooth(trace.resample(loop, 1.0, True), soften, True)
        paths.append(_path(scan, points, True))
    return paths


def _path(scan: Scan, points: Array, closed: bool) -> list[int]:
    fitted = trace.fit(scan.to_mm(points), _TOLERANCE, closed)
    return [round(number) for number in trace.segs_to_path(fitted, closed)]


def _lines(
    scan: Scan, part: NDArray[np.int32], names: list[tuple[str, str]]
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Lines between roles, and lines within one."""
    role = np.array([*(_ROLES.index(name[0]) for name in names), -1])[part]
    across, down = _edges(scan, part, role, 1), _edges(scan, part, role, 0)
    contour = _chains(scan, across[0], down[0], _LEAST_CONTOUR)
    return contour, _chains(scan, across[1], down[1], _LEAST_INNER)


def _edges(scan: Scan, part: NDArray[np.int32], role: NDArray[np.int64], axis: int) -> tuple[Mask, Mask]:
    """Edges between neighbouring pixels along an axis: between roles, and within one where the material
    changes, the surface jumps or two surfaces meet at an angle."""
    one = tuple(slice(1, None) if i == axis else slice(None) for i in (0, 1))
    two = tuple(slice(None, -1) if i == axis else slice(None) for i in (0, 1))
    contour = role[one] != role[two]
    both = (scan.label[one] >= 0) & (scan.label[two] >= 0)
    cosine = (scan.normal[one] * scan.normal[two]).sum(axis=-1)
    jump = np.abs(scan.depth[one] - scan.depth[two])
    lean = np.abs(scan.normal[..., 1 - axis]) / np.maximum(np.abs(scan.normal[..., 2]), 0.03)
    slope = np.minimum(lean[one], lean[two]) * scan.step
    step = (jump > _JUMP) & (jump > 1.6 * slope + _JUMP / 2)
    angle = (cosine < _CREASE) & ((scan.label[one] != scan.label[two]) | (role[one] == 0))
    return contour, both & ~contour & ((part[one] != part[two]) | step | angle)


def _chains(scan: Scan, across: Mask, down: Mask, least: float) -> list[dict[str, Any]]:
    """Edges as smooth paths; `free` ends taper. Pieces between forks may be short, rings may not."""
    found = []
    for chain in trace.cracks_to_chains(across, down):
        points, closed, free = chain["pts"], chain["closed"], [bool(end) for end in chain["free"]]
        share = 3.0 if closed else 1.5 if all(free) else 1.0 if any(free) else 0.35
        if len(points) * scan.step < least * share:
            continue
        points = trace.smooth(trace.resample(points[:-1] if closed else points, 1.0, closed), 2.2, closed)
        path = _path(scan, np.vstack([points, points[:1]]) if closed else points, False)
        if len(path) >= 8:
            found.append({"path": path, "free": free})
    return found
