"""The free hands: pose, direction of the fingers and of the back of the hand, and the arm. Numbers only.

Directions are those of the RIGHT hand in the camera of the back view (x to the patient's right, y up, z to
the viewer); a left hand is its mirror image, lit anew.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from booklet.figure.sculpt import poses
from booklet.figure.sculpt.builds import BUILDS
from booklet.figure.sculpt.grips import GRIP_VIEWS, GRIPS
from booklet.figure.sculpt.piece import Piece
from booklet.figure.sculpt.poses import Pose, Triple
from booklet.figure.sculpt.settled import read_settled
from booklet.figure.sculpt.views import VIEWS


@dataclass(frozen=True, slots=True)
class HandSprite:
    """How a free hand is seen. `upper` is the direction of the upper arm beyond the elbow."""

    pose: Pose
    fingers: Triple
    back: Triple
    upper: Triple
    wrist: tuple[float, float] | None = None
    left: bool = False


def _both(name: str, sprite: HandSprite) -> dict[str, HandSprite]:
    return {f"{name}_l": replace(sprite, left=True), f"{name}_r": sprite}


_DOWN = (0.35, -0.8, 0.5)  # towards the shoulder of someone who stands at the lower end of the picture

HANDS: Mapping[str, HandSprite] = MappingProxyType(
    {
        **_both("heel", HandSprite(poses.HEEL, (-0.26, 0.96, 0.12), (0.05, -0.1, 1), _DOWN)),
        **_both("fist", HandSprite(poses.FIST, (-0.28, 0.90, -0.28), (0, 0.3, 1), _DOWN, (28, 4))),
        **_both("pinch", HandSprite(poses.PINCH, (-0.12, 0.99, 0.07), (0.53, 0, 0.85), _DOWN)),
        **_both("thumbs", HandSprite(poses.THUMB_PRESS, (0.06, 0.97, -0.12), (0, 0.1, 1), _DOWN, (22, 30))),
        **_both("flat", HandSprite(poses.FLAT, (-0.75, 0.66, -0.05), (0, 0, 1), (0.5, -0.8, 0.4))),
        "heel_side": HandSprite(poses.HEEL, (-1, 0.16, 0), (0.16, 1, 0.1), (0.5, 0.85, 0), (62, 0)),
        "fist_side": HandSprite(poses.FIST, (-0.95, -0.3, 0.05), (-0.3, 0.95, 0.12), (0.5, 0.85, 0), (28, 0)),
        "pinch_side": HandSprite(poses.PINCH_PADS, (-0.92, -0.18, 0.35), (-0.12, 0.98, 0.19), (0.3, 0.9, 0)),
        "thumb_side": HandSprite(poses.THUMB_DOWN, (-0.55, -0.2, 0.55), (0.5, 0.85, 0.1), (0.5, 0.85, 0)),
    }
)
"""Every free hand by name."""


def pieces() -> tuple[Piece, ...]:
    """All hands: the free ones, and those settled on each body whose settled pose is on file."""
    free = [Piece(f"hands/{name}", "hand_sprites:bake_sprite", (sprite,)) for name, sprite in HANDS.items()]
    lying = []
    for body, build in BUILDS.items():
        for name, shown in GRIP_VIEWS.items():
            grip, settled = GRIPS[shown.grip], read_settled(shown.grip, body)
            if settled is not None:
                rows = (build, VIEWS[grip.view], VIEWS[shown.view], grip, shown, settled)
                lying.append(Piece(f"{body}/{name}", "bake_grip:bake_grip", rows))
    return (*free, *lying)
