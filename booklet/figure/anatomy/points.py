"""Acupuncture points by rule: nobody places one by hand.

Each rule says in words how the point is found and who says so; the places follow from the
landmarks of a view, so they are right in every view and on every body.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from booklet.figure.anatomy.landmarks import COLUMN, SIDES
from booklet.figure.geometry import Point, along

WHO_2008 = "WHO Standard Acupuncture Point Locations in the Western Pacific Region, 2008"
EXTRA_POINTS = "mastertungacupuncture.org/acupuncture/traditional/points/huatuojiaji-ex-b2"
BLADDER_LINE = "knowlative.com/bl-12-chinese-name-fengmen (BL12: 1.5 cun beside the lower border of T2)"

_GAP = 0.5
"""GV14 lies in the depression between two processes: half-way from tip to tip."""

_BORDER = 0.25
"""The lower border of a process: a quarter of the way to the next tip, since process and gap
take about half of it each (our own reading; no source gives a share)."""


@dataclass(frozen=True, slots=True)
class PointRule:
    """How a point is found: in words, and who says so. A point beside the spine has the
    `level` of a vertebra's lower border and a distance of `cun` from the midline."""

    code: str
    words: str
    source: str
    paired: bool = True
    level: str = ""
    cun: float = 0.0

    @property
    def names(self) -> tuple[str, ...]:
        """What positions call it."""
        return tuple(f"{self.code}.{side}" for side in SIDES) if self.paired else (self.code,)


def _bladder() -> Iterator[PointRule]:
    levels = ("T1", "T2", "T3", "T4", "T5", "T6", "T7", "T9", "T10", "T11", "T12", "L1", "L2", "L3", "L4")
    for number, level in enumerate(levels, start=11):
        words = f"1.5 cun beside the midline, level with the lower border of the spinous process of {level}"
        yield PointRule(f"BL{number}", words, f"{WHO_2008}; {BLADDER_LINE}", level=level, cun=1.5)


def _jiaji() -> Iterator[PointRule]:
    for level in COLUMN[1:18]:
        words = f"0.5 cun beside the midline, level with the lower border of the spinous process of {level}"
        yield PointRule(f"EX-B2.{level}", words, EXTRA_POINTS, level=level, cun=0.5)


GV14 = PointRule(
    "GV14", "in the depression below the spinous process of C7, on the midline", WHO_2008, paired=False
)
GB21 = PointRule(
    "GB21",
    "the midpoint of the line from the spinous process of C7 to the lateral end of the acromion, "
    "brought to the skin",
    WHO_2008,
)
BESIDE_THE_SPINE = (*_bladder(), *_jiaji())
"""BL11 to BL25 (1.5 cun) and the 17 pairs of EX-B2 (0.5 cun). They stand only in views in which
the spine runs straight down the picture."""

RULES: Mapping[str, PointRule] = {rule.code: rule for rule in (GV14, GB21, *BESIDE_THE_SPINE)}
"""Every point that has a rule, by its code."""

NAMES = tuple(name for rule in RULES.values() for name in rule.names)
"""The names of all points, with their sides."""


def neck_points(baked: Mapping[str, Point], on_skin: bool) -> Iterator[tuple[str, Point]]:
    """GV14 and GB21. `on_skin` says that the art has GB21 by the rule, in three dimensions;
    without it the midpoint on the picture stands for it."""
    yield "GV14", baked["GV14"] if on_skin else along(baked["C7"], baked["T1"], _GAP)
    for side in SIDES:
        name = f"GB21.{side}"
        yield name, baked[name] if on_skin else along(baked["C7"], baked[f"acromion.{side}"], 0.5)


def points_beside_the_spine(
    landmarks: Mapping[str, Point], cun: float, hidden: Iterable[str]
) -> Iterator[tuple[str, Point, bool]]:
    """Name, place and whether it is hidden; `cun` in the landmarks' unit."""
    unseen = frozenset(hidden)
    for rule in BESIDE_THE_SPINE:
        below = COLUMN[COLUMN.index(rule.level) + 1]
        x, y = along(landmarks[rule.level], landmarks[below], _BORDER)
        for side, way in zip(SIDES, (-1, 1), strict=True):
            yield f"{rule.code}.{side}", (x + way * rule.cun * cun, y), rule.level in unseen
