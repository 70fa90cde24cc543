"""What a hand lies on, as a camera sees it: what hides it, where an own arm grows out, what is dented."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from scipy import ndimage as ndi

from booklet.figure.sculpt import bake, trace
from booklet.figure.sculpt.bake import Buffers
from booklet.figure.sculpt.rotation import Array, Mask

Window = tuple[float, float, float, float]

_NOWHERE = -1e5  # a depth behind this is none
_SLIT, _PINHOLE = 6.0, 220.0  # mm, mm2
_BIAS = 2.0  # skin hides flesh that presses less deep than this, mm
_GROWN, _NEAR = 16.0, 120.0  # an arm's rim this close to the skin and to the shoulder joint is no edge, mm
_GROWN_ON, _NEAR_ON = 34.0, 185.0  # nor is one that runs on from there, as long as it stays this close
_EDGE = 1.6  # the body's outline counts as met so far inside, mm
_HAND = 130.0  # the hand's reach about the palm, mm
_DENT = 4.5  # skin that is shaded lies this close to the hand, mm
_KINDS = ("front", "behind", "joint")
_SHADOW = (1.2, -1.8)  # and on the side away from the light, mm


@dataclass(frozen=True, slots=True)
class Ground:
    """`depth` gives the body's depth in a camera window with pixels of a step (far behind where none is);
    `joint` is the shoulder joint of the patient's own arm in the camera."""

    depth: Callable[[Window, float], Array]
    joint: Array | None = None
    light: tuple[float, float, float] = (-0.50, 0.62, 0.62)
    shade: float = 0.05


def depth_under(buffers: Buffers, ground: Ground) -> Array:
    """The body's depth at the hand's pixels."""
    right, bottom = buffers.x0 + buffers.W * buffers.h, buffers.y0 - buffers.H * buffers.h
    return ground.depth((buffers.x0, bottom, right, buffers.y0), buffers.h)[: buffers.H, : buffers.W]


def hide(buffers: Buffers, depth: Array) -> Mask:
    """Take away what the body hides; the mask of it."""
    hidden = np.asarray((depth + _BIAS > buffers.z) & buffers.hit)
    buffers.hit &= ~hidden
    buffers.part[hidden] = -1
    return hidden


def close_slits(buffers: Buffers, depth: Array) -> None:
    """Fill slits and pinholes of background between hand and body."""
    solid = buffers.hit | (depth > _NOWHERE)
    closed = ndi.binary_closing(solid, iterations=round(_SLIT / 2 / buffers.h))
    labels, _ = ndi.label(~closed)
    slits = (np.bincount(labels.ravel()) * buffers.h**2 < _PINHOLE)[labels] | closed
    slits &= ~solid
    slits &= ndi.binary_dilation(buffers.hit, iterations=round(_SLIT / buffers.h))
    rows, columns = ndi.distance_transform_edt(~buffers.hit, return_distances=False, return_indices=True)
    for values in (buffers.z, buffers.n, buffers.part, buffers.lit):
        values[slits] = values[rows[slits], columns[slits]]
    buffers.hit |= slits


def drop_strays(buffers: Buffers) -> None:
    """Take away pieces of the patient's own arm that show apart from its hand (an elbow over a shoulder)."""
    labels, count = ndi.label(buffers.hit)
    digits = (buffers.part >= 1) & (buffers.part <= 5)
    for label in range(1, count + 1):
        piece = labels == label
        if not (piece & digits).any():
            buffers.hit &= ~piece
            buffers.part[piece] = -1


