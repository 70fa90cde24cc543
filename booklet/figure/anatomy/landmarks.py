"""The names of landmarks and muscles that the art and the rules of points share."""

from __future__ import annotations

SPINE = (
    "C7",
    *(f"T{number}" for number in range(1, 13)),
    *(f"L{number}" for number in range(1, 6)),
)
"""The spinous processes from the base of the neck to the waist, in order."""

COLUMN = (*SPINE, "S1", "S2")
"""The spinous processes down to the sacrum, in order."""

SIDES = ("L", "R")
MUSCLES = ("trapezius", "trapezius_upper", "erector_spinae", "levator_scapulae", "rhomboids")
