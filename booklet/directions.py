"""Which way lines run, and the invisible marks round a text whose direction is its own (UAX #9)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

Direction = Literal["ltr", "rtl"]

ISOLATES: Mapping[str, str] = MappingProxyType({"ltr": "\u2066", "rtl": "\u2067", "auto": "\u2068"})
"""What opens a text that runs to the right, to the left, or as its first letter does. Only the program
writes these marks; content may not hold them."""
POP = "\u2069"
"""Closes it."""
UNMARKED: Mapping[int, None] = MappingProxyType(dict.fromkeys(map(ord, (*ISOLATES.values(), POP))))
"""For `str.translate`: takes the marks out."""

_SCRIPTS = frozenset("Arab Aran Hebr Syrc Thaa Nkoo Adlm Rohg".split())
_LANGUAGES = frozenset("ar fa prs ur ps ckb sd ug he yi dv ks".split())


def direction(tag: str) -> Direction:
    """Which way the lines of a language run, by its script where the tag names one."""
    primary, *rest = tag.split("-")
    scripts = [part for part in rest if len(part) == 4 and part.isalpha()]
    leftward = scripts[0].title() in _SCRIPTS if scripts else primary in _LANGUAGES
    return "rtl" if leftward else "ltr"


def isolated(text: str, way: Direction | Literal["auto"]) -> str:
    """The text between marks that keep its direction apart from what is around it."""
    return f"{ISOLATES[way]}{text}{POP}"
