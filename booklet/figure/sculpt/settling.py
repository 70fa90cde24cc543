"""Settles grips and puts them on file: `python -m booklet.figure.sculpt.settling GRIP [BODY...]`.

Only for a new grip or a changed body: what is on file stays as it is.
"""

from __future__ import annotations

import sys

import numpy as np

from booklet.figure.sculpt.anchors import anchors
from booklet.figure.sculpt.body import Body
from booklet.figure.sculpt.builds import BUILDS
from booklet.figure.sculpt.forearm import Forearm
from booklet.figure.sculpt.grips import GRIPS
from booklet.figure.sculpt.hand import build_hand
from booklet.figure.sculpt.hand_sprites import facing
from booklet.figure.sculpt.landmarks import landmarks3d
from booklet.figure.sculpt.rotation import Array
from booklet.figure.sculpt.settle import settle
from booklet.figure.sculpt.settled import SettledNumbers, write_settled
from booklet.figure.sculpt.settled_hand import Settled
from booklet.figure.sculpt.views import VIEWS


def settle_grip(grip_name: str, body_name: str) -> tuple[Settled, dict[str, float]]:
    """The settled hand, and how far (mm) pads are from the skin and pinned anchors from their landmarks."""
    grip, build = GRIPS[grip_name], BUILDS[body_name]
    view = VIEWS[grip.view]
    body = Body(build, view.posture, view.wrap)
    landmarks = {name: place for name, place in landmarks3d(body).items() if place is not None}
    turn = facing(grip.fingers, grip.back)
    anchor, landmark, offset = grip.hold
    start = anchors(build_hand(grip.pose, Forearm(grip.pose.wrist)))[anchor]
    shift = landmarks[landmark] + np.array(offset) * build.scale - turn @ start
    settled = settle(body, grip, turn, shift, landmarks)
    return settled, _gaps(body, settled, landmarks, grip_name)


def _gaps(body: Body, settled: Settled, landmarks: dict[str, Array], grip_name: str) -> dict[str, float]:
    grip = GRIPS[grip_name]
    hand = build_hand(settled.pose, Forearm(settled.pose.wrist))
    named = {name: settled.place(place) for name, place in anchors(hand).items()}
    gaps = {name: round(body.field(named[name]), 1) for name in grip.touch}
    for anchor, landmark, offset, _ in grip.pins:
        gaps[f"{anchor} {landmark}"] = round(
            float(np.linalg.norm(named[anchor] - landmarks[landmark] - np.array(offset))), 1
        )
    return gaps


def numbers_of(settled: Settled) -> SettledNumbers:
    """The settled hand as plain numbers."""
    rows = [(float(a), float(b), float(c)) for a, b, c in settled.rotation]
    x, y, z = (float(v) for v in settled.shift)
    return SettledNumbers(settled.pose, (rows[0], rows[1], rows[2]), (x, y, z), float(settled.size))


def main(arguments: list[str]) -> int:
    """Settle one grip on some bodies (all when none is named)."""
    if not arguments or arguments[0] not in GRIPS or not set(arguments[1:]) <= set(BUILDS):
        print(f"give one of {', '.join(GRIPS)} and any of {', '.join(BUILDS)}", file=sys.stderr)
        return 2
    for body in arguments[1:] or BUILDS:
        settled, gaps = settle_grip(arguments[0], body)
        write_settled(arguments[0], body, numbers_of(settled))
        print(body, gaps)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
