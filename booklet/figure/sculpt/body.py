"""A posed body: distance, rays, and the way between lean space and the world."""

from __future__ import annotations

from functools import cache

import numpy as np

from booklet.figure.sculpt import body_field as field
from booklet.figure.sculpt.arms import arm_parts, shoulder_joint
from booklet.figure.sculpt.body_rays import cast
from booklet.figure.sculpt.builds import BUILDS, Build
from booklet.figure.sculpt.head import HAIRLINES, head_parts
from booklet.figure.sculpt.loft import trunk_table, warp_table
from booklet.figure.sculpt.neck import TOP, Neck
from booklet.figure.sculpt.raster import Raster
from booklet.figure.sculpt.relief import relief_map
from booklet.figure.sculpt.rotation import Array, turned, vector
from booklet.figure.sculpt.trunk import trunk_parts
from booklet.figure.sculpt.views import VIEWS, Posture

TOWEL = 958.0
"""Height of the towel's edge over the seat, lean mm."""

_WRAPS = {"hips": field.WRAP_HIPS, "chest": field.WRAP_CHEST, "front": field.WRAP_FRONT}


class Body:
    """One build in one posture."""

    def __init__(
        self, build: Build | None = None, posture: Posture | None = None, wrap: str = "hips"
    ) -> None:
        self.build, self.posture = build or Build(), posture or Posture()
        self.neck = Neck.of(self.posture)
        groups = [
            trunk_parts(self.build, self.posture, self.neck),
            head_parts(self.build, self.neck),
            arm_parts(self.build, self.posture, -1),
            arm_parts(self.build, self.posture, 1),
        ]
        self.rows = np.array([row for group in groups for row in group])
        self.ends = np.cumsum([len(group) for group in groups])
        self.sections, self.table = trunk_table(self.build), warp_table(self.build)
        self.heights = relief_map(self.build, self.posture.shrug)
        self.line = np.array(HAIRLINES[self.build.hair.line], float)
        self.numbers = self._numbers(wrap)

    def _numbers(self, wrap: str) -> Array:
        b = np.zeros(field.SIZE)
        b[field.SCALE], b[field.SHORTER] = self.build.scale, self.build.shorter
        b[field.TOWEL], b[field.WRAP], b[field.THICK] = TOWEL, _WRAPS[wrap], self.build.hair.thickness
        b[field.TX : field.TZ + 1], b[field.NX : field.NZ + 1] = TOP, self.neck.top
        b[field.HEAD :] = self.neck.head.reshape(9)
        return b

    def _tables(self) -> tuple[Array, ...]:
        return self.rows, self.ends, self.sections, self.heights, self.table, self.line, self.numbers

    def field(self, p: Array | tuple[float, float, float]) -> float:
        """Signed distance (mm, about) of a world point to the skin, hair or cloth."""
        return field.body_field(float(p[0]), float(p[1]), float(p[2]), *self._tables(), np.empty(3))

    def render(self, to_camera: Array, window: tuple[float, float, float, float], h: float) -> Raster:
        """Rays through a camera window (left, bottom, right, top; mm) with pixels of `h` mm."""
        turn = np.asarray(to_camera, float)
        width = int(np.ceil((window[2] - window[0]) / h))
        height = int(np.ceil((window[3] - window[1]) / h))
        middle = float((turn @ vector(0, 1250, 0))[2])
        buffers = cast(
            *self._tables(), np.ascontiguousarray(turn.T), float(window[0]), float(window[3]), float(h),
            width, height, middle + 900.0, middle - 900.0,
        )  # fmt: skip
        return Raster(window[0], window[3], h, *buffers)

    def world(self, p: Array | tuple[float, float, float]) -> Array:
        """A lean place on bone or muscle of the trunk, or on the head, where the build has it."""
        x, y, z = (float(v) for v in p)
        out = vector(x * field.warp(y, self.table, 2), self.height(y), z + field.warp(y, self.table, 1))
        return out * self.build.scale

    def fullness(self, y: float) -> float:
        """How much wider the skin is than the bones at a lean height, beside the lean body."""
        return float(field.warp(y, self.table, 0) / field.warp(y, self.table, 2))

    def height(self, y: float) -> float:
        """A lean height after the trunk has lost some of its own (not yet scaled)."""
        lost = self.build.shorter
        if y >= 1500:
            return y - lost
        return 950.0 + (y - 950.0) * (550.0 - lost) / 550.0 if y > 950 else y

    def joint(self, name: str) -> Array:
        """World place of "shoulder.L" or "shoulder.R"."""
        side = -1 if name.endswith(".L") else 1
        x, y, z = shoulder_joint(self.build, self.posture, side)
        return vector(x, self.height(float(y)), z) * self.build.scale


@cache
def posed_body(body: str, view: str) -> Body:
    """A body by name in the posture of a view."""
    return Body(BUILDS[body], VIEWS[view].posture, VIEWS[view].wrap)


def camera(view: str) -> Array:
    """The rotation from the world to a view's camera."""
    return turned(VIEWS[view].camera)
