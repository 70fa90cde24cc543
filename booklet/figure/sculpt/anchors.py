"""Named points of a hand: pads, tips, palm, wrist, cuff."""

from __future__ import annotations

import numpy as np

from booklet.figure.sculpt.digits import FINGERS, THUMB_RADII
from booklet.figure.sculpt.forearm import CUFF
from booklet.figure.sculpt.hand import HandModel
from booklet.figure.sculpt.rotation import Array

DIGITS = {1: "index", 2: "middle", 3: "ring", 4: "little", 5: "thumb"}
_PALM = {
    "heel": (0.0, 26.0, -22.0),
    "palm": (2.0, 62.0, -16.0),
    "wrist": (0.0, 0.0, 0.0),
    "web": (-34.0, 64.0, -15.0),
    "knuckles": (4.0, 90.0, 8.0),
}


def tip_radius(digit: int) -> float:
    """Half the thickness of a digit at its tip (mm)."""
    return THUMB_RADII[3] if digit == 5 else FINGERS[digit].radii[3]


def anchors(hand: HandModel) -> dict[str, Array]:
    """Anchors in the hand's frame."""
    found: dict[str, Array] = {}
    for digit, name in DIGITS.items():
        last = hand.bones[digit][2]
        found[f"{name}_tip"] = last.end
        found[f"{name}_pad"] = last.start + last.way * (last.length * 0.62) - last.back * tip_radius(digit)
    found["pinch"] = (_facing_thumb(hand, found["thumb_pad"]) + found["thumb_pad"]) / 2
    found.update({name: np.array(place) for name, place in _PALM.items()})
    found["cuff"] = hand.arm.place(0.0, CUFF, 0.0)
    return found


def _facing_thumb(hand: HandModel, thumb_pad: Array) -> Array:
    """The skin of the index finger's end that faces the thumb's pad (its pad, or its side)."""
    last = hand.bones[1][2]
    center = last.start + last.way * (last.length * 0.6)
    across = thumb_pad - center
    across -= last.way * (across @ last.way)
    return np.asarray(center + across / np.linalg.norm(across) * (tip_radius(1) + 0.3), float)
