"""Where a panel stands on the page: its window, its map from the body, what painters share."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from booklet.figure import art
from booklet.figure.anatomy import Anatomy, Position
from booklet.figure.easel import Easel
from booklet.figure.geometry import Affine, Box, Point, along
from booklet.figure.panel import Panel
from booklet.figure.picture import Anchor, PictureText
from booklet.figure.style import Look
from booklet.figure.views import anatomy_of

Measure = Callable[[str, bool, float], float]
"""The width in points of a text, strong or not, at a size."""

# Lines and marks shrink slower than the picture: legible small, not heavy large.
_SHRINK = 0.62


@dataclass(slots=True)
class Stand:
    """One panel being staged. `figure` is one of `art.BODIES`, `taken` are boxes that no label
    may cover, `kept` those that no leader may cross either, `words` the plates that are set."""

    panel: Panel
    width: float
    labels: Mapping[str, str]
    label_size: float
    look: Look
    measure: Measure
    notes: bool
    figure: str = art.BODIES[0]
    easel: Easel = field(init=False)
    height: float = field(init=False)
    weight: float = field(init=False)
    to_page: Affine = field(init=False)
    anatomy: Anatomy | None = field(init=False)
    body: art.Body | None = field(init=False)
    texts: list[PictureText] = field(default_factory=list)
    taken: list[Box] = field(default_factory=list)
    kept: list[Box] = field(default_factory=list)
    words: list[Box] = field(default_factory=list)

    def __post_init__(self) -> None:
        panel = self.panel
        self.height = self.width / panel.aspect
        self.weight = (self.width / panel.size[0]) ** _SHRINK
        self.body = art.load_body(panel.view, self.figure) if panel.view else None
        self.anatomy = anatomy_of(panel.view, self.figure) if panel.view else None
        self.to_page = panel.to_page(self.anatomy, self.width)
        self.easel = Easel(self.look, self.weight, (0.0, 0.0, self.width, self.height), self.notes)

    @property
    def scale(self) -> float:
        """Points to a millimetre of the body."""
        return self.to_page.scale

    @property
    def turn(self) -> float:
        """How far the body is turned on the page, in degrees."""
        return -90.0 if self.panel.sideways else 0.0

    @property
    def badge_radius(self) -> float:
        """A disc that holds one digit at the label size."""
        return max(6.6 * self.weight, self.label_size * 0.64)

    def body_point(self, position: Position) -> Point:
        """A position in the view's millimetres."""
        if self.anatomy is None:
            return position.dx, position.dy
        return self.anatomy.point(position)

    def point(self, position: Position) -> Point:
        """A position on the page."""
        return self.to_page.point(*self.body_point(position))

    def take(self, at: Point, radius: float, high: float | None = None) -> None:
        """Keep labels off a mark: half its width, and half its height where that differs."""
        high = radius if high is None else high
        self.taken.append((at[0] - radius, at[1] - high, at[0] + radius, at[1] + high))

    def keep(self, at: Point, radius: float) -> None:
        """Keep labels and their leaders off a mark."""
        self.take(at, radius)
        self.kept.append(self.taken[-1])

    def take_way(self, way: Sequence[Point], width: float) -> None:
        """Keep labels off an arrow."""
        for one, other in pairwise(way):
            across, up = abs(other[0] - one[0]) / 2 + width, abs(other[1] - one[1]) / 2 + width
            self.take(along(one, other, 0.5), across, up)

    def write(self, at: Point, text: str, *, strong: bool, color: str, anchor: Anchor = "start") -> None:
        """A line of text with its baseline at a point."""
        self.texts.append(PictureText(at[0], at[1], text, strong, self.label_size, color, anchor))
