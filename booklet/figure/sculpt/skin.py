"""Puts authored points of lean space onto the skin of a body."""

from __future__ import annotations

import numpy as np

from booklet.figure.sculpt.arms import arm_point
from booklet.figure.sculpt.body import Body
from booklet.figure.sculpt.rotation import Array, X, Z, unit, vector

_NEAR = 0.05
_HEAD, _NECK = 1590.0, 1505.0
"""From these heights on a point moves with the head, with the neck."""


class Skin:
    """Looks up places on the skin; None where there is none."""

    def __init__(self, body: Body) -> None:
        self.body = body

    def along(self, p: Array, direction: Array, start: float = 200.0, reach: float = 400.0) -> Array | None:
        """The first skin on the way from outside back along a direction through `p` (world mm)."""
        u = unit(np.asarray(direction, float))
        way = 0.0
        while way < reach:
            q: Array = p + u * (start - way)
            d = self.body.field(q)
            if d < _NEAR:
                return q
            way += d * 0.8
        return None

    def back(self, x: float, y: float, lift: float = 0.0) -> Array | None:
        """A place of the back view (lean x, y); `lift` mm with a raised shoulder."""
        return self._seen(x, y + lift, 20.0, Z)

    def front(self, x: float, y: float) -> Array | None:
        """A place of the front view (lean x, y)."""
        return self._seen(x, y, -20.0, -Z)

    def side(self, y: float, z: float, side: int = 1) -> Array | None:
        """A place of the head seen from the side (lean y, z)."""
        body = self.body
        return self.along(body.world(body.neck.on_head((side * 30.0, y, z))), body.neck.head @ (side * X))

    def arm(self, x: float, y: float, side: int = 1) -> Array | None:
        """A place on the back of the arm, given on the lean right arm."""
        if side > 0 and self.body.posture.reach:
            return None
        lean = arm_point(self.body.build, self.body.posture, side, x, y, 0.0)
        lean[1] = self.body.height(float(lean[1]))
        return self.along(lean * self.body.build.scale, Z)

    def _seen(self, x: float, y: float, depth: float, towards: Array) -> Array | None:
        neck, body = self.body.neck, self.body
        if y > _HEAD:
            return self.along(body.world(neck.on_head((x, y, depth))), neck.head @ towards)
        if y > _NECK:
            return self.along(body.world(neck.on_neck((x, y, depth))), neck.neck @ towards)
        return self.along(body.world(vector(x, y, depth)), towards)
