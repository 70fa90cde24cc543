"""Syllables of Spanish words, by the rules of its spelling; no dictionary is needed.

A syllable has one nucleus. A strong vowel (a, e, o) is always one; so is an accented í or ú beside a strong
vowel (a hiatus, as in `día`). Any other i, u, ü joins its neighbour, so the silent u of `que` and `gui` needs
no rule. An h between vowels is not heard (`prohibir` as `proibir`) but opens a syllable in `hue` and `hui`.
"""

from __future__ import annotations

import re
import unicodedata

_ACUTE = "\u0301"
_VOWELS = re.compile(r"[aeouiáéíóúüy]+")
_STRONG = frozenset("aeoáéó")
_DOUBLE = re.compile(r"i[ií]|[uü][uú]")
_Y_CONSONANT = re.compile(r"y(?=[aeiouáéíóúü])")
_H_SILENT = re.compile(r"(?<=[aeiouáéíóúü])h(?=[aeiouáéíóúü])(?![iuü][aeoiáéóí])")


def syllables(word: str) -> int:
    """How many syllables a Spanish word has; at least one. Parts joined by a hyphen count each for itself."""
    parts = [part for part in re.split(r"[-\u2010\u2011]", word) if part]
    return sum(_syllables(part) for part in parts) or 1


def _syllables(word: str) -> int:
    heard = _H_SILENT.sub("", _Y_CONSONANT.sub("-", _spelled(word)))
    return sum(_nuclei(group) for group in _VOWELS.findall(heard)) or 1


def _spelled(word: str) -> str:
    """Lower case, and no marks but the acute accent and the dots of ü: `fête` counts as `fete`."""
    kept = []
    for char in unicodedata.normalize("NFC", word.lower()):
        apart = unicodedata.normalize("NFD", char)
        kept.append(char if char in "áéíóúüñ" else apart[0] + (_ACUTE if _ACUTE in apart else ""))
    return unicodedata.normalize("NFC", "".join(kept))


def _nuclei(group: str) -> int:
    """Syllables of a run of vowels: two weak ones make one unless they are the same (`antiinflamatorio`)."""
    strong = sum(vowel in _STRONG for vowel in group)
    if not strong:
        return 1 + len(_DOUBLE.findall(group))
    apart = sum(
        vowel in "íú" and bool(_STRONG.intersection(group[max(0, at - 1) : at] + group[at + 1 : at + 2]))
        for at, vowel in enumerate(group)
    )
    return strong + apart + len(_DOUBLE.findall(group))
