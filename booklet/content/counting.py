"""Words of a text, counted the way a reader would."""

from __future__ import annotations

import re

_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]")
_WORD = re.compile(r"\w[\w'\u2019.,:%/\u2013-]*")
HAN_PER_WORD = 1.7
"""Chinese characters that carry as much as one English word, roughly."""


def word_count(text: str, language: str) -> int:
    """How many words `text` has; in Chinese, how many English words it would be."""
    if language.split("-")[0] in ("zh", "ja"):
        han = len(_HAN.findall(text))
        return round(han / HAN_PER_WORD) + len(_WORD.findall(_HAN.sub(" ", text)))
    return len(_WORD.findall(text))


def first_word(text: str) -> str:
    """The first word in lower case, or an empty string."""
    found = _WORD.search(text)
    return found.group().rstrip(".,:'\u2019").lower() if found else ""
