"""Cuts through skin and muscle, and folds lifted from the back."""

from __future__ import annotations

from booklet.figure.geometry import Affine, Numbers, arc, smooth
from booklet.figure.layers import FoldLayer, SectionLayer
from booklet.figure.stand import Stand
from booklet.figure.style import mix


def paint_section(stand: Stand, layer: SectionLayer) -> None:
    """Skin and muscle below a profile, down to the panel's edge."""
    easel, look, weight = stand.easel, stand.look, stand.weight
    surface = smooth([stand.to_page.point(*place) for place in layer.profile])
    skin = layer.skin * stand.scale
    muscle = _lowered(surface, skin)
    easel.fill([_down(surface)], look.patient.base)
    easel.clip([_down(muscle)], look.muscle.base)
    for i in range(1, layer.fibres + 1):
        fibre = _lowered(surface, skin + i * layer.gap * stand.scale)
        dash = (7.0 * weight, 3.0 * weight) if i % 2 else (9.0 * weight, 2.4 * weight)
        easel.stroke(fibre, 0.55 * weight, look.muscle.shade, dash=dash, cap=0)
    easel.restore()
    easel.stroke(muscle, 0.6 * weight, look.palette.muscle_line)
    easel.stroke(surface, look.weights.contour * weight, look.palette.line)


def _lowered(path: Numbers, drop: float) -> Numbers:
    return Affine(f=-drop).numbers(path)


def _down(path: Numbers) -> Numbers:
    """The path closed along a line below the panel."""
    left, right, floor = path[0], path[-2], -6.0
    return (*path, right, path[-1], right, floor, right, floor, right, floor, left, floor, left, floor)


def paint_fold(stand: Stand, layer: FoldLayer) -> None:
    """A ridge from above: an ellipse whose crest and foot lines stay open at the tips."""
    easel, look, weight = stand.easel, stand.look, stand.weight
    rx, ry = layer.length * stand.scale / 2, layer.height * stand.scale / 2
    turned = Affine.placed((0.0, 0.0), stand.point(layer.at), 1.0, layer.turn)
    ridge = turned.numbers(arc(0, 0, rx, ry, 0, 360))
    side = turned.numbers(arc(0, -ry * 1.05, rx * 1.1, ry, 0, 360))
    easel.fill([Affine(e=1.0 * weight, f=-2.6 * weight).numbers(ridge)], look.patient.shade)
    easel.clip([ridge], mix(look.muscle.base, look.palette.paper, 0.35))
    easel.fill([side], look.muscle.base)
    easel.restore()
    for start, end in ((165.0, 15.0), (195.0, 345.0)):
        edge = turned.numbers(arc(0, 0, rx, ry, start, end))
        easel.ink(edge, look.weights.inner * weight, look.palette.line, (True, True), 9.0 * weight)
