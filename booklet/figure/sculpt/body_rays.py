"""Casts rays at the body: depth, normals, parts and lean positions of every pixel (compiled)."""

from __future__ import annotations

from typing import Any

import numpy as np

from booklet.figure.sculpt.body_field import (
    ARM_LEFT,
    ARM_RIGHT,
    CLOTH,
    HAIR,
    SCALE,
    SKIN,
    body_field,
    clothline,
    hairline,
    lean_height,
    warp,
)
from booklet.figure.sculpt.jit import compiled, prange

TILE = 8
"""Pixels on a side of the tiles that share the first part of their way."""


@compiled()
def _start(
    m: Any, cx: float, cy: float, near: float, far: float, radius: float, prims: Any, n: Any, sections: Any,
    heights: Any, table: Any, line: Any, b: Any, o: Any,
) -> float:  # fmt: skip
    """How deep all rays of a tile may begin: nothing lies within its radius before."""
    z = near
    while z > far:
        wx = m[0, 0] * cx + m[0, 1] * cy + m[0, 2] * z
        wy = m[1, 0] * cx + m[1, 1] * cy + m[1, 2] * z
        wz = m[2, 0] * cx + m[2, 1] * cy + m[2, 2] * z
        free = 0.8 * body_field(wx, wy, wz, prims, n, sections, heights, table, line, b, o) - radius - 2.0
        if free < 1.0:
            break
        z -= free
    return z


@compiled(parallel=True)
def cast(
    prims: Any, n: Any, sections: Any, heights: Any, table: Any, line: Any, b: Any, to_world: Any,
    x0: float, y0: float, h: float, width: int, height: int, near: float, far: float,
) -> Any:  # fmt: skip
    """Orthographic: pixel (0, 0) has its upper left corner at camera (x0, y0); world = to_world @ camera."""
    depth = np.full((height, width), -1e6)
    normal = np.zeros((height, width, 3))
    part = np.full((height, width), -1, np.int32)
    lean = np.zeros((height, width, 3))
    m = to_world
    across = (width + TILE - 1) // TILE
    for tile in prange(across * ((height + TILE - 1) // TILE)):
        o = np.empty(3)
        top, left = tile // across * TILE, tile % across * TILE
        cx, cy, radius = x0 + (left + TILE / 2) * h, y0 - (top + TILE / 2) * h, 0.71 * TILE * h
        begin = _start(m, cx, cy, near, far, radius, prims, n, sections, heights, table, line, b, o)
        if begin <= far:
            continue
        for pixel in range(TILE * TILE):
            row, column = top + pixel // TILE, left + pixel % TILE
            if row >= height or column >= width:
                continue
            py = y0 - (row + 0.5) * h
            px = x0 + (column + 0.5) * h
            z = begin
            hit = False
            wx = wy = wz = 0.0
            for _ in range(260):
                wx = m[0, 0] * px + m[0, 1] * py + m[0, 2] * z
                wy = m[1, 0] * px + m[1, 1] * py + m[1, 2] * z
                wz = m[2, 0] * px + m[2, 1] * py + m[2, 2] * z
                d = body_field(wx, wy, wz, prims, n, sections, heights, table, line, b, o)
                if d < 0.03:
                    hit = True
                    break
                z -= d * 0.8
                if z < far:
                    break
            if not hit:
                continue
            depth[row, column] = z
            y = lean_height(wy / b[SCALE], b)
            x = wx / b[SCALE] / warp(y, table, 0)
            zz = wz / b[SCALE] - warp(y, table, 1)
            lean[row, column, 0] = wx / b[SCALE] / warp(y, table, 2)
            lean[row, column, 1], lean[row, column, 2] = y, zz
            p = SKIN
            if o[1] < o[0] - 1.0:
                p = ARM_LEFT
            elif o[2] < o[0] - 1.0:
                p = ARM_RIGHT
            elif y > 1440.0 and hairline(x, y, zz, b, line) > 0:
                p = HAIR
            elif clothline(x, y, zz, b) > 0:
                p = CLOTH
            part[row, column] = p
            e = 1.2
            gx = body_field(wx + e, wy, wz, prims, n, sections, heights, table, line, b, o)
            gx -= body_field(wx - e, wy, wz, prims, n, sections, heights, table, line, b, o)
            gy = body_field(wx, wy + e, wz, prims, n, sections, heights, table, line, b, o)
            gy -= body_field(wx, wy - e, wz, prims, n, sections, heights, table, line, b, o)
            gz = body_field(wx, wy, wz + e, prims, n, sections, heights, table, line, b, o)
            gz -= body_field(wx, wy, wz - e, prims, n, sections, heights, table, line, b, o)
            length = np.sqrt(gx * gx + gy * gy + gz * gz) + 1e-12
            for k in range(3):
                normal[row, column, k] = (m[0, k] * gx + m[1, k] * gy + m[2, k] * gz) / length
    return depth, normal, part, lean
