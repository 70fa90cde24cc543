"""Bakes the hands that stand free."""

from __future__ import annotations

from typing import Any

import numpy as np

from booklet.figure.sculpt.bake_hand import bake_hand
from booklet.figure.sculpt.forearm import Forearm
from booklet.figure.sculpt.hand import build_hand
from booklet.figure.sculpt.hand_table import HandSprite
from booklet.figure.sculpt.poses import Triple
from booklet.figure.sculpt.rotation import Array, unit

MIRROR = np.diag([-1.0, 1.0, 1.0])
"""A right hand's frame to a left hand's, and the body's right to its left."""
_ARM = 800.0  # the upper arm runs out of every picture, mm


def facing(fingers: Triple, back: Triple) -> Array:
    """Rotation from the hand's frame, from where the fingers and the back of the hand point."""
    y, z = unit(np.array(fingers, float)), np.array(back, float)
    z = unit(z - y * (y @ z))
    return np.stack([np.cross(y, z), y, z], axis=1)


def bake_sprite(sprite: HandSprite, fineness: float = 1.0) -> dict[str, Any]:
    """The art of a free hand, its wrist at the origin."""
    turn = facing(sprite.fingers, sprite.back)
    if sprite.left:
        turn = MIRROR @ turn @ MIRROR
        turn = turn @ MIRROR
    upper = turn.T @ np.array(_sided(sprite.upper, sprite.left))
    arm = Forearm(sprite.wrist or sprite.pose.wrist, triple(upper), _ARM)
    art = bake_hand(build_hand(sprite.pose, arm), turn, fineness=fineness)
    art["side"] = "L" if sprite.left else "R"
    return art


def triple(v: Array) -> Triple:
    """A vector as plain numbers."""
    return (float(v[0]), float(v[1]), float(v[2]))


def _sided(way: Triple, left: bool) -> Triple:
    x, y, z = way
    return (-x if left else x, y, z)
