"""Heights of the tips of the spinous processes.

They hang lower than their vertebral bodies in the middle of the chest. Lean space, mm at stature 1750;
spaced so that the scapula spans T2 to T7, the iliac crests stand at L4 and the dimples at S2 (general
surface anatomy, from memory): within normal spread, not measured.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

TIPS: Mapping[str, float] = MappingProxyType(
    {
        "C7": 1503, "T1": 1475, "T2": 1450, "T3": 1425, "T4": 1400, "T5": 1374, "T6": 1347, "T7": 1320,
        "T8": 1294, "T9": 1269, "T10": 1244, "T11": 1222, "T12": 1200, "L1": 1172, "L2": 1140, "L3": 1107,
        "L4": 1073, "L5": 1041, "S1": 1022, "S2": 1005,
    }
)  # fmt: skip
"""Height by vertebra."""
