"""A place on the body as a scene writes it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Position:
    """A place on the body: a landmark or a lane at a landmark's height, plus an offset in mm
    (`dx`, `dy`) and in the body's own cun (`cun_x`, `cun_y`).

    Without a landmark the offset is the place itself.
    """

    landmark: str = ""
    lane: str = ""
    side: str = ""
    dx: float = 0.0
    dy: float = 0.0
    cun_x: float = 0.0
    cun_y: float = 0.0

    @property
    def name(self) -> str:
        """What messages call it."""
        lane = f"{self.lane}{'.' if self.side else ''}{self.side}@" if self.lane else ""
        named = f"{lane}{self.landmark}"
        moved = f"{self.dx:g}, {self.dy:g}"
        return named or f"[{moved}]"
