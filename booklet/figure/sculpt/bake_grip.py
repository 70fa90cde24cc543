"""Bakes a settled hand as a view shows it, cut off by the body where the body hides it."""

from __future__ import annotations

from typing import Any

import numpy as np

from booklet.figure.sculpt.bake_hand import bake_hand
from booklet.figure.sculpt.body import Body
from booklet.figure.sculpt.builds import Build
from booklet.figure.sculpt.grips import Grip, GripView
from booklet.figure.sculpt.hand import build_hand
from booklet.figure.sculpt.hand_sprites import MIRROR
from booklet.figure.sculpt.landmarks import landmarks3d
from booklet.figure.sculpt.lying import Ground, Window
from booklet.figure.sculpt.rotation import Array, turned
from booklet.figure.sculpt.settled import SettledNumbers
from booklet.figure.sculpt.settled_hand import Settled, arm_of
from booklet.figure.sculpt.views import View

_COARSER = 2  # the body's depth is cast with pixels this much larger


def bake_grip(
    build: Build,
    posture: View,
    view: View,
    grip: Grip,
    shown: GripView,
    numbers: SettledNumbers,
    fineness: float = 1.0,
) -> dict[str, Any]:
    """The art of a settled hand: it was settled in the `posture` of one view and is shown in `view`."""
    settled_on, body = Body(build, posture.posture, posture.wrap), Body(build, view.posture, view.wrap)
    camera = turned(view.camera)
    moved = _place(body, shown.follow) - _place(settled_on, shown.follow)
    settled = Settled(numbers.pose, np.array(numbers.rotation), np.array(numbers.shift) + moved, numbers.size)
    arm = arm_of(grip, shown.upper, settled, body)
    turn, shift = settled.rotation, settled.shift
    if shown.left:
        turn, shift = MIRROR @ turn, MIRROR @ shift
    ground = Ground(
        lambda window, step: _depth(body, camera, window, step),
        camera @ body.joint("shoulder.R") if grip.own else None,
        view.light,
        view.shade,
    )
    hand = build_hand(settled.pose, arm)
    art = bake_hand(hand, camera @ turn, camera @ shift, numbers.size, ground, fineness)
    art["frame"] = shown.view
    art["side"] = "L" if shown.left else "R"
    if grip.own:
        art["self"] = True
    return art


def _place(body: Body, landmark: str) -> Array:
    place = landmarks3d(body)[landmark]
    if place is None:
        raise ValueError(f"this body has no {landmark}")
    return place


def _depth(body: Body, camera: Array, window: Window, step: float) -> Array:
    raster = body.render(camera, window, step * _COARSER)
    depth = np.where(raster.hit, raster.z, -1e6)
    height, width = int(np.ceil((window[3] - window[1]) / step)), int(np.ceil((window[2] - window[0]) / step))
    rows = np.minimum(np.arange(height) // _COARSER, raster.H - 1)
    columns = np.minimum(np.arange(width) // _COARSER, raster.W - 1)
    return np.asarray(depth[rows][:, columns], float)
