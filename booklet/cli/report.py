"""What the commands say: results on standard output, problems on standard error."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Sequence
from typing import Any

from booklet.diagnostics import BookletError, Diagnostic


def prepare_streams() -> None:
    """Let any text be printed on any terminal: what it can't show is escaped, never an error."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def say(text: str) -> None:
    """One result on standard output."""
    _write(sys.stdout, text)


def note(text: str) -> None:
    """One remark on standard error."""
    _write(sys.stderr, text)


def tell(diagnostics: Iterable[Diagnostic]) -> None:
    """Each problem on standard error."""
    for one in diagnostics:
        note(one.as_text())


def document(
    *,
    ok: bool,
    warnings: Sequence[Diagnostic] = (),
    errors: Sequence[Diagnostic] = (),
    **fields: object,
) -> None:
    """The one JSON document of `--json`."""
    said: dict[str, Any] = {
        "ok": ok,
        **fields,
        "warnings": [one.as_json() for one in warnings],
        "errors": [one.as_json() for one in errors],
    }
    say(as_json(said))


def as_json(value: object) -> str:
    """JSON that standard output can show: in plain ASCII where it can't show every letter."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    try:
        text.encode(getattr(sys.stdout, "encoding", None) or "utf-8")
    except UnicodeError:
        return json.dumps(value, indent=2)
    return text


def failure(error: BookletError, json_wanted: bool) -> None:
    """The problems that ended a command."""
    tell(error.diagnostics)
    if json_wanted:
        warnings = [one for one in error.diagnostics if one.severity == "warning"]
        errors = [one for one in error.diagnostics if one.severity == "error"]
        document(ok=False, file=None, pages=None, bytes=None, warnings=warnings, errors=errors)


def size(count: int) -> str:
    """A file's size as people say it: 412 KB."""
    if count < 1000:
        return f"{count} bytes"
    return f"{round(count / 1000)} KB" if count < 999_500 else f"{count / 1e6:.1f} MB"


def counted(count: int, word: str) -> str:
    """`1 page`, `12 pages`."""
    return f"{count} {word}{'' if count == 1 else 's'}"


def table(rows: Sequence[Sequence[str]]) -> str:
    """Rows as columns that line up."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows)
    return "\n".join(line.rstrip() for line in lines)


def flush() -> int:
    """Push out what is still buffered, while an error can still be told."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()
    return 0


def drop_output() -> None:
    """Nobody reads standard output any more: don't let the interpreter try again when it ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def _write(stream: Any, text: str) -> None:
    if stream is not None:  # closed by the caller
        stream.write(text + "\n")