def rims(
    buffers: Buffers, loops: list[Array], hidden: Mask, depth: Array, joint: Array | None, fit: float
) -> list[Any]:
    """Pieces of the outline: in "front", cut by what lies "behind", or grown to the body at the "joint"."""
    cut = ndi.binary_dilation(hidden, iterations=2)
    grown = grown_on = np.zeros_like(cut)
    if joint is not None:
        grown = _grown(buffers, depth, joint, _NEAR, _GROWN)
        grown_on = grown | _grown(buffers, depth, joint, _NEAR_ON, _GROWN_ON)
    runs = []
    for loop in loops:
        line = trace.smooth(trace.resample(loop, 1.0, True), 2.0, True)
        place = np.clip(np.round(line).astype(int), 0, [buffers.W - 1, buffers.H - 1])
        is_grown, may_grow, is_cut = (
            _even(mask[place[:, 1], place[:, 0]]) for mask in (grown, grown_on, cut)
        )
        is_grown = _run_on(is_grown, may_grow)
        kinds = np.where(is_grown, 2, is_cut.astype(int))
        starts = np.flatnonzero(kinds != np.roll(kinds, 1))
        if not len(starts):
            path = trace.segs_to_path(trace.fit(buffers.xy(line), fit, True), True)
            runs.append({"kind": _KINDS[kinds[0]], "closed": True, "path": path})
            continue
        line, kinds = np.roll(line, -starts[0], 0), np.roll(kinds, -starts[0])
        bounds = [*(starts - starts[0]), len(line)]
        closed = np.vstack([line, line[:1]])
        for a, b in pairwise(bounds):
            if b + 1 - a > 3:
                path = trace.segs_to_path(trace.fit(buffers.xy(closed[a : b + 1]), fit))
                runs.append({"kind": _KINDS[kinds[a]], "closed": False, "path": path})
    return runs


def _even(flags: Mask) -> Mask:
    """Without runs and gaps shorter than a dozen points (the line is closed)."""
    tripled = np.tile(flags, 3)
    tripled = ndi.binary_opening(ndi.binary_closing(tripled, iterations=6), iterations=6)
    return np.asarray(tripled[len(flags) : 2 * len(flags)])


def _run_on(flags: Mask, may: Mask) -> Mask:
    """Runs of `flags` carried on as far as `may` goes (the line is closed)."""
    labels, _ = ndi.label(np.tile(flags | may, 3))
    kept = np.isin(labels, np.unique(labels[np.tile(flags, 3)])) & (labels > 0)
    return np.asarray(kept[len(flags) : 2 * len(flags)])


def _grown(buffers: Buffers, depth: Array, joint: Array, reach: float, gap: float) -> Mask:
    """Where an arm lies within a `gap` of the skin and within `reach` of its joint, mm."""
    rows, columns = np.indices(buffers.hit.shape)
    x = buffers.x0 + (columns + 0.5) * buffers.h - joint[0]
    y = buffers.y0 - (rows + 0.5) * buffers.h - joint[1]
    near = x**2 + y**2 + (buffers.z - joint[2]) ** 2 < reach**2
    close = near & (buffers.part >= 0) & (buffers.z - depth < gap)
    # at the body's own edge the arm carries the outline on
    within = ndi.binary_erosion(depth > _NOWHERE, iterations=round(_EDGE / buffers.h), border_value=1)
    return np.asarray(ndi.binary_dilation(close, iterations=3) & within)


def dents(
    buffers: Buffers, depth: Array, distance: Callable[[Array], float], palm: Array, fit: float
) -> list[list[float]]:
    """Shapes of skin beside the hand (about its palm, camera mm) that its pressure leaves in shade."""
    reach = int(np.ceil((_DENT + 2) / buffers.h))
    beside = ndi.binary_dilation(buffers.hit, iterations=reach) & ~buffers.hit & (depth > _NOWHERE)
    mask = np.zeros_like(buffers.hit)
    for i, j in zip(*np.nonzero(beside), strict=True):
        x, y = buffers.x0 + (j + 0.5) * buffers.h, buffers.y0 - (i + 0.5) * buffers.h
        place = np.array([x - _SHADOW[0], y - _SHADOW[1], depth[i, j]])
        mask[i, j] = np.linalg.norm(place - palm) < _HAND and distance(place) < _DENT
    mask = ndi.binary_opening(ndi.binary_closing(mask, iterations=3), iterations=2)
    mask |= ndi.binary_dilation(mask, iterations=6) & buffers.hit  # runs on a little under the hand
    return bake.loops_to_paths(buffers, trace.mask_loops(mask, 2.0, 30 / buffers.h**2), fit, 3.0)
