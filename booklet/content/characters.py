"""Characters that may not stand in content: invisible, reordering, lost, or forbidden in XML."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

# Joiners (200C, 200D) and direction marks (200E, 200F, 061C) are needed to write some languages;
# overrides, embeddings and isolates can make a text read as something else and are never needed.
_ODD = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u115f\u1160\u17b4\u17b5\u180e\u200b\u2028-\u202e"
    "\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\uffff\ud800-\udfff"
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")


def odd_characters(text: str) -> Iterator[tuple[int, str]]:
    """Each forbidden character with its offset in `text`."""
    return ((found.start(), found.group()) for found in _ODD.finditer(text))


def without_odd_characters(text: str) -> str:
    """`text` of the same length, fit for the YAML reader, so that later problems are found too."""
    return _ODD.sub("\N{MEDIUM SHADE}", text)


def complaint(char: str) -> tuple[str, str]:
    """The message and hint for one forbidden character."""
    code = f"U+{ord(char):04X}"
    name = unicodedata.name(char, "").lower()
    shown = f"{code} {name}" if name else code
    if char == "\N{REPLACEMENT CHARACTER}":
        return f"a character was lost here ({shown})", "type it again and save the file as UTF-8"
    if _BIDI.match(char):
        return f"a character that changes the reading direction is not allowed: {shown}", "delete it"
    if unicodedata.category(char) == "Cc":
        return f"a control character is not allowed: {shown}", "delete it"
    if unicodedata.category(char) == "Cs":
        return f"half of a character is not allowed: {shown}", "type the whole character"
    return f"an invisible character is not allowed: {shown}", "delete it, or type a space"
