"""Finished pages as they look: each piece of text with the pixels that it stands on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pypdfium2
from PIL import Image

Pixel = tuple[int, int, int]

_AIR = 1.0
"""What is looked at round a piece, pt: a full stop fills its box."""
SCALE = 3.0
"""Pixels in a point: the strokes of the smallest letters are then a few pixels wide."""
_CORE = 0.004
"""The share of a piece's pixels that a colour has at least that is the letters', and no edge's."""


@dataclass(frozen=True)
class Piece:
    """A stretch of text of one font on one line, its box (left, bottom, right, top) in pt, its page."""

    text: str
    box: tuple[float, float, float, float]
    page: Page

    def pixels(self, scale: float, margin: float = 0.0) -> Image.Image:
        """What is in the box, and `margin` pt around it, with `scale` pixels in a point."""
        left, bottom, right, top = self.box
        edges = (left - margin, self.page.height - top - margin)
        ends = (right + margin, self.page.height - bottom + margin)
        sides = [round(side * scale) for side in (*edges, *ends)]
        image = self.page.image(scale)
        return image.crop((max(sides[0], 0), max(sides[1], 0), min(sides[2], image.width), sides[3]))

    @property
    def contrast(self) -> float:
        """The contrast ratio (WCAG 2, 1 to 21) of its letters and what they stand on, as they are drawn."""
        crop = self.pixels(SCALE, _AIR).convert("RGB")
        counts = Counter[Pixel](dict(_counted(crop)))
        ground = luminance(counts.most_common(1)[0][0])
        many = max(3, _CORE * crop.width * crop.height)
        letters = [luminance(color) for color, count in counts.items() if count >= many]
        return max((ratio(one, ground) for one in letters), default=1.0)


class Page:
    """One page of a file that PDFium has open."""

    def __init__(self, page: Any) -> None:
        self._page = page
        self.width, self.height = page.get_size()
        self._images: dict[float, Image.Image] = {}

    def image(self, scale: float) -> Image.Image:
        """The page with `scale` pixels in a point."""
        if scale not in self._images:
            self._images[scale] = self._page.render(scale=scale).to_pil()
        return self._images[scale]

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """Its text, in the order of the file."""
        text = self._page.get_textpage()
        boxes = [text.get_rect(number) for number in range(text.count_rects())]
        found = [(text.get_text_bounded(*box).strip(), box) for box in boxes]
        return tuple(Piece(said, box, self) for said, box in found if said)


@contextmanager
def opened(data: bytes) -> Iterator[tuple[Page, ...]]:
    """The pages of a file."""
    document = pypdfium2.PdfDocument(data)
    try:
        yield tuple(Page(document[number]) for number in range(len(document)))
    finally:
        document.close()


def luminance(color: Pixel) -> float:
    """Relative luminance (WCAG 2) of an sRGB colour."""
    red, green, blue = (
        one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4
        for one in (channel / 255 for channel in color)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: float, other: float) -> float:
    """The contrast ratio of two luminances."""
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)


def _counted(image: Image.Image) -> Iterator[tuple[Pixel, int]]:
    for count, color in image.getcolors(image.width * image.height) or []:
        if isinstance(color, tuple):
            yield (color[0], color[1], color[2]), count
