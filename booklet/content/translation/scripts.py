"""Scripts: what a letter belongs to, and which scripts the layout can't set.

Lines are broken at spaces and between ideographs, and run across the page.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from types import MappingProxyType

_UNSPACED = "no spaces stand between its words, so lines can't be broken"
_VERTICAL = "it runs from top to bottom"

# Blocks of The Unicode Standard, by the script's name and ISO 15924 code.
_BLOCKS: tuple[tuple[str, str, str, str], ...] = (
    ("Thai", "Thai", "\u0e00-\u0e7f", _UNSPACED),
    ("Lao", "Laoo", "\u0e80-\u0eff", _UNSPACED),
    ("Tibetan", "Tibt", "\u0f00-\u0fff", _UNSPACED),
    ("Myanmar", "Mymr", "\u1000-\u109f\ua9e0-\ua9ff\uaa60-\uaa7f", _UNSPACED),
    ("Khmer", "Khmr", "\u1780-\u17ff\u19e0-\u19ff", _UNSPACED),
    ("Mongolian", "Mong", "\u1800-\u18af", _VERTICAL),
    ("New Tai Lue", "Talu", "\u1980-\u19df", _UNSPACED),
    ("Tai Tham", "Lana", "\u1a20-\u1aaf", _UNSPACED),
    ("Balinese", "Bali", "\u1b00-\u1b7f", _UNSPACED),
    ("Phags-pa", "Phag", "\ua840-\ua87f", _VERTICAL),
    ("Javanese", "Java", "\ua980-\ua9df", _UNSPACED),
)
_ANY = re.compile("[" + "".join(letters for _, _, letters, _ in _BLOCKS) + "]")
UNSUPPORTED: Mapping[str, tuple[str, str]] = MappingProxyType(
    {code: (name, why) for name, code, _, why in _BLOCKS}
)
"""Name of each script that can't be set, and why, by its code."""
HINT = "choose a language whose words stand apart, in lines across the page, or Chinese"

_NAMED = re.compile(r"([A-Z -]+?) (?:(?:CAPITAL|SMALL|FULL STOP|VOWEL|SUBJOINED|INDEPENDENT) )?"
                    r"(?:LETTER|SYLLABLE|CHARACTER|SIGN|DIGIT|LIGATURE|IDEOGRAPH|DANDA)\b")  # fmt: skip
_HAN = ("CJK UNIFIED", "CJK COMPATIBILITY")


def unsupported(text: str) -> tuple[str, str] | None:
    """The script that most letters of a text are in, and why it can't be set; None where it can."""
    if not _ANY.search(text):
        return None
    letters = sum(char.isalpha() for char in text)
    for name, _, block, why in _BLOCKS:
        if 2 * sum(char.isalpha() for char in re.findall(f"[{block}]", text)) > letters:
            return name, why
    return None


def script_of(char: str) -> str:
    """The script of a letter as Unicode names it, `Devanagari`; empty where it has none or several."""
    found = _NAMED.match(unicodedata.name(char, ""))
    if not found:
        return ""
    script = found.group(1).removeprefix("EXTENDED ").removesuffix("-INDIC")
    return "Han" if script in _HAN else script.title()
