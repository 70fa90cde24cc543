"""Safety can't be left out: each part is there, and each line of it says something.

That the parts exist is in the shape of the wording file already; here it is that they aren't only
marks, and that the emergency number can be called.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields

from booklet.content.clinic import ClinicFile
from booklet.content.guide import Safety
from booklet.content.openings import forbidding
from booklet.content.sheet import Path, Sheet
from booklet.diagnostics import Diagnostic

SAFETY_PARTS = ("do_not", "not_there", "ask_first", "stop_if", "call_soon", "emergency", "rules")


def check_safety(safety: Safety, wording: Sheet) -> Iterator[Diagnostic]:
    """Every line of every part has words."""
    for field in fields(safety):
        value = getattr(safety, field.name)
        if isinstance(value, tuple):
            yield from _check_lines(value, ("safety", field.name), wording)
    yield from _check_lines(safety.emergency.signs, ("safety", "emergency", "signs"), wording)
    if not _says_something(safety.emergency.lead):
        yield _silent(("safety", "emergency", "lead"), wording)


def check_rules(rules: tuple[str, ...], language: str, wording: Sheet) -> Iterator[Diagnostic]:
    """Each rule forbids in its own words: under its heading alone it would read as an order.

    Rules in a language whose prohibitions we don't know are not judged.
    """
    known = forbidding(language)
    for index, rule in enumerate(rules if known else ()):
        if known and not known.forbids(rule):
            place = wording.value(("safety", "rules", index))
            yield Diagnostic(f"this rule reads as an order: '{rule[:60]}'", place, known.hint)


def check_emergency_number(clinic: ClinicFile, sheet: Sheet) -> Iterator[Diagnostic]:
    """The clinic's emergency number has digits to call."""
    if not re.search(r"\d{2}", clinic.emergency.number):
        hint = "write the number that people call where the clinic is"
        yield Diagnostic("the emergency number has no digits", sheet.value(("emergency", "number")), hint)


def _check_lines(lines: tuple[str, ...], path: Path, wording: Sheet) -> Iterator[Diagnostic]:
    for index, line in enumerate(lines):
        if not _says_something(line):
            yield _silent((*path, index), wording)


def _says_something(line: str) -> bool:
    return sum(char.isalpha() for char in line) >= 2


def _silent(path: Path, wording: Sheet) -> Diagnostic:
    hint = "safety can't be left out: write what the reader must know"
    return Diagnostic("this safety line says nothing", wording.value(path), hint)
