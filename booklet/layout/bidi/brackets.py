"""Pairs of brackets (BD14 to BD16)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

_SIDE_BY_SIDE = """
    28-29 F3A-F3D 169B-169C 2045-2046 207D-207E 208D-208E 2308-230B 2329-232A 2768-2775 27C5-27C6 27E6-27EF
    2983-298C 2991-2998 29D8-29DB 29FC-29FD 2E22-2E29 2E55-2E5C 3008-3011 3014-301B FE59-FE5E FF08-FF09
    FF5F-FF60 FF62-FF63
"""
"""Code points where an opening bracket and its closing one take turns (BidiBrackets.txt 15.0)."""
_APART = "5B-5D 7B-7D 298D-2990 298F-298E FF3B-FF3D FF5B-FF5D"
"""Opening and closing brackets that are no neighbours, or stand the other way round."""
_SAME = MappingProxyType({"\u2329": "\u3008", "\u232a": "\u3009"})
"""Canonical equivalents: either closes the other's pair."""
_DEEPEST = 63
"""Open brackets that are kept in mind at once (BD16)."""


def _code_points(words: str) -> list[tuple[int, int]]:
    pairs = (word.split("-") for word in words.split())
    return [(int(first, 16), int(last, 16)) for first, last in pairs]


CLOSING: Mapping[str, str] = MappingProxyType(
    {chr(at): chr(at + 1) for first, last in _code_points(_SIDE_BY_SIDE) for at in range(first, last, 2)}
    | {chr(opening): chr(closing) for opening, closing in _code_points(_APART)}
)
"""The closing bracket of each opening one."""

_BRACKET = re.compile("[" + re.escape("".join([*CLOSING, *CLOSING.values()])) + "]")


def bracket_pairs(text: str, classes: str) -> list[tuple[int, int]]:
    """The indexes of brackets that belong together, by the opening one; `classes` may have changed by then.

    Only what still is a neutral counts. At the 64th bracket that is open at once the search ends.
    """
    found: list[tuple[int, int]] = []
    awaited: list[tuple[str, int]] = []
    for match in _BRACKET.finditer(text):
        place, bracket = match.start(), match[0]
        if classes[place] != "O":
            continue
        if bracket in CLOSING:
            if len(awaited) == _DEEPEST:
                break
            closing = CLOSING[bracket]
            awaited.append((_SAME.get(closing, closing), place))
            continue
        bracket = _SAME.get(bracket, bracket)
        for depth in range(len(awaited) - 1, -1, -1):
            if awaited[depth][0] == bracket:
                found.append((awaited[depth][1], place))
                del awaited[depth:]
                break
    return sorted(found)
