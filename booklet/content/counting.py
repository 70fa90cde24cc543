"""Words of a text, counted the way a reader would."""

from __future__ import annotations

import re
import unicodedata

_HAN = re.compile(r"[\u3007\u3400-\u9fff\U00020000-\U0003ffff]")
_WORD = re.compile(r"\w[\w'\u2019.,:%/\u2013\u066a-\u066c-]*")
_UNSEEN = re.compile("[\u00ad\u0640\u200c-\u200f\u2066-\u2069]")
"""Soft hyphen, the Arabic stretch, joiners, and what steers the direction of writing."""

HAN_PER_WORD = 1.7
"""Chinese characters that carry as much as one English word, roughly."""


def plain(text: str) -> str:
    """Without vowel signs and invisible characters, which would cut a word in two; `é` and `أ` stay."""
    composed = unicodedata.normalize("NFC", _UNSEEN.sub("", text))
    return "".join(char for char in composed if unicodedata.category(char)[0] != "M")


def word_count(text: str, language: str) -> int:
    """How many words `text` has; in Chinese, how many English words it would be."""
    seen = plain(text)
    if language.split("-")[0] in ("zh", "ja"):
        han = len(_HAN.findall(seen))
        return round(han / HAN_PER_WORD) + len(_WORD.findall(_HAN.sub(" ", seen)))
    return len(_WORD.findall(seen))


def first_word(text: str) -> str:
    """The first word in lower case, or an empty string."""
    found = _WORD.search(plain(text))
    return found.group().rstrip(".,:'\u2019").lower() if found else ""
