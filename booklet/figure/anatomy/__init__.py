"""Where things are on the body: landmarks, acupuncture points by rule, lanes, measures.

Landmarks come with each view's art. Points are never placed by hand: they are
computed from landmarks by rules that carry their sources, so they are right in every view.
"""

from __future__ import annotations

from booklet.figure.anatomy.landmarks import COLUMN, MUSCLES, SIDES, SPINE
from booklet.figure.anatomy.lanes import LANES, Lane
from booklet.figure.anatomy.measures import CENTIMETRE, CUN, FINGER_BREADTH, MILLIMETRES, PALM_WIDTH
from booklet.figure.anatomy.points import RULES, PointRule
from booklet.figure.anatomy.position import Position
from booklet.figure.anatomy.view import Anatomy

__all__ = [
    "CENTIMETRE",
    "COLUMN",
    "CUN",
    "FINGER_BREADTH",
    "LANES",
    "MILLIMETRES",
    "MUSCLES",
    "PALM_WIDTH",
    "RULES",
    "SIDES",
    "SPINE",
    "Anatomy",
    "Lane",
    "PointRule",
    "Position",
]
