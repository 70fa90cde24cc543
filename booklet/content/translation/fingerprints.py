"""LANGUAGE.source.json: which original texts a translation was made from.

The program writes this file beside the translation (`booklet translated`, `booklet new language`).
A fingerprint is the first 12 hexadecimal digits of the SHA-256 of the original text, its white space
made single spaces. Building never reads it.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from pathlib import Path

from booklet.diagnostics import ContentError, Diagnostic, FileError, Place
from booklet.folders import shown

LENGTH = 12
MAX_BYTES = 1024 * 1024

_MARK = re.compile(rf"[0-9a-f]{{{LENGTH}}}")
_ABOUT = (
    "Written by 'booklet translated'. Each text has a fingerprint of the original text that it was "
    "translated from: the first 12 digits of its SHA-256. 'booklet check' tells by them what has "
    "changed since. A number in a path counts from 1."
)


def fingerprint(text: str) -> str:
    """The fingerprint of an original text; how its lines are broken does not matter."""
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:LENGTH]


def record_beside(translation: Path) -> Path:
    """Where the fingerprints of a translation are kept."""
    return translation.with_name(f"{translation.stem}.source.json")


def read_record(path: Path) -> dict[str, str] | None:
    """The fingerprints by the names of paths, None where there is no such file.

    Raises ContentError for a damaged file, FileError for one that can't be read.
    """
    try:
        with path.open("rb") as stream:
            raw = stream.read(MAX_BYTES + 1)
    except FileNotFoundError:
        return None
    except OSError as wrong:
        reason = (wrong.strerror or str(wrong)).lower()
        raise FileError(Diagnostic(f"can't be read: {reason}", Place(shown(path)))) from wrong
    try:
        data = json.loads(raw) if len(raw) <= MAX_BYTES else None
    except json.JSONDecodeError as wrong:
        raise _damaged(Place(shown(path), wrong.lineno, wrong.colno)) from wrong
    except (ValueError, RecursionError) as wrong:
        raise _damaged(Place(shown(path))) from wrong
    marks = data.get("texts") if isinstance(data, dict) else None
    if not isinstance(marks, dict) or not all(map(_is_mark, marks.values())):
        raise _damaged(Place(shown(path)))
    return marks


def record_bytes(original: str, marks: Mapping[str, str]) -> bytes:
    """The file: one line for each text, so that two translators' changes can be joined."""
    data = {"about": _ABOUT, "translated_from": original, "texts": dict(marks)}
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def _is_mark(value: object) -> bool:
    return isinstance(value, str) and _MARK.fullmatch(value) is not None


def _damaged(place: Place) -> ContentError:
    hint = "remove the file, then write it anew with 'booklet translated'"
    return ContentError(Diagnostic("the record of what was translated is damaged", place, hint))
