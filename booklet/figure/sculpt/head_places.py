"""Places on the head, whichever way it is held: the face's middle, the ears."""

from __future__ import annotations

import numpy as np

from booklet.figure.sculpt.body import Body
from booklet.figure.sculpt.neck import TOP
from booklet.figure.sculpt.raster import Raster
from booklet.figure.sculpt.rotation import Array, Mask

_CHIN, _SHOULDER = 1545.0, 190.0
"""The head begins at this height, and is no wider than this about its middle (lean mm)."""


class HeadPlaces:
    """Masks of the pixels that show parts of the head."""

    def __init__(self, body: Body, raster: Raster) -> None:
        neck = body.neck
        place: Array = TOP + (raster.pos - neck.top) @ neck.head
        x, y, z = np.abs(place[..., 0]), place[..., 1], place[..., 2]
        near = raster.hit & (x**2 + (y - 1645.0) ** 2 + (z - 10.0) ** 2 < _SHOULDER**2)
        self.whole: Mask = near & (y > _CHIN + 0.35 * np.clip(z, -60.0, 60.0))
        """All of it above chin and nape."""
        self.ears: Mask = near & (x > 66) & (y > 1600) & (y < 1682) & (z > -16) & (z < 44)
        nose = (x < 24) & (y > 1612) & (y < 1664)
        lips = (x < 26) & (y > 1566) & (y <= 1612)
        self.middle: Mask = near & (z < -70) & (nose | lips)
        """Nose and mouth."""
