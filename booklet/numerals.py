"""The digits of numbering systems, by their CLDR names."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

Numerals = Literal["latn", "arab", "arabext", "deva", "beng"]
"""0123, ٠١٢٣, ۰۱۲۳ (Persian, Urdu), ०१२३, ০১২৩."""
ZEROS: Mapping[str, str] = MappingProxyType(
    {"latn": "0", "arab": "٠", "arabext": "۰", "deva": "०", "beng": "০"}
)


def digits(text: object, numerals: str) -> str:
    """The text with its Western digits written in another numbering system."""
    zero = ord(ZEROS[numerals])
    return str(text) if zero == ord("0") else str(text).translate({ord("0") + n: zero + n for n in range(10)})
