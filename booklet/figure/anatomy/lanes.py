"""Lanes: lines that run down the back beside the spine, where the spine runs straight down."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from booklet.figure.anatomy.measures import FINGER_BREADTH


@dataclass(frozen=True, slots=True)
class Lane:
    """A distance from the midline: `mm` the same on every body, `cun` in the body's own measure."""

    source: str
    mm: float = 0.0
    cun: float = 0.0

    def width(self, one_cun: float) -> float:
        """How far it is from the midline, mm."""
        return self.mm + self.cun * one_cun


LANES: Mapping[str, Lane] = {
    "finger": Lane("the source article: one finger width beside Dazhui, then down", mm=FINGER_BREADTH),
    "jiaji": Lane("the line of EX-B2", cun=0.5),
    "bladder": Lane("the inner line of the bladder channel, BL11 to BL25", cun=1.5),
    "erector": Lane("the crest of the erector column, as the bodies are sculpted", cun=1.5),
    "outer": Lane("outside the working hands: where the way back up is shown", cun=3.15),
    "middle": Lane("the spine itself"),
}
"""The lanes by name."""
