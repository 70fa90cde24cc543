"""How the neck and the head move: the neck takes half of the way, the head all of it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from booklet.figure.sculpt.rotation import Array, X, Y, Z, rotation, vector
from booklet.figure.sculpt.views import Posture

ROOT = vector(0, 1505, 25)
"""Where the neck bends (about C7), lean mm."""
TOP = vector(0, 1565, 10)
"""Where the head turns on the neck."""


@dataclass(frozen=True, slots=True)
class Neck:
    """Moves upright lean points with the neck or the head, and back."""

    neck: Array
    head: Array
    top: Array

    @staticmethod
    def of(posture: Posture) -> Neck:
        """Bow about x (forward is -z), turn about y, tilt about z; a turned head pivots on its neck."""
        head = rotation(Z, -posture.tilt) @ rotation(X, -posture.bow) @ rotation(Y, -posture.turn)
        half = rotation(Z, -0.5 * posture.tilt) @ rotation(X, -0.45 * posture.bow)
        neck = half @ rotation(Y, -0.3 * posture.turn)
        return Neck(neck, head, ROOT + neck @ (TOP - ROOT))

    def on_head(self, p: Array | tuple[float, float, float]) -> Array:
        """An upright point of the head where the posture has it."""
        out: Array = self.top + self.head @ (np.asarray(p, float) - TOP)
        return out

    def on_neck(self, p: Array | tuple[float, float, float]) -> Array:
        """An upright point of the neck where the posture has it."""
        out: Array = ROOT + self.neck @ (np.asarray(p, float) - ROOT)
        return out

    def upright(self, points: Array) -> Array:
        """Posed lean points (n, 3) taken back: the neck's share grows from C7 upwards."""
        t = np.clip((points[:, 1] - 1480.0) / 50.0, 0, 1)[:, None]
        back = ROOT + (points - ROOT) @ self.neck
        out: Array = points * (1 - t) + back * t
        return out
