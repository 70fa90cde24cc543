"""The words in pictures: how wide they are, and where each stretch of one direction stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from booklet.numerals import digits
from booklet.pdf.fonts import FontSet
from booklet.pdf.word import Mode

if TYPE_CHECKING:
    from booklet.figure.picture import PictureText

STRONG, PLAIN = "bold", "regular"
"""The text roles of strong and plain labels."""
_SHIFTS = {"start": 0.0, "middle": 0.5, "end": 1.0}
"""How much of its width a text stands to the left of its anchor."""

Label: TypeAlias = "tuple[float, float, str, Mode, str, float, str]"
"""A stretch of text in a picture: left edge and baseline (pt), text, mode, face, size (pt), colour."""


@dataclass(frozen=True, slots=True)
class Lettering:
    """Texts of one language in the faces of a family; bare numbers are written in its digits."""

    fonts: FontSet
    language: str
    numerals: str = "latn"

    def measure(self, text: str, strong: bool, size: float) -> float:
        """The width of a text on one line, pt."""
        face = STRONG if strong else PLAIN
        return sum(self.fonts.width(part, face, size, mode) for part, mode in self._stretches(text))

    def labels(self, text: PictureText) -> Iterator[Label]:
        """The stretches of a text from left to right."""
        face = STRONG if text.strong else PLAIN
        x = text.x - _SHIFTS[text.anchor] * self.measure(text.text, text.strong, text.size)
        for part, mode in self._stretches(text.text):
            yield x, text.y, part, mode, face, text.size, text.color
            x += self.fonts.width(part, face, text.size, mode)

    def _stretches(self, text: str) -> list[tuple[str, Mode]]:
        from booklet.layout.phrase import stretches  # not needed where pictures are known from an earlier run

        return stretches(digits(text, self.numerals) if text.isdigit() else text, self.language)
