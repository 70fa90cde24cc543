"""A PDF file that somebody hands in: whether it can be read and is one."""

from __future__ import annotations

import stat
from pathlib import Path

from booklet.diagnostics import ContentError, Diagnostic, FileError, Place

_MARK, _WITHIN = b"%PDF-", 1024
"""A PDF says so near its beginning; readers allow this many bytes of something else before it."""

_MOST = 256 * 1024 * 1024


def require_pdf(path: Path) -> None:
    """Raise FileError where `path` can't be read, ContentError where it is not a PDF."""
    if _MARK not in _read(path, 0, _WITHIN):
        raise ContentError(Diagnostic("not a PDF", Place(str(path))))


def read_pdf(path: Path) -> bytes:
    """The file's bytes: of one above 256 MB only its end. Raises FileError."""
    return _read(path, -_MOST, _MOST)


def _read(path: Path, start: int, most: int) -> bytes:
    """At most `most` bytes from `start`, which counts from the end where it is negative."""
    try:
        state = path.stat()
        if stat.S_ISDIR(state.st_mode):
            raise _refusal(path, "it is a folder")
        if not stat.S_ISREG(state.st_mode):  # a pipe would be waited for, a device never ends
            raise _refusal(path, "it is not a file")
        with path.open("rb") as file:
            file.seek(start if start >= 0 else max(0, state.st_size + start))
            return file.read(most)
    except OSError as error:
        raise _refusal(path, (error.strerror or str(error)).lower()) from error
    except ValueError as error:  # a name that no system takes
        raise _refusal(path, str(error)) from error


def _refusal(path: Path, reason: str) -> FileError:
    return FileError(Diagnostic(f"the file can't be read: {reason}", Place(str(path))))
