"""Sentences of a text, in any of the languages.

A semicolon, a colon and an ellipsis join, in every script: what they hold together is read in one breath.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_END = re.compile(
    r"""
    (?P<mark>[.!?\u061f\u06d4]+) ["'\u201d\u2019\u00bb)\]*]* (?:\s+|$)   # Latin and Arabic: then a space
    | [\u3002\uff01\uff1f]+ ["'\u201d\u2019\u300d\u300f\uff09\u300b)*]* \s*  # Chinese: no space needed
    | \n+
    """,
    re.VERBOSE,
)
_LAST_WORD = re.compile(r"[^\W_]+(?:\.[^\W_]+)*$")

# fmt: off
_ABBREVIATIONS = frozenset(
    {
        "e.g", "i.e", "approx", "vs", "fig", "dr", "mr", "mrs", "ms", "prof",
        "p", "ej", "aprox", "núm", "pág", "dra", "sr", "sra", "srta", "profa", "ud", "uds", "ee", "máx",
        "mín", "tel",
        "د", "أ", "ص",
    }
)
# fmt: on
"""Words before a full stop that ends no sentence, in lower case: English, Spanish, Arabic."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as it stands, and what is left of it without names: that is what is measured."""

    text: str
    bare: str


def split(text: str) -> Iterator[str]:
    """Each sentence of a text; a line without a full stop is one too. Abbreviations don't end one."""
    start = 0
    for found in _END.finditer(text):
        if found["mark"] == "." and not _ends(text, found):
            continue
        yield from filter(None, [text[start : found.end()].strip()])
        start = found.end()
    yield from filter(None, [text[start:].strip()])


def _ends(text: str, found: re.Match[str]) -> bool:
    if text[found.end() : found.end() + 1].islower():
        return False
    last = _LAST_WORD.search(text, 0, found.start())
    return not last or last.group().lower() not in _ABBREVIATIONS
