"""The standards that a PDF can be judged by, by the short names that veraPDF gives them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from booklet.diagnostics import Diagnostic, UsageError, did_you_mean

_LEVELS = ("1a", "1b", "2a", "2b", "2u", "3a", "3b", "3u", "4", "4f", "4e")

STANDARDS: Mapping[str, str] = MappingProxyType(
    {
        "ua1": "PDF/UA-1",
        "ua2": "PDF/UA-2",
        **{level: f"PDF/A-{level}" for level in _LEVELS},
        "wt1a": "WTPDF accessibility",
        "wt1r": "WTPDF reuse",
    }
)
"""Each flavour and what people call it."""


def known_flavours(flavours: Iterable[str]) -> tuple[str, ...]:
    """The flavours, each once; raises UsageError for one that is not in STANDARDS."""
    wanted = tuple(dict.fromkeys(flavours))
    for flavour in wanted:
        if flavour not in STANDARDS:
            hint = did_you_mean(flavour, tuple(STANDARDS))
            raise UsageError(Diagnostic(f"there is no standard '{flavour}'", hint=hint))
    return wanted
