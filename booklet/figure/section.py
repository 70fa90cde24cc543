"""Cuts through skin and muscle."""

from __future__ import annotations

from booklet.figure.dent import yielding
from booklet.figure.geometry import Affine, Numbers, smooth
from booklet.figure.layers import SectionLayer
from booklet.figure.stand import Stand


def paint_section(stand: Stand, layer: SectionLayer) -> None:
    """Skin and muscle below a profile, down to the panel's edge."""
    easel, look, weight = stand.easel, stand.look, stand.weight
    surface = smooth([stand.to_page.point(*place) for place in yielding(stand, layer.profile)])
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
