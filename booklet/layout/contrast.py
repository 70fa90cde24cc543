"""Contrast of text against its ground (WCAG 2.2, 1.4.6): at least 7:1 on every page."""

from __future__ import annotations

from collections.abc import Iterable

from booklet.diagnostics import Diagnostic
from booklet.layout.page import MarkBox, Page, RectBox, TextBox

LEAST = 7.0
PAPER = "#FFFFFF"


def luminance(color: str) -> float:
    """Relative luminance of #RRGGBB, from 0 (black) to 1 (white)."""
    parts = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, from 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def pale_texts(pages: Iterable[Page]) -> list[Diagnostic]:
    """Texts that are too close in lightness to what they stand on, each pair of colours once."""
    found: dict[tuple[str, str], Diagnostic] = {}
    for page in pages:
        grounds: list[tuple[float, float, float, float, str]] = []
        for box in page.boxes:
            if isinstance(box, RectBox) and box.fill:
                grounds.append((box.x, box.y, box.x + box.width, box.y + box.height, box.fill))
            elif isinstance(box, MarkBox) and box.kind == "disc":
                half = box.size / 2
                grounds.append((box.x - half, box.y - half, box.x + half, box.y + half, box.color))
            elif isinstance(box, TextBox):
                ground = _under(box, grounds)
                for _, run in box.runs:
                    if (run.color, ground) not in found and contrast(run.color, ground) < LEAST:
                        found[run.color, ground] = _told(run.color, ground, box.owner.name)
    return list(found.values())


def _under(box: TextBox, grounds: list[tuple[float, float, float, float, str]]) -> str:
    """The colour of the last ground that the text begins on."""
    x, y = box.x + 0.5, box.y - 1
    on = (fill for x0, y0, x1, y1, fill in reversed(grounds) if x0 <= x <= x1 and y0 <= y <= y1)
    return next(on, PAPER)


def _told(color: str, ground: str, element: str) -> Diagnostic:
    ratio = contrast(color, ground)
    message = (
        f"text {color} on {ground} in <{element}> has a contrast of {ratio:.1f}:1;"
        f" readers with poor sight need {LEAST:g}:1"
    )
    return Diagnostic(
        message, hint="make one of the two darker or lighter: in the theme, or the clinic's accent"
    )
