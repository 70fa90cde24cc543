"""The bidirectional class of a character, as one letter, so that the rules can be patterns over a string.

L R A   strong: left to right, right to left, Arabic letter
E N     European number, Arabic number
p t c   European separator (plus), European terminator (percent), common separator
m x     nonspacing mark, boundary neutral
B S W O paragraph separator, segment separator, white space, other neutral
e f g h q   LRE RLE LRO RLO PDF
i j k y     LRI RLI FSI PDI
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from types import MappingProxyType

LETTERS: Mapping[str, str] = MappingProxyType(
    dict(
        zip(
            "L R AL EN AN ES ET CS NSM BN B S WS ON LRE RLE LRO RLO PDF LRI RLI FSI PDI".split(),
            "LRAENptcmxBSWOefghqijky",
            strict=True,
        )
    )
)
"""By the name that Unicode gives a class."""

EMBEDDINGS = "efgh"
ISOLATES = "ijk"
FORMATS = "efghqijky"
"""All that rules X1 to X8 act on."""
REMOVED = "efghqx"
"""What rule X9 takes out."""

_UNASSIGNED: tuple[tuple[int, int, str], ...] = (
    (0x0590, 0x05FF, "R"),
    (0x0600, 0x07BF, "A"),
    (0x07C0, 0x085F, "R"),
    (0x0860, 0x08FF, "A"),
    (0x2065, 0x2065, "x"),
    (0x20A0, 0x20CF, "t"),
    (0x2E55, 0x2E5C, "O"),  # brackets since Unicode 14: an older Python does not know them
    (0xFB1D, 0xFB4F, "R"),
    (0xFB50, 0xFDCF, "A"),
    (0xFDD0, 0xFDEF, "x"),
    (0xFDF0, 0xFDFF, "A"),
    (0xFE70, 0xFEFF, "A"),
    (0xFFF0, 0xFFF8, "x"),
    (0x10800, 0x10CFF, "R"),
    (0x10D00, 0x10D3F, "A"),
    (0x10D40, 0x10EBF, "R"),
    (0x10EC0, 0x10EFF, "A"),
    (0x10F00, 0x10F2F, "R"),
    (0x10F30, 0x10F6F, "A"),
    (0x10F70, 0x10FFF, "R"),
    (0x1E800, 0x1EC6F, "R"),
    (0x1EC70, 0x1ECBF, "A"),
    (0x1ECC0, 0x1ECFF, "R"),
    (0x1ED00, 0x1ED4F, "A"),
    (0x1ED50, 0x1EDFF, "R"),
    (0x1EE00, 0x1EEFF, "A"),
    (0x1EF00, 0x1EFFF, "R"),
    (0xE0000, 0xE0FFF, "x"),
)
"""First, last and class of code points without a character; others are `L` (DerivedBidiClass.txt 15.0)."""


class _Classes(dict[str, str]):
    """Remembers what was asked; there are only so many characters."""

    def __missing__(self, character: str) -> str:
        self[character] = found = _look_up(character)
        return found


def _look_up(character: str) -> str:
    name = unicodedata.bidirectional(character)
    if name:
        return LETTERS[name]
    code = ord(character)
    if code & 0xFFFE == 0xFFFE:
        return "x"
    return next((letter for first, last, letter in _UNASSIGNED if first <= code <= last), "L")


bidi_class: Callable[[str], str] = _Classes().__getitem__
"""The letter of a character's class."""


def bidi_classes(text: str) -> str:
    """The letter of each character's class."""
    return "".join(map(bidi_class, text))


_INVOLVED = frozenset("RAN" + FORMATS)


def plain(text: str) -> bool:
    """Whether a left-to-right paragraph needs no algorithm: nothing in it runs or turns to the left."""
    return text.isascii() or _INVOLVED.isdisjoint(map(bidi_class, text))
