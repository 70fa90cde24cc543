"""Writes art as JSON: small numbers, whole files only."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

DIGITS = 1
"""Decimals of a millimetre that are kept: 0.1 mm is 0.01 mm on paper or less."""


def rounded(value: Any) -> Any:
    """Every number of a JSON value with `DIGITS` decimals, whole ones as integers."""
    if isinstance(value, bool) or not isinstance(value, float | list | tuple | dict):
        return value
    if isinstance(value, float):
        short = round(float(value), DIGITS)
        return int(short) if short == int(short) else short
    if isinstance(value, dict):
        return {key: rounded(item) for key, item in value.items()}
    return [rounded(item) for item in value]


def text_of(art: Any) -> str:
    """The art as compact JSON with a newline at the end."""
    return json.dumps(rounded(art), separators=(",", ":"), ensure_ascii=False) + "\n"


def write_whole(path: Path, text: str) -> None:
    """Write a file so that an interruption leaves the old one or the new one, never a half."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.draft")
    try:
        draft.write_text(text, encoding="utf-8", newline="\n")
        os.replace(draft, path)
    finally:
        draft.unlink(missing_ok=True)
