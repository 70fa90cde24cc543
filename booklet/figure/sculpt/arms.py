"""The hanging arms with the bones of the elbow; a stump under the deltoid where an arm is baked apart."""

from __future__ import annotations

from booklet.figure.sculpt import sdf
from booklet.figure.sculpt.builds import Build
from booklet.figure.sculpt.rotation import Array, vector
from booklet.figure.sculpt.trunk import shoulder_offset
from booklet.figure.sculpt.views import Posture

_SHOULDER = (182.0, 1400.0, 2.0)
"""The middle of the lean shoulder joint."""
ELBOW = 1102.0
"""Height of the elbow joint, lean mm (0.63 of the stature; Drillis and Contini, from memory)."""


def arm_point(build: Build, posture: Posture, side: int, x: float, y: float, z: float) -> Array:
    """A point of the lean right arm where the build has it; the arm hangs clear of a wider flank."""
    down = min(1.0, max(0.0, (1400.0 - y) / 600.0))
    out = _SHOULDER[0] * build.shoulders + x - _SHOULDER[0] + build.arm_out * down**0.6
    return vector(side * out, y + shoulder_offset(build, posture, side)[1], z)


def arm_parts(build: Build, posture: Posture, side: int) -> list[Array]:
    """Rows for the distance field; arms take no part in the trunk's width factor and backward shift."""
    if side > 0 and posture.reach:
        return _stump(build, posture, side)
    g = build.arm

    def at(x: float, y: float, z: float) -> Array:
        return arm_point(build, posture, side, x, y, z)

    rows = [
        sdf.cone(at(182, 1400, 2), at(212, 1310, 2), 44 * g, 43 * g, 0, 20),
        sdf.cone(at(206, 1375, 4), at(239, 1120, 5), 42 * g, 36 * g, 0, 34),
        # triceps behind, forearm muscles on both sides below the elbow
        sdf.cone(at(212, 1330, 18), at(228, 1210, 16), 27 * g, 26 * g, 0, 24),
        sdf.cone(at(238, 1122, 4), at(250, 1040, -2), 35.5 * g, 35.5 * g, 0, 30),
        sdf.cone(at(250, 1040, -2), at(262, 885, -14), 35.5 * g, 26 * g, 0, 24),
        sdf.cone(at(262, 885, -14), at(267, 800, -20), 26 * g, 33 * g, 0, 24),
        sdf.cone(at(267, 800, -20), at(263, 715, -30), 31 * g, 18 * g, 0, 20),
    ]
    soft = 1.0 / max(1.0, g)
    bones = ((236, 4, 30.0, 8.5), (209.0, 12, 2.0, 8.0), (268.5, 8, 2.0, 7.5))
    for x, rise, z, radius in bones:
        # olecranon, inner and outer epicondyle, just under the skin
        far = (x - 239.0) * g + 239.0
        rows.append(sdf.ball(at(far, ELBOW + rise, z * g), radius * soft, 0, 14))
    return rows


def _stump(build: Build, posture: Posture, side: int) -> list[Array]:
    """A deltoid that rounds off towards the way the arm has gone."""
    g = build.arm
    move = vector(0, shoulder_offset(build, posture, side)[1], 0)
    x = _SHOULDER[0] * build.shoulders

    def at(dx: float, y: float, z: float) -> Array:
        return vector(side * (x + dx), y, z) + move

    if posture.reach == "nape":
        return [
            sdf.cone(at(-12, 1402, 4), at(4, 1434, 0), 43 * g**0.5, 40 * g**0.5, 0, 24),
            # the hind fold of the armpit: latissimus and teres stretch up to the arm
            sdf.cone(at(-64, 1290, 18), at(-4, 1382, 4), 34, 38 * g**0.5, 0, 34),
        ]
    return [
        sdf.cone(at(-4, 1400, 0), at(4, 1386, -26), 44 * g, 42 * g, 0, 20),
    ]


def shoulder_joint(build: Build, posture: Posture, side: int) -> Array:
    """The middle of the shoulder joint, lean space without the trunk's warp."""
    lift = shoulder_offset(build, posture, side)[1]
    return vector(side * _SHOULDER[0] * build.shoulders, _SHOULDER[1] + lift, _SHOULDER[2])
