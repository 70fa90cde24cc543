"""A PDF opened for reading, with every complaint about the file told as ours."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from booklet.diagnostics import Diagnostic, FileError, Place
from booklet.pdf.readback import entries
from booklet.pdf.readback.library import broken, pikepdf

_IN_MEMORY = re.compile(r"(?:stream )?<\S+ object at 0x[0-9A-Fa-f]+>[:,]?\s*")


@contextmanager
def opened(source: Path | bytes, file: str = "") -> Iterator[Any]:
    """The document of a path or of a file's bytes, closed at the end; `file` is the name in errors.

    Raises FileError where it can't be read, is no PDF, is damaged beyond repair or wants a
    password, and UsageError where pikepdf is missing.
    """
    library = pikepdf()
    name = file or (str(source) if isinstance(source, Path) else "PDF")
    try:
        # Through memory: a mapped file that another program cuts short would end this one.
        data = source.read_bytes() if isinstance(source, Path) else source
    except OSError as error:
        message = f"can't read the file: {(error.strerror or str(error)).lower()}"
        raise FileError(Diagnostic(message, Place(name))) from error
    # A number that is too long for the library is a ValueError, wherever the object is first read.
    damaged: tuple[type[Exception], ...] = (*broken(), ValueError, OverflowError)
    try:
        with library.open(io.BytesIO(data), suppress_warnings=True) as pdf:
            for number, page in enumerate(pdf.pages, 1):
                if not entries.is_dictionary(page.obj):  # older versions of qpdf let this pass
                    raise FileError(Diagnostic(f"the file is damaged: page {number} is none", Place(name)))
            yield pdf
    except library.PasswordError as error:
        hint = "save a copy without a password: no screen reader gets past it either"
        raise FileError(Diagnostic("the file is encrypted", Place(name), hint)) from error
    except damaged as error:
        message = f"the file is damaged, or no PDF: {complaint(error)}"
        raise FileError(Diagnostic(message, Place(name))) from error


def complaint(error: Exception | str) -> str:
    """What qpdf says, without the name that it gives to a file in memory."""
    return _IN_MEMORY.sub("", str(error))
