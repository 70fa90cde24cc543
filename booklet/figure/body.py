"""Paints a baked view of the body: tones first, lines after."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from booklet.figure.art import Body, Line
from booklet.figure.easel import Easel
from booklet.figure.geometry import Affine

_TAPERED = (True, True)


def paint_body(easel: Easel, body: Body, to_page: Affine, muscles: Sequence[str]) -> None:
    """Skin, hollows, shadow, highlighted muscles with their fibres, hair and towel."""
    palette, skin, tint = easel.look.palette, easel.look.patient, easel.look.muscle
    outline = easel.place(body.outline, to_page)
    if not outline:
        return
    hollows, shade = easel.place(body.hollows, to_page), easel.place(body.shade, to_page)
    red = easel.place((shape for name in muscles for shape in body.muscles.get(name, ())), to_page)
    easel.clip(outline, skin.base)
    easel.fill(hollows, skin.hollow)
    easel.fill(shade, skin.shade)
    if red:
        easel.clip(red, tint.base)
        easel.fill(hollows, tint.hollow)
        easel.fill(shade, tint.shade)
        fibres = (shape for name in muscles for shape in body.fibres.get(name, ()))
        for fibre in easel.place(fibres, to_page):
            easel.ink(fibre, 0.75 * easel.weight, tint.line, _TAPERED, 8.0 * easel.weight)
        easel.restore()
    for shapes, base, dark in (
        (body.hair, palette.hair, palette.hair_shade),
        (body.towel, palette.towel, palette.towel_shade),
    ):
        cloth = easel.place(shapes, to_page)
        if cloth:
            easel.clip(cloth, base)
            easel.fill(shade, dark)
            easel.restore()
    easel.restore()


def paint_body_lines(easel: Easel, body: Body, to_page: Affine, skip: Collection[str]) -> None:
    """Inner lines and the contour; `skip` leaves out lines by name or role."""
    weights, palette = easel.look.weights, easel.look.palette
    for line in body.lines:
        if line.name in skip or line.role in skip or (line.role == "faint" and not easel.fine):
            continue
        for path in easel.place((line.shape,), to_page):
            width, color, tapers, run = _pen(easel, line)
            easel.ink(path, width * easel.weight, color, tapers, run * easel.weight)
    for path in easel.place(body.outline, to_page):
        easel.stroke(path, weights.contour * easel.weight, palette.line, closed=True)


def _pen(easel: Easel, line: Line) -> tuple[float, str, tuple[bool, bool], float]:
    """Width (pt), colour, tapering ends and length of the taper (pt) for a line's role."""
    weights, palette = easel.look.weights, easel.look.palette
    if line.role == "form":
        return weights.form * 1.25, easel.look.patient.line, _TAPERED, 14.0
    if line.role == "faint":
        return weights.faint * 1.25, easel.look.patient.line, _TAPERED, 14.0
    if line.role == "hair":
        return weights.form * 1.3, palette.hair_line, _TAPERED, 10.0
    if line.role == "face":
        return weights.form * 1.5, palette.line, _TAPERED, 6.0
    return weights.inner, palette.line, line.free, 9.0
