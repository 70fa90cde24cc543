"""Pictures: scenes, image files and QR codes, sized by the fit inside the theme's bounds."""

from __future__ import annotations

from booklet.diagnostics import Diagnostic
from booklet.layout.document import Element
from booklet.layout.flow import Flow
from booklet.layout.page import Box, FigureBox, ImageBox, RectBox, Run, TextBox

DIAGRAM = "diagram:"
"""What the source of a picture begins with that is one of the program's own drawings."""
_LEAST = 1.0
"""Width in pt below which there is nothing to see."""


def place_figure(flow: Flow, element: Element, x: float, y: float, width: float) -> float:
    """A picture with its caption, which never parts from it; class `side` sets the caption beside it."""
    if "side" not in element.classes:
        return flow.stack(element.elements, x, y, width)
    picture, *rest = element.elements
    shown = picture_size(flow, picture, width * 0.45)
    top = flow.place(picture, x, y, shown[0])
    gap = flow.em(0.6)
    at = len(flow.boxes)
    bottom = flow.stack(tuple(rest), x + shown[0] + gap, y, width - shown[0] - gap)
    if bottom < top:
        flow.shift(at, 0, (top - bottom) / 2)
    return max(top, bottom)


def picture_size(flow: Flow, element: Element, width: float) -> tuple[float, float]:
    """Width and height in pt: as large as the column, the bounds and the fit allow.

    The style's `least` and `most` are shares of the page's content height (for a QR code or a
    logo they are em of the body size, unless an image is measured `of` the page).
    """
    style = flow.style(element)
    aspect = flow.pictures.aspect(element)
    of_page = element.name == "scene" or element.get("of") == "page"
    unit = flow.room if of_page else flow.theme.body
    height = unit * (style.least + (style.most - style.least) * min(flow.fit, 1.0))
    wide = min(width * style.wide, height * aspect)
    if wide < _LEAST:
        hint = "give it a wider column, or set 'least' and 'most' for it in the theme"
        flow.problems.append(Diagnostic(f"<{element.name}> has no room to be shown", element.place, hint))
        wide = _LEAST
    return wide, wide / aspect


def place_picture(flow: Flow, element: Element, x: float, y: float, width: float) -> float:
    """One scene panel, image or QR code."""
    style = flow.style(element)
    wide, high = picture_size(flow, element, width)
    x += {"center": (width - wide) / 2, "right": width - wide}.get(style.align, 0.0)
    said = flow.pictures.description(element)
    box: Box
    if element.name == "scene":
        notes = element.get("notes", "yes") != "no"
        panel = element.get("panel", "main")
        box = FigureBox(x, y, wide, high, element.get("name"), panel, notes, said, element.owner)
    else:
        source = element.get("src") or element.get("value") or DIAGRAM + element.get("name")
        box = ImageBox(x, y, wide, high, element.name, source, said, element.owner)
    flow.boxes.append(box)
    return y + high


def place_badge(flow: Flow, element: Element, x: float, y: float, width: float) -> float:
    """Short text on a ground of its own width, such as 'You need a partner'."""
    style = flow.style(element)
    size, leading = flow.theme.size(style), flow.leading(style, element.language)
    across, down = flow.em(0.5), flow.em(0.12)
    broken = flow.broken(element, style, width - 2 * across)
    wide = max((line.width for line in broken.lines), default=0.0)
    height = leading * max(1, len(broken.lines)) + 2 * down
    left = x + {"center": (width - wide) / 2 - across, "right": width - wide - 2 * across}.get(
        style.align, 0.0
    )
    fill, border = flow.theme.color(style.fill), flow.theme.color(style.border)
    radius = min(flow.em(style.radius), height / 2)
    flow.boxes.append(
        RectBox(left, y, wide + 2 * across, height, fill, border, style.border_width, radius, element.owner)
    )
    ascent, descent = flow.fonts.ascent(style.face) * size, flow.fonts.descent(style.face) * size
    baseline = y + down + (leading - ascent - descent) / 2 + ascent
    for line in broken.lines:
        runs: tuple[tuple[float, Run], ...] = line.runs
        flow.boxes.append(TextBox(left + across, baseline, line.width, runs, element.owner))
        baseline += leading
    return y + height
