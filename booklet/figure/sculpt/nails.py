"""Nails: the visible part of an oval on the back of each end bone."""

from __future__ import annotations

import numpy as np
from scipy import ndimage as ndi

from booklet.figure.sculpt.anchors import tip_radius
from booklet.figure.sculpt.bake import Buffers
from booklet.figure.sculpt.hand import HandModel
from booklet.figure.sculpt.rotation import Array, Mask

_SMALLEST = 6.0  # a smaller visible piece of a nail is not drawn, mm2


def nail_masks(buffers: Buffers, hand: HandModel, rotation: Array, shift: Array) -> list[Mask]:
    """One pixel mask for every nail that shows."""
    rows, columns = np.nonzero(buffers.hit)
    x = buffers.x0 + (columns + 0.5) * buffers.h
    y = buffers.y0 - (rows + 0.5) * buffers.h
    places = (np.c_[x, y, buffers.z[rows, columns]] - shift) @ rotation
    normals = buffers.n[rows, columns] @ rotation
    parts = buffers.part[rows, columns]
    masks = []
    for digit in hand.bones:
        on = (parts == digit) & _on_nail(hand, digit, places, normals)
        if on.sum() * buffers.h**2 < _SMALLEST:
            continue
        mask = np.zeros(buffers.hit.shape, bool)
        mask[rows[on], columns[on]] = True
        masks.append(ndi.binary_opening(ndi.binary_closing(mask, iterations=2), iterations=2))
    return masks


def _on_nail(hand: HandModel, digit: int, places: Array, normals: Array) -> Mask:
    bone = hand.bones[digit][2]
    half, start, end = tip_radius(digit) * 0.82, bone.length - 11.0, bone.length + 2.7
    if digit == 5:
        half, start, end = 7.6, bone.length - 14.5, bone.length + 3.0
    offset = places - bone.start
    across, along = offset @ bone.side, offset @ bone.way
    oval = np.abs(across / half) ** 2.6 + np.abs((along - (start + end) / 2) / ((end - start) / 2)) ** 2.6
    return np.asarray((oval < 1) & (normals @ bone.back > 0.1))
