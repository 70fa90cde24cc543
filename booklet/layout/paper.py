"""Paper sizes and the readable minimum on each."""

from __future__ import annotations

from collections.abc import Mapping

MM = 72 / 25.4

PAPERS: Mapping[str, tuple[float, float]] = {
    "a4": (210 * MM, 297 * MM),
    "a5": (148 * MM, 210 * MM),
    "letter": (612.0, 792.0),
    "half-letter": (396.0, 612.0),
}
"""Width and height in pt (ISO 216; ANSI/ASME Y14.1)."""

READABLE: Mapping[str, tuple[float, float]] = {
    "a4": (14.0, 12.0),
    "letter": (14.0, 12.0),
    "a5": (11.0, 11.0),
    "half-letter": (11.0, 11.0),
}
"""Least body and least label size in pt (UKAAF 2012 for A4: 14 pt recommended, 12 pt minimum)."""

SHOWN = {"a4": "A4", "a5": "A5", "letter": "Letter", "half-letter": "half-letter"}
