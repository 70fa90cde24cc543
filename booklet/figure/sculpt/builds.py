"""The bodies as tables of numbers: how each differs from the lean one.

Factors and millimetres are tuned by eye against what anatomy atlases show, from memory; they make
pictures, not claims. Nothing heavy is imported here: the digest of an art file is made of these rows.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Hair:
    """How the hair lies: `line` names a hairline, thickness and bun in mm."""

    line: str = "short"
    thickness: float = 6.0
    bun: bool = False
    strands: str = "short"


@dataclass(frozen=True, slots=True)
class Build:
    """A body's build. Factors are relative to the lean body, lengths are mm at its size."""

    scale: float = 1.0
    """Overall size."""
    shoulders: float = 1.0
    """Width factors by height: shoulders, chest, waist, hips, neck."""
    chest: float = 1.0
    waist: float = 1.0
    hips: float = 1.0
    neck: float = 1.0
    chest_front: float = 1.0
    """Depth factors of the trunk, before and behind its axis."""
    belly_front: float = 1.0
    chest_back: float = 1.0
    loin_back: float = 1.0
    seat_back: float = 1.0
    bust: float = 0.0
    """Fullness of the front of the chest, mm."""
    arm: float = 1.0
    """Girth of the arms."""
    arm_out: float = 0.0
    """How far the arm hangs away from the flank, mm at the wrist."""
    shoulder_drop: float = 0.0
    """How much lower the points of the shoulders stand, mm."""
    relief: float = 1.0
    """Strength of the bony and muscular relief of the back; furrow and dimples apart."""
    furrow: float = 1.0
    dimples: float = 1.0
    spines: float = 0.0
    """Height of the spinous processes that show under thin skin, mm."""
    folds: float = 0.0
    """Depth of the soft folds of the flank, mm."""
    stoop: float = 0.0
    """Thoracic curve: how far the middle of the back stands out, mm."""
    head_forward: float = 0.0
    """How far the head stands before its lean place, mm."""
    shorter: float = 0.0
    """Height lost by the trunk, mm."""
    jowl: float = 0.0
    """Fullness under the chin and at the nape, mm."""
    lines: tuple[str, ...] = ()
    """Extra skin lines, by the names in the table of authored lines."""
    hair: Hair = Hair()


BUILDS: Mapping[str, Build] = MappingProxyType(
    {
        "lean": Build(),
        "woman": Build(
            scale=0.965,
            shoulders=0.865,
            chest=0.895,
            waist=0.89,
            hips=1.035,
            neck=0.86,
            chest_front=0.95,
            belly_front=0.95,
            chest_back=0.95,
            seat_back=1.05,
            bust=3.0,
            arm=0.82,
            arm_out=14.0,
            shoulder_drop=4.0,
            relief=0.75,
            dimples=1.15,
            hair=Hair(line="drawn_up", thickness=5.0, bun=True, strands="bun"),
        ),
        "heavier": Build(
            shoulders=1.02,
            chest=1.15,
            waist=1.42,
            hips=1.24,
            neck=1.14,
            chest_front=1.22,
            belly_front=1.55,
            chest_back=1.14,
            loin_back=1.30,
            seat_back=1.14,
            bust=8.0,
            arm=1.2,
            arm_out=60.0,
            shoulder_drop=7.0,
            relief=0.45,
            furrow=0.75,
            dimples=0.8,
            folds=3.6,
            jowl=9.0,
            lines=("roll_upper", "roll_waist", "nape_fold", "chin_fold"),
            hair=Hair(line="cropped", thickness=3.5, strands="cropped"),
        ),
        "older": Build(
            scale=0.975,
            shoulders=0.93,
            chest=0.97,
            waist=1.05,
            hips=1.0,
            neck=0.90,
            belly_front=1.10,
            chest_front=0.96,
            loin_back=0.95,
            seat_back=0.90,
            arm=0.90,
            arm_out=6.0,
            shoulder_drop=6.0,
            relief=1.15,
            furrow=0.8,
            dimples=0.6,
            spines=1.8,
            stoop=24.0,
            head_forward=34.0,
            shorter=34.0,
            lines=("nape_creases", "elbow_folds", "loin_creases"),
            hair=Hair(line="thinning", thickness=4.0, strands="thinning"),
        ),
    }
)
"""Every body by name."""
