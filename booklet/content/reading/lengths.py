"""Lengths of sentences, and which are too long."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from booklet.content.counting import plain
from booklet.content.reading.result import Lengths
from booklet.diagnostics import Diagnostic

WORD = re.compile(r"\d+(?:[.,:\u066b]\d+)*|[^\W\d_][^\W_]*(?:['\u2019-][^\W_]+)*")
"""A word of a language that puts spaces between words, or a number; a code like C7 is one."""

_SHOWN = 120


@dataclass(frozen=True, slots=True)
class Limits:
    """How long sentences may be before it is said: on average, and each."""

    mean: float
    longest: int


def words(text: str) -> list[str]:
    """The words of a text, without vowel signs and invisible characters."""
    return WORD.findall(plain(text))


def lengths(counted: Iterable[tuple[int, str]], unit: str) -> Lengths:
    """From the length of each sentence and the sentence; those without any `unit` are none."""
    found = [(length, text) for length, text in counted if length]
    if not found:
        return Lengths(unit, 0, 0, 0.0, 0, "")
    total = sum(length for length, _ in found)
    most, longest = max(found)
    return Lengths(unit, total, len(found), round(total / len(found), 1), most, longest)


def length_problems(found: Lengths, limits: Limits) -> Iterator[Diagnostic]:
    """Warnings: sentences that are long on average, and the longest."""
    if found.mean_sentence > limits.mean:
        message = f"sentences have {found.mean_sentence} {found.unit}s on average; aim for {limits.mean:g}"
        yield Diagnostic(message, severity="warning")
    if found.max_sentence > limits.longest:
        message = f"a sentence has {found.max_sentence} {found.unit}s: \u201c{found.longest[:_SHOWN]}\u201d"
        yield Diagnostic(message, hint=f"at most {limits.longest} are easy to read", severity="warning")


def share(part: Sequence[object], whole: Sequence[object]) -> float:
    """How much of `whole` is `part`, from 0 to 1; 1 for nothing at all."""
    return round(len(part) / len(whole), 3) if whole else 1.0


def percent(part: float) -> str:
    """`98 %`, rounded down, so that 100 % means all."""
    return f"{int(part * 100 + 1e-9)} %"
