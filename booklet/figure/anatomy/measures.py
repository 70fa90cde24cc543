"""What lengths on the body are measured in.

A finger, a palm and a centimetre are the operator's and the ruler's: the same on every body.
A cun is the patient's own: it belongs to the view of a body and is worked out there.
"""

from __future__ import annotations

from collections.abc import Mapping

from booklet.figure.geometry import Point

FINGER_BREADTH = 20.0
"""One finger, mm: adult index fingers are 16 to 20 mm wide; drawn at the upper end."""

PALM_WIDTH = 88.0
"""The palm across the knuckles, mm: about an adult mean (anthropometric tables, from memory)."""

CENTIMETRE = 10.0

MILLIMETRES: Mapping[str, float] = {
    "mm": 1.0,
    "cm": CENTIMETRE,
    "finger": FINGER_BREADTH,
    "fingers": FINGER_BREADTH,
    "palm": PALM_WIDTH,
    "palms": PALM_WIDTH,
}
"""The units of a length that is the same on every body, in mm."""

CUN = "cun"

CUN_TO_THE_BLADE = 3.0
"""From the midline to the medial border of the scapula, at the root of its spine.

The proportional measure of the back: changlipeixun.com/hnys/a/17147.html and
m.med66.com/new/42a206a2010/2010624hanpei931.shtml give 3 cun, 6 between both borders.
"""


def cun(landmarks: Mapping[str, Point]) -> float:
    """One proportional cun in a view from behind, mm."""
    left, right = landmarks["scapula_root.L"], landmarks["scapula_root.R"]
    return (right[0] - left[0]) / 2 / CUN_TO_THE_BLADE
