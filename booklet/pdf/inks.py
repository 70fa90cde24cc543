"""How a colour becomes an operator: the one place where a file's colour spaces are decided."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from booklet.diagnostics import ContentError, Diagnostic
from booklet.pdf.operands import numbers

if TYPE_CHECKING:
    from booklet.pdf.form import Form
    from booklet.pdf.images import ImageData

_HEX = re.compile(r"#[0-9a-fA-F]{6}")
_FILLS, _LINES = {1: "g", 3: "rg", 4: "k"}, {1: "G", 3: "RG", 4: "K"}

BLACK = "#000000"
DARK = 110
"""The luma (0 to 255) up to which a tone is dark. Letters of such a tone are best in full black: a laser
printer or a press breaks anything lighter into dots, and their edges fray."""
_NEUTRAL = 40
"""How far the channels (0 to 255) of a colour may be apart that is still taken for a grey when it is dark."""


class Inks:
    """Colours as they are asked for. A grey is one number, so that black prints with black ink alone."""

    def channels(self, color: str) -> tuple[float, ...]:
        """A colour `#RRGGBB` as the file has it: grey, red green blue, or cyan magenta yellow black; 0 to 1.

        Raises ContentError for what is no colour.
        """
        red, green, blue = rgb(color)
        return (red / 255,) if red == green == blue else (red / 255, green / 255, blue / 255)

    def fill(self, color: str) -> str:
        """The operator that sets the colour of fills and of text."""
        return _operator(self.channels(color), _FILLS)

    def stroke(self, color: str) -> str:
        """The operator that sets the colour of lines."""
        return _operator(self.channels(color), _LINES)

    def letters(self, color: str) -> str:
        """The colour in which letters of this colour are printed."""
        return color

    def form(self, form: Form) -> Form:
        """A drawing with the colours that the file may have."""
        return form

    def image(self, image: ImageData) -> ImageData:
        """A picture with the colours that the file may have."""
        return image


class GrayInks(Inks):
    """Black ink alone: each colour is the grey of equal luma, as an office printer makes it."""

    def channels(self, color: str) -> tuple[float, ...]:
        """The grey."""
        return (luma(*rgb(color)) / 255,)

    def letters(self, color: str) -> str:
        """Dark letters are black."""
        return BLACK if luma(*rgb(color)) <= DARK else color

    def form(self, form: Form) -> Form:
        """The drawing in greys."""
        from booklet.pdf.recode import recoded

        return recoded(form, self)

    def image(self, image: ImageData) -> ImageData:
        """The picture in greys."""
        from booklet.pdf.pixels import converted

        return image if image.gray else converted(image, lambda pixels: pixels.convert("L"))


def rgb(color: str) -> tuple[int, int, int]:
    """The channels of `#RRGGBB`, 0 to 255. Raises ContentError for what is no colour."""
    if not _HEX.fullmatch(color):
        raise ContentError(Diagnostic(f"'{color}' is not a colour", hint="write it as #RRGGBB"))
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)


def luma(red: int, green: int, blue: int) -> int:
    """The grey that a colour is as bright as, 0 to 255 (ITU-R BT.601)."""
    return round(0.299 * red + 0.587 * green + 0.114 * blue)


def dark_neutral(red: int, green: int, blue: int) -> bool:
    """Whether a colour is a dark grey, or nearly one."""
    return max(red, green, blue) - min(red, green, blue) <= _NEUTRAL and luma(red, green, blue) <= DARK


@lru_cache(maxsize=1024)
def _written(channels: tuple[float, ...]) -> str:
    return numbers(*channels, places=3)


def _operator(channels: tuple[float, ...], names: dict[int, str]) -> str:
    return f"{_written(channels)} {names[len(channels)]}"


AS_ASKED = Inks()
"""Colours as they are asked for."""
