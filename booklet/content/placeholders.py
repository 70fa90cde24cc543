"""Placeholders: `{lifts}` in a wording becomes the number that stands in the facts.

`{{` and `}}` are braces. A value with a unit comes with it ("20 to 30 seconds"), in the plural
that the words file gives; `{lifts.number}` is the number alone.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from booklet.content.facts import Fact
from booklet.content.hints import hint_for
from booklet.content.locale import Locale
from booklet.content.words import WordsFile

MAX_HINTS = 10
"""Nearest words are looked for this often in one text or one list of facts."""

_TOKEN = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[{}]")


@dataclass(frozen=True, slots=True)
class Flaw:
    """What is wrong with a text, and the piece of it that is."""

    message: str
    piece: str
    hint: str


@dataclass(frozen=True, slots=True)
class Filled:
    """A text with its placeholders filled, the names it used, and its flaws."""

    text: str
    used: frozenset[str]
    flaws: tuple[Flaw, ...]


def fill(text: str, values: Mapping[str, str]) -> Filled:
    """Fill `{name}` from `values`."""
    used: set[str] = set()
    flaws: list[Flaw] = []

    def replacement(token: re.Match[str]) -> str:
        piece, name = token.group(), token.group(1)
        if piece in ("{{", "}}"):
            return piece[0]
        if name is None:
            flaws.append(Flaw(f"a '{piece}' stands alone", piece, f"write {piece * 2} for a brace"))
            return piece
        if name not in values:
            hint = hint_for(name, values) if len(flaws) < MAX_HINTS else ""
            flaws.append(Flaw(f"unknown placeholder '{piece}'", piece, hint))
            return piece
        used.add(name)
        return values[name]

    filled = _TOKEN.sub(replacement, text)
    return Filled(filled, frozenset(used), tuple(flaws))


def fact_texts(
    facts: Mapping[str, Fact], words: WordsFile, locale: Locale
) -> tuple[dict[str, str], list[tuple[str, Flaw]]]:
    """The text of each fact, and what the words file lacks for it: (key of the fact, flaw)."""
    texts: dict[str, str] = {}
    flaws: list[tuple[str, Flaw]] = []
    for key, fact in facts.items():
        hints = len(flaws) < MAX_HINTS
        number, flaw = _number_text(fact, words, locale, hints)
        texts[key] = number
        if flaw is None and fact.unit is not None:
            texts[f"{key}.number"] = number
            texts[key], flaw = _with_unit(number, fact, words, locale, hints)
        if flaw is not None:
            flaws.append((key, flaw))
    return texts, flaws


def _number_text(fact: Fact, words: WordsFile, locale: Locale, hints: bool) -> tuple[str, Flaw | None]:
    value = fact.value
    if isinstance(value, str):
        if value in words.words:
            return words.words[value], None
        hint = hint_for(value, words.words) if hints else ""
        return value, Flaw(f"the word '{value}' is not in {words.language}.yaml of the words", value, hint)
    if isinstance(value, tuple):
        low, high = map(locale.number, value)
        return words.range.replace("{low}", low).replace("{high}", high), None
    return locale.number(value), None


def _with_unit(
    number: str, fact: Fact, words: WordsFile, locale: Locale, hints: bool
) -> tuple[str, Flaw | None]:
    """The number in the plural form of the unit; a range takes that of its end (CLDR plural ranges).

    Where an end is said without a number, as in a dual, each end is said with its own unit.
    """
    name = fact.unit or ""
    unit = words.units.get(name)
    if unit is None:
        hint = hint_for(name, words.units) if hints else ""
        return number, Flaw(f"the unit '{name}' is not in {words.language}.yaml of the words", name, hint)
    value = fact.value
    if isinstance(value, str):
        return unit.other.replace("{number}", number), None
    if not isinstance(value, tuple):
        return unit.form(locale.plural(value)).replace("{number}", number), None
    forms = [unit.form(locale.plural(end)) for end in value]
    if all("{number}" in form for form in forms):
        return forms[1].replace("{number}", number), None
    low, high = (form.replace("{number}", locale.number(end)) for form, end in zip(forms, value, strict=True))
    return words.range.replace("{low}", low).replace("{high}", high), None
