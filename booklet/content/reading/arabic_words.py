"""Which Arabic words are common, by a list of word frequencies.

The list comes with the package `wordfreq`; nothing is fetched over the network.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import lru_cache

from booklet.diagnostics import Diagnostic, UsageError

COMMON_ZIPF = 3.5
"""How common is common: about 3 times in a million words. On the Zipf scale (van Heuven and others, 2014)
words up to 3 are rare and from 4 frequent; at 3 most terms of specialists pass, at 4 not even `shoulder`."""

_LEAST_LETTERS = 3
"""So many must be left when something is taken off: any two letters are nearly always a word."""

_AND = ("", "و", "ف")
_BEFORE = ("", "ب", "ل", "ك", "س")
_ARTICLE = "ال"
_PRONOUNS = ("", "ك", "ه", "ها", "هم", "هن", "نا", "كم", "كن", "كما", "هما", "ني")
_ENDINGS = ("", "ان", "ين", "تان", "تين", "ون", "ات", "ة", "ية", "ي", "ا")
"""Dual, plural, feminine, relation and the adverb's alif, much as light stemmers for search take them off."""


@lru_cache(maxsize=1)
def common_words() -> Collection[str]:
    """The list; raises UsageError when the package is not installed."""
    try:
        from wordfreq import get_frequency_dict
    except ImportError as missing:
        hint = "install booklet with its extra 'check'"
        message = "the share of common words needs the package wordfreq"
        raise UsageError(Diagnostic(message, hint=hint)) from missing
    least = 10 ** (COMMON_ZIPF - 9)
    return frozenset(word for word, part in get_frequency_dict("ar", "small").items() if part >= least)


def is_common(word: str, known: Collection[str]) -> bool:
    """Whether a word without vowel signs is in `known` as it is, or without what is written on to it.

    Too much may be taken off, so the share of common words is rather too high than too low.
    """
    return any(form in known for form in _forms(word))


def _forms(word: str) -> Iterator[str]:
    """The word, then what may be left of it without all that may be written on to its two ends."""
    yield word
    for stem, before in _cut_starts(word):
        for core in _without_article(stem, before):
            for owned in _without(core, _PRONOUNS):
                yield from _without(owned, _ENDINGS)


def _cut_starts(word: str) -> Iterator[tuple[str, str]]:
    """What is left after `and` and a preposition, with the preposition."""
    for start in (one for one in _AND if word.startswith(one)):
        rest = word[len(start) :]
        yield from ((rest[len(one) :], one) for one in _BEFORE if rest.startswith(one))


def _without_article(stem: str, before: str) -> Iterator[str]:
    yield stem
    if stem.startswith(_ARTICLE):
        yield stem[len(_ARTICLE) :]
    if before == "ل" and stem.startswith("ل"):  # after "for" the article loses its alif: للكتف
        yield stem[1:]


def _without(core: str, ends: tuple[str, ...]) -> Iterator[str]:
    for end in (one for one in ends if core.endswith(one)):
        left = core[: len(core) - len(end)]
        if len(left) < _LEAST_LETTERS:
            continue
        yield left
        if end and left.endswith("ت"):  # before an ending ة is written ت: عيادتك
            yield left[:-1] + "ة"
