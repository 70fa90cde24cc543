"""The nearest known word, at a price that a hostile file can't drive up."""

from __future__ import annotations

from collections.abc import Collection

from booklet.diagnostics import did_you_mean

MAX_LENGTH = 60
MAX_KNOWN = 200


def hint_for(word: str, known: Collection[str]) -> str:
    """`did_you_mean`, or nothing where the word is too long or the choice too large to compare."""
    return did_you_mean(word, list(known)) if len(word) <= MAX_LENGTH and len(known) <= MAX_KNOWN else ""
