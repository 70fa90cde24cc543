"""Authored lines of the body: curves that are laid on the skin and drawn where a view can see them.

Lean mm.
Back: (x, y) of the right side. Arm: (x, y) on the back of the right arm. Front: (x, y). Face: (x, y) of
the face, right side. Ear: (y, z) of the side view. Hair: (x, y)
of the back of the upright head; fringes of its front.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Curve:
    """A line with its role (weight and colour), on both sides unless it lies on the midline."""

    points: tuple[tuple[float, float], ...]
    role: str = "faint"
    surface: str = "back"
    both: bool = True
    lift: float = 0.0
    """Share of the lift of a raised shoulder."""


CURVES: Mapping[str, Curve] = MappingProxyType(
    {
        "scapula_border": Curve(
            ((79, 1426), (73, 1406), (79, 1364), (94, 1321), (107, 1301), (118, 1298), (127, 1307)),
            "form",
            lift=0.7,
        ),
        "scapula_spine": Curve(((90, 1409), (122, 1417), (152, 1427), (176, 1436)), lift=0.75),
        "furrow_low": Curve(((0, 1236), (0, 1180), (0, 1120), (0, 1060), (0, 1022)), "form", both=False),
        "furrow_up": Curve(((0, 1440), (0, 1400), (0, 1350), (0, 1290)), both=False),
        "c7": Curve(((-13, 1501), (-7, 1494.5), (0, 1493), (7, 1494.5), (13, 1501)), "form", both=False),
        "nape": Curve(((19, 1572), (23, 1552), (26, 1530), (32, 1512))),
        "dimple": Curve(((50, 1014), (51, 1007), (46, 1001), (39, 1001))),
        "deltoid": Curve(((190, 1392), (196, 1364), (206, 1334), (216, 1312)), surface="arm"),
        "elbow_tip": Curve(((226, 1104), (231, 1096), (238, 1094), (245, 1098)), surface="arm", role="form"),
        "elbow_out": Curve(((257, 1118), (262, 1110), (262, 1101)), surface="arm"),
        "elbow_in": Curve(((217, 1122), (215, 1114), (217, 1107)), surface="arm"),
        "neck_front": Curve(((33, 1498), (28, 1478), (22, 1456), (17, 1436)), surface="front"),
        "throat": Curve(
            ((-7, 1419), (-3, 1412), (3, 1412), (7, 1419)), surface="front", both=False, role="form"
        ),
        "lid": Curve(((19, 1650), (25, 1646.5), (34, 1645.5), (44, 1649)), "face", "face"),
        "brow": Curve(((15, 1667), (27, 1672), (38, 1671.5), (47, 1666)), "face", "face"),
        "mouth": Curve(((0, 1590.5), (8, 1591.2), (16, 1590.2), (22, 1592)), "face", "face"),
        "nostril": Curve(((4, 1613.5), (8, 1612.5), (11.5, 1616), (12, 1621)), "face", "face"),
        "lip": Curve(((-8, 1576), (0, 1575), (8, 1576)), "faint", "face", both=False),
        "ear": Curve(((1652, 1), (1660, 8), (1658, 18), (1645, 22), (1632, 17), (1624, 10)), "face", "ear"),
        "ear_inner": Curve(((1641, 6), (1637, 12), (1630, 11)), "face", "ear"),
    }
)
"""Lines of every body."""

EXTRA: Mapping[str, Curve] = MappingProxyType(
    {
        "roll_upper": Curve(((86, 1262), (104, 1257), (124, 1250), (146, 1238)), "form"),
        "roll_waist": Curve(((92, 1103), (108, 1100), (124, 1095), (138, 1086)), "form"),
        "nape_fold": Curve(
            ((-38, 1560), (-20, 1554), (0, 1552.5), (20, 1554), (38, 1560)), "form", both=False
        ),
        "chin_fold": Curve(
            ((-33, 1568), (-20, 1557), (0, 1553), (20, 1557), (33, 1568)), "form", "face", both=False
        ),
        "nape_creases": Curve(((8, 1545), (22, 1546), (36, 1551), (46, 1559))),
        "elbow_folds": Curve(((224, 1117), (233, 1112), (244, 1114)), surface="arm"),
        "loin_creases": Curve(((70, 1098), (92, 1092), (114, 1091))),
    }
)
"""Skin lines that a build may ask for."""

STRANDS: Mapping[str, tuple[tuple[tuple[float, float], ...], ...]] = MappingProxyType(
    {
        "short": (
            ((0, 1733), (-2, 1722), (-9, 1712), (-20, 1706)),
            ((6, 1728), (14, 1720), (26, 1715), (38, 1702)),
            ((-44, 1660), (-46, 1636), (-40, 1612)),
            ((-18, 1640), (-20, 1616), (-16, 1598)),
            ((18, 1640), (20, 1616), (17, 1598)),
            ((45, 1664), (47, 1640), (41, 1616)),
            ((0, 1668), (-1, 1640), (0, 1612)),
        ),
        "cropped": (
            ((-40, 1640), (-38, 1630), (-34, 1622)),
            ((-14, 1632), (-14, 1622), (-12, 1614)),
            ((14, 1632), (14, 1622), (12, 1614)),
            ((40, 1640), (38, 1630), (34, 1622)),
        ),
        "bun": (
            ((-40, 1604), (-36, 1634), (-24, 1664)),
            ((-20, 1594), (-17, 1628), (-10, 1662)),
            ((0, 1592), (0, 1626), (0, 1660)),
            ((20, 1594), (17, 1628), (10, 1662)),
            ((40, 1604), (36, 1634), (24, 1664)),
            ((-62, 1640), (-50, 1664), (-34, 1684)),
            ((62, 1640), (50, 1664), (34, 1684)),
            ((-30, 1706), (-19, 1713), (-8, 1722), (0, 1733)),
            ((-29, 1690), (-11, 1699), (8, 1712), (21, 1728)),
            ((-17, 1680), (2, 1687), (20, 1699), (31, 1713)),
        ),
        "thinning": (
            ((-58, 1694), (-54, 1660), (-46, 1626)),
            ((-40, 1687), (-38, 1652), (-33, 1614)),
            ((-22, 1682), (-21, 1644), (-19, 1608)),
            ((-4, 1680), (-5, 1646), (-4, 1622)),
            ((10, 1679), (10, 1640), (9, 1604)),
            ((28, 1683), (27, 1650), (24, 1616)),
            ((44, 1688), (42, 1650), (37, 1612)),
            ((58, 1694), (54, 1662), (47, 1630)),
        ),
    }
)
"""Strands of hair by style."""

FRINGES: Mapping[str, tuple[tuple[tuple[float, float], ...], ...]] = MappingProxyType(
    {
        "short": (
            ((-32, 1722), (-24, 1735), (-8, 1743)),
            ((4, 1724), (14, 1734), (30, 1738)),
            ((42, 1708), (46, 1718), (44, 1728)),
        ),
        "cropped": (((-20, 1734), (-10, 1740), (2, 1742)), ((14, 1734), (24, 1735), (33, 1731))),
        "bun": (
            ((-44, 1702), (-38, 1722), (-24, 1738)),
            ((-18, 1714), (-14, 1730), (-6, 1744)),
            ((12, 1715), (10, 1730), (4, 1744)),
            ((40, 1704), (35, 1722), (22, 1738)),
        ),
        "thinning": (),
    }
)
"""Strands above the brow by style."""
