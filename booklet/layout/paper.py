"""Paper sizes, and the readable minimum on each."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from booklet.diagnostics import Diagnostic, UsageError, did_you_mean

MM = 72 / 25.4
BLEED = 3 * MM
"""How far what runs off a page goes over its edge, pt: the usual demand of print shops."""

_ROOMY = 176 * MM
"""Short side in pt from which a page is read at arm's length like A4 (ISO 216 B5)."""
_LEAST, _MOST = 50.0, 1300.0
"""Sides of a paper in mm: from a card to A0."""
_SAME = 1.5
"""Papers that differ by less, in pt, are the same one."""
_OWN = re.compile(r"(\d{1,4}(?:\.\d{1,2})?)x(\d{1,4}(?:\.\d{1,2})?)mm")


@dataclass(frozen=True, slots=True)
class Paper:
    """A page size: width and height in pt, and what users call it."""

    name: str
    width: float
    height: float
    shown: str

    @property
    def roomy(self) -> bool:
        """Whether it is as wide as a page for the desk; else it is one for the hand."""
        return min(self.width, self.height) >= _ROOMY - 0.01

    def holds(self, other: Paper) -> bool:
        """Whether the other paper fits on it without being turned."""
        return self.width >= other.width - 0.01 and self.height >= other.height - 0.01


def _paper(shown: str, width: float, height: float) -> Paper:
    return Paper(shown.lower(), width, height, shown)


PAPERS: Mapping[str, Paper] = {
    one.name: one
    for one in (
        _paper("A4", 210 * MM, 297 * MM),
        _paper("A5", 148 * MM, 210 * MM),
        _paper("Letter", 612.0, 792.0),
        _paper("half-letter", 396.0, 612.0),
        _paper("A2", 420 * MM, 594 * MM),
        _paper("A3", 297 * MM, 420 * MM),
        _paper("A6", 105 * MM, 148 * MM),
        _paper("A7", 74 * MM, 105 * MM),
        _paper("Legal", 612.0, 1008.0),
        _paper("Tabloid", 792.0, 1224.0),
        _paper("eighth-letter", 198.0, 306.0),
    )
}
"""ISO 216; ANSI/ASME Y14.1."""
USUAL = ("a4", "letter", "a5", "half-letter")
"""The papers that every theme must know, and that every guide is checked on."""

SIZES: Mapping[str, tuple[float, float]] = {
    "standard": (0.0, 0.0),
    "large": (18.0, 16.0),
    "giant": (24.0, 20.0),
}
"""Least body and label size in pt that an edition promises (UKAAF 2012: large from 16, ideally 18)."""


def paper_of(name: str) -> Paper:
    """A named paper, or one of your own as `WxHmm`; raises UsageError."""
    key = name.lower()
    if key in PAPERS:
        return PAPERS[key]
    if own := _OWN.fullmatch(key):
        width, height = float(own[1]), float(own[2])
        if not (min(width, height) >= _LEAST and max(width, height) <= _MOST):
            message = f"a paper of {own[1]} x {own[2]} mm can't be printed"
            raise UsageError(Diagnostic(message, hint=f"each side may have {_LEAST:g} to {_MOST:g} mm"))
        return Paper(f"{width:g}x{height:g}mm", width * MM, height * MM, f"{width:g} x {height:g} mm")
    hint = did_you_mean(name, list(PAPERS)) or "see 'booklet list papers'"
    raise UsageError(Diagnostic(f"there is no paper '{name[:40]}'", hint=f"{hint}; your own as: 200x250mm"))


def named(width: float, height: float) -> Paper | None:
    """The paper of this size in pt, whichever way it lies; sizes are rounded differently everywhere."""
    sides = sorted((width, height))
    for paper in PAPERS.values():
        own = sorted((paper.width, paper.height))
        if all(abs(one - other) < _SAME for one, other in zip(sides, own, strict=True)):
            return paper
    return None


def readable(paper: Paper, size: str = "standard") -> tuple[float, float]:
    """Least body and least label size in pt (UKAAF 2012: 14 pt recommended, 12 pt minimum)."""
    body, label = (14.0, 12.0) if paper.roomy else (11.0, 11.0)
    return max(body, SIZES[size][0]), max(label, SIZES[size][1])
