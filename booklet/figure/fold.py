"""A fold of skin and muscle lifted from the back, seen from above."""

from __future__ import annotations

from collections.abc import Sequence

from booklet.figure.color import mix
from booklet.figure.geometry import Affine, Numbers, Point, smooth
from booklet.figure.layers import FoldLayer
from booklet.figure.stand import Stand

# The ridge from its upper to its lower end: share of the length (0 above), half width as a share
# of the width. It narrows upwards, and its ends stay open: a closed outline would look cut out.
_RIDGE = ((0.0, 0.17), (0.15, 0.29), (0.35, 0.42), (0.58, 0.5), (0.78, 0.47), (0.92, 0.37), (1.0, 0.28))
_CREST = -0.42  # where the crest stands, towards the light, in half widths
_FLANK = 0.68  # the middle of the flank that turns away, in half widths
_CAST = 1.22  # the middle of the shadow beside it
_LIGHT_WIDTH, _FLANK_WIDTH, _CAST_WIDTH = 0.17, 0.34, 0.3
"""How broad crest, flank and shadow are drawn, as shares of the fold's width."""


def paint_fold(stand: Stand, layer: FoldLayer) -> None:
    """A ridge that runs along the spine, lit from the left: shadow, flank, crest, edges."""
    easel, look, weight = stand.easel, stand.look, stand.weight
    skin = look.muscle if stand.panel.muscles else look.patient
    turned = Affine.placed((0.0, 0.0), stand.body_point(layer.at), 1.0, layer.turn).then(stand.to_page)
    wide, run = layer.width * stand.scale, 0.3 * layer.length * stand.scale

    def ink(share: float, width: float, color: str, first: int = 0, last: int = len(_RIDGE)) -> None:
        path = turned.numbers(smooth(_down(layer, share)[first:last]))
        easel.ink(path, width, color, (True, True), run)

    ink(_CAST, _CAST_WIDTH * wide, skin.shade, 1)
    easel.fill([turned.numbers(_between(_down(layer, -1.0), _down(layer, 1.0)))], skin.base)
    ink(_FLANK, _FLANK_WIDTH * wide, skin.shade)
    ink(_CREST, _LIGHT_WIDTH * wide, mix(skin.base, look.palette.paper, 0.72), 1, -1)
    ink(-1.0, look.weights.inner * weight, look.palette.line)
    ink(1.0, look.weights.contour * weight, look.palette.line)


def _down(layer: FoldLayer, share: float) -> list[Point]:
    """Points down the ridge; `share` is -1 on its left edge, 0 on its middle, 1 on its right edge."""
    return [(share * half * layer.width, layer.length * (0.5 - down)) for down, half in _RIDGE]


def _between(left: Sequence[Point], right: Sequence[Point]) -> Numbers:
    """The outline between two lines down the ridge."""
    one, other = smooth(left), smooth(right[::-1])
    return (*one, *one[-2:], *other[:2], *other[:2], *other[2:])
