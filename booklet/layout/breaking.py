"""Where a line may end: at spaces, and between ideographs by the rules of Chinese printing (clreq)."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

NO_LINE_START = frozenset("，。、；：？！）〕］｝」』》】〉〗”’…—～·％‰℃￠,.;:?!)]}%»")
"""Closing marks, and signs that belong to what stands before them."""
NO_LINE_END = frozenset("（〔［｛「『《【〈〖“‘￥＄([{«")
"""Opening marks."""
_JOINED = frozenset("\u00a0\u2007\u202f\u2060\ufeff")
"""No line ends beside these."""
_IDEOGRAPHIC = 0x2E80
"""Below this code point no character is as wide as an ideograph, but for a few marks."""


def line_starts(text: str, whole: Callable[[int], bool] | None = None) -> list[int]:
    """The places in `text` where a new line may begin, ascending and without 0.

    A space belongs to what stands before it. `whole(i)` tells that no line may end before character i,
    as inside a name.
    """
    if text.isascii() or max(text, default="") < "⺀":
        return [at for at in range(1, len(text)) if text[at - 1] == " " and text[at] != " "]
    return [
        at
        for at in range(1, len(text))
        if _may_end(text[at - 1], text[at]) and not (text[at - 1] != " " and whole is not None and whole(at))
    ]


def _may_end(before: str, after: str) -> bool:
    if after == " ":
        return False
    if before == " ":
        return after not in NO_LINE_START or not is_wide(after)
    if before in _JOINED or after in _JOINED or unicodedata.combining(after):
        return False
    if before in NO_LINE_END or after in NO_LINE_START:
        return False
    if not (is_wide(before) or is_wide(after)):
        return False
    if before.isdigit() and is_wide(after):  # a number stays with its unit
        return False
    return not (before in "年月" and after.isdigit())  # and a date whole


def is_wide(char: str) -> bool:
    """Whether it is an ideograph or a full-width mark."""
    return ord(char) >= _IDEOGRAPHIC and unicodedata.east_asian_width(char) in "WF"
