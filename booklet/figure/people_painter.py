"""Paints people at a glance: flat pieces, a little shade, bold lines that stand at 28 mm."""

from __future__ import annotations

from booklet.figure.color import mix
from booklet.figure.geometry import Affine
from booklet.figure.layers import PeopleLayer
from booklet.figure.people import Figure, Group, load_people
from booklet.figure.stand import Stand
from booklet.figure.style import Look

_MARGIN = 4.0  # clear space about the people, pt at the panel's base size
_CONTOUR, _INNER = 0.9, 0.56  # line widths, pt at the panel's base size


def paint_people(stand: Stand, layer: PeopleLayer) -> None:
    """A group of people, as large as the panel allows."""
    group = load_people(layer.art)
    to_page = _fitted(stand, group)
    easel, palette, weight = stand.easel, stand.look.palette, stand.weight
    for figure in group.figures:
        _fill(stand, figure, to_page)
    for path, tapers in group.inner:
        easel.ink(to_page.numbers(path), _INNER * weight, palette.line, tapers, 4.0 * weight)
    for path in group.contour:
        easel.stroke(to_page.numbers(path), _CONTOUR * weight, palette.line)


def _fitted(stand: Stand, group: Group) -> Affine:
    left, bottom, right, top = group.box
    margin = _MARGIN * stand.weight
    scale = min((stand.width - 2 * margin) / (right - left), (stand.height - 2 * margin) / (top - bottom))
    middle = ((left + right) / 2, (bottom + top) / 2)
    return Affine.placed(middle, (stand.width / 2, stand.height / 2), scale)


def _fill(stand: Stand, figure: Figure, to_page: Affine) -> None:
    shade = stand.easel.place(figure.shade, to_page)
    for part, shapes in figure.parts.items():
        placed = stand.easel.place(shapes, to_page)
        base, dark = _colors(stand.look, figure.role, part)
        if not shade:
            stand.easel.fill(placed, base)
        elif placed:
            stand.easel.clip(placed, base)
            stand.easel.fill(shade, dark)
            stand.easel.restore()


def _colors(look: Look, role: str, part: str) -> tuple[str, str]:
    """Base and shade of a piece: the giver wears the sleeves of the larger pictures."""
    palette = look.palette
    skin = look.operator if role == "giver" else look.patient
    if part == "trousers":
        cloth = palette.sleeve if role == "giver" else palette.towel
        dark = palette.sleeve_shade if role == "giver" else palette.towel_shade
        return mix(cloth, palette.line, 0.45), mix(dark, palette.line, 0.5)
    if part == "top" and role != "giver":
        return palette.towel, palette.towel_shade
    return {
        "skin": (skin.base, skin.shade),
        "hair": (palette.hair, palette.hair_shade),
        "top": (palette.sleeve, palette.sleeve_shade),
        "towel": (palette.towel, palette.towel_shade),
        "shoes": (mix(palette.line, palette.paper, 0.25), palette.line),
        "pad": (palette.table, palette.table_line),
        "frame": (palette.table_line, mix(palette.table_line, palette.line, 0.25)),
    }[part]
