"""What a sequence of characters makes of itself: numbers (W1 to W7), neutrals (N0 to N2), levels (I1, I2).

A sequence is a string of class letters with the class of its beginning in front, so that "the one before" is
always there. Each rule is a pattern that passes over the string once.
"""

from __future__ import annotations

import re

from booklet.layout.bidi.brackets import bracket_pairs

_MARKS = re.compile("([^m])m+")
_SINCE_ARABIC = re.compile("A[^LR]*")
_SINCE_LEFT = re.compile("L[^R]*")
_BETWEEN_EUROPEAN = re.compile("(?<=E)[pc](?=E)")
_BETWEEN_ARABIC = re.compile("(?<=N)c(?=N)")
_TERMINATORS = re.compile("[tE]+")
_NEUTRALS = re.compile("([LREN])([BSWOijky]+)(?=([LREN]))")
_AS_NEUTRAL = str.maketrans("ptc", "OOO")
_AS_STRONG = str.maketrans("EN", "RR")
_UP = ({"L": 0, "R": 1, "E": 2, "N": 2}, {"L": 1, "R": 0, "E": 1, "N": 1})
"""Levels to add in an even and in an odd one."""


def resolved_levels(text: str, classes: str, level: int, before: int, after: int) -> list[int]:
    """The level of each character of a run sequence, between levels `before` and `after` (X10)."""
    marked = _direction(max(level, before)) + classes
    kinds = _brackets(text, marked, _weak(marked), _direction(level))
    kinds = _neutrals(kinds + _direction(max(level, after)), _direction(level))
    up = _UP[level & 1]
    return [level + up[kind] for kind in kinds[1:-1]]


def _direction(level: int) -> str:
    return "R" if level & 1 else "L"


def _weak(kinds: str) -> str:
    """W1 to W7."""
    if "m" in kinds:
        # Behind an isolate's mark it would be "other neutral"; all neutrals are the same from here on.
        kinds = _MARKS.sub(lambda m: m[1] * len(m[0]), kinds)
    if "A" in kinds:
        kinds = _SINCE_ARABIC.sub(lambda m: m[0].replace("E", "N"), kinds).replace("A", "R")
    if "E" in kinds:
        kinds = _BETWEEN_EUROPEAN.sub("E", kinds)
    if "N" in kinds:
        kinds = _BETWEEN_ARABIC.sub("N", kinds)
    if "E" in kinds and "t" in kinds:
        kinds = _TERMINATORS.sub(lambda m: ("E" if "E" in m[0] else "t") * len(m[0]), kinds)
    kinds = kinds.translate(_AS_NEUTRAL)
    if "E" in kinds:
        kinds = _SINCE_LEFT.sub(lambda m: m[0].replace("E", "L"), kinds)
    return kinds


def _brackets(text: str, marked: str, kinds: str, embedding: str) -> str:
    """N0: a pair takes the direction of what it holds, or that of what is before it if both are foreign.

    `marked` are the classes before W1: marks on a bracket go with it.
    """
    pairs = bracket_pairs(text, kinds[1:])
    if not pairs:
        return kinds
    opposite = "L" if embedding == "R" else "R"
    # A pair never changes what an inner one holds, so that one copy serves all; what is before may change.
    inside = kinds.translate(_AS_STRONG)
    changed = list(kinds)
    context, seen = kinds[0], 0
    for opening, closing in ((first + 1, last + 1) for first, last in pairs):
        if inside.find(embedding, opening, closing) >= 0:
            chosen = embedding
        elif inside.find(opposite, opening, closing) >= 0:
            for kind in changed[seen:opening]:
                if kind in "LREN":
                    context = "L" if kind == "L" else "R"
            seen = opening
            chosen = opposite if context == opposite else embedding
        else:
            continue
        for bracket in (opening, closing):
            last = bracket + 1
            while last < len(marked) and marked[last] == "m":
                last += 1
            changed[bracket:last] = chosen * (last - bracket)
    return "".join(changed)


def _neutrals(kinds: str, embedding: str) -> str:
    """N1 and N2, of a sequence with the direction of its end behind it."""

    def between(match: re.Match[str]) -> str:
        before, neutrals, after = match.groups()
        same = (before == "L") == (after == "L")
        return before + (embedding if not same else "L" if before == "L" else "R") * len(neutrals)

    return _NEUTRALS.sub(between, kinds)
