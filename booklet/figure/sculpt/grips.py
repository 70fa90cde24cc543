"""Hands that lie on a body: where they start, what must touch, and the views they are seen in. Numbers only.

Directions and offsets stand in the body's axes: x to the patient's right, y up, z out of the back.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from booklet.figure.sculpt import poses
from booklet.figure.sculpt.poses import Pose, Triple


@dataclass(frozen=True, slots=True)
class Grip:
    """A right hand laid on the body that stands as in `view`.

    The solver starts with the hand's `hold` (an anchor) at a landmark plus an offset; `pins` are
    (anchor, landmark, offset, weight) that must meet, `touch` are anchors that must lie on the skin.
    `own`: the patient's own arm, which ends in the right shoulder.
    """

    pose: Pose
    view: str
    fingers: Triple
    back: Triple
    hold: tuple[str, str, Triple]
    pins: tuple[tuple[str, str, Triple, float], ...]
    touch: tuple[str, ...]
    own: bool = False
    elbow: Triple = (0.0, 0.0, 0.0)
    """Where the patient's own elbow is pulled to, from the shoulder joint."""


@dataclass(frozen=True, slots=True)
class GripView:
    """A settled grip as one view shows it. It moves with a landmark; `left` is its mirror image."""

    grip: str
    view: str
    follow: str
    left: bool = False
    upper: Triple = (0.3, 0.5, 0.8)
    """Where the giver's upper arm goes beyond the elbow: out of the picture."""


GRIPS: Mapping[str, Grip] = MappingProxyType(
    {
        "grip": Grip(
            pose=poses.GRIP,
            view="shoulder",
            fingers=(-0.45, -0.25, -0.85),
            back=(0.35, 0.93, 0.05),
            hold=("palm", "GB21.R", (33.0, -12.0, -50.0)),
            pins=(("thumb_pad", "GB21.R", (0.0, 0.0, 0.0), 2.0),),
            touch=("palm", "web", "index_pad", "middle_pad", "ring_pad"),
        ),
        "self_grip": Grip(
            pose=poses.REACH,
            view="front_reach",
            fingers=(-0.28, 0.15, 0.95),
            back=(-0.1, 0.97, -0.15),
            hold=("palm", "GB21.L", (4.0, 0.0, -72.0)),
            pins=(("middle_pad", "GB21.L", (0.0, 0.0, 0.0), 0.5),),
            touch=("palm", "index_pad", "middle_pad", "ring_pad"),
            own=True,
            elbow=(-118.0, -120.0, -215.0),
        ),
        "self_neck": Grip(
            pose=poses.NAPE,
            view="back_bow_reach",
            fingers=(-0.96, 0.05, 0.2),
            back=(0.1, 0.1, 1.0),
            hold=("palm", "GV14", (4.0, 6.0, 14.0)),
            pins=(("palm", "GV14", (0.0, 4.0, 0.0), 0.5),),
            touch=("palm", "index_pad", "middle_pad", "ring_pad"),
            own=True,
            elbow=(140.0, 215.0, -60.0),
        ),
    }
)

GRIP_VIEWS: Mapping[str, GripView] = MappingProxyType(
    {
        "grip_shoulder": GripView("grip", "shoulder", "GB21.R"),
        "grip_front": GripView("grip", "front", "GB21.R", upper=(-0.1, 0.65, 0.75)),
        "grip_lift_shoulder": GripView("grip", "shoulder_lift", "GB21.R"),
        "grip_shoulder_left": GripView("grip", "shoulder", "GB21.R", left=True),
        "self_grip_front": GripView("self_grip", "front_reach", "GB21.L"),
        "self_grip_shoulder": GripView("self_grip", "shoulder_reach", "GB21.L"),
        "self_neck": GripView("self_neck", "back_bow_reach", "GV14"),
    }
)
