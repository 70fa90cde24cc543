"""What the rays found: buffers with a pixel grid over camera millimetres."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from booklet.figure.sculpt.rotation import Array


class Raster:
    """Depth, normals, parts and (for bodies) lean positions; `x0`, `y0` is the upper left corner."""

    def __init__(
        self, x0: float, y0: float, h: float, z: Array, n: Array, part: NDArray[np.int32], pos: Array
    ) -> None:
        self.x0, self.y0, self.h = x0, y0, h
        self.H, self.W = part.shape
        self.z, self.n, self.part, self.pos = z, n, part, pos
        self.hit = part >= 0

    def xy(self, pixels: Array) -> Array:
        """Pixel coordinates (column, row) as camera millimetres."""
        p = np.asarray(pixels, float)
        return np.stack([self.x0 + (p[:, 0] + 0.5) * self.h, self.y0 - (p[:, 1] + 0.5) * self.h], 1)

    def rc(self, places: Array) -> Array:
        """Camera millimetres as pixel coordinates (column, row)."""
        p = np.asarray(places, float)
        return np.stack([(p[:, 0] - self.x0) / self.h - 0.5, (self.y0 - p[:, 1]) / self.h - 0.5], 1)

    def nearest(self, places: Array) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Column and row of the pixels at camera places, kept inside the window."""
        p = np.round(self.rc(places)).astype(np.int64)
        return np.clip(p[:, 0], 0, self.W - 1), np.clip(p[:, 1], 0, self.H - 1)
