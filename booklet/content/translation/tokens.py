"""What must be the same in a text and its translation: placeholders and numbers in digits."""

from __future__ import annotations

import re

_PLACEHOLDER = re.compile(r"\{\{|\}\}|\{([\w.-]*)\}")
_NUMBER = re.compile(r"\d+(?:[.,٫٬’\u00a0\u202f]\d+)*")
_MARKS = re.compile(r"\D")
_GROUP = 3
"""Digits between two marks of thousands: what is so long after a mark is no decimal."""


def placeholders(text: str) -> frozenset[str]:
    """The facts that a text names: `{lifts}` and `{lifts.number}` are the same one."""
    return frozenset(found.partition(".")[0] for found in _PLACEHOLDER.findall(text) if found)


def numbers(text: str) -> frozenset[str]:
    """The numbers that stand in a text, in Western digits and without marks of thousands.

    `3,096`, `3.096` and `٣٠٩٦` are the same number, and so are `2.5` and `2,5`.
    """
    return frozenset(_plain(found) for found in _NUMBER.findall(_PLACEHOLDER.sub(" ", text)))


def only_placeholders(text: str) -> bool:
    """Whether a text is the same in every language: placeholders and nothing else."""
    return bool(placeholders(text)) and not _PLACEHOLDER.sub("", text).strip()


def _plain(written: str) -> str:
    parts = ["".join(str(int(digit)) for digit in part) for part in _MARKS.split(written)]
    grouped = all(len(part) == _GROUP for part in parts[1:])
    return ("" if grouped else ".").join(parts)
