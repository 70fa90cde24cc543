"""The phrases that picture descriptions are made of.

A language's words file has them under `picture:`; what it leaves out is English.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from booklet.diagnostics import ContentError, Diagnostic
from booklet.folders import bundled

_DEFAULT = "words/figure-en.yaml"


@lru_cache(maxsize=1)
def english() -> Mapping[str, str]:
    """The bundled English phrases by key."""
    return load_phrases(bundled("content") / _DEFAULT)


def load_phrases(path: Path) -> dict[str, str]:
    """The phrases under `figure:` of a file; raises `ContentError` where they are no texts."""
    from booklet.content.nodes import read_sheet

    sheet = read_sheet(path)
    phrases = sheet.data.get("figure") if isinstance(sheet.data, dict) else None
    if not isinstance(phrases, dict):
        raise ContentError(Diagnostic("the phrases stand under 'figure'", sheet.value(())))
    wrong = [key for key, phrase in phrases.items() if not isinstance(phrase, str)]
    if wrong:
        raise ContentError(
            [Diagnostic(f"'{key}' must be a text", sheet.key(("figure", key))) for key in wrong]
        )
    return {key: phrase for key, phrase in phrases.items() if isinstance(phrase, str)}


def missing_phrases(words: Mapping[str, str]) -> tuple[str, ...]:
    """The keys that a language's words do not have yet, in the order of the English file."""
    return tuple(key for key in english() if f"picture.{key}" not in words)
