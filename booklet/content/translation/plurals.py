"""The plural categories that a language needs, and numbers to show what each is for."""

from __future__ import annotations

from booklet.content.locale import Locale

_WHOLE = 1000
"""Guides count to here: what a language says only of millions is not asked for."""
_SHOWN = 4


def categories(language: str) -> dict[str, tuple[str, ...]]:
    """Each category that a number up to 1000 takes in the language, with its first numbers as examples.

    `other` is always there and comes last; a language without rules has only that one.
    """
    try:
        locale = Locale.of(language)
    except LookupError:
        return {"other": ()}
    found: dict[str, list[str]] = {}
    for number in (*range(_WHOLE + 1), 0.5, 1.5):
        numbers = found.setdefault(locale.plural(number), [])
        if len(numbers) < _SHOWN:
            numbers.append(str(number))
    other = found.pop("other", [])
    order = ("zero", "one", "two", "few", "many")
    return {**{name: tuple(found[name]) for name in order if name in found}, "other": tuple(other)}


def for_large_numbers(language: str) -> tuple[str, ...]:
    """The categories that CLDR has for the language, but that no number up to 1000 takes."""
    try:
        known = Locale.of(language).plurals
    except LookupError:
        return ()
    return tuple(sorted(known - categories(language).keys()))
