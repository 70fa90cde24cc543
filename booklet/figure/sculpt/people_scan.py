"""What a camera sees of people and furniture: every solid is ray-cast, the nearest stays."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from booklet.figure.sculpt import sdf
from booklet.figure.sculpt.people_clothes import Solid
from booklet.figure.sculpt.people_table import Block
from booklet.figure.sculpt.rotation import Array

_STEP = 3.0  # mm a pixel
_MARGIN = 40.0  # mm about the people
_FAR = -1e6
_TILE = 16  # pixels that the kernel works on at once
_LIGHT = np.array([-0.50, 0.62, 0.62]) / np.linalg.norm([-0.50, 0.62, 0.62])  # from the upper left


@dataclass(slots=True)
class Scan:
    """Depth, normal and the number of the solid at each pixel; `names` are role and part by number."""

    left: float
    top: float
    step: float
    depth: Array
    normal: Array
    label: NDArray[np.int32]
    names: list[tuple[str, str]] = field(default_factory=list)

    def to_mm(self, pixels: Array) -> Array:
        """Pixels (column, row) as camera millimetres."""
        across, down = (pixels[:, 0] + 0.5) * self.step, (pixels[:, 1] + 0.5) * self.step
        return np.stack([self.left + across, self.top - down], axis=1)

    def light(self) -> Array:
        """How much light falls on each pixel, -1 to 1."""
        lit: Array = self.normal @ _LIGHT
        return lit

    def add(self, name: tuple[str, str], depth: Array, normal: Array) -> None:
        """Something else is seen wherever it is nearer."""
        ahead = depth > self.depth
        self.depth[ahead], self.normal[ahead] = depth[ahead], normal[ahead]
        self.label[ahead] = len(self.names)
        self.names.append(name)


def camera(yaw: float, above: float) -> Array:
    """The turn from the room to the camera: rows point right, up and to the viewer."""
    a, e = math.radians(yaw), math.radians(above)
    toward = np.array([math.sin(a) * math.cos(e), math.sin(e), math.cos(a) * math.cos(e)])
    right = np.array([math.cos(a), 0.0, -math.sin(a)])
    return np.stack([right, np.cross(toward, right), toward])


def scan(solids: Sequence[Solid], blocks: Sequence[Block], view: Array, fineness: float = 1.0) -> Scan:
    """Look at people and furniture."""
    step = _STEP * fineness
    seen = [sdf.transform(solid.rows, view) for solid in solids]
    low, high = _bounds(seen, blocks, view)
    left, top = float(low[0]) - _MARGIN, float(high[1]) + _MARGIN
    width, height = math.ceil((high[0] + _MARGIN - left) / step), math.ceil((top - low[1] + _MARGIN) / step)
    shape = (height, width)
    found = Scan(left, top, step, np.full(shape, _FAR), np.zeros((*shape, 3)), np.full(shape, -1, np.int32))
    one, near, far = np.zeros(1), float(high[2]) + _MARGIN, float(low[2]) - _MARGIN
    for solid, rows in zip(solids, seen, strict=True):
        depth, normal, part, *_ = sdf.render(
            rows, one, 1, left, top, step, width, height, near, far, _TILE, one, *_LIGHT, 0.0
        )
        found.add((solid.role, solid.part), np.where(part >= 0, depth, _FAR), normal)
    for block in blocks:
        found.add(("prop", block.kind), *_cast(found, block, view))
    return found


def _bounds(seen: Sequence[Array], blocks: Sequence[Block], view: Array) -> tuple[Array, Array]:
    ends: list[Array] = []
    for rows in seen:
        radius = rows[:, sdf.RA : sdf.RC + 1].max(axis=1)[:, None]
        for first in (sdf.AX, sdf.BX):
            ends += [rows[:, first : first + 3] - radius, rows[:, first : first + 3] + radius]
    corners = np.array([[x, y, z] for x in (-1, 1) for y in (-1, 1) for z in (-1, 1)]) / 2
    ends += [(corners * block.size + block.middle) @ view.T for block in blocks]
    every = np.vstack(ends)
    return every.min(axis=0), every.max(axis=0)


def _cast(found: Scan, block: Block, view: Array) -> tuple[Array, Array]:
    """Where parallel rays meet a box: between the last face entered and the first one left."""
    height, width = found.depth.shape
    xs = found.left + (np.arange(width) + 0.5) * found.step
    ys = found.top - (np.arange(height) + 0.5) * found.step
    grid = np.stack([*np.meshgrid(xs, ys), np.zeros((height, width))], axis=-1)
    start, ray, half = grid @ view - np.array(block.middle), view[2], np.array(block.size) / 2
    ray = np.where(np.abs(ray) < 1e-9, 1e-9, ray)
    enter, leave = (np.sign(ray) * half - start) / ray, (-np.sign(ray) * half - start) / ray
    near, far = enter.min(axis=-1), leave.max(axis=-1)
    normal = (np.eye(3)[enter.argmin(axis=-1)] * np.sign(ray)) @ view.T
    return np.where(near > far, near, _FAR), normal
