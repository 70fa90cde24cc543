"""Paints a baked hand with its sleeve, and the shadow that it throws on the skin."""

from __future__ import annotations

from booklet.figure.art import Body, Hand
from booklet.figure.color import mix
from booklet.figure.easel import Easel
from booklet.figure.geometry import Affine

# Closed contours below this area (mm2) are gaps between fingers: a halo would fill them.
_GAP_AREA = 900.0
# Below this scale (pt/mm) skin creases would run together.
_CREASE_SCALE = 0.30
_RUN_OUT = 7.0
"""Length of the taper where the outline of the patient's own arm ends, pt at the panel's base size."""

_RIM_LIGHT = 0.6
"""How much paper is in the lighter edge of an own hand."""


def paint_shadow(easel: Easel, body: Body, body_to_page: Affine, hand: Hand, to_page: Affine) -> None:
    """The flat contact shadow: the hand's outline moved away from the light, and the dents that it
    presses in, on the body only."""
    x, y = 2.4 * easel.weight, -3.2 * easel.weight
    moved = to_page.then(Affine(e=x, f=y))
    outline = easel.place(body.outline, body_to_page)
    # the patient's own arm grows out of the body: its outline would throw a shadow on its own shoulder
    shadow = () if hand.own else easel.place(hand.outline, moved)
    dents = easel.place(hand.dents, to_page)
    if outline and (shadow or dents):
        easel.clip(outline)
        for dark in (dents, shadow):
            easel.fill(dark, easel.look.patient.shade)
        easel.restore()


def paint_hand(easel: Easel, hand: Hand, to_page: Affine, halo: bool) -> None:
    """A hand: halo, skin and sleeve with their shadows, nails, lines, contour."""
    look, weight = easel.look, easel.weight
    weights, palette = look.weights, look.palette
    outline = easel.place(hand.outline, to_page)
    if not outline:
        return
    if hand.own and look.dark:
        _rim_light(easel, hand, to_page)
    elif halo and not hand.own:
        _halo(easel, hand, to_page)
    skin, sleeve = easel.place(hand.skin, to_page), easel.place(hand.sleeve, to_page)
    tone = look.patient if hand.own else look.operator
    easel.clip(outline)
    for shapes, base, shade, dark in (
        (skin, tone.base, hand.shade, tone.shade),
        (sleeve, palette.sleeve, hand.sleeve_shade, palette.sleeve_shade),
    ):
        if shapes:
            easel.clip(shapes, base)
            easel.fill(easel.place(shade, to_page), dark)
            easel.restore()
    easel.restore()
    for nail in easel.place(hand.nails, to_page):
        easel.fill([nail], look.nail_of(tone))
        easel.stroke(nail, weights.nail * weight, palette.line, closed=True)
    _lines(easel, hand, to_page)
    for rim in hand.rims:
        width = weights.hand if rim.front else weights.inner
        for path in easel.place((rim.shape,), to_page):
            if hand.own and not rim.closed:
                # it runs out where the arm grows out of the body
                easel.ink(path, width * weight, palette.line, (True, True), _RUN_OUT * weight)
            else:
                easel.stroke(path, width * weight, palette.line, closed=rim.closed)


def _halo(easel: Easel, hand: Hand, to_page: Affine) -> None:
    width = (easel.look.weights.hand + 2.0) * easel.weight
    for rim in hand.rims:
        if rim.front and not (rim.closed and rim.area < _GAP_AREA):
            for path in easel.place((rim.shape,), to_page):
                easel.stroke(path, width, easel.look.palette.paper, closed=rim.closed, cap=0)


def _rim_light(easel: Easel, hand: Hand, to_page: Affine) -> None:
    """A lighter edge round a person's own hand: on dark skin the contour alone is lost in print."""
    width = (easel.look.weights.hand + 2.4) * easel.weight
    color = mix(easel.look.patient.base, easel.look.palette.paper, _RIM_LIGHT)
    for rim in hand.rims:
        for path in easel.place((rim.shape,), to_page):
            easel.ink(path, width, color, (True, True), _RUN_OUT * easel.weight)


def _lines(easel: Easel, hand: Hand, to_page: Affine) -> None:
    weights, color, weight = easel.look.weights, easel.look.palette.line, easel.weight
    creases = easel.fine and to_page.scale >= _CREASE_SCALE
    for line in hand.lines:
        if line.role == "crease" and not creases:
            continue
        for path in easel.place((line.shape,), to_page):
            if line.role == "crease":
                easel.ink(path, weights.crease * 1.25 * weight, color, (True, True), 2.5 * weight)
            else:
                easel.ink(path, weights.hand_inner * weight, color, line.free, 5.0 * weight)
