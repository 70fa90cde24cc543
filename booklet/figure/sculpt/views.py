"""The views of the body as a table: camera, posture, window. A new view is one row here.

Angles in degrees, lengths in mm. Nothing heavy is imported here: the digest of an art file is made of
these rows.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

Turns = tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Posture:
    """How the body holds itself."""

    bow: float = 0.0
    """Flexion of the neck."""
    turn: float = 0.0
    """Turn of the head to the patient's right."""
    tilt: float = 0.0
    """Tilt of the head towards the patient's right shoulder."""
    shrug: tuple[float, float] = (0.0, 0.0)
    """How far the left and the right shoulder are lifted, mm."""
    reach: str = ""
    """The right arm is baked apart (a hand that reaches): "across" the chest or to the "nape"."""


@dataclass(frozen=True, slots=True)
class View:
    """A camera on a posture. The camera turns the model: axis letters and degrees, first one applied last."""

    camera: Turns = ()
    posture: Posture = Posture()
    centre: tuple[float, float, float] = (0.0, 1300.0, 0.0)
    """The model point in the middle of the window."""
    window: tuple[float, float, float, float] = (-385.0, -500.0, 385.0, 500.0)
    """Left, bottom, right, top about the centre, mm."""
    light: tuple[float, float, float] = (-0.50, 0.62, 0.62)
    """Direction to the light: upper left in every picture."""
    shade: float = 0.05
    """Skin darker than this is shaded."""
    hollow: float = 3000.0
    """Smallest hollow, mm2."""
    wrap: str = "hips"
    """Where the towel lies: round the "hips", up to the "chest", or before the "front" only."""


_BOWED = Posture(bow=26)
_ABOVE: Turns = (("x", 32),)
_FRONT: Turns = (("x", 12), ("y", 162))
_FRONT_REACH: Turns = (("x", 8), ("y", 172))
_SIDE: Turns = (("y", -90),)
_HEAD_AND_BACK = (-385.0, -500.0, 385.0, 510.0)
_SHOULDERS = (-385.0, -430.0, 385.0, 270.0)
_CHEST = (-400.0, -280.0, 480.0, 340.0)
_PROFILE = (-300.0, -330.0, 300.0, 370.0)
_ABOVE_LIGHT = (-0.40, 0.70, 0.60)

VIEWS: Mapping[str, View] = MappingProxyType(
    {
        "back": View(window=_HEAD_AND_BACK),
        "back_bow": View(posture=_BOWED, window=_HEAD_AND_BACK),
        "back_turn_l": View(posture=Posture(turn=-50), window=_HEAD_AND_BACK),
        "back_turn_r": View(posture=Posture(turn=50), window=_HEAD_AND_BACK),
        "back_tilt_l": View(posture=Posture(tilt=-28), window=_HEAD_AND_BACK),
        "back_tilt_r": View(posture=Posture(tilt=28), window=_HEAD_AND_BACK),
        "back_shrug": View(posture=Posture(shrug=(28, 28)), window=_HEAD_AND_BACK, hollow=9000),
        "back_bow_reach": View(posture=Posture(bow=26, reach="nape"), window=_HEAD_AND_BACK),
        "shoulder": View(
            camera=_ABOVE, centre=(0, 1500, 0), window=_SHOULDERS, light=_ABOVE_LIGHT, shade=-0.2
        ),
        "shoulder_lift": View(
            camera=_ABOVE,
            posture=Posture(shrug=(0, 26)),
            centre=(0, 1500, 0),
            window=_SHOULDERS,
            light=_ABOVE_LIGHT,
            shade=-0.2,
            hollow=9000,
        ),
        "shoulder_reach": View(
            camera=_ABOVE,
            posture=Posture(reach="across"),
            centre=(0, 1500, 0),
            window=_SHOULDERS,
            light=_ABOVE_LIGHT,
            shade=-0.2,
        ),
        "side": View(camera=_SIDE, centre=(0, 1420, 0), window=_PROFILE, shade=-0.25, wrap="front"),
        "side_bow": View(
            camera=_SIDE,
            posture=Posture(bow=40),
            centre=(0, 1420, 0),
            window=_PROFILE,
            shade=-0.25,
            wrap="front",
        ),
        "front": View(
            camera=_FRONT, centre=(90, 1430, 0), window=_CHEST, shade=-0.1, hollow=900, wrap="chest"
        ),
        "front_reach": View(
            camera=_FRONT_REACH,
            posture=Posture(reach="across"),
            centre=(0, 1430, 0),
            window=_CHEST,
            shade=-0.1,
            hollow=900,
            wrap="chest",
        ),
    }
)
"""Every view by name."""

MUSCLES = ("trapezius", "trapezius_upper", "erector_spinae", "levator_scapulae", "rhomboids")
"""The muscles whose masks are baked into every view that shows them."""
